package elara.kernel.session;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVM's own tool interface (JVM TI, which debuggers use), of which one function is wanted: to throw an error into
 * another thread. It is used from within, so no agent has to be loaded, no port is open, and running code is none the
 * slower. Function numbers and constants are those of the JNI and JVM TI specifications.
 */
final class ToolInterface {
    private static final long JVMTI_VERSION = 0x3001_0200L;
    private static final long JNI_VERSION = 0x0001_0008L;

    /** The eleventh bit of the capabilities: can_signal_thread. */
    private static final long CAN_SIGNAL_THREAD = 1 << 10;

    private static final int CAPABILITIES_WORDS = 2;
    private static final long LOCAL_REFERENCES = 8;
    private static final int FRAMES = 5;

    /** More calls than a method handle counts before it is specialized. */
    private static final int WARM = 200;

    /** Functions of the table of JavaVM, and of those of a JNI environment, counted from 0. */
    private static final int GET_ENV = 6;

    private static final int PUSH_LOCAL_FRAME = 19;
    private static final int POP_LOCAL_FRAME = 20;
    private static final int GET_OBJECT_CLASS = 31;
    private static final int GET_FIELD_ID = 94;
    private static final int GET_OBJECT_FIELD = 95;

    /** Functions of JVM TI, which counts from 1. */
    private static final int STOP_THREAD = 7 - 1;

    private static final int GET_CURRENT_THREAD = 18 - 1;
    private static final int ADD_CAPABILITIES = 142 - 1;

    private static final String THROWABLE = "Ljava/lang/Throwable;";
    private static final String THREAD = "Ljava/lang/Thread;";

    private final Foreign foreign;

    /** Memory that C reads, kept as long as it may. */
    private final Map<String, ByteBuffer> texts = Stream.of("thread", "error", THREAD, THROWABLE)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Foreign::text));

    private final ByteBuffer capabilities = Foreign.words(CAPABILITIES_WORDS).putLong(0, CAN_SIGNAL_THREAD);

    private final long machine;
    private final long tools;
    private final long stopThread;
    private final long currentThread;

    /**
     * Opens the interface of this process's JVM.
     *
     * @throws ReflectiveOperationException if the class library has no {@code java.lang.foreign}
     * @throws IllegalStateException if the JVM does not give what is wanted
     */
    ToolInterface() throws ReflectiveOperationException {
        foreign = new Foreign();
        var found = Foreign.words(1);
        var count = Foreign.words(1);
        var created = foreign.function(library(), "JNI_GetCreatedJavaVMs");
        check("JNI_GetCreatedJavaVMs", foreign.call(created, at(found), 1, at(count), 0));
        machine = found.getLong(0);
        tools = environment(JVMTI_VERSION);
        var functions = foreign.read(tools);
        check("AddCapabilities", foreign.call(function(functions, ADD_CAPABILITIES), tools, at(capabilities), 0, 0));
        stopThread = function(functions, STOP_THREAD);
        currentThread = function(functions, GET_CURRENT_THREAD);
        warmUp();
    }

    /** Method handles and their like make themselves faster on the way: not while something is being delivered. */
    private void warmUp() {
        for (int i = 0; i < WARM; i++) {
            environment(JVMTI_VERSION);
        }
        stop(new Thread(() -> {}, "elara-never-started"), new Error());
    }

    /** The JVM's own library, which is loaded already. */
    private static Path library() {
        var home = Path.of(System.getProperty("java.home"));
        var name = System.mapLibraryName("jvm");
        var unix = home.resolve("lib").resolve("server").resolve(name);
        return Files.exists(unix) ? unix : home.resolve("bin").resolve("server").resolve(name);
    }

    /**
     * Throws an error into a thread, in the middle of whatever it does; where it waits, it is woken.
     *
     * @return whether it will get there: a thread that has ended cannot be reached
     */
    boolean stop(Thread thread, Throwable error) {
        var delivery = new Delivery(thread, error);
        delivery.start();
        try {
            delivery.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return delivery.done;
    }

    /**
     * A thread that carries what it is to deliver: native code has no other way to an object of ours as short as from
     * the thread that it runs on.
     */
    private final class Delivery extends Thread {
        @SuppressWarnings({"unused", "UnusedVariable"}) // read by their names, below
        private final Thread thread;

        @SuppressWarnings({"unused", "UnusedVariable"})
        private final Throwable error;

        private volatile boolean done;

        Delivery(Thread thread, Throwable error) {
            super(null, null, "elara-delivery", 0, false);
            setDaemon(true);
            this.thread = thread;
            this.error = error;
        }

        @Override
        public void run() {
            var jni = environment(JNI_VERSION);
            var functions = foreign.read(jni);
            var hold = function(functions, PUSH_LOCAL_FRAME);
            var release = function(functions, POP_LOCAL_FRAME);
            var classOf = function(functions, GET_OBJECT_CLASS);
            var idOf = function(functions, GET_FIELD_ID);
            var valueOf = function(functions, GET_OBJECT_FIELD);
            var itself = Foreign.words(1);
            var out = at(itself);
            // A reference that a call returns is good until this thread calls a native method of Java, as the reading
            // of memory may be; unless the next call opens a frame above it.
            foreign.call(hold, jni, LOCAL_REFERENCES, 0, 0);
            foreign.call(currentThread, tools, out, 0, 0);
            foreign.call(hold, jni, LOCAL_REFERENCES, 0, 0);
            var self = itself.getLong(0);
            var type = foreign.call(classOf, jni, self, 0, 0);
            foreign.call(hold, jni, LOCAL_REFERENCES, 0, 0);
            var threadId = foreign.call(idOf, jni, type, at(texts.get("thread")), at(texts.get(THREAD)));
            var errorId = foreign.call(idOf, jni, type, at(texts.get("error")), at(texts.get(THROWABLE)));
            var target = foreign.call(valueOf, jni, self, threadId, 0);
            foreign.call(hold, jni, LOCAL_REFERENCES, 0, 0);
            var thrown = foreign.call(valueOf, jni, self, errorId, 0);
            foreign.call(hold, jni, LOCAL_REFERENCES, 0, 0);
            done = (int) foreign.call(stopThread, tools, target, thrown, 0) == 0;
            for (int i = 0; i < FRAMES; i++) {
                foreign.call(release, jni, 0, 0, 0);
            }
        }
    }

    private long environment(long version) {
        var found = Foreign.words(1);
        check("GetEnv", foreign.call(function(foreign.read(machine), GET_ENV), machine, at(found), version, 0));
        return found.getLong(0);
    }

    /** The address of a function of an interface, which is a table of them. */
    private long function(long table, int number) {
        return foreign.read(table + (long) number * Long.BYTES);
    }

    private long at(ByteBuffer buffer) {
        return foreign.addressOf(buffer);
    }

    private static void check(String function, long result) {
        if ((int) result != 0) {
            throw new IllegalStateException(function + " says " + (int) result);
        }
    }
}
