package elara.linalg;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Stacks of matrices: the last two axes of an array are a matrix, those before tell which. */
final class Stack {
    private Stack() {}

    /** The matrices, in row-major order of the leading axes. */
    private static List<NDArray> matrices(NDArray a) {
        int count = Shapes.size(leading(a));
        var flat = a.reshape(count, a.shape(-2), a.shape(-1));
        return IntStream.range(0, count).mapToObj(flat::get).toList();
    }

    private static int[] leading(NDArray a) {
        return Arrays.copyOf(a.shape(), a.ndim() - 2);
    }

    /** Applies to each matrix what makes an array of it. */
    static NDArray map(NDArray a, UnaryOperator<NDArray> function) {
        return results(a, function).part(UnaryOperator.identity());
    }

    /** Applies to the matrices of two stacks, whose leading axes broadcast, what makes an array of a pair. */
    static NDArray map(NDArray a, NDArray b, BinaryOperator<NDArray> function) {
        var leading = NDArrays.zeros(leading(a)).add(NDArrays.zeros(leading(b))).shape();
        var first = matrices(spread(a, leading));
        var second = matrices(spread(b, leading));
        if (first.isEmpty()) {
            var one = function.apply(identityLike(a), NDArrays.zeros(b.dtype(), b.shape(-2), b.shape(-1)));
            return NDArrays.zeros(one.dtype(), concatenated(leading, one.shape()));
        }
        return join(
                leading,
                IntStream.range(0, first.size())
                        .mapToObj(i -> function.apply(first.get(i), second.get(i)))
                        .toList());
    }

    /** Applies a function, such as a decomposition, to each matrix. */
    static <R> Results<R> results(NDArray a, Function<NDArray, R> function) {
        var each = matrices(a).stream().map(function).toList();
        // Of an empty stack, the results have the shapes of what any matrix gives.
        return new Results<>(leading(a), each, each.isEmpty() ? function.apply(identityLike(a)) : each.get(0));
    }

    /** The results for each matrix of a stack. */
    static final class Results<R> {
        private final int[] leading;
        private final List<R> each;
        private final R example;

        private Results(int[] leading, List<R> each, R example) {
            this.leading = leading;
            this.each = each;
            this.example = example;
        }

        /** Lays one part of the results side by side. */
        NDArray part(Function<R, NDArray> part) {
            if (each.isEmpty()) {
                var one = part.apply(example);
                return NDArrays.zeros(one.dtype(), concatenated(leading, one.shape()));
            }
            return join(leading, each.stream().map(part).toList());
        }
    }

    private static NDArray join(int[] leading, List<NDArray> results) {
        var first = results.get(0);
        // Some may be complex.
        var dtype = results.stream().map(NDArray::dtype).reduce(DType::promote).orElseThrow();
        var out = NDArrays.zeros(dtype, concatenated(new int[] {results.size()}, first.shape()));
        for (int i = 0; i < results.size(); i++) {
            out.get(i).set("...", results.get(i));
        }
        return out.reshape(concatenated(leading, first.shape()));
    }

    private static NDArray identityLike(NDArray a) {
        int m = a.shape(-2);
        int n = a.shape(-1);
        return NDArrays.eye(Math.max(m, n)).get(":" + m + ", :" + n).astype(a.dtype());
    }

    private static NDArray spread(NDArray a, int... leading) {
        return a.broadcastTo(concatenated(leading, a.shape(-2), a.shape(-1)));
    }

    private static int[] concatenated(int[] first, int... second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }
}
