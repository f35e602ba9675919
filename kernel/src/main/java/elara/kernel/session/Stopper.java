package elara.kernel.session;

import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Ends a thread that does not end when it is interrupted, by throwing an error in the middle of whatever it does. Before
 * Java 20, {@code Thread.stop} does it; from 21 on, the JVM's {@link ToolInterface}.
 */
final class Stopper {
    private static final int LAST_WITH_THREAD_STOP = 19;

    private final PrintStream log;
    private boolean opened;
    private ToolInterface tools;

    /**
     * Creates a stopper; it opens what it needs when that is needed, or when it is told to get ready.
     *
     * @param log where to tell that this JVM cannot stop threads
     */
    Stopper(PrintStream log) {
        this.log = log;
    }

    /** Thrown into a thread to end it; without a stack trace, which would be that of another thread. */
    private static final class Stopped extends ThreadDeath {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /** Does once what takes time, so that the first stop is as quick as those that follow. */
    synchronized void getReady() {
        if (opened || Runtime.version().feature() <= LAST_WITH_THREAD_STOP) {
            return;
        }
        opened = true;
        try {
            tools = new ToolInterface();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            log.println("elara: this JVM cannot stop threads (" + e + "): cells that heed no interrupt go on");
        }
    }

    /**
     * Stops a thread, if this JVM can.
     *
     * @param thread the thread
     * @return whether it will stop, unless it catches the error
     */
    synchronized boolean stop(Thread thread) {
        getReady();
        if (tools != null) {
            return tools.stop(thread, new Stopped());
        }
        try {
            // By name: newer class libraries do not have it.
            MethodHandle stop =
                    MethodHandles.publicLookup().findVirtual(Thread.class, "stop", MethodType.methodType(void.class));
            stop.invokeExact(thread);
            return true;
        } catch (Throwable e) {
            return false;
        }
    }
}
