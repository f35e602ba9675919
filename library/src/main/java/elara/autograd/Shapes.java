package elara.autograd;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shapes as NumPy writes them: {@code (2, 3)}, {@code (3,)}, {@code ()}. */
final class Shapes {
    private Shapes() {}

    static String text(int[] shape) {
        return shape.length == 1
                ? "(" + shape[0] + ",)"
                : Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
