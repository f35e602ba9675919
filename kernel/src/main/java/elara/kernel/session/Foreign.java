package elara.kernel.session;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * C functions, called through {@code java.lang.foreign}. That package is newer than what this is compiled for, so it is
 * found by its names. Addresses and whole numbers alike are longs here, and every function is called with four of them:
 * a C function takes those that it knows from registers, and leaves the rest.
 */
final class Foreign {
    private static final String PACKAGE = "java.lang.foreign.";

    private final MethodHandle call;
    private final MethodHandle segment;
    private final MethodHandle sized;
    private final MethodHandle bytes;
    private final MethodHandle ofBuffer;
    private final MethodHandle address;
    private final Class<?> segments;

    /**
     * Links with what the class library has.
     *
     * @throws ReflectiveOperationException if it does not have it
     */
    Foreign() throws ReflectiveOperationException {
        var lookup = MethodHandles.lookup();
        segments = Class.forName(PACKAGE + "MemorySegment");
        segment = lookup.findStatic(segments, "ofAddress", methodType(segments, long.class));
        sized = lookup.findVirtual(segments, "reinterpret", methodType(segments, long.class));
        bytes = lookup.findVirtual(segments, "asByteBuffer", methodType(ByteBuffer.class));
        ofBuffer = lookup.findStatic(segments, "ofBuffer", methodType(segments, java.nio.Buffer.class));
        address = lookup.findVirtual(segments, "address", methodType(long.class));
        call = MethodHandles.filterArguments(linked(), 0, segment);
    }

    private static MethodHandle linked() throws ReflectiveOperationException {
        var layouts = Class.forName(PACKAGE + "MemoryLayout");
        var word = Class.forName(PACKAGE + "ValueLayout").getField("JAVA_LONG").get(null);
        var words = Array.newInstance(layouts, 4);
        for (int i = 0; i < 4; i++) {
            Array.set(words, i, word);
        }
        var descriptors = Class.forName(PACKAGE + "FunctionDescriptor");
        var descriptor = descriptors.getMethod("of", layouts, words.getClass()).invoke(null, word, words);
        var linkers = Class.forName(PACKAGE + "Linker");
        var linker = linkers.getMethod("nativeLinker").invoke(null);
        var options = Array.newInstance(Class.forName(PACKAGE + "Linker$Option"), 0);
        return (MethodHandle) linkers.getMethod("downcallHandle", descriptors, options.getClass())
                .invoke(linker, descriptor, options);
    }

    /** The address of a function of a library. */
    long function(Path library, String name) throws ReflectiveOperationException {
        var arenas = Class.forName(PACKAGE + "Arena");
        var lookups = Class.forName(PACKAGE + "SymbolLookup");
        var lookup = lookups.getMethod("libraryLookup", Path.class, arenas)
                .invoke(null, library, arenas.getMethod("global").invoke(null));
        var found = (Optional<?>) lookups.getMethod("find", String.class).invoke(lookup, name);
        return address(found.orElseThrow(() -> new NoSuchMethodException(name)));
    }

    /** Calls a function; what is smaller than a long is in the lower bits of what it returns. */
    long call(long function, long a, long b, long c, long d) {
        try {
            return (long) call.invokeExact(function, a, b, c, d);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** The word at an address. */
    long read(long from) {
        try {
            var words = (ByteBuffer) bytes.invoke(sized.invoke(segment.invoke(from), (long) Long.BYTES));
            return words.order(ByteOrder.nativeOrder()).getLong(0);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Where a buffer is, which must be a direct one. */
    long addressOf(ByteBuffer buffer) {
        try {
            return address(ofBuffer.invoke(buffer));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private long address(Object of) {
        try {
            return (long) address.invoke(of);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Memory for C to read and write, all zero. */
    static ByteBuffer words(int count) {
        return ByteBuffer.allocateDirect(count * Long.BYTES).order(ByteOrder.nativeOrder());
    }

    /** A text as C has it. */
    static ByteBuffer text(String text) {
        var encoded = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(encoded.length + 1).put(0, encoded);
    }

    private static IllegalStateException unexpected(Throwable e) {
        return new IllegalStateException("java.lang.foreign: " + e, e);
    }
}
