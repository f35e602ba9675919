package io.github.spencerpark.jupyter.kernel.magic;

/** A cell magic where it stands. */
public interface CellMagicParseContext {
    /**
     * Creates a context.
     *
     * @param args the call
     * @param rawArgsLine the first line
     * @param rawCell the cell
     * @return the context
     */
    static CellMagicParseContext of(CellMagicArgs args, String rawArgsLine, String rawCell) {
        record Context(CellMagicArgs getMagicCall, String getRawArgsLine, String getRawCell)
                implements CellMagicParseContext {}
        return new Context(args, rawArgsLine, rawCell);
    }

    /**
     * Returns the call.
     *
     * @return the call
     */
    CellMagicArgs getMagicCall();

    /**
     * Returns the first line.
     *
     * @return its text
     */
    String getRawArgsLine();

    /**
     * Returns the cell.
     *
     * @return its text
     */
    String getRawCell();
}
