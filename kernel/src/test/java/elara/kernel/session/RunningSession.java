package elara.kernel.session;

import elara.kernel.request.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of one running session; each cell of them has the number that comes next. */
abstract class RunningSession {
    protected static JavaSession session;
    protected static RecordingCell cell;
    private static int number;

    @BeforeAll
    static void start() {
        number = 0;
        session = new JavaSession(System.err);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    protected static Outcome run(String code) {
        cell = new RecordingCell(++number);
        return session.execute(code, cell);
    }

    /** The text of a cell's result; "nothing" when it shows nothing. */
    protected static String value(String code) {
        var outcome = run(code);
        if (outcome instanceof Outcome.Failure failure) {
            throw new AssertionError(code + " fails:\n" + plain(failure));
        }
        return outcome instanceof Outcome.Value value ? value.bundle().plainText() : "nothing";
    }

    protected static Outcome.Failure failure(String code) {
        var outcome = run(code);
        if (outcome instanceof Outcome.Failure failure) {
            return failure;
        }
        throw new AssertionError(code + " does not fail: " + outcome);
    }

    /** The lines of a failure without their colours, joined. */
    protected static String traceback(String code) {
        return plain(failure(code));
    }

    protected static String plain(Outcome.Failure failure) {
        return String.join("\n", failure.traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
