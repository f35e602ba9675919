package elara.kernel.session;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.LongValue;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.Properties;

/**
 * Ends a thread that does not end when it is interrupted, by throwing an error in the middle of whatever it does. This
 * process is its own debugger for that: it attaches to the port that the JVM's {@code jdwp} agent listens on, and keeps
 * the only place there is until the process ends: who lets go while the agent is about to answer makes it complain.
 * Without the agent, older JDKs can do it themselves, and newer ones cannot.
 */
final class Stopper {
    /** What is thrown. Found by the debugger under its name; without a stack trace, so that one is enough. */
    @SuppressWarnings({"UnusedVariable", "StaticAssignmentOfThrowable"})
    private static final Stopped STOPPED = new Stopped();

    /** What the debugger may take: to connect to its own process is a matter of milliseconds. */
    private static final String ATTACH_MILLIS = "5000";

    private final PrintStream log;
    private VirtualMachine link;
    private boolean failed;

    /**
     * Creates a stopper that is not attached.
     *
     * @param log where to tell that it cannot be
     */
    Stopper(PrintStream log) {
        this.log = log;
    }

    /** Thrown into a thread to end it. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /**
     * Attaches in the background, if the agent is there. To be called first of all: until then anybody on this machine
     * may attach in our place.
     */
    void start() {
        var thread = new Thread(null, this::attach, "elara-attach", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void attach() {
        if (link == null) {
            port().ifPresent(this::attach);
        }
    }

    private void attach(String port) {
        var connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        var arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(port);
        arguments.get("timeout").setValue(ATTACH_MILLIS);
        try {
            link = connector.attach(arguments);
        } catch (IOException | IllegalConnectorArgumentsException e) {
            if (!failed) {
                log.println("elara: the kernel cannot attach to its own debugging agent (" + e.getMessage()
                        + "): is another debugger attached? Cells that heed no interrupt may go on");
            }
            failed = true;
        }
    }

    /** The agent's port: {@code dt_socket:127.0.0.1:4711} is how the JVM tells it. */
    static Optional<String> port() {
        try {
            var properties = (Properties) Class.forName("jdk.internal.vm.VMSupport")
                    .getMethod("getAgentProperties")
                    .invoke(null);
            return Optional.ofNullable(properties.getProperty("sun.jdwp.listenerAddress"))
                    .map(address -> address.substring(address.lastIndexOf(':') + 1));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * Stops a thread, if this JVM can.
     *
     * @param thread the thread
     * @return whether it will stop, unless it catches the error
     */
    synchronized boolean stop(Thread thread) {
        attach();
        try {
            return link == null ? stopByItself(thread) : stopByLink(thread);
        } catch (VMDisconnectedException e) {
            link = null;
            return stopByItself(thread);
        }
    }

    private boolean stopByLink(Thread thread) {
        var threads = link.classesByName("java.lang.Thread").get(0);
        var id = threads.fieldByName("tid");
        var owner = link.classesByName(Stopper.class.getName()).get(0);
        var error = (ObjectReference) owner.getValue(owner.fieldByName("STOPPED"));
        for (ThreadReference each : link.allThreads()) {
            if (each.getValue(id) instanceof LongValue value && value.value() == thread.getId()) {
                try {
                    each.stop(error);
                    return true;
                } catch (InvalidTypeException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return false;
    }

    private static boolean stopByItself(Thread thread) {
        try {
            // By name: newer class libraries do not have it.
            Thread.class.getMethod("stop").invoke(thread);
            return true;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
