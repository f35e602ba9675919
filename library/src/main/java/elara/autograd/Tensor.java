package elara.autograd;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An array that remembers how it was computed, so that the derivative of a result with respect to every parameter can
 * be found by going back through the operations (reverse-mode automatic differentiation, as in PyTorch).
 *
 * <pre>{@code
 * var x = Tensor.of(array(1.0, 2.0, 3.0));
 * var w = Tensor.parameter(array(2.0));
 * var loss = x.mul(w).sub(1).pow(2).mean();
 * loss.backward();
 * w.grad()                                   // array([14.66666667])
 * }</pre>
 *
 * <p>Elements are float64 or float32; arrays of other dtypes become float64. Operations broadcast as those of
 * {@link NDArray} do; where an operand was broadcast, its gradient is the sum over the broadcast axes. The errors of
 * mismatching shapes are those of {@code NDArray}.
 *
 * <p>A gradient is kept by leaves only: by tensors made with {@link #parameter}. What is computed from at least one
 * parameter {@linkplain #requiresGrad requires} its gradient to pass through; everything else is a constant, for which
 * nothing is recorded. To compute without recording, start from {@link #detach()}. There is no global switch.
 *
 * <p>Not safe for use by several threads at once when they change it or run {@code backward()} through it.
 */
public final class Tensor implements Supplier<NDArray> {
    private final NDArray data;
    private final boolean requiresGrad;
    private final Operation origin;
    private NDArray grad;

    private Tensor(NDArray data, boolean requiresGrad, Operation origin) {
        this.data = data;
        this.requiresGrad = requiresGrad;
        this.origin = origin;
    }

    // ---- where tensors come from

    /**
     * Returns a constant.
     *
     * @param data its numbers; shared, not copied, unless their dtype is neither float64 nor float32
     * @return a tensor that requires no gradient
     */
    public static Tensor of(NDArray data) {
        return new Tensor(data.dtype().isFloating() ? data : data.astype(DType.FLOAT64), false, null);
    }

    /**
     * Returns a parameter: a tensor that {@link #backward()} finds the gradient of.
     *
     * @param data its first values; copied (an optimizer will change the copy in place), integers to float64
     * @return a tensor that requires a gradient
     */
    public static Tensor parameter(NDArray data) {
        return new Tensor(
                data.dtype().isFloating()
                        ? data.copy()
                        : data.astype(DType.FLOAT64).copy(),
                true,
                null);
    }

    /**
     * Returns the result of an operation, with the way back to its inputs. This is how operations are made, those of
     * this class as well as one's own:
     *
     * <pre>{@code
     * static Tensor cube(Tensor x) {
     *     return Tensor.derived("cube", x.data().pow(3), Edge.to(x, g -> x.data().square().mul(3).mul(g)));
     * }
     * }</pre>
     *
     * @param operation the operation's name, for messages
     * @param value the result
     * @param edges one edge an input; those to inputs that require no gradient are forgotten
     * @return a tensor that requires a gradient if one of the inputs does
     */
    public static Tensor derived(String operation, NDArray value, Edge... edges) {
        var kept = new ArrayList<Edge>(edges.length);
        for (var edge : edges) {
            if (edge.input().requiresGrad) {
                kept.add(edge);
            }
        }
        return kept.isEmpty() ? of(value) : new Tensor(value, true, new Operation(operation, kept));
    }

    /**
     * Returns a constant with the same numbers: gradients stop here.
     *
     * @return a tensor on the same array
     */
    public Tensor detach() {
        return new Tensor(data, false, null);
    }

    // ---- what it is

    /**
     * Returns the numbers, without a copy. An optimizer changes a parameter's array in place: copy what is to be kept.
     *
     * @return the array
     */
    public NDArray data() {
        return data;
    }

    /**
     * Returns the numbers, as {@link #data()} does; so that a parameter can be watched as a {@code Supplier<NDArray>}.
     *
     * @return the array
     */
    @Override
    public NDArray get() {
        return data;
    }

    /**
     * Returns the gradient that {@code backward()} has added up since the last {@link #zeroGrad()}.
     *
     * @return an array of this tensor's shape and dtype; null before the first {@code backward()}, and for tensors that
     *     are no parameter
     */
    public NDArray grad() {
        return grad;
    }

    /**
     * Tells whether gradients flow to or through this tensor.
     *
     * @return true for parameters, and for what is computed from one
     */
    public boolean requiresGrad() {
        return requiresGrad;
    }

    /**
     * Tells whether this tensor was given rather than computed: a parameter, or any constant.
     *
     * @return true if no gradient flows on from here
     */
    public boolean isLeaf() {
        return origin == null;
    }

    /**
     * Returns the shape.
     *
     * @return a new array of the axes' lengths
     */
    public int[] shape() {
        return data.shape();
    }

    /**
     * Returns the number of axes.
     *
     * @return 0 for a scalar
     */
    public int ndim() {
        return data.ndim();
    }

    /**
     * Returns the number of elements.
     *
     * @return the product of the shape
     */
    public int size() {
        return data.size();
    }

    /**
     * Returns the type of the elements.
     *
     * @return FLOAT64 or FLOAT32
     */
    public DType dtype() {
        return data.dtype();
    }

    /**
     * Returns the one element.
     *
     * @return its value
     * @throws IllegalStateException if there are more elements than one, or none
     */
    public double item() {
        if (size() != 1) {
            throw new IllegalStateException("item() wants a tensor of one element, this one has the shape "
                    + Shapes.text(shape()) + "; reduce it first, as by mean(), or take its data()");
        }
        return data.item();
    }

    // ---- gradients

    /**
     * Computes the gradient of this scalar with respect to every parameter it was computed from, and adds it to the
     * parameter's {@link #grad()}. Frees the graph behind this tensor: it can be gone through once.
     *
     * @throws IllegalStateException if this tensor has not exactly one element, was computed from no parameter, or a part
     *     of its graph was freed by an earlier {@code backward()}
     */
    public void backward() {
        if (size() != 1) {
            throw new IllegalStateException("backward() wants a scalar, this tensor has the shape "
                    + Shapes.text(shape()) + "; reduce it to one number, as by mean() or sum(), or give the gradient:"
                    + " backward(gradient)");
        }
        backward(NDArrays.onesLike(data));
    }

    /**
     * Computes the gradient of the sum of {@code this * gradient}, as {@link #backward()} does for a scalar.
     *
     * @param gradient the gradient of some further result with respect to this tensor; of this tensor's shape
     * @throws IllegalArgumentException if the shapes differ
     * @throws IllegalStateException if this tensor was computed from no parameter, or a part of its graph was freed
     */
    public void backward(NDArray gradient) {
        if (!requiresGrad) {
            throw new IllegalStateException(
                    "backward() from a tensor that no parameter went into: none of its inputs was"
                            + " made with Tensor.parameter(...), or they were detached");
        }
        if (!Arrays.equals(gradient.shape(), shape())) {
            throw new IllegalArgumentException("backward(gradient) wants a gradient of this tensor's shape "
                    + Shapes.text(shape()) + ", got " + Shapes.text(gradient.shape()));
        }
        var seed = gradient.dtype() == dtype() ? gradient : gradient.astype(dtype());
        if (origin == null) {
            accumulate(seed, true);
        } else {
            Backpropagation.run(origin, seed);
        }
    }

    /** Forgets the gradient: {@link #grad()} is null afterwards. An array taken from it before keeps its numbers. */
    public void zeroGrad() {
        grad = null;
    }

    /**
     * Overwrites the numbers in place, as when weights are loaded. Nothing is recorded.
     *
     * @param values the new values; of this tensor's shape, any dtype
     * @return this
     * @throws IllegalArgumentException if the shapes differ
     */
    public Tensor assign(NDArray values) {
        if (!Arrays.equals(values.shape(), shape())) {
            throw new IllegalArgumentException("assign(values) wants values of this tensor's shape "
                    + Shapes.text(shape()) + ", got " + Shapes.text(values.shape()));
        }
        data.set("...", values);
        return this;
    }

    Operation origin() {
        return origin;
    }

    /** Adds to a leaf's gradient; an array that somebody else may hold is copied first. */
    void accumulate(NDArray gradient, boolean shared) {
        if (grad != null) {
            grad.addi(gradient);
        } else {
            grad = shared || !gradient.isWhole() ? gradient.copy() : gradient;
        }
    }

    // ---- arithmetic

    /**
     * Returns {@code this + other}, broadcasting.
     *
     * @param other the second summand
     * @return the sum
     */
    public Tensor add(Tensor other) {
        return derived("add", data.add(other.data), Edge.sharing(this, g -> g), Edge.sharing(other, g -> g));
    }

    /**
     * Returns {@code this + other}, broadcasting.
     *
     * @param other a constant
     * @return the sum
     */
    public Tensor add(NDArray other) {
        return add(of(other));
    }

    /**
     * Returns {@code this + other}.
     *
     * @param other a constant
     * @return the sum
     */
    public Tensor add(double other) {
        return derived("add", data.add(other), Edge.sharing(this, g -> g));
    }

    /**
     * Returns {@code this - other}, broadcasting.
     *
     * @param other what is taken away
     * @return the difference
     */
    public Tensor sub(Tensor other) {
        return derived("sub", data.sub(other.data), Edge.sharing(this, g -> g), Edge.to(other, NDArray::neg));
    }

    /**
     * Returns {@code this - other}, broadcasting.
     *
     * @param other a constant
     * @return the difference
     */
    public Tensor sub(NDArray other) {
        return sub(of(other));
    }

    /**
     * Returns {@code this - other}.
     *
     * @param other a constant
     * @return the difference
     */
    public Tensor sub(double other) {
        return derived("sub", data.sub(other), Edge.sharing(this, g -> g));
    }

    /**
     * Returns {@code this * other}, element by element, broadcasting.
     *
     * @param other the second factor
     * @return the product
     */
    public Tensor mul(Tensor other) {
        return derived(
                "mul", data.mul(other.data), Edge.to(this, g -> g.mul(other.data)), Edge.to(other, g -> g.mul(data)));
    }

    /**
     * Returns {@code this * other}, element by element, broadcasting.
     *
     * @param other a constant
     * @return the product
     */
    public Tensor mul(NDArray other) {
        return mul(of(other));
    }

    /**
     * Returns {@code this * other}.
     *
     * @param other a constant
     * @return the product
     */
    public Tensor mul(double other) {
        return derived("mul", data.mul(other), Edge.to(this, g -> g.mul(other)));
    }

    /**
     * Returns {@code this / other}, element by element, broadcasting.
     *
     * @param other the divisor
     * @return the quotient
     */
    public Tensor div(Tensor other) {
        var quotient = data.div(other.data);
        return derived(
                "div",
                quotient,
                Edge.to(this, g -> g.div(other.data)),
                Edge.to(other, g -> g.mul(quotient).divi(other.data).muli(-1)));
    }

    /**
     * Returns {@code this / other}, element by element, broadcasting.
     *
     * @param other a constant
     * @return the quotient
     */
    public Tensor div(NDArray other) {
        return div(of(other));
    }

    /**
     * Returns {@code this / other}.
     *
     * @param other a constant
     * @return the quotient
     */
    public Tensor div(double other) {
        return derived("div", data.div(other), Edge.to(this, g -> g.div(other)));
    }

    /**
     * Returns {@code -this}.
     *
     * @return the negative
     */
    public Tensor neg() {
        return derived("neg", data.neg(), Edge.to(this, NDArray::neg));
    }

    /**
     * Returns {@code this} to a power, element by element.
     *
     * @param exponent a constant
     * @return the power
     */
    public Tensor pow(double exponent) {
        UnaryOperator<NDArray> pull = exponent == 0
                ? NDArrays::zerosLike // and not 0 * x^-1, which is NaN at 0
                : g -> data.pow(exponent - 1).muli(exponent).muli(g);
        return derived("pow", data.pow(exponent), Edge.to(this, pull));
    }

    /**
     * Returns the square, element by element.
     *
     * @return {@code this * this}
     */
    public Tensor square() {
        return derived("square", data.square(), Edge.to(this, g -> g.mul(data).muli(2)));
    }

    // ---- functions of each element

    /**
     * Returns the exponential.
     *
     * @return {@code e^this}
     */
    public Tensor exp() {
        var y = data.exp();
        return derived("exp", y, Edge.to(this, g -> g.mul(y)));
    }

    /**
     * Returns the natural logarithm: minus infinity at 0, NaN below.
     *
     * @return {@code ln(this)}
     */
    public Tensor log() {
        return derived("log", data.log(), Edge.to(this, g -> g.div(data)));
    }

    /**
     * Returns the square root. Its derivative at 0 is infinite.
     *
     * @return the root; NaN of a negative number
     */
    public Tensor sqrt() {
        var y = data.sqrt();
        return derived("sqrt", y, Edge.to(this, g -> g.div(y).muli(0.5)));
    }

    /**
     * Returns the absolute value. Its derivative at 0 is taken as 0.
     *
     * @return {@code |this|}
     */
    public Tensor abs() {
        return derived(
                "abs",
                data.abs(),
                Edge.to(
                        this,
                        g -> Elementwise.map(g, data, ActivationKernels::absGradient, ActivationKernels::absGradient)));
    }

    /**
     * Returns the positive part, {@code max(this, 0)}. Its derivative at 0 is taken as 0.
     *
     * @return the positive part; NaN of NaN
     */
    public Tensor relu() {
        var y = Elementwise.map(data, ActivationKernels::relu, ActivationKernels::relu);
        return derived(
                "relu",
                y,
                Edge.to(
                        this,
                        g -> Elementwise.map(g, y, ActivationKernels::reluGradient, ActivationKernels::reluGradient)));
    }

    /**
     * Returns the logistic function.
     *
     * @return {@code 1 / (1 + e^-this)}
     */
    public Tensor sigmoid() {
        var y = data.sigmoid();
        return derived(
                "sigmoid",
                y,
                Edge.to(
                        this,
                        g -> Elementwise.map(
                                g, y, ActivationKernels::sigmoidGradient, ActivationKernels::sigmoidGradient)));
    }

    /**
     * Returns the hyperbolic tangent.
     *
     * @return the tangent
     */
    public Tensor tanh() {
        var y = data.tanh();
        return derived(
                "tanh",
                y,
                Edge.to(
                        this,
                        g -> Elementwise.map(g, y, ActivationKernels::tanhGradient, ActivationKernels::tanhGradient)));
    }

    /**
     * Returns {@code ln(1 + e^this)}, without overflow. (PyTorch's gives {@code this} above 20, which differs by less
     * than 2.1e-9.)
     *
     * @return the smooth positive part
     */
    public Tensor softplus() {
        return derived(
                "softplus",
                Elementwise.map(data, ActivationKernels::softplus, ActivationKernels::softplus),
                Edge.to(
                        this,
                        g -> Elementwise.map(
                                g, data, ActivationKernels::softplusGradient, ActivationKernels::softplusGradient)));
    }

    // ---- functions along an axis

    /**
     * Returns the exponentials divided by their sum along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @return positive numbers that sum to 1 along the axis
     */
    public Tensor softmax(int axis) {
        var cut = AxisCut.of(data, axis);
        var y = cut.map(data, SoftmaxKernels::softmax, SoftmaxKernels::softmax);
        return derived(
                "softmax",
                y,
                Edge.to(this, g -> cut.map(g, y, SoftmaxKernels::softmaxGradient, SoftmaxKernels::softmaxGradient)));
    }

    /**
     * Returns the logarithm of {@link #softmax}, exact also where that is 0 to rounding.
     *
     * @param axis the axis; a negative one counts from the end
     * @return the log-probabilities
     */
    public Tensor logSoftmax(int axis) {
        var cut = AxisCut.of(data, axis);
        var y = cut.map(data, SoftmaxKernels::logSoftmax, SoftmaxKernels::logSoftmax);
        return derived(
                "logSoftmax",
                y,
                Edge.to(
                        this,
                        g -> cut.map(g, y, SoftmaxKernels::logSoftmaxGradient, SoftmaxKernels::logSoftmaxGradient)));
    }

    // ---- sums

    /**
     * Returns the sum of all elements.
     *
     * @return a tensor of shape ()
     */
    public Tensor sum() {
        return derived("sum", scalar(data.sum()), Edge.sharing(this, g -> g.broadcastTo(shape())));
    }

    private NDArray scalar(double value) {
        return NDArrays.full(value).astype(dtype());
    }

    /**
     * Returns the sums along an axis, which disappears.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor sum(int axis) {
        return sum(axis, false);
    }

    /**
     * Returns the sums along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param keepdims whether the axis stays, with length 1
     * @return the sums
     */
    public Tensor sum(int axis, boolean keepdims) {
        return derived("sum", data.sum(axis, keepdims), Edge.sharing(this, g -> spread(g, axis, keepdims)));
    }

    /**
     * Returns the mean of all elements.
     *
     * @return a tensor of shape ()
     */
    public Tensor mean() {
        int n = size();
        return derived(
                "mean", scalar(data.mean()), Edge.sharing(this, g -> g.div(n).broadcastTo(shape())));
    }

    /**
     * Returns the means along an axis, which disappears.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor mean(int axis) {
        return mean(axis, false);
    }

    /**
     * Returns the means along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param keepdims whether the axis stays, with length 1
     * @return the means
     */
    public Tensor mean(int axis, boolean keepdims) {
        var value = data.mean(axis, keepdims);
        int n = data.shape(axis);
        return derived("mean", value, Edge.sharing(this, g -> spread(g.div(n), axis, keepdims)));
    }

    /** The gradient of a reduction along an axis, given to every element that was reduced. */
    private NDArray spread(NDArray gradient, int axis, boolean keepdims) {
        var kept = keepdims ? gradient : gradient.expandDims(axis < 0 ? axis + ndim() : axis);
        return kept.broadcastTo(shape());
    }

    // ---- matrices

    /**
     * Returns the matrix product over the last two axes, broadcasting the others; a vector counts as a row on the left,
     * as a column on the right.
     *
     * @param other the right factor, of shape (..., k, n) or (k,) for this one's (..., m, k) or (k,)
     * @return the product, of shape (..., m, n)
     */
    public Tensor matmul(Tensor other) {
        return derived(
                "matmul",
                data.matmul(other.data),
                Edge.to(this, g -> MatmulGradient.ofLeft(g, data, other.data)),
                Edge.to(other, g -> MatmulGradient.ofRight(g, data, other.data)));
    }

    /**
     * Returns the matrix product with a constant.
     *
     * @param other the right factor
     * @return the product
     */
    public Tensor matmul(NDArray other) {
        return matmul(of(other));
    }

    /**
     * Returns NumPy's {@code dot} of scalars, vectors and matrices: the product with a scalar, the inner product of two
     * vectors, the matrix product otherwise.
     *
     * @param other the right factor; of at most two axes, as this tensor
     * @return the product
     * @throws IllegalArgumentException if one of the two has more than two axes
     */
    public Tensor dot(Tensor other) {
        if (ndim() > 2 || other.ndim() > 2) {
            throw new IllegalArgumentException("dot of tensors wants at most two axes, got " + Shapes.text(shape())
                    + " and " + Shapes.text(other.shape()) + "; matmul multiplies stacks of matrices");
        }
        if (ndim() == 0 || other.ndim() == 0) {
            return mul(other);
        }
        return derived(
                "dot",
                data.dot(other.data),
                Edge.to(this, g -> MatmulGradient.ofLeft(g, data, other.data)),
                Edge.to(other, g -> MatmulGradient.ofRight(g, data, other.data)));
    }

    /**
     * Returns the transpose: the axes in reverse order.
     *
     * @return a tensor on the same numbers
     */
    public Tensor t() {
        return derived("t", data.t(), Edge.sharing(this, NDArray::t));
    }

    /**
     * Returns the same numbers in another shape.
     *
     * @param shape the new shape; one length may be -1, and is then computed
     * @return the tensor
     */
    public Tensor reshape(int... shape) {
        return derived("reshape", data.reshape(shape), Edge.sharing(this, g -> g.reshape(shape())));
    }

    /**
     * Returns a part, by the slices of {@link NDArray#get(String)}.
     *
     * @param slices such as {@code "1:, 0"}
     * @return a tensor on the same numbers
     */
    public Tensor get(String slices) {
        return derived(
                "get",
                data.get(slices),
                Edge.to(this, g -> NDArrays.zerosLike(data).set(slices, g)));
    }

    // ---- text

    /**
     * Returns the numbers as NumPy prints them, and whether a gradient flows: {@code tensor([1., 2.],
     * requiresGrad=true)} for a parameter, {@code tensor(3., gradFn=sum)} for what is computed from one.
     */
    @Override
    public String toString() {
        // One column more than "array(", so the following lines move by one.
        var text = data.toString().replaceFirst("^array", "tensor").replace("\n", "\n ");
        if (!requiresGrad) {
            return text;
        }
        var gradient = origin == null ? "requiresGrad=true" : "gradFn=" + origin.name();
        return text.substring(0, text.length() - 1) + ", " + gradient + ")";
    }
}
