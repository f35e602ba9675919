package elara.array;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Arrays whose elements nobody has set, for results of which each element is stored before anybody sees them: filling them
 * with zeros first takes as long as many an operation. Where the JVM does not let us ({@code --add-exports
 * java.base/jdk.internal.misc=ALL-UNNAMED}), they are arrays of zeros.
 */
final class Unset {
    /** Small arrays are zeroed faster than this is called. */
    private static final int WORTH_IT = 256;

    private static final MethodHandle ALLOCATE = find();

    private Unset() {}

    private static MethodHandle find() {
        try {
            var type = Class.forName("jdk.internal.misc.Unsafe");
            var lookup = MethodHandles.lookup();
            var unsafe = lookup.findStatic(type, "getUnsafe", MethodType.methodType(type))
                    .invoke();
            return lookup.findVirtual(
                            type,
                            "allocateUninitializedArray",
                            MethodType.methodType(Object.class, Class.class, int.class))
                    .bindTo(unsafe);
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
            return null;
        }
    }

    /** An array for so many elements of a type. */
    static Object array(DType type, int size) {
        if (ALLOCATE == null || size < WORTH_IT) {
            return type.allocate(size);
        }
        return switch (type) {
            case BOOL -> array(boolean.class, size);
            case UINT8 -> array(byte.class, size);
            case INT32 -> array(int.class, size);
            case INT64 -> array(long.class, size);
            case FLOAT32 -> array(float.class, size);
            case FLOAT64 -> array(double.class, size);
            case COMPLEX128 -> array(double.class, Math.multiplyExact(2, size));
        };
    }

    private static Object array(Class<?> type, int size) {
        try {
            return (Object) ALLOCATE.invokeExact(type, size);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
