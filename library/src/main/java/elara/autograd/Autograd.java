package elara.autograd;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Derivatives of functions, first and second ones, and what is asked of the recording of operations.
 *
 * <pre>{@code
 * Autograd.grad(x -> x.square().sum(), array(1.0, 2.0))       // array([2., 4.])
 * Autograd.hessian(x -> x.pow(3).sum(), array(1.0, 2.0))      // array([[ 6.,  0.],
 *                                                             //        [ 0., 12.]])
 * }</pre>
 *
 * <p>Functions take a tensor that requires a gradient, and are made of the operations of {@link Tensor}.
 */
public final class Autograd {
    private Autograd() {}

    /**
     * Returns the gradient of a function at a point.
     *
     * @param f a function that gives one number
     * @param x the point, of any shape
     * @return the gradient, of the point's shape
     * @throws IllegalArgumentException if the function gives more or fewer numbers than one
     */
    public static NDArray grad(UnaryOperator<Tensor> f, NDArray x) {
        var point = Tensor.parameter(x);
        return orZeros(gradients(scalar(f.apply(point), "grad"), List.of(point)).get(0), point)
                .data();
    }

    /**
     * Returns the function that gives a function's gradient.
     *
     * @param f a function that gives one number
     * @return its gradient
     */
    public static UnaryOperator<NDArray> grad(UnaryOperator<Tensor> f) {
        return x -> grad(f, x);
    }

    /**
     * Returns the gradients of a result with respect to some tensors, themselves recorded, so that they can be
     * differentiated again. No tensor's {@code grad()} is touched, and the graph is kept.
     *
     * @param result one number
     * @param inputs what it was computed from, leaves or not
     * @return a gradient an input, zeros where the result does not depend on it
     * @throws IllegalArgumentException if the result has more or fewer numbers than one
     * @throws IllegalStateException if it was computed from no parameter
     */
    public static List<Tensor> grad(Tensor result, List<Tensor> inputs) {
        var found = gradients(scalar(result, "grad"), inputs);
        var gradients = new ArrayList<Tensor>();
        for (int i = 0; i < inputs.size(); i++) {
            gradients.add(orZeros(found.get(i), inputs.get(i)));
        }
        return gradients;
    }

    /**
     * Returns the derivatives of every result of a function by every element of its argument.
     *
     * @param f a function
     * @param x where
     * @return an array whose shape is the result's followed by the argument's
     */
    public static NDArray jacobian(UnaryOperator<Tensor> f, NDArray x) {
        var point = Tensor.parameter(x);
        return jacobian(f.apply(point), point);
    }

    private static NDArray jacobian(Tensor y, Tensor point) {
        int n = y.size();
        var rows = NDArrays.zeros(point.dtype(), n, point.size());
        for (int i = 0; i < n; i++) {
            if (!y.requiresGrad()) {
                break;
            }
            var seed = NDArrays.zeros(y.dtype(), n);
            seed.setDouble(1, i);
            int row = i;
            var found = noGrad(() -> Backpropagation.gradients(y, Tensor.of(seed.reshape(y.shape())), List.of(point)));
            if (found.get(0) != null) {
                rows.set(row + ", :", found.get(0).data().reshape(-1));
            }
        }
        var shape = new int[y.ndim() + point.ndim()];
        System.arraycopy(y.shape(), 0, shape, 0, y.ndim());
        System.arraycopy(point.shape(), 0, shape, y.ndim(), point.ndim());
        return rows.reshape(shape);
    }

    /**
     * Returns the second derivatives of a function.
     *
     * @param f a function that gives one number
     * @param x where
     * @return an array whose shape is the argument's twice
     * @throws IllegalArgumentException if the function gives more or fewer numbers than one
     */
    public static NDArray hessian(UnaryOperator<Tensor> f, NDArray x) {
        var point = Tensor.parameter(x);
        var first = orZeros(
                gradients(scalar(f.apply(point), "hessian"), List.of(point)).get(0), point);
        return jacobian(first, point);
    }

