package elara.kernel;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process ends, be it that a front end wants it, the program calls {@code System.exit}, or the
 * terminal closes: the programs that it has started end too, and cells that still run say why they go no further. The
 * signal of a terminal's control-C ends the running cell only.
 */
final class Ending extends Thread {
    private static final long CHILDREN_MILLIS = 200;

    private final Kernel kernel;

    private Ending(Kernel kernel) {
        super(null, null, "elara-ending", 0, false);
        this.kernel = kernel;
    }

    static void prepare(Kernel kernel) {
        Runtime.getRuntime().addShutdownHook(new Ending(kernel));
        onControlC(kernel::interrupt);
    }

    @Override
    public void run() {
        Main.haltLater();
        kernel.tellOfEnd(
                programWantsIt()
                        ? "The program called System.exit, which ends the kernel with all that it knows."
                        : "The kernel ends, for its process was asked to.");
        endChildren();
        kernel.close();
    }

    private static boolean programWantsIt() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }

    /** Asks them first: all at once, as those whose parents are gone are nobody's children any more. */
    private static void endChildren() {
        var children = ProcessHandle.current().descendants().toList();
        children.forEach(ProcessHandle::destroy);
        try {
            CompletableFuture.allOf(children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .orTimeout(CHILDREN_MILLIS, TimeUnit.MILLISECONDS)
                    .exceptionally(late -> null)
                    .join();
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** By their names: the classes of signals are not those that everybody has, and compilers warn of them. */
    private static void onControlC(Runnable action) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var calling = Proxy.newProxyInstance(
                    Ending.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                            return null;
                        }
                        return method.invoke(action, arguments);
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), calling);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // There is no such signal here; an interrupt comes as a message.
            return;
        }
    }
}
