package elara.kernel.maven;

import elara.kernel.magic.NearNames;
import elara.kernel.magic.WrongCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A magic's arguments: what it is about, and options before, between or behind that: {@code --key value},
 * {@code --key=value}, {@code --flag}, {@code -v}, several letters together.
 *
 * @param arguments what is no option
 * @param values of options that have some, in order
 * @param flags options without
 */
record Options(List<String> arguments, Map<String, List<String>> values, List<String> flags) {
    /**
     * Sorts arguments.
     *
     * @param arguments as they were written
     * @param valued names of options with a value
     * @param flagged names of options without, by themselves and by their letters
     */
    static Options of(List<String> arguments, List<String> valued, Map<String, String> flagged) throws WrongCall {
        var plain = new ArrayList<String>();
        var values = new HashMap<String, List<String>>();
        var flags = new ArrayList<String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var each = rest.next();
            if (each.startsWith("--") && each.length() > 2) {
                var equals = each.indexOf('=');
                var name = each.substring(2, equals < 0 ? each.length() : equals);
                if (valued.contains(name)) {
                    if (equals < 0 && !rest.hasNext()) {
                        throw new WrongCall("--" + name + " wants a value behind it");
                    }
                    values.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(equals < 0 ? rest.next() : each.substring(equals + 1));
                } else if (flagged.containsValue(name) && equals < 0) {
                    flags.add(name);
                } else {
                    throw unknown("--" + name, valued, flagged);
                }
            } else if (each.startsWith("-") && each.length() > 1) {
                for (var letter : each.substring(1).split("", -1)) {
                    if (!letter.isEmpty() && !flagged.containsKey(letter)) {
                        throw unknown("-" + letter, valued, flagged);
                    }
                    if (!letter.isEmpty()) {
                        flags.add(flagged.get(letter));
                    }
                }
            } else {
                plain.add(each);
            }
        }
        return new Options(plain, values, flags);
    }

    private static WrongCall unknown(String option, List<String> valued, Map<String, String> flagged) {
        var known = new ArrayList<String>();
        valued.forEach(each -> known.add("--" + each));
        flagged.forEach((letter, name) -> known.add("--" + name));
        var near = NearNames.of(option, known);
        return new WrongCall("unknown option " + option
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
