package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The types a value is wanted in. */
public class RenderRequestTypes {
    private final MIMESuffixAssociation suffixes;
    private final Set<MIMEType> requested;

    /** What was asked for as a whole, which nothing fulfils. */
    private final boolean all;

    private final Set<String> groups;

    private RenderRequestTypes(MIMESuffixAssociation suffixes, Set<MIMEType> types) {
        this.suffixes = suffixes;
        requested = new LinkedHashSet<>(types);
        all = requested.removeIf(MIMEType::isWildcard);
        groups = requested.stream()
                .filter(MIMEType::subtypeIsWildcard)
                .map(MIMEType::getGroup)
                .collect(Collectors.toSet());
        requested.removeIf(MIMEType::subtypeIsWildcard);
    }

    /** Collects the types. */
    public static class Builder {
        private final MIMESuffixAssociation suffixes;
        private final Set<MIMEType> types = new LinkedHashSet<>();

        /**
         * Creates a builder.
         *
         * @param suffixes what suffixes stand for
         */
        public Builder(MIMESuffixAssociation suffixes) {
            this.suffixes = suffixes;
        }

        /**
         * Adds a type.
         *
         * @param type the type
         * @return this
         */
        public Builder withType(String type) {
            return withType(MIMEType.parse(type));
        }

        /**
         * Adds a type.
         *
         * @param type the type
         * @return this
         */
        public Builder withType(MIMEType type) {
            types.add(type);
            return this;
        }

        /**
         * Builds the request.
         *
         * @return the request
         */
        public RenderRequestTypes build() {
            return new RenderRequestTypes(suffixes, types);
        }
    }

    /**
     * Finds what of the request a supported type answers.
     *
     * @param supported a type without a star
     * @return the type to answer in, or null if it was not requested
     */
    public MIMEType resolveSupportedType(MIMEType supported) {
        if (supported.isWildcard() || supported.subtypeIsWildcard()) {
            throw new IllegalArgumentException("a single type is wanted, not '" + supported + "'");
        }
        if (isRequestedExactly(supported)) {
            return supported;
        }
        if (supported.hasSuffix()) {
            var without = supported.withoutSuffix();
            if (requested.contains(without)) {
                return without;
            }
            var form = suffixes.resolveSuffix(supported.getSuffix());
            if (form != null && isRequestedExactly(form)) {
                return form;
            }
        }
        return null;
    }

    /**
     * Whether a type is requested, itself or with its group or with all.
     *
     * @param type the type
     * @return whether it is
     */
    public boolean isRequestedExactly(MIMEType type) {
        return all || groups.contains(type.getGroup()) || requested.contains(type);
    }

    /**
     * Removes what has been answered.
     *
     * @param out the answers
     */
    public void removeFulfilledRequests(DisplayData out) {
        requested.removeIf(out::hasDataForType);
    }

    /**
     * Whether any of some types would be an answer.
     *
     * @param supported types; a star stands for any
     * @return whether one would
     */
    public boolean anyRequestedIsSupported(Set<MIMEType> supported) {
        if (all) {
            return !supported.isEmpty();
        }
        return supported.stream()
                .anyMatch(type -> type.isWildcard()
                        ? !isEmpty()
                        : type.subtypeIsWildcard()
                                ? groups.contains(type.getGroup())
                                        || requested.stream().anyMatch(type::hasSameGroupAs)
                                : resolveSupportedType(type) != null);
    }

    /**
     * Whether nothing is requested any more.
     *
     * @return whether nothing is
     */
    public boolean isEmpty() {
        return !all && groups.isEmpty() && requested.isEmpty();
    }
}
