package elara.array;

import java.util.Arrays;

/** Products of vectors, matrices and stacks of matrices. */
final class Products {
    private Products() {}

    /** NumPy's dot. */
    static NDArray dot(NDArray a, NDArray b) {
        if (a.ndim() == 0 || b.ndim() == 0) {
            return Elementwise.binary(BinaryOp.MULTIPLY, a, b);
        }
        int left = a.ndim() - 1;
        int right = Math.max(b.ndim() - 2, 0);
        if (a.shape[left] != b.shape[right]) {
            throw new IllegalArgumentException("shapes " + Shapes.text(a.shape) + " and " + Shapes.text(b.shape)
                    + " not aligned: " + a.shape[left] + " (dim " + left + ") != " + b.shape[right] + " (dim "
                    + right + ")");
        }
        if (a.ndim() <= 2 && b.ndim() <= 2) {
            return product(a, b);
        }
        // dot(a, b)[i, j, k, m] = sum(a[i, j, :] * b[k, :, m]): one matrix product over b with its inner axis in front.
        int k = a.shape[left];
        int[] shape = new int[left + b.ndim() - 1];
        System.arraycopy(a.shape, 0, shape, 0, left);
        System.arraycopy(Shapes.without(b.shape, right), 0, shape, left, b.ndim() - 1);
        var order = new int[b.ndim()];
        for (int i = 1; i < order.length; i++) {
            order[i] = i - 1 < right ? i - 1 : i;
        }
        order[0] = right;
        int rows = Shapes.size(Shapes.without(a.shape, left));
        int columns = Shapes.size(Shapes.without(b.shape, right));
        return product(a.reshape(rows, k), b.transpose(order).reshape(k, columns))
                .reshape(shape);
    }

    /** NumPy's matmul: the last two axes are matrices, the others broadcast. */
    static NDArray matmul(NDArray a, NDArray b) {
        if (a.ndim() == 0 || b.ndim() == 0) {
            throw new IllegalArgumentException("matmul: shapes " + Shapes.text(a.shape) + " and " + Shapes.text(b.shape)
                    + ": an operand has no axes; use mul");
        }
        int inner = a.shape[a.ndim() - 1];
        int rows = b.shape[Math.max(b.ndim() - 2, 0)];
        if (inner != rows) {
            throw new IllegalArgumentException("shapes " + Shapes.text(a.shape) + " and " + Shapes.text(b.shape)
                    + " not aligned: " + inner + " (dim " + (a.ndim() - 1) + ") != " + rows + " (dim "
                    + Math.max(b.ndim() - 2, 0) + ")");
        }
        if (a.ndim() <= 2 && b.ndim() <= 2) {
            return product(a, b);
        }
        var x = a.ndim() == 1 ? a.expandDims(0) : a;
        var y = b.ndim() == 1 ? b.expandDims(1) : b;
        int m = x.shape[x.ndim() - 2];
        int n = y.shape[y.ndim() - 1];
        var stack = Shapes.broadcast(leading(x.shape), leading(y.shape));
        var type = DType.promote(a.dtype, b.dtype);
        var out = NDArray.allocate(type, append(stack, m, n));
        x = x.as(type).spread(append(stack, m, inner));
        y = y.as(type).spread(append(stack, inner, n));
        if (out.size() > 0) {
            multiplyStacks(x, y, out);
        }
        if (a.ndim() == 1) {
            out = out.reshape(Shapes.without(out.shape, out.ndim() - 2));
        }
        return b.ndim() == 1 ? out.reshape(Shapes.without(out.shape, out.ndim() - 1)) : out;
    }

    private static void multiplyStacks(NDArray x, NDArray y, NDArray out) {
        if (out.ndim() == 2) {
            multiply(x, y, out);
        } else {
            for (int i = 0; i < out.shape[0]; i++) {
                multiplyStacks(x.select(0, i), y.select(0, i), out.select(0, i));
            }
        }
    }

    private static int[] leading(int... shape) {
        return Arrays.copyOf(shape, shape.length - 2);
    }

