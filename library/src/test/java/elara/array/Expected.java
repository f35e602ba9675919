package elara.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.Golden;
import java.util.Arrays;
import java.util.function.Supplier;

/** What a golden case expects of a result: its type, its shape and its elements, or the words of its error. */
final class Expected {
    private Expected() {}

    /** The same type, shape and elements to the last bit; one NaN is as good as another. */
    static void exactly(Golden golden, int field, Supplier<NDArray> result) {
        check(golden, field, result, 0, 0);
    }

    /** The same type and shape, and elements within a relative error. */
    static void closely(Golden golden, int field, Supplier<NDArray> result, double relative) {
        check(golden, field, result, relative, 0);
    }

    /** The same type and shape, and elements within an error relative to the greater of them and 1: sums that may cancel. */
    static void closelyOrNearZero(Golden golden, int field, Supplier<NDArray> result, double error) {
        check(golden, field, result, error, 1);
    }

    private static void check(Golden golden, int field, Supplier<NDArray> result, double relative, double floor) {
        var error = golden.error(field);
        if (error != null) {
            var thrown = assertThrows(RuntimeException.class, result::get, golden::toString);
            // NumPy's words, which advice of ours may follow.
            assertEquals(error, start(thrown.getMessage(), error.length()), golden::toString);
            return;
        }
        var expected = golden.array(field);
        var actual = result.get();
        assertEquals(expected.dtype(), actual.dtype(), golden::toString);
        assertArrayEquals(expected.shape(), actual.shape(), golden::toString);
        same(expected, actual, relative, floor, golden);
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    static void same(NDArray expected, NDArray actual, double relative, double floor, Object golden) {
        if (expected.dtype().isComplex()) {
            same(expected.real(), actual.real(), relative, floor, golden);
            same(expected.imag(), actual.imag(), relative, floor, golden);
        } else if (!expected.dtype().isFloating()) {
            assertArrayEquals(expected.toLongs(), actual.toLongs(), golden::toString);
        } else if (relative == 0) {
            assertArrayEquals(bits(expected), bits(actual), () -> golden + " gave " + actual);
        } else {
            var e = expected.toDoubles();
            var a = actual.toDoubles();
            for (int i = 0; i < e.length; i++) {
                if (Double.isFinite(e[i])) {
                    assertEquals(e[i], a[i], Math.max(Math.abs(e[i]), floor) * relative, golden::toString);
                } else {
                    assertEquals(e[i], a[i], golden::toString);
                }
            }
        }
    }

    private static long[] bits(NDArray a) {
        return Arrays.stream(a.toDoubles()).mapToLong(Double::doubleToLongBits).toArray();
    }
}
