package elara.kernel.magic;

import java.util.List;

/**
 * A magic's name and what stands behind it on its line.
 *
 * @param name the name, without percent signs
 * @param text the rest of the line as it was written, without blanks at its ends
 * @param arguments the same, split
 */
public record Call(String name, String text, List<String> arguments) {
    /** Copies the arguments. */
    public Call {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads a line.
     *
     * @param line the line, from the name on, such as {@code jars lib/*.jar}
     * @return the call
     */
    public static Call parse(String line) {
        var end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        // A semicolon at the end is a habit of whoever writes Java, and means nothing.
        var name = line.substring(0, end);
        var text = line.substring(end).strip();
        return new Call(name.endsWith(";") ? name.substring(0, name.length() - 1) : name, text, Arguments.split(text));
    }

    /**
     * The call of a program, whose arguments are no text.
     *
     * @param name the name
     * @param arguments the arguments
     * @return the call; its text are the arguments, with quotes around those that need them
     */
    public static Call of(String name, List<String> arguments) {
        return new Call(name, Arguments.join(arguments), arguments);
    }
}
