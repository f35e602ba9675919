package elara.kernel.request;

import elara.display.MimeBundle;
import java.util.List;

/** What became of a cell. */
public sealed interface Outcome {
    /**
     * It ended with a value that is to be shown.
     *
     * @param bundle the value
     */
    record Value(MimeBundle bundle) implements Outcome {}

    /** It ended, and there is nothing to show. */
    record None() implements Outcome {}

    /**
     * It failed.
     *
     * @param ename the exception's class
     * @param evalue its message
     * @param traceback lines that tell a reader what happened where; may hold ANSI colours
     */
    record Failure(String ename, String evalue, List<String> traceback) implements Outcome {}
}
