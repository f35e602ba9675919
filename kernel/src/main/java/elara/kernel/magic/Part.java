package elara.kernel.magic;

/**
 * A stretch of a cell.
 *
 * <p>Positions are those of {@link MagicCell#source}.
 */
public sealed interface Part {
    /**
     * Java.
     *
     * @param start where it starts
     * @param end where it ends
     */
    record Java(int start, int end) implements Part {}

    /**
     * A line that is a magic.
     *
     * @param start where it starts
     * @param call the magic
     */
    record Line(int start, Call call) implements Part {}

    /**
     * A whole cell that is one magic's.
     *
     * @param call the first line
     * @param body the lines below it
     */
    record Body(Call call, String body) implements Part {}
}
