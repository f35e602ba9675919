package elara.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation against NumPy, over types, shapes and layouts: the cases of {@code golden/operations.py}, each with its
 * arrays as they are, with gaps backwards in memory, and with axes in reverse order in memory.
 */
class OperationsTest {
    @TestFactory
    Stream<DynamicTest> givesWhatNumPyGives() {
        var byOperation = Golden.cases("array/operations")
                .collect(Collectors.groupingBy(golden -> golden.text(0), TreeMap::new, Collectors.toList()));
        return byOperation.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey() + " (" + entry.getValue().size() + ")", () -> check(entry.getValue())));
    }

    private static void check(List<Golden> cases) {
        var wrong = cases.stream()
                .flatMap(golden -> Stream.of(Layout.values()).map(layout -> wrong(golden, layout)))
                .filter(text -> !text.isEmpty())
                .toList();
        assertTrue(
                wrong.isEmpty(),
                () -> wrong.size() + " of " + cases.size() * Layout.values().length + " differ:\n"
                        + wrong.stream().limit(6).collect(Collectors.joining("\n")));
    }

    private static String wrong(Golden golden, Layout layout) {
        var arguments = new Arguments(golden, layout);
        try {
            var result = Operations.TABLE.get(golden.text(0)).apply(arguments);
            return golden.error(2) != null ? layout + " no error: " + golden : compared(golden, result, layout);
        } catch (RuntimeException e) {
            var error = golden.error(2);
            var message = String.valueOf(e.getMessage());
            return error != null && message.startsWith(error)
                    ? ""
                    : layout + " " + e + " at " + e.getStackTrace()[0] + ": " + golden;
        }
    }

    private static String compared(Golden golden, Object result, Layout layout) {
        var expected = golden.text(2).split("\\|", -1);
        var actual = result instanceof NDArray[] several ? several : new NDArray[] {asArray(result)};
        if (expected.length != actual.length) {
            return layout + " " + actual.length + " results: " + golden;
        }
        double tolerance = Double.parseDouble(golden.text(1));
        for (int i = 0; i < actual.length; i++) {
            var e = Golden.parsed(expected[i]);
            boolean number = !(result instanceof NDArray) && !(result instanceof NDArray[]);
            if (!number && (e.dtype() != actual[i].dtype() || !Arrays.equals(e.shape(), actual[i].shape()))) {
                return layout + " gave " + actual[i].dtype() + Shapes.text(actual[i].shape()) + ": " + golden;
            }
            if (!near(e, actual[i], tolerance)) {
                return layout + " gave " + actual[i] + ": " + golden;
            }
        }
        return "";
    }

    private static NDArray asArray(Object result) {
        return result instanceof NDArray a ? a : NDArrays.asarray(result);
    }

    private static boolean near(NDArray expected, NDArray actual, double tolerance) {
        var e = expected.toComplexes();
        var a = actual.toComplexes();
        double size =
                Arrays.stream(e).map(Math::abs).filter(Double::isFinite).max().orElse(0);
        if (expected.dtype() == DType.INT64 && actual.dtype() == DType.INT64) {
            return Arrays.equals(expected.toLongs(), actual.toLongs());
        }
        boolean complex = expected.dtype().isComplex();
        return IntStream.range(0, e.length)
                .allMatch(i -> Double.compare(e[i], a[i]) == 0
                        || (tolerance > 0
                                && (Math.abs(e[i] - a[i])
                                        <= tolerance * Math.max(Math.abs(e[i]), complex ? size : Math.min(size, 1))))
                        || (complex && e[i] == a[i]));
    }

    @Test
    void everyOperationOfTheTableIsThere() {
        var operations =
                Golden.cases("array/operations").map(golden -> golden.text(0)).collect(Collectors.toSet());
        assertEquals(operations, Operations.TABLE.keySet());
    }

    /** How an array lies in memory. */
    enum Layout {
        PLAIN,
        GAPS,
        REVERSED_AXES;

        NDArray of(NDArray a) {
            if (this == PLAIN || a.ndim() == 0) {
                return a;
            }
            if (this == REVERSED_AXES) {
                return a.t().copy().t();
            }
            var shape = a.shape();
            shape[shape.length - 1] *= 2;
            var wide = NDArrays.zeros(a.dtype(), shape);
            wide.set("..., ::-2", a);
            return wide.get("..., ::-2");
        }
    }

    /** The arguments of a case. */
    record Arguments(Golden golden, Layout layout) {
        private String text0(int i) {
            return golden.fields().get(i + 3);
        }

        NDArray a(int i) {
            return layout.of(Golden.parsed(text0(i)));
        }

        boolean none(int i) {
            return text0(i).equals("-");
        }

        double number(int i) {
            return Double.parseDouble(text0(i).substring(1));
        }

        int integer(int i) {
            return Integer.parseInt(text0(i).substring(1));
        }

        boolean flag(int i) {
            return text0(i).equals("?1");
        }

        String text(int i) {
            return text0(i).substring(1);
        }

        int[] integers(int i) {
            var inner = text0(i).substring(1, text0(i).length() - 1);
            return inner.isEmpty()
                    ? new int[0]
                    : Arrays.stream(inner.split(","))
                            .mapToInt(Integer::parseInt)
                            .toArray();
        }
    }
}
