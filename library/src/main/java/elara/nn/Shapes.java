package elara.nn;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shapes and positions as messages write them: {@code (2, 3)}, {@code (3,)}, {@code ()}; {@code [0, 2]}. */
final class Shapes {
    private Shapes() {}

    static String text(int[] shape) {
        return shape.length == 1 ? "(" + shape[0] + ",)" : "(" + arguments(shape) + ")";
    }

    static String arguments(int[] shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    /** The place in an array of the element that is {@code flat}th in row-major order. */
    static String position(int flat, int[] shape) {
        var index = new int[shape.length];
        int rest = flat;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return Arrays.toString(index);
    }
}
