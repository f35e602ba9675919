package elara.kernel.request;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much one cell may print before the rest is left out: a loop that prints without end would fill the notebook's file
 * and stop the page that shows it.
 *
 * @param characters the most characters that are shown
 */
public record OutputLimit(long characters) {
    /** The environment variable that sets it: a number of characters, or of K, M or G of them; 0 for no limit. */
    public static final String VARIABLE = "ELARA_OUTPUT_LIMIT";

    private static final OutputLimit USUAL = new OutputLimit(10L << 20);
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([kmgKMG]?)[bB]?");

    /**
     * Reads the limit from the environment.
     *
     * @param environment the environment variables
     * @return what {@value #VARIABLE} says, if it is a size; else 10 M
     */
    public static OutputLimit of(Map<String, String> environment) {
        var size = SIZE.matcher(environment.getOrDefault(VARIABLE, "").strip());
        if (!size.matches()) {
            return USUAL;
        }
        var number = Long.parseLong(size.group(1));
        var shift = switch (size.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        return new OutputLimit(number == 0 ? Long.MAX_VALUE : number << shift);
    }

    /** What is told once, in place of the rest. */
    String notice() {
        var size = characters % (1 << 20) == 0 ? (characters >> 20) + " M" : String.valueOf(characters);
        return "\n[The cell has printed more than " + size
                + " characters; the rest is not shown. The environment variable " + VARIABLE + " sets this limit.]\n";
    }
}
