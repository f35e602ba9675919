package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import elara.autograd.Autograd;
import elara.autograd.Edge;
import elara.autograd.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * A loss that is the mean of a function of pairs of numbers: the check of the shapes, and one edge back.
 *
 * @param name the loss' name, for messages
 * @param sum the kernel that sums the function over all pairs
 * @param gradient the kernel that gives a multiple of the function's derivative at each pair
 * @param floatSum the same for float32, summed up in float64
 * @param floatGradient the same for float32
 * @param each the function itself, written over tensors: used where nothing is reduced, and to differentiate twice
 */
record PairLoss(
        String name,
        Sum sum,
        Gradient gradient,
        FloatSum floatSum,
        FloatGradient floatGradient,
        BinaryOperator<Tensor> each) {

    Tensor reduced(Tensor prediction, NDArray target, Reduction reduction) {
        if (reduction == Reduction.MEAN) {
            return mean(prediction, target);
        }
        checkShapes(name, prediction, target);
        var all = each.apply(prediction, Tensor.of(target).to(prediction.dtype()));
        return reduction == Reduction.SUM ? all.sum() : all;
    }

    /** The gradient once more, recorded, for second derivatives. */
    private Tensor again(Tensor g, Tensor prediction, NDArray target) {
        var mean =
                each.apply(prediction, Tensor.of(target).to(prediction.dtype())).mean();
        return g.mul(Autograd.grad(mean, List.of(prediction)).get(0));
    }

    Tensor mean(Tensor prediction, NDArray target) {
        checkShapes(name, prediction, target);
        var shape = prediction.shape();
        int n = prediction.size();
        if (prediction.dtype() == DType.FLOAT32) {
            var x = prediction.data().asFloats();
            var y = target.asFloats();
            var mean = NDArrays.full(floatSum.over(x, y) / n).astype(DType.FLOAT32);
            return Tensor.derived(
                    name,
                    mean,
                    Edge.to(prediction, g -> {
                                var out = new float[n];
                                floatGradient.at(x, y, (float) (g.item() / n), out);
                                return NDArray.of(out, shape);
                            })
                            .twice(g -> again(g, prediction, target))
                            .saves(prediction));
        }
        var x = prediction.data().asDoubles();
        var y = target.asDoubles();
        var mean = NDArrays.full(sum.over(x, y) / n);
        return Tensor.derived(
                name,
                mean,
                Edge.to(prediction, g -> {
                            var out = new double[n];
                            gradient.at(x, y, g.item() / n, out);
                            return NDArray.of(out, shape);
                        })
                        .twice(g -> again(g, prediction, target))
                        .saves(prediction));
    }

    static void checkShapes(String name, Tensor prediction, NDArray target) {
        if (!Arrays.equals(prediction.shape(), target.shape())) {
            // (n,) against (n, 1) is the common slip; broadcast, it would be n * n pairs.
            var advice = prediction.size() == target.size()
                    ? "; both hold " + target.size() + " numbers: reshape one, as by target.reshape("
                            + arguments(prediction.shape()) + ")"
                    : "";
            throw new IllegalArgumentException(name + " wants a prediction and a target of the same shape, got "
                    + Shapes.text(prediction.shape()) + " and " + Shapes.text(target.shape()) + advice);
        }
    }

    private static String arguments(int... shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name + "()";
    }

    /** Sums a function of pairs. */
    interface Sum {
        double over(double[] x, double[] y);
    }

    /** Writes {@code scale} times a function's derivative at each pair, with respect to {@code x}. */
    interface Gradient {
        void at(double[] x, double[] y, double scale, double[] out);
    }

    /** Sums a function of pairs. */
    interface FloatSum {
        double over(float[] x, float[] y);
    }

    /** Writes {@code scale} times a function's derivative at each pair, with respect to {@code x}. */
    interface FloatGradient {
        void at(float[] x, float[] y, float scale, float[] out);
    }
}
