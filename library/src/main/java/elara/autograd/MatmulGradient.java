package elara.autograd;

import elara.array.NDArray;
import java.util.Arrays;

/**
 * The gradients of a matrix product, before they are summed over broadcast axes: {@code g bᵀ} and {@code aᵀ g}, vectors
 * being rows on the left and columns on the right.
 */
final class MatmulGradient {
    private MatmulGradient() {}

    static NDArray ofLeft(NDArray g, NDArray a, NDArray b) {
        var full = matrices(g, a, b).matmul(swapped(column(b)));
        return a.ndim() == 1 ? withoutAxis(full, full.ndim() - 2) : full;
    }

    static NDArray ofRight(NDArray g, NDArray a, NDArray b) {
        var full = swapped(row(a)).matmul(matrices(g, a, b));
        return b.ndim() == 1 ? withoutAxis(full, full.ndim() - 1) : full;
    }

    /** The product's gradient with the axes that the vectors among the factors had lost. */
    private static NDArray matrices(NDArray g, NDArray a, NDArray b) {
        var full = a.ndim() == 1 ? g.expandDims(b.ndim() == 1 ? g.ndim() : g.ndim() - 1) : g;
        return b.ndim() == 1 ? full.expandDims(full.ndim()) : full;
    }

    private static NDArray row(NDArray a) {
        return a.ndim() == 1 ? a.expandDims(0) : a;
    }

    private static NDArray column(NDArray b) {
        return b.ndim() == 1 ? b.expandDims(1) : b;
    }

    private static NDArray swapped(NDArray matrices) {
        int n = matrices.ndim();
        if (n == 2) {
            return matrices.t();
        }
        var axes = new int[n];
        Arrays.setAll(axes, i -> i);
        axes[n - 1] = n - 2;
        axes[n - 2] = n - 1;
        return matrices.transpose(axes);
    }

    private static NDArray withoutAxis(NDArray full, int axis) {
        var shape = new int[full.ndim() - 1];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = full.shape(i < axis ? i : i + 1);
        }
        return full.reshape(shape);
    }

    static Tensor ofLeft(Tensor g, Tensor a, Tensor b) {
        var full = matrices(g, a, b).matmul(swapped(column(b)));
        return a.ndim() == 1 ? withoutAxis(full, full.ndim() - 2) : full;
    }

    static Tensor ofRight(Tensor g, Tensor a, Tensor b) {
        var full = swapped(row(a)).matmul(matrices(g, a, b));
        return b.ndim() == 1 ? withoutAxis(full, full.ndim() - 1) : full;
    }

    /** The product's gradient with the axes that the vectors among the factors had lost. */
    private static Tensor matrices(Tensor g, Tensor a, Tensor b) {
        var full = a.ndim() == 1 ? g.expandDims(b.ndim() == 1 ? g.ndim() : g.ndim() - 1) : g;
        return b.ndim() == 1 ? full.expandDims(full.ndim()) : full;
    }

    private static Tensor row(Tensor a) {
        return a.ndim() == 1 ? a.expandDims(0) : a;
    }

    private static Tensor column(Tensor b) {
        return b.ndim() == 1 ? b.expandDims(1) : b;
    }

    private static Tensor swapped(Tensor matrices) {
        int n = matrices.ndim();
        if (n == 2) {
            return matrices.t();
        }
        var axes = new int[n];
        Arrays.setAll(axes, i -> i);
        axes[n - 1] = n - 2;
        axes[n - 2] = n - 1;
        return matrices.transpose(axes);
    }

    private static Tensor withoutAxis(Tensor full, int axis) {
        var shape = new int[full.ndim() - 1];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = full.data().shape(i < axis ? i : i + 1);
        }
        return full.reshape(shape);
    }
}
