package elara.kernel.session;

import java.lang.reflect.InvocationTargetException;

/** Ends a thread that does not end when it is interrupted. */
final class Stopper {
    /**
     * Stops a thread, if this JDK can.
     *
     * @param thread the thread
     * @return whether it will stop
     */
    boolean stop(Thread thread) {
        try {
            // By name: it is gone from newer class libraries.
            Thread.class.getMethod("stop").invoke(thread);
            return true;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
