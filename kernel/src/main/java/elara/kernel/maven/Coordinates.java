package elara.kernel.maven;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an artifact is called.
 *
 * @param group like {@code org.apache.commons}
 * @param artifact like {@code commons-math3}
 * @param type like {@code jar}
 * @param classifier like {@code linux-x86_64}; empty for the main artifact
 * @param version a version, or a range like {@code [1.0,2.0)}; empty where a bill of materials says it
 */
public record Coordinates(String group, String artifact, String type, String classifier, String version) {
    private static final String NAME = "[^:#;@\\s\\[\\](),]+";
    private static final String VERSION = "(?:[^:;@\\s]+)";
    private static final Pattern MAVEN =
            Pattern.compile("(%1$s):(%1$s)(?::(%1$s)(?::(%1$s)?)?(?=:))?(?::(%2$s))?(@pom)?".formatted(NAME, VERSION));
    private static final Pattern IVY = Pattern.compile("(%1$s)#(%1$s)(?:#%1$s)?;(%2$s)".formatted(NAME, VERSION));

    /** The forms that {@link #parse} reads, for messages. */
    public static final String FORMS = "group:artifact[:type[:classifier]]:version, or org#name;rev";

    /**
     * Reads {@code group:artifact[:type[:classifier]][:version]} or Ivy's {@code org#name[#branch];rev}. Behind the
     * first form, {@code @pom} stands for a bill of materials: its versions are those of what is asked for without one.
     *
     * @param text what a user wrote
     * @return what it means
     * @throws DependencyProblem if it is neither form
     */
    public static Coordinates parse(String text) throws DependencyProblem {
        var ivy = IVY.matcher(text);
        if (ivy.matches()) {
            return new Coordinates(ivy.group(1), ivy.group(2), "jar", "", ivyRevision(ivy.group(3)));
        }
        var maven = MAVEN.matcher(text);
        if (!maven.matches()) {
            throw new DependencyProblem("'" + text + "' is not of the form " + FORMS + ".");
        }
        var type = maven.group(6) != null ? "bom" : group(maven, 3, "jar");
        return new Coordinates(maven.group(1), maven.group(2), type, group(maven, 4, ""), group(maven, 5, ""));
    }

    private static String group(Matcher matcher, int group, String otherwise) {
        var text = matcher.group(group);
        return text == null ? otherwise : text;
    }

    /** {@code latest.release} and {@code 1.2.+} are Ivy's; Maven has ranges and words of its own for them. */
    private static String ivyRevision(String revision) {
        if (revision.equals("latest.release") || revision.equals("latest.milestone")) {
            return "RELEASE";
        }
        if (revision.startsWith("latest.")) {
            return "LATEST";
        }
        if (!revision.endsWith("+")) {
            return revision;
        }
        var prefix = revision.substring(0, revision.length() - 1).replaceFirst("\\.$", "");
        return prefix.isEmpty() ? "[0,)" : "[" + prefix + "," + nextAfter(prefix) + ")";
    }

    private static String nextAfter(String prefix) {
        var last = prefix.lastIndexOf('.') + 1;
        var number = prefix.substring(last);
        return number.chars().allMatch(Character::isDigit)
                ? prefix.substring(0, last) + (Long.parseLong(number) + 1)
                : prefix + "~";
    }

    /** Whether this names a bill of materials, {@code group:artifact:version@pom}. */
    public boolean isBom() {
        return type.equals("bom");
    }

    /** What two versions of the same artifact have in common, as text. */
    public String key() {
        var main = group + ":" + artifact;
        var variant = type.equals("jar") ? "" : ":" + type;
        return classifier.isEmpty() ? main + variant : main + ":" + type + ":" + classifier;
    }

    /**
     * The same artifact in another version.
     *
     * @param other the version
     * @return its coordinates
     */
    public Coordinates withVersion(String other) {
        return new Coordinates(group, artifact, type, classifier, other);
    }

    /** {@code group:artifact[:type[:classifier]]:version}, without what is as always. */
    @Override
    public String toString() {
        if (isBom()) {
            return group + ":" + artifact + ":" + version + "@pom";
        }
        return version.isEmpty() ? key() : key() + ":" + version;
    }
}
