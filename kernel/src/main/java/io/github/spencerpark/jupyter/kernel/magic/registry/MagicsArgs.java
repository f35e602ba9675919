package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** What arguments a magic takes: positional ones, keywords ({@code --key value}, {@code --key=value}) and flags. */
public class MagicsArgs {
    private static final Pattern KEYWORD = Pattern.compile("^--(?<name>[^=]+)(?:=(?<val>.+))?$");
    private static final Pattern FLAGS = Pattern.compile("^-(?<flags>[a-zA-Z]+)$");

    private final List<String> required;
    private final List<String> optional;
    private final String varargs;
    private final Map<String, KeywordAggregator> keywords;
    private final Map<Character, String> flags;
    private final Map<String, String> flagValues;
    private final KeywordAggregator unknownKeywords;
    private final KeywordAggregator unknownFlags;

    /** What to do with a keyword's value. */
    @FunctionalInterface
    interface KeywordAggregator {
        /**
         * Takes a value.
         *
         * @param keyword the keyword
         * @param value the value
         * @param values the values so far
         * @param arguments all arguments so far
         * @return the values from now on
         * @throws MagicArgsParseException if the value cannot be taken
         */
        List<String> consume(String keyword, String value, List<String> values, Map<String, List<String>> arguments)
                throws MagicArgsParseException;
    }

    /** What becomes of a keyword that is given more than once. */
    public enum KeywordSpec implements KeywordAggregator {
        /** It is an error. */
        ONCE {
            @Override
            public List<String> consume(
                    String keyword, String value, List<String> values, Map<String, List<String>> arguments) {
                if (!values.isEmpty()) {
                    throw new MagicArgsParseException("Keyword '%s' can only be specified once.", keyword);
                }
                return COLLECT.consume(keyword, value, values, arguments);
            }
        },
        /** All values count. */
        COLLECT {
            @Override
            public List<String> consume(
                    String keyword, String value, List<String> values, Map<String, List<String>> arguments) {
                var more = new ArrayList<>(values);
                more.add(value);
                return more;
            }
        },
        /** The last value counts. */
        REPLACE {
            @Override
            public List<String> consume(
                    String keyword, String value, List<String> values, Map<String, List<String>> arguments) {
                return COLLECT.consume(keyword, value, List.of(), arguments);
            }
        }
    }

    /** Collects what arguments a magic takes. */
    public static class MagicsArgsBuilder {
        private final List<String> required = new ArrayList<>();
        private final List<String> optional = new ArrayList<>();
        private String varargs;
        private final Map<String, KeywordAggregator> keywords = new LinkedHashMap<>();
        private final Map<Character, String> flags = new LinkedHashMap<>();
        private final Map<String, String> flagValues = new LinkedHashMap<>();
        private KeywordAggregator unknownKeywords = KeywordSpec.COLLECT;
        private KeywordAggregator unknownFlags = KeywordSpec.COLLECT;

        /** Takes no positional arguments yet, any keywords, any flags. */
        public MagicsArgsBuilder() {}

        /**
         * Adds a positional argument that must be there.
         *
         * @param name its name
         * @return this
         */
        public MagicsArgsBuilder required(String name) {
            required.add(name);
            return this;
        }

        /**
         * Adds a positional argument that may be there.
         *
         * @param name its name
         * @return this
         */
        public MagicsArgsBuilder optional(String name) {
            optional.add(name);
            return this;
        }

        /**
         * Takes any number of positional arguments after the others.
         *
         * @param name their name
         * @return this
         */
        public MagicsArgsBuilder varargs(String name) {
            varargs = name;
            return this;
        }

        /**
         * Adds a keyword.
         *
         * @param name its name
         * @param spec what becomes of more than one
         * @param rest more of the same
         * @return this
         */
        public MagicsArgsBuilder keyword(String name, KeywordSpec spec, KeywordSpec... rest) {
            KeywordAggregator all = spec;
            for (var each : rest) {
                var before = all;
                all = (keyword, value, values, arguments) ->
                        each.consume(keyword, value, before.consume(keyword, value, values, arguments), arguments);
            }
            keywords.put(name, all);
            return this;
        }

        /**
         * Adds a keyword that may be given more than once.
         *
         * @param name its name
         * @return this
         */
        public MagicsArgsBuilder keyword(String name) {
            return keyword(name, KeywordSpec.COLLECT);
        }

        /**
         * Adds a flag.
         *
         * @param name the keyword it stands for
         * @param shortName its letter
         * @param value the value it gives to the keyword
         * @return this
         */
        public MagicsArgsBuilder flag(String name, char shortName, String value) {
            flags.put(shortName, name);
            flagValues.put(name, value);
            keywords.putIfAbsent(name, KeywordSpec.COLLECT);
            return this;
        }

        /**
         * Adds a flag.
         *
         * @param name the keyword it stands for
         * @param shortName its letter
         * @return this
         */
        public MagicsArgsBuilder flag(String name, char shortName) {
            return flag(name, shortName, "");
        }

        /**
         * Takes any keyword.
         *
         * @return this
         */
        public MagicsArgsBuilder anyKeyword() {
            unknownKeywords = KeywordSpec.COLLECT;
            return this;
        }

        /**
         * Takes no other keywords.
         *
         * @return this
         */
        public MagicsArgsBuilder onlyKnownKeywords() {
            unknownKeywords = null;
            return this;
        }