    private static int[] append(int[] stack, int m, int n) {
        var shape = Arrays.copyOf(stack, stack.length + 2);
        shape[stack.length] = m;
        shape[stack.length + 1] = n;
        return shape;
    }

    /** The product of vectors or matrices whose inner axes agree. */
    private static NDArray product(NDArray a, NDArray b) {
        var type = DType.promote(a.dtype, b.dtype);
        var x = (a.ndim() == 1 ? a.expandDims(0) : a).as(type);
        var y = (b.ndim() == 1 ? b.expandDims(1) : b).as(type);
        var out = NDArray.allocate(type, new int[] {x.shape[0], y.shape[1]});
        if (out.size() > 0 && x.shape[1] > 0) {
            multiply(x, y, out);
        }
        if (a.ndim() == 1) {
            return b.ndim() == 1 ? out.reshape() : out.reshape(y.shape[1]);
        }
        return b.ndim() == 1 ? out.reshape(x.shape[0]) : out;
    }

    private static void multiply(NDArray a, NDArray b, NDArray out) {
        int m = a.shape[0];
        int k = a.shape[1];
        int n = b.shape[1];
        if (k == 0) {
            return;
        }
        if (out.dtype.isComplex()) {
            ComplexKernels.multiplyMatrices(
                    m,
                    n,
                    k,
                    (double[]) a.data,
                    a.offset,
                    a.strides[0],
                    a.strides[1],
                    (double[]) b.data,
                    b.offset,
                    b.strides[0],
                    b.strides[1],
                    (double[]) out.data,
                    out.offset,
                    out.strides[0]);
            return;
        }
        if (!out.dtype.isFloating()) {
            multiplyIntegers(a, b, out);
            return;
        }
        var x = storable(a);
        var y = storable(b);
        boolean xt = isTransposed(x);
        boolean yt = isTransposed(y);
        int lda = xt ? rowStride(x.strides[1], k, m) : rowStride(x.strides[0], m, k);
        int ldb = yt ? rowStride(y.strides[1], n, k) : rowStride(y.strides[0], k, n);
        var kernel = MatrixProduct.best();
        if (out.data instanceof double[] c) {
            kernel.multiply(
                    m,
                    n,
                    k,
                    (double[]) x.data,
                    x.offset,
                    lda,
                    xt,
                    (double[]) y.data,
                    y.offset,
                    ldb,
                    yt,
                    c,
                    out.offset,
                    n);
        } else {
            kernel.multiply(
                    m,
                    n,
                    k,
                    (float[]) x.data,
                    x.offset,
                    lda,
                    xt,
                    (float[]) y.data,
                    y.offset,
                    ldb,
                    yt,
                    (float[]) out.data,
                    out.offset,
                    n);
        }
    }

    // With a single row the stride says nothing; a BLAS still checks it.
    private static int rowStride(int stride, int rows, int columns) {
        return rows == 1 ? columns : stride;
    }

    private static boolean rowMajor(NDArray a) {
        return (a.shape[1] == 1 || a.strides[1] == 1) && (a.shape[0] == 1 || a.strides[0] >= a.shape[1]);
    }

    private static boolean columnMajor(NDArray a) {
        return (a.shape[0] == 1 || a.strides[0] == 1) && (a.shape[1] == 1 || a.strides[1] >= a.shape[0]);
    }

    private static NDArray storable(NDArray a) {
        return rowMajor(a) || columnMajor(a) ? a : a.copy();
    }

    private static boolean isTransposed(NDArray a) {
        return !rowMajor(a);
    }

    private static void multiplyIntegers(NDArray a, NDArray b, NDArray out) {
        var x = a.as(DType.INT64);
        var y = b.as(DType.INT64);
        if (y.strides[1] != 1) {
            y = y.copy();
        }
        var c = new long[out.size()];
        int n = out.shape[1];
        LongKernels.multiplyMatrices(
                out.shape[0],
                n,
                x.shape[1],
                (long[]) x.data,
                x.offset,
                x.strides[0],
                x.strides[1],
                (long[]) y.data,
                y.offset,
                y.strides[0],
                c,
                0,
                n);
        // Of truth values, the product says whether any pair is true.
        out.assign(NDArray.of(c, out.shape));
    }
}
