package io.github.spencerpark.jupyter.kernel.magic;

/** A line magic where it stands. */
public interface LineMagicParseContext {
    /**
     * Creates a context.
     *
     * @param args the call
     * @param raw the magic as it is written, from the percent sign on
     * @param rawCell the cell
     * @param linePrefix the cell up to the magic
     * @return the context
     */
    static LineMagicParseContext of(LineMagicArgs args, String raw, String rawCell, String linePrefix) {
        record Context(LineMagicArgs getMagicCall, String getRaw, String getRawCell, String getRawContextPrefix)
                implements LineMagicParseContext {}
        return new Context(args, raw, rawCell, linePrefix);
    }

    /**
     * Returns the call.
     *
     * @return the call
     */
    LineMagicArgs getMagicCall();

    /**
     * Returns the magic as it is written.
     *
     * @return from the percent sign on
     */
    String getRaw();

    /**
     * Returns the cell.
     *
     * @return its text
     */
    String getRawCell();

    /**
     * Returns the cell up to the magic.
     *
     * @return its text
     */
    String getRawContextPrefix();

    /**
     * Returns the line up to the magic.
     *
     * @return its text
     */
    default String getLinePrefix() {
        var prefix = getRawContextPrefix();
        return prefix.substring(prefix.lastIndexOf('\n') + 1);
    }

    /**
     * Returns the line.
     *
     * @return its text
     */
    default String getEntireLine() {
        return getLinePrefix() + getRaw();
    }
}
