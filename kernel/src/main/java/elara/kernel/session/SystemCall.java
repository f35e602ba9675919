package elara.kernel.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Ends what a thread waits for in the operating system, such as the next byte of a socket, with the signal that the
 * class library has for this purpose. That part of it is not public: where this JVM does not export it, such waits last.
 */
final class SystemCall {
    private static final String SIGNALS = "sun.nio.ch.NativeThread";

    private final MethodHandle current;
    private final MethodHandle signal;

    SystemCall() {
        MethodHandle foundCurrent = null;
        MethodHandle foundSignal = null;
        try {
            var type = Class.forName(SIGNALS);
            var lookup = MethodHandles.lookup();
            foundCurrent = lookup.findStatic(type, "current", MethodType.methodType(long.class));
            foundSignal = lookup.findStatic(type, "signal", MethodType.methodType(void.class, long.class));
        } catch (ReflectiveOperationException | LinkageError e) {
            foundCurrent = null;
        }
        current = foundCurrent;
        signal = foundSignal;
    }

    /** The operating system's name of the calling thread; 0 where it cannot be told. */
    long thread() {
        try {
            return current == null ? 0 : (long) current.invokeExact();
        } catch (Throwable e) {
            return 0;
        }
    }

    /** Wakes a thread that has not ended; nothing happens if it does not wait. */
    void wake(long thread) {
        try {
            if (thread != 0) {
                signal.invokeExact(thread);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
