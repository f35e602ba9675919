package elara.nn;

import elara.array.NDArray;
import elara.autograd.Edge;
import elara.autograd.Tensor;

/** The affine map {@code x Wᵀ + b} as one operation, so that the bias is added into the product and not into a copy. */
final class Affine {
    private Affine() {}

    /** {@code x} is (..., in), {@code weight} (out, in), {@code bias} (out,) or null. */
    static Tensor of(Tensor x, Tensor weight, Tensor bias) {
        var product = rows(x.data()).matmul(weight.data().t());
        if (bias != null) {
            product.addi(bias.data());
        }
        var shape = x.shape();
        shape[shape.length - 1] = weight.data().shape(0);
        var toX = Edge.to(x, g -> rows(g).matmul(weight.data()).reshape(x.shape()))
                .twice(g -> g.matmul(weight))
                .saves(weight);
        var toWeight = Edge.to(weight, g -> rows(g).t().matmul(rows(x.data())))
                .twice(g -> rows(g).t().matmul(rows(x)))
                .saves(x);
        var y = x.ndim() == 2 ? product : product.reshape(shape);
        if (bias == null) {
            return Tensor.derived("linear", y, toX, toWeight);
        }
        var toBias = Edge.to(bias, g -> rows(g).sum(0)).twice(g -> rows(g).sum(0));
        return Tensor.derived("linear", y, toX, toWeight, toBias);
    }

    private static NDArray rows(NDArray a) {
        return a.ndim() == 2 ? a : a.reshape(-1, a.shape(a.ndim() - 1));
    }

    private static Tensor rows(Tensor a) {
        return a.ndim() == 2 ? a : a.reshape(-1, a.data().shape(a.ndim() - 1));
    }
}
