package elara.array;

/** Matrices that are zero on one side of a diagonal, and other matrices of a pattern. */
final class Triangles {
    private Triangles() {}

    static NDArray eye(int n, int m, int k) {
        var out = NDArrays.zeros(n, m);
        for (int i = Math.max(0, -k); i < n && i + k < m; i++) {
            ((double[]) out.data)[i * m + i + k] = 1;
        }
        return out;
    }

    /** True at and below a diagonal. */
    static NDArray mask(int n, int m, int k) {
        return NDArrays.arange(n).reshape(n, 1).add(k).ge(NDArrays.arange(m));
    }

    static NDArray diag(NDArray a, int k) {
        if (a.ndim() == 2) {
            return a.diagonal(k, 0, 1).copy();
        }
        if (a.ndim() != 1) {
            throw new IllegalArgumentException("Input must be 1- or 2-d, not of shape " + Shapes.text(a.shape));
        }
        int n = a.shape[0] + Math.abs(k);
        var out = NDArray.allocate(a.dtype, new int[] {n, n});
        if (a.size() > 0) {
            int start = k >= 0 ? k : -k * n;
            out.view(a.shape, new int[] {n + 1}, start).assign(a);
        }
        return out;
    }

    static NDArray lower(NDArray a, int k) {
        return kept(a, mask(a.shape(-2), a.shape(-1), k));
    }

    static NDArray upper(NDArray a, int k) {
        return kept(a, mask(a.shape(-2), a.shape(-1), k - 1).not());
    }

    private static NDArray kept(NDArray a, NDArray mask) {
        return NDArrays.where(mask, a, NDArray.allocate(a.dtype, new int[0]));
    }

    static NDArray vander(NDArray x, int n) {
        if (x.ndim() != 1) {
            throw new IllegalArgumentException(
                    "x must be a one-dimensional array or sequence, not of shape " + Shapes.text(x.shape));
        }
        var exponents = NDArrays.arange(n - 1L, -1, -1);
        return x.expandDims(1).pow(x.dtype.isInteger() || x.dtype == DType.BOOL ? exponents : exponents.as(x.dtype));
    }
}