    /**
     * Returns the product of a function's Hessian and a vector, without the Hessian.
     *
     * @param f a function that gives one number
     * @param x where
     * @param v the vector, of the argument's shape
     * @return the product, of the argument's shape
     * @throws IllegalArgumentException if the function gives more or fewer numbers than one
     */
    public static NDArray hvp(UnaryOperator<Tensor> f, NDArray x, NDArray v) {
        var point = Tensor.parameter(x);
        var first =
                orZeros(gradients(scalar(f.apply(point), "hvp"), List.of(point)).get(0), point);
        if (!first.requiresGrad()) {
            return NDArrays.zerosLike(point.data());
        }
        var second = gradients(first.mul(v).sum(), List.of(point)).get(0);
        return orZeros(second, point).data();
    }

    /**
     * Compares a function's gradients with central differences.
     *
     * @param f the function of some float64 tensors
     * @param inputs where
     * @return true; what differs is thrown
     * @throws ArithmeticException if a derivative differs by more than 1e-6, absolutely and relatively; the message says
     *     which
     */
    public static boolean gradcheck(Function<List<Tensor>, Tensor> f, NDArray... inputs) {
        var parameters = new ArrayList<Tensor>();
        for (var input : inputs) {
            parameters.add(Tensor.parameter(input.astype(DType.FLOAT64)));
        }
        var y = f.apply(parameters);
        var jacobians = parameters.stream().map(p -> jacobian(y, p)).toList();
        double step = 1e-6;
        for (int i = 0; i < inputs.length; i++) {
            var numbers = parameters.get(i).data().doubles();
            var exact = jacobians.get(i).reshape(y.size(), numbers.length);
            for (int k = 0; k < numbers.length; k++) {
                double at = numbers[k];
                numbers[k] = at + step;
                var up = noGrad(() -> f.apply(parameters)).data().toDoubles();
                numbers[k] = at - step;
                var down = noGrad(() -> f.apply(parameters)).data().toDoubles();
                numbers[k] = at;
                for (int j = 0; j < up.length; j++) {
                    double wanted = (up[j] - down[j]) / (2 * step);
                    double got = exact.getDouble(j, k);
                    if (!(Math.abs(wanted - got) <= 1e-6 * Math.max(1, Math.abs(wanted)))) {
                        throw new ArithmeticException("the derivative of result " + j + " by element " + k
                                + " of input " + i + " is " + got + ", central differences give " + wanted);
                    }
                }
            }
        }
        return true;
    }

    /**
     * Computes something without recording, as a validation loss.
     *
     * @param <T> what is computed
     * @param computation what to compute, on this thread
     * @return what it gives; its tensors are constants
     */
    public static <T> T noGrad(Supplier<T> computation) {
        var recording = Recording.current();
        boolean before = recording.off(true);
        try {
            return computation.get();
        } finally {
            recording.off(before);
        }
    }

    /**
     * Does something without recording, as a step of descent written by hand.
     *
     * @param action what to do, on this thread
     */
    public static void noGrad(Runnable action) {
        noGrad(() -> {
            action.run();
            return null;
        });
    }

    /**
     * Runs something and looks at every result and every gradient on the way: the first NaN is thrown, with the name of
     * the operation it came from, and so is an input that was changed in place before its gradient was taken. Slow.
     *
     * <pre>{@code
     * Autograd.detectAnomaly(() -> w.sub(5).log().sum().backward());   // ArithmeticException: the result of 'log' is NaN, ...
     * }</pre>
     *
     * @param action what to do, on this thread
     * @throws ArithmeticException at the first NaN
     * @throws IllegalStateException at the first changed input
     */
    public static void detectAnomaly(Runnable action) {
        var recording = Recording.current();
        boolean before = recording.watched(true);
        try {
            action.run();
        } finally {
            recording.watched(before);
        }
    }

    private static List<Tensor> gradients(Tensor result, List<Tensor> inputs) {
        if (!result.requiresGrad()) {
            return new ArrayList<>(java.util.Collections.nCopies(inputs.size(), null));
        }
        return Backpropagation.gradients(result, Tensor.of(NDArrays.onesLike(result.data())), inputs);
    }

    private static Tensor orZeros(Tensor gradient, Tensor input) {
        return gradient == null ? Tensor.of(NDArrays.zerosLike(input.data())) : gradient;
    }

    private static Tensor scalar(Tensor result, String what) {
        if (result.size() != 1) {
            throw new IllegalArgumentException(
                    what + " wants a function that gives one number, this one gives the shape "
                            + Shapes.text(result.shape()) + "; reduce it, as by sum(), or take the jacobian");
        }
        return result;
    }
}
