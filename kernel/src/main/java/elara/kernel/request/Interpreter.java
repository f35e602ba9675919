package elara.kernel.request;

import elara.display.MimeBundle;
import java.util.Map;
import java.util.Optional;

/**
 * The language behind a kernel, and all that the request layer knows of it. The cut is that of xeus: a handful of
 * verbs; sockets, signatures and message types stay on this side.
 *
 * <p>{@link #execute}, {@link #evaluate} and {@link #comm} are called by the threads that run cells: a main one, and one
 * for each subshell. The others may be called from any thread, also while cells run.
 */
public interface Interpreter extends AutoCloseable {
    /**
     * Returns what {@code kernel_info} tells of the language.
     *
     * @return the language
     */
    Language language();

    /**
     * Runs a cell. What goes wrong in the user's code is an outcome, never an exception.
     *
     * @param code the cell's text
     * @param cell where its output goes and its input comes from
     * @return what became of it
     */
    Outcome execute(String code, Cell cell);

    /**
     * Evaluates one of a request's {@code user_expressions}, after the cell has run.
     *
     * @param expression an expression
     * @param cell the cell it came with
     * @return its value or what is wrong with it
     */
    Outcome evaluate(String expression, Cell cell);

    /**
     * Completes code at a position.
     *
     * @param code the text
     * @param cursor the position, in code points
     * @return what could stand there
     */
    Completions complete(String code, int cursor);

    /**
     * Tells what is known of the name at, or just before, a position.
     *
     * @param code the text
     * @param cursor the position, in code points
     * @param detail 0 for a signature and its documentation, 1 for more
     * @return the documentation, or nothing when the name is unknown
     */
    Optional<MimeBundle> inspect(String code, int cursor, int detail);

    /**
     * Tells whether a console should run the text or wait for another line.
     *
     * @param code the text
     * @return the verdict
     */
    Completeness isComplete(String code);

    /**
     * Takes what came over a comm.
     *
     * @param message the message
     * @param cell where output that it causes goes
     */
    void comm(CommMessage message, Cell cell);

    /**
     * Returns the open comms.
     *
     * @return their targets by their ids
     */
    Map<String, String> comms();

    /**
     * Stops the running cells, if there are any; returns at once. One that is yet to begin learns of it from
     * {@link Cell#interrupted}, which an interpreter asks once it would heed this.
     */
    void interrupt();

    /** Ends the session and frees what it holds. */
    @Override
    void close();
}
