package elara.kernel.magic;

import java.util.List;

/**
 * A cell, divided into magics and Java.
 *
 * @param source the cell with blanks where magics stand, and with a call in Java where the value of one is used; it has
 * the same lines as the cell
 * @param parts the parts, in order
 */
public record MagicCell(String source, List<Part> parts) {
    /** Copies the parts. */
    public MagicCell {
        parts = List.copyOf(parts);
    }

    /**
     * Divides a cell.
     *
     * @param code the cell's text
     * @param names what the session knows
     * @return the parts
     */
    public static MagicCell of(String code, Names names) {
        return new Lexer(code, names).cell();
    }

    /** What the session knows of names that could mean one thing or the other. */
    public interface Names {
        /** Knows no name. */
        Names NONE = new Names() {
            @Override
            public boolean isMagic(String name) {
                return false;
            }

            @Override
            public boolean isDeclared(String name) {
                return false;
            }
        };

        /**
         * Whether there is a line magic of that name.
         *
         * @param name the name
         * @return whether there is
         */
        boolean isMagic(String name);

        /**
         * Whether the notebook has declared a variable of that name.
         *
         * @param name the name
         * @return whether it has
         */
        boolean isDeclared(String name);
    }
}
