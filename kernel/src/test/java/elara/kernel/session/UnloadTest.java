package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has run and is over goes, class and all. */
@Timeout(60)
public final class UnloadTest extends RunningSession {
    private static final int TRIES = 50;

    private static WeakReference<Class<?>> code;

    /** Called in cells: who calls is the class of the code. */
    public static void remember(Runnable lambda) {
        code = new WeakReference<>(lambda.getClass().getNestHost());
    }

    @Test
    void anExpressionsClassGoesWhenItHasRun() throws Exception {
        run("int seen = 1;");
        assertEquals("nothing", value("elara.kernel.session.UnloadTest.remember(() -> {})"));
        assertNotNull(code);
        assertNull(left());
    }

    @Test
    void itStaysAsLongAsAValueIsOfIt() throws Exception {
        run("Runnable kept;");
        run("kept = () -> System.out.print(seen2); elara.kernel.session.UnloadTest.remember(kept);");
        run("int seen2 = 2;");
        run("kept = () -> System.out.print(seen2); elara.kernel.session.UnloadTest.remember(kept);");
        assertNotNull(left());
        run("kept.run()");
        assertEquals("2", cell.out());
    }

    @Test
    void codeThatIsApartUsesWhatIsDeclared() {
        run("int count = 1; int twice(int n) { return 2 * n; } class Own { int n = 5; int get() { return n; } }");
        assertEquals("4", value("twice(count + 1)"));
        run("count += 2; count++;");
        assertEquals("4", value("count"));
        assertEquals("10", value("new Own().n + new Own().get()"));
        run("var own = new Own();");
        assertEquals("6", value("own.n + count - 3"));
        assertEquals("[2, 4]", value("Stream.of(1, 2).map(n -> twice(n)).toList()"));
    }

    private static Class<?> left() throws InterruptedException {
        for (int i = 0; i < TRIES && code.get() != null; i++) {
            // Whatever the last cell has left on its way.
            value("1 + 1");
            System.gc();
            Thread.sleep(10);
        }
        return code.get();
    }
}
