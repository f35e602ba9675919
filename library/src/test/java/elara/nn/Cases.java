package elara.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.Golden;
import elara.array.DType;
import elara.array.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading nn.py's cases: named settings, states, and how close numbers are to be. */
public final class Cases {
    private Cases() {}

    /** The settings after a name, such as {@code stride=2}. */
    public static Map<String, String> settings(String spec) {
        var found = new LinkedHashMap<String, String>();
        for (var word : spec.split(" ", -1)) {
            int at = word.indexOf('=');
            if (at > 0) {
                found.put(word.substring(0, at), word.substring(at + 1));
            }
        }
        return found;
    }

    /** A setting as a number. */
    public static double number(Map<String, String> settings, String name, double otherwise) {
        return Double.parseDouble(settings.getOrDefault(name, Double.toString(otherwise)));
    }

    /** A field {@code name=array name=array}. */
    static Map<String, NDArray> state(String text) {
        var found = new LinkedHashMap<String, NDArray>();
        if (!text.equals("-")) {
            for (var entry : text.split(" ", -1)) {
                int at = entry.indexOf('=');
                found.put(entry.substring(0, at), array(entry.substring(at + 1)));
            }
        }
        return found;
    }

    /** One array. */
    public static NDArray array(String text) {
        return new Golden("", 0, List.of(text)).array(0);
    }

    /** To 1e-10 of the greatest number (at least 1) in float64, 1e-5 in float32. */
    public static void assertClose(NDArray wanted, NDArray got, String what) {
        assertArrayEquals(wanted.shape(), got.shape(), what);
        assertEquals(wanted.dtype(), got.dtype(), what);
        var numbers = wanted.toDoubles();
        double scale = Math.max(1, Arrays.stream(numbers).map(Math::abs).max().orElse(0));
        assertArrayEquals(numbers, got.toDoubles(), (got.dtype() == DType.FLOAT32 ? 1e-5 : 1e-10) * scale, what);
    }
}
