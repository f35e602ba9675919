package elara.nn;

import java.util.Arrays;

/** Where in an array an element is, as messages write it: {@code [0, 2]}. */
final class Position {
    private Position() {}

    /** The place of the element that is {@code flat}th in row-major order. */
    static String text(int flat, int... shape) {
        var index = new int[shape.length];
        int rest = flat;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return Arrays.toString(index);
    }
}
