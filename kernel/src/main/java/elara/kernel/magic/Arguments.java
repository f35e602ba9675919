package elara.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a magic's line becomes arguments: at blanks and tabs. Double quotes hold what is between them together; the
 * closing one ends the argument. A backslash makes the next quote an ordinary character, two backslashes stay two, any
 * other backslash is dropped. Empty quotes are no argument, and a semicolon at the end of the line is none of it.
 */
public final class Arguments {
    private Arguments() {}

    /**
     * Splits a text.
     *
     * @param text the text behind a magic's name
     * @return the arguments
     */
    public static List<String> split(String text) {
        var all = new ArrayList<String>();
        var current = new StringBuilder();
        var quoted = false;
        var bareEnd = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var escaped = c == '\\' && i + 1 < text.length();
            if (escaped && text.charAt(i + 1) == '"') {
                current.append('"');
                i++;
            } else if (escaped && text.charAt(i + 1) == '\\') {
                current.append("\\\\");
                i++;
            } else if (c == '"') {
                // Opening quotes may stand in the middle of an argument; closing ones end it.
                if (quoted) {
                    flush(current, all);
                }
                quoted = !quoted;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                flush(current, all);
            } else if (c != '\\') {
                current.append(c);
            }
            bareEnd = !quoted && c == ';';
        }
        flush(current, all);
        if (bareEnd && !all.isEmpty()) {
            var last = all.remove(all.size() - 1);
            if (last.length() > 1) {
                all.add(last.substring(0, last.length() - 1));
            }
        }
        return List.copyOf(all);
    }

    private static void flush(StringBuilder current, List<String> all) {
        if (current.length() > 0) {
            all.add(current.toString());
            current.setLength(0);
        }
    }

    /** A text that {@link #split} makes these arguments of. */
    static String join(List<String> arguments) {
        return arguments.stream()
                .map(each -> each.matches("[^\\s\"\\\\]+") ? each : '"' + each.replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(" "));
    }
}
