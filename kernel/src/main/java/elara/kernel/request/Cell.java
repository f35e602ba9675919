package elara.kernel.request;

import elara.display.MimeBundle;

/**
 * What a running cell can say and ask. There is one for each request; it may be used from any thread, and also after
 * the cell has ended: what comes late still goes to its own cell.
 */
public interface Cell {
    /** The two text streams. */
    enum Stream {
        /** What programs print. */
        STDOUT,
        /** What they complain. */
        STDERR
    }

    /**
     * Returns the cell's number.
     *
     * @return its execution count
     */
    int executionCount();

    /**
     * Returns whether the cell must show nothing.
     *
     * @return whether the request was silent
     */
    boolean silent();

    /**
     * Prints text. It is sent in batches, in order, and before anything else that the cell says later.
     *
     * @param stream where to
     * @param text the text
     */
    void write(Stream stream, String text);

    /** Sends what was printed and not sent yet. */
    void flush();

    /**
     * Shows a value.
     *
     * @param id its display id; null for none
     * @param bundle the value
     */
    void display(String id, MimeBundle bundle);

    /**
     * Replaces what was shown under an id.
     *
     * @param id the display id
     * @param bundle the new value
     */
    void updateDisplay(String id, MimeBundle bundle);

    /**
     * Removes what the cell has shown so far.
     *
     * @param wait whether to wait for the next output
     */
    void clearOutput(boolean wait);

    /**
     * Returns how much is shown below the cell.
     *
     * @return the number of texts written and of values displayed since the cell has begun or was cleared last
     */
    long outputs();

    /**
     * Sends something over a comm.
     *
     * @param message the message
     */
    void send(CommMessage message);

    /**
     * Tells whether somebody has asked this cell to stop, be it before the interpreter began with it.
     *
     * @return whether it is to stop; once true, it stays so
     */
    boolean interrupted();

    /**
     * Asks the person for a line.
     *
     * @param prompt what to ask
     * @param password whether to hide what is typed
     * @return the line, without its end
     * @throws InputRefused when the front end takes no questions
     * @throws InterruptedException when the cell is interrupted meanwhile
     */
    String readLine(String prompt, boolean password) throws InputRefused, InterruptedException;

    /**
     * Opens the front end's pager when the cell ends.
     *
     * @param bundle what to show in it
     */
    void page(MimeBundle bundle);

    /**
     * Makes a text the content of the next input when the cell ends.
     *
     * @param text the text
     * @param replace whether to replace this cell rather than to add one
     */
    void setNextInput(String text, boolean replace);
}
