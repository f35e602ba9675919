package elara.symbolic;

/** Thrown where a text is no expression; its message has the text and a caret below the place. */
public final class SyntaxException extends IllegalArgumentException {
    private final int position;

    SyntaxException(String text, int position, String what) {
        super(what + "\n    " + text + "\n    " + " ".repeat(position) + "^");
        this.position = position;
    }

    /** Returns the place of what is wrong, from 0. */
    public int position() {
        return position;
    }
}