        /**
         * Takes any flag.
         *
         * @return this
         */
        public MagicsArgsBuilder anyFlag() {
            unknownFlags = KeywordSpec.COLLECT;
            return this;
        }

        /**
         * Takes no other flags.
         *
         * @return this
         */
        public MagicsArgsBuilder onlyKnownFlags() {
            unknownFlags = null;
            return this;
        }

        /**
         * Ends.
         *
         * @return what arguments a magic takes
         */
        public MagicsArgs build() {
            return new MagicsArgs(
                    required, optional, varargs, keywords, flags, flagValues, unknownKeywords, unknownFlags);
        }
    }

    /**
     * Begins.
     *
     * @return what collects the rest
     */
    public static MagicsArgsBuilder builder() {
        return new MagicsArgsBuilder();
    }

    /**
     * Says what arguments a magic takes; {@link #builder} says it better.
     *
     * @param required positional arguments that must be there
     * @param optional positional arguments that may be there
     * @param varargs the name of all further ones; null for none
     * @param keywords by name
     * @param flags the keyword of each letter
     * @param flagValues the value that a flag gives to its keyword
     * @param unknownKeywords what to do with other keywords; null to take none
     * @param unknownFlags what to do with other flags; null to take none
     */
    public MagicsArgs(
            List<String> required,
            List<String> optional,
            String varargs,
            Map<String, KeywordAggregator> keywords,
            Map<Character, String> flags,
            Map<String, String> flagValues,
            KeywordAggregator unknownKeywords,
            KeywordAggregator unknownFlags) {
        this.required = List.copyOf(required);
        this.optional = List.copyOf(optional);
        this.varargs = varargs;
        this.keywords = new LinkedHashMap<>(keywords);
        this.flags = new LinkedHashMap<>(flags);
        this.flagValues = new LinkedHashMap<>(flagValues);
        this.unknownKeywords = unknownKeywords;
        this.unknownFlags = unknownFlags;
    }

    /**
     * Reads arguments.
     *
     * @param args the arguments as they were split
     * @return values by name; an empty list for what is not given
     * @throws MagicArgsParseException if there are too few, too many or unknown ones
     */
    public Map<String, List<String>> parse(List<String> args) throws MagicArgsParseException {
        var all = new LinkedHashMap<String, List<String>>();
        keywords.keySet().forEach(name -> all.put(name, List.of()));
        optional.forEach(name -> all.put(name, List.of()));
        if (varargs != null) {
            all.put(varargs, List.of());
        }
        var positional = new ArrayList<String>();
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            var keyword = KEYWORD.matcher(arg);
            var someFlags = FLAGS.matcher(arg);
            if (keyword.matches()) {
                var name = keyword.group("name");
                var value = keyword.group("val");
                if (value == null && flagValues.containsKey(name)) {
                    value = flagValues.get(name);
                } else if (value == null) {
                    value = i + 1 < args.size() ? args.get(++i) : "";
                }
                var aggregator = keywords.getOrDefault(name, unknownKeywords);
                if (aggregator == null) {
                    throw new MagicArgsParseException("Unknown keyword argument '%s'.", name);
                }
                take(name, value, aggregator, all);
            } else if (someFlags.matches()) {
                for (char flag : someFlags.group("flags").toCharArray()) {
                    flag(flag, all);
                }
            } else {
                positional.add(arg);
            }
        }
        assign(positional, all);
        return all;
    }

    private void flag(char flag, Map<String, List<String>> all) {
        var name = flags.get(flag);
        if (name != null) {
            take(name, flagValues.getOrDefault(name, ""), keywords.get(name), all);
        } else if (unknownFlags != null) {
            take(String.valueOf(flag), "", unknownFlags, all);
        } else {
            throw new MagicArgsParseException("Unknown flag argument '%s'.", flag);
        }
    }

    private static void take(String name, String value, KeywordAggregator aggregator, Map<String, List<String>> all) {
        all.put(name, aggregator.consume(name, value, all.getOrDefault(name, List.of()), all));
    }

    private void assign(List<String> positional, Map<String, List<String>> all) {
        if (positional.size() < required.size()) {
            throw new MagicArgsParseException(
                    "Missing required positional arguments: %s", required.subList(positional.size(), required.size()));
        }
        var names = new ArrayList<>(required);
        names.addAll(optional);
        for (int i = 0; i < positional.size(); i++) {
            if (i < names.size()) {
                take(names.get(i), positional.get(i), KeywordSpec.COLLECT, all);
            } else if (varargs != null) {
                take(varargs, positional.get(i), KeywordSpec.COLLECT, all);
            } else {
                throw new MagicArgsParseException("Too many positional arguments.");
            }
        }
    }

    @Override
    public String toString() {
        var text = new StringJoiner(" ");
        required.forEach(text::add);
        optional.forEach(name -> text.add("[" + name + "]"));
        if (varargs != null) {
            text.add(varargs + "...");
        }
        flags.keySet().forEach(flag -> text.add("-" + flag));
        if (unknownFlags != null) {
            text.add("-*");
        }
        keywords.keySet().stream().filter(name -> !flagValues.containsKey(name)).forEach(name -> text.add("--" + name));
        if (unknownKeywords != null) {
            text.add("--**");
        }
        return text.toString();
    }
}
