package elara.kernel.magic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What could stand at the end of a magic that is being typed.
 *
 * @param start where the text begins that the matches replace
 * @param matches the texts, in order
 */
public record MagicCompletion(int start, List<String> matches) {
    /**
     * Completes a magic's name or its last argument.
     *
     * @param code a cell up to the cursor
     * @param host the session
     * @return what could stand there; nothing if the cursor is not in a magic
     */
    public static Optional<MagicCompletion> of(String code, Host host) {
        var lineStart = code.lastIndexOf('\n') + 1;
        var line = code.substring(lineStart);
        var indent = line.length() - line.stripLeading().length();
        var isCell = line.startsWith("%%") && code.substring(0, lineStart).isBlank();
        var sign = isCell ? "%%" : "%";
        var begin = code.lastIndexOf('%') + 1;
        if (line.strip().matches("%{1,2}") && (isCell || startsMagic(code))) {
            return Optional.of(names(lineStart + indent, line.strip(), "", host));
        }
        var words = line.strip();
        if (isCell || words.startsWith("%") || line.matches(".*=\\s*%\\w.*")) {
            if (!isCell && !startsMagic(code)) {
                return Optional.empty();
            }
            var callStart = isCell ? lineStart + 2 : words.startsWith("%") ? lineStart + indent + 1 : begin;
            var call = code.substring(callStart);
            if (!call.matches("(?s).*\\s.*")) {
                return Optional.of(names(callStart - sign.length(), sign, call, host));
            }
            return Optional.of(argument(code, Call.parse(call).name(), isCell, host));
        }
        return Optional.empty();
    }

    /** Whether a word typed here after a percent sign would be a magic. */
    private static boolean startsMagic(String code) {
        var typed = code.endsWith("%") ? code + "x" : code;
        var source = MagicCell.of(typed, MagicCell.Names.NONE).source();
        return source.lastIndexOf('%') < typed.lastIndexOf('\n')
                || !source.substring(Math.max(0, source.lastIndexOf('\n'))).contains("%");
    }

    private static MagicCompletion names(int start, String sign, String begun, Host host) {
        var lines = host.magics().lines().keySet().stream().map(name -> "%" + name);
        var bodies = host.magics().bodies().keySet().stream().map(name -> "%%" + name);
        var matches = (sign.equals("%%") ? bodies : begun.isEmpty() ? Stream.concat(lines, bodies) : lines)
                .filter(name -> name.startsWith(sign + begun))
                .filter(name -> Character.isLetterOrDigit(name.replace("%", "").charAt(0)))
                .toList();
        return new MagicCompletion(start, matches);
    }

    private static MagicCompletion argument(String code, String name, boolean isCell, Host host) {
        var start = Math.max(code.lastIndexOf(' '), code.lastIndexOf('\t')) + 1;
        Optional<? extends Magic> magic =
                isCell ? host.magics().body(name) : host.magics().line(name);
        var matches = magic.filter(Completing.class::isInstance)
                .map(each -> ((Completing) each).complete(code.substring(start), host))
                .orElse(List.of());
        return new MagicCompletion(start, matches);
    }
}
