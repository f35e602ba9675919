package elara.symbolic;

import java.util.Arrays;

/** Thrown where a text is no expression; its message has the text and a caret below the place. */
public final class SyntaxException extends IllegalArgumentException {
    private final int position;

    SyntaxException(String text, int position, String what) {
        super(what + "\n    " + text + "\n    " + " ".repeat(position) + "^");
        this.position = position;
        // Who wrote the expression has its text; where in the parser it ended says nothing.
        setStackTrace(Arrays.stream(getStackTrace())
                .dropWhile(frame -> frame.getClassName().equals(Parser.class.getName()))
                .toArray(StackTraceElement[]::new));
    }

    /** Returns the place of what is wrong, from 0. */
    public int position() {
        return position;
    }
}
