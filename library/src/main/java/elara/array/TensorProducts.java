package elara.array;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Products of two arrays other than dot and matmul. */
final class TensorProducts {
    private TensorProducts() {}

    /** Every element of one with every element of the other. */
    static NDArray outer(NDArray a, NDArray b) {
        return a.reshape(a.size(), 1).mul(b.reshape(1, b.size()));
    }

    /** Over the last axes of both. */
    static NDArray inner(NDArray a, NDArray b) {
        if (a.ndim() == 0 || b.ndim() == 0) {
            return a.mul(b);
        }
        return tensordot(a, b, new int[] {a.ndim() - 1}, new int[] {b.ndim() - 1});
    }

    /** Over the last axes of one and the first of the other. */
    static NDArray tensordot(NDArray a, NDArray b, int axes) {
        if (axes < 0 || axes > Math.min(a.ndim(), b.ndim())) {
            throw new IllegalArgumentException("tensordot: cannot sum over " + axes + " axes of shapes "
                    + Shapes.text(a.shape) + " and " + Shapes.text(b.shape));
        }
        return tensordot(
                a,
                b,
                IntStream.range(a.ndim() - axes, a.ndim()).toArray(),
                IntStream.range(0, axes).toArray());
    }

    static NDArray tensordot(NDArray a, NDArray b, int[] aAxes, int[] bAxes) {
        if (aAxes.length != bAxes.length) {
            throw new IllegalArgumentException("tensordot: shape-mismatch for sum: " + aAxes.length
                    + " axes of the first array, but " + bAxes.length + " of the second");
        }
        var aSummed = axes(a, aAxes);
        var bSummed = axes(b, bAxes);
        for (int i = 0; i < aSummed.length; i++) {
            int length = a.shape[aSummed[i]];
            if (length != b.shape[bSummed[i]]) {
                throw new IllegalArgumentException("tensordot: shape-mismatch for sum: shapes " + Shapes.text(a.shape)
                        + " and " + Shapes.text(b.shape) + ": " + length + " (dim " + aSummed[i] + ") != "
                        + b.shape[bSummed[i]] + " (dim " + bSummed[i] + ")");
            }
        }
        var aFree = others(a, aSummed);
        var bFree = others(b, bSummed);
        int inner = product(a, aSummed);
        var left = a.transpose(concatenated(aFree, aSummed)).reshape(product(a, aFree), inner);
        var right = b.transpose(concatenated(bSummed, bFree)).reshape(inner, product(b, bFree));
        return left.matmul(right).reshape(concatenated(lengths(a, aFree), lengths(b, bFree)));
    }

    private static int[] axes(NDArray a, int... axes) {
        var found = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            found[i] = Shapes.axis(axes[i], a.ndim());
        }
        if (Arrays.stream(found).distinct().count() < found.length) {
            throw new IllegalArgumentException("tensordot: an axis is named twice in " + Arrays.toString(axes));
        }
        return found;
    }

    private static int[] others(NDArray a, int... axes) {
        return IntStream.range(0, a.ndim())
                .filter(axis -> Arrays.stream(axes).noneMatch(each -> each == axis))
                .toArray();
    }

    private static int product(NDArray a, int... axes) {
        return Shapes.size(lengths(a, axes));
    }

    private static int[] lengths(NDArray a, int... axes) {
        return Arrays.stream(axes).map(axis -> a.shape[axis]).toArray();
    }

    private static int[] concatenated(int[] first, int... second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    /** Each element of one times the whole other, side by side. */
    static NDArray kron(NDArray a, NDArray b) {
        int ndim = Math.max(a.ndim(), b.ndim());
        var aSpread = new int[2 * ndim];
        var bSpread = new int[2 * ndim];
        var shape = new int[ndim];
        for (int i = 0; i < ndim; i++) {
            int aLength = i < ndim - a.ndim() ? 1 : a.shape[i - ndim + a.ndim()];
            int bLength = i < ndim - b.ndim() ? 1 : b.shape[i - ndim + b.ndim()];
            aSpread[2 * i] = aLength;
            aSpread[2 * i + 1] = 1;
            bSpread[2 * i] = 1;
            bSpread[2 * i + 1] = bLength;
            shape[i] = Math.multiplyExact(aLength, bLength);
        }
        return a.reshape(aSpread).mul(b.reshape(bSpread)).reshape(shape);
    }

    /** The vector product along the last axis, of three elements. */
    static NDArray cross(NDArray a, NDArray b) {
        if (a.ndim() == 0 || b.ndim() == 0 || a.shape[a.ndim() - 1] != 3 || b.shape[b.ndim() - 1] != 3) {
            throw new IllegalArgumentException(
                    "cross: both arrays must have 3 elements along their last axis, got shapes " + Shapes.text(a.shape)
                            + " and " + Shapes.text(b.shape));
        }
        var parts = new NDArray[3];
        for (int i = 0; i < 3; i++) {
            int next = (i + 1) % 3;
            int last = (i + 2) % 3;
            parts[i] = last(a, next).mul(last(b, last)).sub(last(a, last).mul(last(b, next)));
        }
        var shape = Arrays.copyOf(parts[0].shape, parts[0].ndim() + 1);
        shape[shape.length - 1] = 3;
        var out = NDArray.allocate(parts[0].dtype, shape);
        for (int i = 0; i < 3; i++) {
            last(out, i).assign(parts[i]);
        }
        return out;
    }

    private static NDArray last(NDArray a, int position) {
        return a.select(a.ndim() - 1, position);
    }
}
