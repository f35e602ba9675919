package elara.autograd;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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
 * nothing is recorded. To compute without recording, start from {@link #detach()}, or do it inside {@link
 * Autograd#noGrad}. Derivatives of derivatives, Jacobians and checks are in {@link Autograd}.
 *
 * <p>What changes a tensor's numbers in place counts up its {@link #version()}; {@code backward()} refuses to use numbers
 * that are not those of the forward pass any more. Writing straight into {@link #data()} is not counted (but found by
 * {@link Autograd#detectAnomaly}).
 *
 * <p>Not safe for use by several threads at once when they change it or run {@code backward()} through it.
 */
public final class Tensor implements Supplier<NDArray> {
    private final Operation origin;
    private NDArray data;
    private boolean requiresGrad;
    private boolean parameter;
    private NDArray grad;
    private int version;

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
        var made = new Tensor(
                data.dtype().isFloating()
                        ? data.copy()
                        : data.astype(DType.FLOAT64).copy(),
                true,
                null);
        made.parameter = true;
        return made;
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
        var recording = Recording.current();
        if (recording.isWatched()) {
            Recording.refuseNaN(value, "the result of '" + operation + "'");
        }
        if (recording.isOff()) {
            return of(value);
        }
        var kept = new ArrayList<Edge>(edges.length);
        for (var edge : edges) {
            if (edge.input().requiresGrad) {
                kept.add(edge);
            }
        }
        return kept.isEmpty()
                ? of(value)
                : new Tensor(value, true, new Operation(operation, kept, recording.isWatched()));
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
     * Tells whether this tensor was made by {@link #parameter}, also while it is frozen.
     *
     * @return true for parameters
     */
    public boolean isParameter() {
        return parameter;
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
     * @throws IllegalStateException if this tensor has not exactly one element, was computed from no parameter, a part of
     *     its graph was freed by an earlier {@code backward()}, or numbers that are needed were changed in place
     */
    public void backward() {
        backward(false);
    }

    /**
     * Does what {@link #backward()} does, and keeps the graph on wish, for another {@code backward()} through it.
     *
     * @param retainGraph whether the graph is kept
     * @throws IllegalStateException as {@link #backward()} does
     */
    public void backward(boolean retainGraph) {
        if (size() != 1) {
            throw new IllegalStateException("backward() wants a scalar, this tensor has the shape "
                    + Shapes.text(shape()) + "; reduce it to one number, as by mean() or sum(), or give the gradient:"
                    + " backward(gradient)");
        }
        backward(NDArrays.onesLike(data), retainGraph);
    }

    /**
     * Computes the gradient of the sum of {@code this * gradient}, as {@link #backward()} does for a scalar.
     *
     * @param gradient the gradient of some further result with respect to this tensor; of this tensor's shape
     * @throws IllegalArgumentException if the shapes differ
     * @throws IllegalStateException if this tensor was computed from no parameter, or a part of its graph was freed
     */
    public void backward(NDArray gradient) {
        backward(gradient, false);
    }

    /**
     * Does what {@link #backward(NDArray)} does, and keeps the graph on wish.
     *
     * @param gradient the gradient of some further result with respect to this tensor; of this tensor's shape
     * @param retainGraph whether the graph is kept for another {@code backward()}
     * @throws IllegalArgumentException if the shapes differ
     * @throws IllegalStateException if this tensor was computed from no parameter, or a part of its graph was freed
     */
    public void backward(NDArray gradient, boolean retainGraph) {
        if (!requiresGrad) {
            throw new IllegalStateException(
                    "backward() from a tensor that no parameter went into: none of its inputs was"
                            + " made with Tensor.parameter(...), or they were detached, frozen, or used inside noGrad");
        }
        if (!Arrays.equals(gradient.shape(), shape())) {
            throw new IllegalArgumentException("backward(gradient) wants a gradient of this tensor's shape "
                    + Shapes.text(shape()) + ", got " + Shapes.text(gradient.shape()));
        }
        var seed = gradient.dtype() == dtype() ? gradient : gradient.astype(dtype());
        if (origin == null) {
            accumulate(seed, true);
        } else {
            Backpropagation.run(origin, seed, retainGraph);
        }
    }

    /**
     * Makes this computed tensor keep its gradient in {@link #grad()}, as parameters do.
     *
     * @return this
     * @throws IllegalStateException if no gradient flows through it
     */
    public Tensor retainGrad() {
        if (!requiresGrad) {
            throw new IllegalStateException("retainGrad() of a tensor that requires no gradient");
        }
        if (origin != null) {
            origin.keeper(this);
        }
        return this;
    }

    /**
     * Freezes or unfreezes a leaf: from now on, what is computed with it records the way back to it, or does not.
     *
     * @param requiresGrad whether its gradient is wanted
     * @return this
     * @throws IllegalStateException if it was computed; {@link #detach()} cuts it off
     */
    public Tensor requiresGrad(boolean requiresGrad) {
        if (origin != null) {
            throw new IllegalStateException("requiresGrad(...) is for leaves; this tensor was computed by '"
                    + origin.name() + "': detach() cuts it off");
        }
        this.requiresGrad = requiresGrad;
        return this;
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
        return changed();
    }

    /**
     * Adds in place, broadcasting; nothing is recorded. {@code addi}, {@link #subi} and {@link #muli} are what an optimizer
     * written by hand wants: {@code w.subi(w.grad().mul(0.1))}.
     *
     * @param other what is added
     * @return this
     * @throws IllegalStateException if this tensor was computed from others: its gradient would be wrong
     */
    public Tensor addi(NDArray other) {
        leaf("addi").addi(other);
        return changed();
    }

    /**
     * Subtracts in place, broadcasting; nothing is recorded.
     *
     * @param other what is taken away
     * @return this
     * @throws IllegalStateException if this tensor was computed from others
     */
    public Tensor subi(NDArray other) {
        leaf("subi").subi(other);
        return changed();
    }

    /**
     * Multiplies in place; nothing is recorded.
     *
     * @param factor the factor
     * @return this
     * @throws IllegalStateException if this tensor was computed from others
     */
    public Tensor muli(double factor) {
        leaf("muli").muli(factor);
        return changed();
    }

    private NDArray leaf(String what) {
        if (origin != null) {
            throw new IllegalStateException(what + " changes a tensor in place, and this one was computed by '"
                    + origin.name() + "': compute a new one, as by " + what.substring(0, 3) + "(...)");
        }
        return data;
    }

    /**
     * Tells this tensor that its numbers were changed through its array, so that a {@code backward()} which needs the old
     * ones is refused.
     *
     * @return this
     */
    public Tensor changed() {
        version++;
        return this;
    }

    /**
     * Returns how often the numbers were changed in place.
     *
     * @return 0 at first
     */
    public int version() {
        return version;
    }

    /**
     * Changes the element type of this leaf for good: it stays the same tensor, with another array. Its gradient is
     * forgotten.
     *
     * @param dtype FLOAT32 or FLOAT64
     * @return this
     * @throws IllegalStateException if it was computed; {@link #to} converts that
     * @throws IllegalArgumentException if the type is no floating-point one
     */
    public Tensor convert(DType dtype) {
        leaf("convert");
        if (dtype != dtype()) {
            data = data.astype(floating(dtype));
            grad = null;
            version++;
        }
        return this;
    }

    private static DType floating(DType dtype) {
        if (!dtype.isFloating()) {
            throw new IllegalArgumentException("a tensor's numbers are FLOAT32 or FLOAT64, got " + dtype);
        }
        return dtype;
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

    /** A constant array of integers takes this tensor's type, so that float32 stays float32. */
    private DType constant(NDArray other) {
        return other.dtype().isFloating() ? other.dtype() : dtype();
    }

    /**
     * Returns {@code this + other}, element by element, broadcasting.
     *
     * @param other the second summand
     * @return the sum
     */
    public Tensor add(Tensor other) {
        return derived(
                "add",
                data.add(other.data),
                Edge.sharing(this, g -> g).twice(g -> g),
                Edge.sharing(other, g -> g).twice(g -> g));
    }

    /**
     * Returns {@code this + other}, element by element, broadcasting.
     *
     * @param other a constant
     * @return the sum
     */
    public Tensor add(NDArray other) {
        return add(of(other).to(constant(other)));
    }

    /**
     * Returns {@code this + other}, element by element.
     *
     * @param other a constant
     * @return the sum
     */
    public Tensor add(double other) {
        return derived("add", data.add(other), Edge.sharing(this, g -> g).twice(g -> g));
    }

    /**
     * Returns {@code this - other}, element by element, broadcasting.
     *
     * @param other what is taken away
     * @return the difference
     */
    public Tensor sub(Tensor other) {
        return derived(
                "sub",
                data.sub(other.data),
                Edge.sharing(this, g -> g).twice(g -> g),
                Edge.to(other, NDArray::neg).twice(Tensor::neg));
    }

    /**
     * Returns {@code this - other}, element by element, broadcasting.
     *
     * @param other a constant
     * @return the difference
     */
    public Tensor sub(NDArray other) {
        return sub(of(other).to(constant(other)));
    }

    /**
     * Returns {@code this - other}, element by element.
     *
     * @param other a constant
     * @return the difference
     */
    public Tensor sub(double other) {
        return derived("sub", data.sub(other), Edge.sharing(this, g -> g).twice(g -> g));
    }

    /**
     * Returns {@code other - this}, element by element.
     *
     * @param other a constant
     * @return the difference
     */
    public Tensor rsub(double other) {
        return neg().add(other);
    }

    /**
     * Returns {@code this * other}, element by element, broadcasting.
     *
     * @param other the second factor
     * @return the product
     */
    public Tensor mul(Tensor other) {
        return derived(
                "mul",
                data.mul(other.data),
                Edge.to(this, g -> g.mul(other.data)).twice(g -> g.mul(other)).saves(other),
                Edge.to(other, g -> g.mul(data)).twice(g -> g.mul(this)).saves(this));
    }

    /**
     * Returns {@code this * other}, element by element, broadcasting.
     *
     * @param other a constant
     * @return the product
     */
    public Tensor mul(NDArray other) {
        return mul(of(other).to(constant(other)));
    }

    /**
     * Returns {@code this * other}, element by element.
     *
     * @param other a constant
     * @return the product
     */
    public Tensor mul(double other) {
        return derived("mul", data.mul(other), Edge.to(this, g -> g.mul(other)).twice(g -> g.mul(other)));
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
                Edge.to(this, g -> g.div(other.data)).twice(g -> g.div(other)).saves(other),
                Edge.to(other, g -> g.mul(quotient).divi(other.data).muli(-1))
                        .twice(g -> g.mul(this).div(other.square()).neg())
                        .saves(other));
    }

    /**
     * Returns {@code this / other}, element by element, broadcasting.
     *
     * @param other a constant
     * @return the quotient
     */
    public Tensor div(NDArray other) {
        return div(of(other).to(constant(other)));
    }

    /**
     * Returns {@code this / other}, element by element.
     *
     * @param other a constant
     * @return the quotient
     */
    public Tensor div(double other) {
        return derived("div", data.div(other), Edge.to(this, g -> g.div(other)).twice(g -> g.div(other)));
    }

    /**
     * Returns {@code other / this}, element by element.
     *
     * @param other a constant
     * @return the quotient
     */
    public Tensor rdiv(double other) {
        return reciprocal().mul(other);
    }

    /**
     * Returns {@code -this}.
     *
     * @return the negative
     */
    public Tensor neg() {
        return derived("neg", data.neg(), Edge.to(this, NDArray::neg).twice(Tensor::neg));
    }

    /**
     * Returns {@code 1 / this}.
     *
     * @return the reciprocal
     */
    public Tensor reciprocal() {
        return derived(
                "reciprocal",
                data.pow(-1.0),
                Edge.smooth(this, g -> g.div(square()).neg()).saves(this));
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
        return derived(
                "pow",
                data.pow(exponent),
                Edge.to(this, pull)
                        .twice(g -> exponent == 0
                                ? of(NDArrays.zerosLike(data))
                                : g.mul(pow(exponent - 1)).mul(exponent))
                        .saves(this));
    }

    /**
     * Returns {@code this} to the powers of another tensor, element by element, broadcasting. Where this is 0 and the exponent is not negative, the exponent's gradient is 0.
     *
     * @param exponent the exponents
     * @return the powers
     */
    public Tensor pow(Tensor exponent) {
        return derived(
                "pow",
                data.pow(exponent.data),
                Edge.smooth(this, g -> g.mul(exponent).mul(pow(exponent.sub(1))))
                        .saves(this, exponent),
                Edge.smooth(exponent, g -> {
                            var power = pow(exponent);
                            var safe = where(data.eq(0), of(NDArrays.onesLike(data)), this);
                            return g.mul(power).mul(safe.log());
                        })
                        .saves(this, exponent));
    }

    /**
     * Returns the square, element by element.
     *
     * @return {@code this * this}
     */
    public Tensor square() {
        return derived(
                "square",
                data.square(),
                Edge.to(this, g -> g.mul(data).muli(2))
                        .twice(g -> g.mul(this).mul(2))
                        .saves(this));
    }

    /**
     * Returns the greater of each pair, broadcasting. Where both are equal, each gets half of the gradient.
     *
     * @param other the other numbers
     * @return the greater ones
     */
    public Tensor maximum(Tensor other) {
        return derived(
                "maximum",
                data.maximum(other.data),
                Edge.smooth(this, g -> g.mul(share(data.gt(other.data), data.eq(other.data))))
                        .saves(this, other),
                Edge.smooth(other, g -> g.mul(share(other.data.gt(data), data.eq(other.data))))
                        .saves(this, other));
    }

    /**
     * Returns the greater of each element and a number.
     *
     * @param other a constant
     * @return the greater ones
     */
    public Tensor maximum(double other) {
        return maximum(of(NDArrays.full(other)).to(dtype()));
    }

    /**
     * Returns the smaller of each pair, broadcasting. Where both are equal, each gets half of the gradient.
     *
     * @param other the other numbers
     * @return the smaller ones
     */
    public Tensor minimum(Tensor other) {
        return derived(
                "minimum",
                data.minimum(other.data),
                Edge.smooth(this, g -> g.mul(share(data.lt(other.data), data.eq(other.data))))
                        .saves(this, other),
                Edge.smooth(other, g -> g.mul(share(other.data.lt(data), data.eq(other.data))))
                        .saves(this, other));
    }

    /**
     * Returns the smaller of each element and a number.
     *
     * @param other a constant
     * @return the smaller ones
     */
    public Tensor minimum(double other) {
        return minimum(of(NDArrays.full(other)).to(dtype()));
    }

    /** 1 where the one is chosen, 1/2 where both are equal. */
    private NDArray share(NDArray chosen, NDArray equal) {
        return chosen.astype(dtype()).add(equal.astype(dtype()).mul(0.5));
    }

    /**
     * Returns the elements, those outside an interval replaced by its nearer end. Their gradient is 0, that of the ends 1.
     *
     * @param low the lower end
     * @param high the upper end
     * @return numbers inside the interval
     * @throws IllegalArgumentException if the ends are the wrong way round
     */
    public Tensor clip(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("clip wants low <= high, got " + low + " and " + high);
        }
        var inside = data.ge(low).and(data.le(high));
        return derived("clip", data.maximum(low).minimum(high), Edge.smooth(this, g -> g.mul(inside.astype(dtype()))));
    }

    // ---- functions of each element

    /**
     * Returns the exponential.
     *
     * @return {@code e^this}
     */
    public Tensor exp() {
        var y = data.exp();
        return derived("exp", y, Edge.to(this, g -> g.mul(y)).twice(g -> g.mul(exp())));
    }

    /**
     * Returns the natural logarithm: minus infinity at 0, NaN below.
     *
     * @return {@code ln(this)}
     */
    public Tensor log() {
        return derived(
                "log",
                data.log(),
                Edge.to(this, g -> g.div(data)).twice(g -> g.div(this)).saves(this));
    }

    /**
     * Returns the square root. Its derivative at 0 is infinite.
     *
     * @return the root; NaN of a negative number
     */
    public Tensor sqrt() {
        var y = data.sqrt();
        return derived(
                "sqrt",
                y,
                Edge.to(this, g -> g.div(y).muli(0.5)).twice(g -> g.div(sqrt()).mul(0.5)));
    }

    /**
     * Returns the sine.
     *
     * @return the sine
     */
    public Tensor sin() {
        return derived("sin", data.sin(), Edge.smooth(this, g -> g.mul(cos())).saves(this));
    }

    /**
     * Returns the cosine.
     *
     * @return the cosine
     */
    public Tensor cos() {
        return derived(
                "cos", data.cos(), Edge.smooth(this, g -> g.mul(sin()).neg()).saves(this));
    }

    private Tensor pointwise(String name, DoubleUnaryOperator function, UnaryOperator<Tensor> pull) {
        var y = Elementwise.map(
                data,
                (x, out) -> ActivationKernels.map(x, function, out),
                (x, out) -> ActivationKernels.map(x, function, out));
        return derived(name, y, Edge.smooth(this, pull).saves(this));
    }

    /**
     * Returns the tangent.
     *
     * @return the tangent
     */
    public Tensor tan() {
        return pointwise("tan", Math::tan, g -> g.mul(tan().square().add(1)));
    }

    /**
     * Returns the inverse sine; NaN outside -1 to 1.
     *
     * @return an angle
     */
    public Tensor arcsin() {
        return pointwise("arcsin", Math::asin, g -> g.div(square().rsub(1).sqrt()));
    }

    /**
     * Returns the inverse cosine; NaN outside -1 to 1.
     *
     * @return an angle
     */
    public Tensor arccos() {
        return pointwise(
                "arccos", Math::acos, g -> g.div(square().rsub(1).sqrt()).neg());
    }

    /**
     * Returns the inverse tangent.
     *
     * @return an angle
     */
    public Tensor arctan() {
        return pointwise("arctan", Math::atan, g -> g.div(square().add(1)));
    }

    /**
     * Returns the hyperbolic sine.
     *
     * @return the hyperbolic sine
     */
    public Tensor sinh() {
        return pointwise("sinh", Math::sinh, g -> g.mul(cosh()));
    }

    /**
     * Returns the hyperbolic cosine.
     *
     * @return the hyperbolic cosine
     */
    public Tensor cosh() {
        return pointwise("cosh", Math::cosh, g -> g.mul(sinh()));
    }

    /**
     * Returns {@code ln(1 + this)}, exact near 0.
     *
     * @return the logarithm
     */
    public Tensor log1p() {
        return pointwise("log1p", Math::log1p, g -> g.div(add(1)));
    }

    /**
     * Returns {@code e^this - 1}, exact near 0.
     *
     * @return the exponential less 1
     */
    public Tensor expm1() {
        return pointwise("expm1", Math::expm1, g -> g.mul(exp()));
    }

    /**
     * Returns the logarithm to base 2.
     *
     * @return the logarithm
     */
    public Tensor log2() {
        return pointwise(
                "log2", x -> Math.log(x) / Math.log(2), g -> g.div(this).div(Math.log(2)));
    }

    /**
     * Returns the logarithm to base 10.
     *
     * @return the logarithm
     */
    public Tensor log10() {
        return pointwise("log10", Math::log10, g -> g.div(this).div(Math.log(10)));
    }

    /**
     * Returns the error function, to about 1e-15.
     *
     * @return numbers between -1 and 1
     */
    public Tensor erf() {
        return pointwise("erf", Erf::of, g -> g.mul(square().neg().exp()).mul(2 / Math.sqrt(Math.PI)));
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
                                g -> Elementwise.map(
                                        g, data, ActivationKernels::absGradient, ActivationKernels::absGradient))
                        .twice(g ->
                                g.mul(data.gt(0).astype(dtype()).sub(data.lt(0).astype(dtype()))))
                        .saves(this));
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
                                g -> Elementwise.map(
                                        g, y, ActivationKernels::reluGradient, ActivationKernels::reluGradient))
                        .twice(g -> g.mul(y.gt(0).astype(dtype()))));
    }

    /**
     * Returns the positive part, and a small part of the negative one: {@code x > 0 ? x : slope * x}. At 0 the derivative is the slope.
     *
     * @param slope the slope below 0, such as 0.01
     * @return a tensor of this shape
     */
    public Tensor leakyRelu(double slope) {
        var positive = data.gt(0);
        var factor = NDArrays.where(positive, 1.0, slope).astype(dtype());
        return derived(
                "leakyRelu", data.mul(factor), Edge.to(this, g -> g.mul(factor)).twice(g -> g.mul(factor)));
    }

    /**
     * Returns the Gaussian error linear unit, {@code x * Phi(x)} (Hendrycks and Gimpel 2016), exactly, as PyTorch does.
     *
     * @return a tensor of this shape
     */
    public Tensor gelu() {
        return derived(
                "gelu",
                Elementwise.map(data, ActivationKernels::gelu, ActivationKernels::gelu),
                Edge.to(
                                this,
                                g -> Elementwise.map(
                                        g, data, ActivationKernels::geluGradient, ActivationKernels::geluGradient))
                        .twice(g -> {
                            var phi = square().mul(-0.5).exp().div(Math.sqrt(2 * Math.PI));
                            return g.mul(div(Math.sqrt(2)).erf().add(1).mul(0.5).add(mul(phi)));
                        })
                        .saves(this));
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
                                        g, y, ActivationKernels::sigmoidGradient, ActivationKernels::sigmoidGradient))
                        .twice(g -> {
                            var s = sigmoid();
                            return g.mul(s).mul(s.rsub(1));
                        }));
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
                                g -> Elementwise.map(
                                        g, y, ActivationKernels::tanhGradient, ActivationKernels::tanhGradient))
                        .twice(g -> g.mul(tanh().square().rsub(1))));
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
                                        g,
                                        data,
                                        ActivationKernels::softplusGradient,
                                        ActivationKernels::softplusGradient))
                        .twice(g -> g.mul(sigmoid()))
                        .saves(this));
    }

    /**
     * Returns the elements of one tensor where a condition holds, of another elsewhere, broadcasting.
     *
     * @param condition truth values
     * @param x taken where true
     * @param y taken where false
     * @return the chosen elements
     */
    public static Tensor where(NDArray condition, Tensor x, Tensor y) {
        var type = x.dtype() == DType.FLOAT64 || y.dtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
        return derived(
                "where",
                NDArrays.where(condition, x.data, y.data).astype(type),
                Edge.smooth(x, g -> g.mul(condition.astype(g.dtype()))),
                Edge.smooth(y, g -> g.mul(condition.not().astype(g.dtype()))));
    }

    /**
     * Returns the same numbers in another floating-point type; the gradient comes back in this one's.
     *
     * @param dtype FLOAT32 or FLOAT64
     * @return this tensor if it has that type already
     * @throws IllegalArgumentException if the type is no floating-point one
     */
    public Tensor to(DType dtype) {
        return dtype == dtype()
                ? this
                : derived(
                        "to",
                        data.astype(floating(dtype)),
                        Edge.sharing(this, g -> g).twice(g -> g));
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
                Edge.to(this, g -> cut.map(g, y, SoftmaxKernels::softmaxGradient, SoftmaxKernels::softmaxGradient))
                        .twice(g -> {
                            var s = softmax(axis);
                            return s.mul(g.sub(g.mul(s).sum(axis, true)));
                        }));
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
                                g -> cut.map(
                                        g, y, SoftmaxKernels::logSoftmaxGradient, SoftmaxKernels::logSoftmaxGradient))
                        .twice(g -> g.sub(softmax(axis).mul(g.sum(axis, true)))));
    }

    /**
     * Returns {@code ln(sum(exp(this)))} along an axis, which disappears; without overflow.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor logsumexp(int axis) {
        var max = data.max(axis, true);
        var finite =
                NDArrays.where(max.abs().lt(Double.POSITIVE_INFINITY), max, 0.0).astype(dtype());
        var value = data.sub(finite).exp().sum(axis, true).log().add(finite);
        return derived(
                        "logsumexp",
                        value,
                        Edge.smooth(this, g -> g.mul(softmax(axis))).saves(this))
                .squeeze(axis);
    }

    /**
     * Returns the running sums along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor of this shape
     */
    public Tensor cumsum(int axis) {
        var cut = AxisCut.of(data, axis);
        return derived(
                "cumsum",
                cut.map(data, SoftmaxKernels::cumsum, SoftmaxKernels::cumsum),
                Edge.smooth(this, g -> g.flip(axis).cumsum(axis).flip(axis)));
    }

    // ---- reductions

    /**
     * Returns the sum of all elements.
     *
     * @return a tensor of shape ()
     */
    public Tensor sum() {
        return derived(
                "sum",
                scalar(data.sum()),
                Edge.sharing(this, g -> g.broadcastTo(shape())).twice(g -> g.broadcastTo(shape())));
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
        return derived(
                "sum",
                data.sum(axis, keepdims),
                Edge.sharing(this, g -> spread(g, axis, keepdims)).twice(g -> spread(g, axis, keepdims)));
    }

    /**
     * Returns the mean of all elements.
     *
     * @return a tensor of shape ()
     */
    public Tensor mean() {
        int n = size();
        return derived(
                "mean",
                scalar(data.mean()),
                Edge.sharing(this, g -> g.div(n).broadcastTo(shape()))
                        .twice(g -> g.div(n).broadcastTo(shape())));
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
        return derived(
                "mean",
                value,
                Edge.sharing(this, g -> spread(g.div(n), axis, keepdims)).twice(g -> spread(g.div(n), axis, keepdims)));
    }

    /** The gradient of a reduction along an axis, given to every element that was reduced. */
    private NDArray spread(NDArray gradient, int axis, boolean keepdims) {
        var kept = keepdims ? gradient : gradient.expandDims(axis < 0 ? axis + ndim() : axis);
        return kept.broadcastTo(shape());
    }

    private Tensor spread(Tensor gradient, int axis, boolean keepdims) {
        var kept = keepdims ? gradient : gradient.expandDims(axis < 0 ? axis + ndim() : axis);
        return kept.broadcastTo(shape());
    }

    /**
     * Returns the variance of all elements: the mean squared distance from the mean, as NumPy's (PyTorch's divides by n - 1).
     *
     * @return a tensor of shape ()
     */
    public Tensor var() {
        return sub(mean()).square().mean();
    }

    /**
     * Returns the variances (divided by n, as NumPy does) along an axis, which disappears.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor var(int axis) {
        return var(axis, false);
    }

    /**
     * Returns the variances (divided by n, as NumPy does) along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param keepdims whether the axis stays, with length 1
     * @return the variances
     */
    public Tensor var(int axis, boolean keepdims) {
        return sub(mean(axis, true)).square().mean(axis, keepdims);
    }

    /**
     * Returns the standard deviation of all elements, as NumPy's (PyTorch's divides by n - 1).
     *
     * @return a tensor of shape ()
     */
    public Tensor std() {
        return var().sqrt();
    }

    /**
     * Returns the standard deviations (divided by n, as NumPy does) along an axis, which disappears.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor std(int axis) {
        return std(axis, false);
    }

    /**
     * Returns the standard deviations (divided by n, as NumPy does) along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param keepdims whether the axis stays, with length 1
     * @return the standard deviations
     */
    public Tensor std(int axis, boolean keepdims) {
        return var(axis, keepdims).sqrt();
    }

    /**
     * Returns the product of all elements.
     *
     * @return a tensor of shape ()
     */
    public Tensor prod() {
        return reshape(-1).prod(0);
    }

    /**
     * Returns the products along an axis, which disappears.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor prod(int axis) {
        return prod(axis, false);
    }

    /**
     * Returns the products along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param keepdims whether the axis stays, with length 1
     * @return the products
     */
    public Tensor prod(int axis, boolean keepdims) {
        return derived(
                "prod",
                data.prod(axis, keepdims),
                Edge.smooth(this, g -> {
                            // The product of all others, also where an element is 0: those before times those after.
                            int n = data.shape(axis);
                            var parts = new ArrayList<Tensor>();
                            for (int i = 0; i < n; i++) {
                                var others = new ArrayList<Tensor>();
                                for (int k = 0; k < n; k++) {
                                    if (k != i) {
                                        others.add(select(axis, k));
                                    }
                                }
                                parts.add(others.stream()
                                        .reduce(Tensor::mul)
                                        .orElseGet(() -> of(NDArrays.onesLike(select(axis, 0).data))));
                            }
                            return spread(g, axis, keepdims).mul(stack(axis < 0 ? axis + ndim() : axis, parts));
                        })
                        .saves(this));
    }

    /**
     * Returns the greatest element. Equal ones share the gradient.
     *
     * @return a tensor of shape ()
     */
    public Tensor max() {
        var value = scalar(data.max());
        return derived(
                "max",
                value,
                Edge.smooth(this, g -> g.mul(evenly(data.eq(value)))).saves(this));
    }

    /**
     * Returns the greatest elements (equal ones share the gradient, as with PyTorch's {@code amax}) along an axis, which disappears.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor max(int axis) {
        return max(axis, false);
    }

    /**
     * Returns the greatest elements (equal ones share the gradient, as with PyTorch's {@code amax}) along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param keepdims whether the axis stays, with length 1
     * @return the greatest ones
     */
    public Tensor max(int axis, boolean keepdims) {
        var value = data.max(axis, true);
        return derived(
                "max",
                keepdims ? value : data.max(axis),
                Edge.smooth(this, g -> {
                            var chosen = data.eq(value).astype(dtype());
                            return spread(g, axis, keepdims).mul(chosen.div(chosen.sum(axis, true)));
                        })
                        .saves(this));
    }

    /**
     * Returns the smallest element. Equal ones share the gradient.
     *
     * @return a tensor of shape ()
     */
    public Tensor min() {
        var value = scalar(data.min());
        return derived(
                "min",
                value,
                Edge.smooth(this, g -> g.mul(evenly(data.eq(value)))).saves(this));
    }

    /**
     * Returns the smallest elements (equal ones share the gradient, as with PyTorch's {@code amin}) along an axis, which disappears.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor min(int axis) {
        return min(axis, false);
    }

    /**
     * Returns the smallest elements (equal ones share the gradient, as with PyTorch's {@code amin}) along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param keepdims whether the axis stays, with length 1
     * @return the smallest ones
     */
    public Tensor min(int axis, boolean keepdims) {
        var value = data.min(axis, true);
        return derived(
                "min",
                keepdims ? value : data.min(axis),
                Edge.smooth(this, g -> {
                            var chosen = data.eq(value).astype(dtype());
                            return spread(g, axis, keepdims).mul(chosen.div(chosen.sum(axis, true)));
                        })
                        .saves(this));
    }

    private NDArray evenly(NDArray chosen) {
        var share = chosen.astype(dtype());
        return share.div(share.sum());
    }

    /**
     * Returns the Euclidean norm of all elements. Its gradient at the origin is taken as 0.
     *
     * @return a tensor of shape ()
     */
    public Tensor norm() {
        return derived(
                "norm",
                data.square().sum() == 0
                        ? scalar(0)
                        : scalar(Math.sqrt(data.square().sum())),
                Edge.smooth(this, g -> {
                            if (data.square().sum() == 0) {
                                return of(NDArrays.zerosLike(data));
                            }
                            return g.mul(div(norm()));
                        })
                        .saves(this));
    }

    /**
     * Returns the p-norm of all elements: {@code sum(|this|^p)^(1/p)}.
     *
     * @param p above 0; infinity gives the greatest absolute value
     * @return a tensor of shape ()
     * @throws IllegalArgumentException if p is not above 0
     */
    public Tensor norm(double p) {
        if (!(p > 0)) {
            throw new IllegalArgumentException("norm(p) wants p > 0, got " + p);
        }
        if (p == Double.POSITIVE_INFINITY) {
            return abs().max();
        }
        return p == 2 ? norm() : p == 1 ? abs().sum() : abs().pow(p).sum().pow(1 / p);
    }

    /**
     * Returns the Euclidean norms along an axis, which disappears. Their gradient where all are 0 is NaN.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     */
    public Tensor norm(int axis) {
        return square().sum(axis).sqrt();
    }

    /**
     * Returns the sums over the axes along which an array of a shape would be broadcast to this one: the opposite of {@link
     * #broadcastTo}.
     *
     * @param shape the shape
     * @return a tensor of that shape
     */
    public Tensor sumTo(int... shape) {
        if (Arrays.equals(shape, shape())) {
            return this;
        }
        return derived("sumTo", Backpropagation.summedTo(data, shape), Edge.smooth(this, g -> g.broadcastTo(shape())));
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
        return product("matmul", data.matmul(other.data), other);
    }

    /**
     * Returns the matrix product with a constant.
     *
     * @param other the right factor
     * @return the product
     */
    public Tensor matmul(NDArray other) {
        return matmul(of(other).to(constant(other)));
    }

    private Tensor product(String name, NDArray value, Tensor other) {
        return derived(
                name,
                value,
                Edge.to(this, g -> MatmulGradient.ofLeft(g, data, other.data))
                        .twice(g -> MatmulGradient.ofLeft(g, this, other))
                        .saves(other),
                Edge.to(other, g -> MatmulGradient.ofRight(g, data, other.data))
                        .twice(g -> MatmulGradient.ofRight(g, this, other))
                        .saves(this));
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
        return ndim() == 0 || other.ndim() == 0 ? mul(other) : product("dot", data.dot(other.data), other);
    }

    /**
     * Returns the products of each element of this vector with each of another.
     *
     * @param other the second vector
     * @return a tensor of shape (n, m)
     */
    public Tensor outer(Tensor other) {
        return reshape(-1, 1).mul(other.reshape(1, -1));
    }

    // ---- shapes

    /**
     * Returns the transpose: the axes in reverse order.
     *
     * @return a tensor on the same numbers
     */
    public Tensor t() {
        return derived("t", data.t(), Edge.sharing(this, NDArray::t).twice(Tensor::t));
    }

    /**
     * Returns the axes in another order.
     *
     * @param axes each axis once, in the new order; none reverses them
     * @return a tensor on the same numbers
     */
    public Tensor transpose(int... axes) {
        var back = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            back[axes[i] < 0 ? axes[i] + ndim() : axes[i]] = i;
        }
        return derived(
                "transpose",
                data.transpose(axes),
                Edge.sharing(this, g -> g.transpose(back)).twice(g -> g.transpose(back)));
    }

    /**
     * Returns this with two axes exchanged.
     *
     * @param first an axis; a negative one counts from the end
     * @param second another
     * @return a tensor on the same numbers
     */
    public Tensor swapAxes(int first, int second) {
        var axes = new int[ndim()];
        Arrays.setAll(axes, i -> i);
        int a = first < 0 ? first + ndim() : first;
        int b = second < 0 ? second + ndim() : second;
        axes[a] = b;
        axes[b] = a;
        return transpose(axes);
    }

    /**
     * Returns the same numbers in another shape.
     *
     * @param shape the new shape; one length may be -1, and is then computed
     * @return the tensor
     */
    public Tensor reshape(int... shape) {
        return derived(
                "reshape",
                data.reshape(shape),
                Edge.sharing(this, g -> g.reshape(shape())).twice(g -> g.reshape(shape())));
    }

    /**
     * Returns the same numbers with the axes from one on taken together.
     *
     * @param fromAxis the first axis to be taken together; 1 keeps the samples apart
     * @return the tensor
     * @throws IllegalArgumentException if there is no such axis
     */
    public Tensor flatten(int fromAxis) {
        if (fromAxis < 0 || fromAxis >= Math.max(ndim(), 1)) {
            throw new IllegalArgumentException("flatten(" + fromAxis + ") of a tensor of shape " + Shapes.text(shape())
                    + ": there is no such axis");
        }
        var kept = Arrays.copyOf(shape(), fromAxis + 1);
        int rest = 1;
        for (int axis = fromAxis; axis < ndim(); axis++) {
            rest *= data.shape(axis);
        }
        kept[fromAxis] = rest;
        return reshape(kept);
    }

    /**
     * Returns all numbers in a row.
     *
     * @return a tensor of one axis
     */
    public Tensor ravel() {
        return reshape(-1);
    }

    /**
     * Returns this without axes of length 1.
     *
     * @return the tensor
     */
    public Tensor squeeze() {
        return derived("squeeze", data.squeeze(), Edge.smooth(this, g -> g.reshape(shape())));
    }

    /**
     * Returns this without an axis of length 1.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor with one axis less
     * @throws IllegalArgumentException if its length is not 1
     */
    public Tensor squeeze(int axis) {
        int at = axis < 0 ? axis + ndim() : axis;
        if (at < 0 || at >= ndim() || data.shape(at) != 1) {
            throw new IllegalArgumentException(
                    "squeeze(" + axis + ") wants an axis of length 1, the shape is " + Shapes.text(shape()));
        }
        var rest = new int[ndim() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = data.shape(i < at ? i : i + 1);
        }
        return reshape(rest);
    }

    /**
     * Returns this with an axis of length 1 put in.
     *
     * @param axis where the new axis will be
     * @return a tensor with one axis more
     */
    public Tensor expandDims(int axis) {
        return derived("expandDims", data.expandDims(axis), Edge.smooth(this, g -> g.reshape(shape())));
    }

    /**
     * Returns this repeated along axes of length 1, and along new first axes.
     *
     * @param shape the wanted shape
     * @return a tensor of that shape
     */
    public Tensor broadcastTo(int... shape) {
        return derived("broadcastTo", data.broadcastTo(shape), Edge.smooth(this, g -> g.sumTo(shape())));
    }

    /**
     * Returns the elements in reverse order along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @return a tensor of this shape
     */
    public Tensor flip(int axis) {
        return get(":, ".repeat(axis < 0 ? axis + ndim() : axis) + "::-1");
    }

    /**
     * Returns tensors joined along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param tensors of equal shape save along that axis
     * @return the joined tensor
     */
    public static Tensor concatenate(int axis, List<Tensor> tensors) {
        var arrays = tensors.stream().map(Tensor::data).toArray(NDArray[]::new);
        var edges = new Edge[arrays.length];
        int start = 0;
        for (int i = 0; i < edges.length; i++) {
            int at = axis < 0 ? axis + arrays[i].ndim() : axis;
            int from = start;
            int to = start + (at < arrays[i].ndim() && at >= 0 ? arrays[i].shape(at) : 0);
            var slice = ":, ".repeat(Math.max(at, 0)) + from + ":" + to;
            edges[i] = Edge.smooth(tensors.get(i), g -> g.get(slice));
            start = to;
        }
        return derived("concatenate", NDArrays.concatenate(axis, arrays), edges);
    }

    /**
     * Returns tensors joined along an axis.
     *
     * @param axis the axis; a negative one counts from the end
     * @param tensors of equal shape save along that axis
     * @return the joined tensor
     */
    public static Tensor concatenate(int axis, Tensor... tensors) {
        return concatenate(axis, List.of(tensors));
    }

    /**
     * Returns tensors joined along a new axis.
     *
     * @param axis where the new axis will be
     * @param tensors of equal shape
     * @return a tensor with one axis more
     */
    public static Tensor stack(int axis, List<Tensor> tensors) {
        return concatenate(
                axis, tensors.stream().map(tensor -> tensor.expandDims(axis)).toList());
    }

    /**
     * Returns tensors joined along a new axis.
     *
     * @param axis where the new axis will be
     * @param tensors of equal shape
     * @return a tensor with one axis more
     */
    public static Tensor stack(int axis, Tensor... tensors) {
        return stack(axis, List.of(tensors));
    }

    // ---- parts

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
                Edge.to(this, g -> NDArrays.zerosLike(data).set(slices, g)).twice(g -> g.put(slices, shape())));
    }

    /** Zeros of a shape, with this in a part of them. */
    private Tensor put(String slices, int... shape) {
        return derived("put", NDArrays.zeros(dtype(), shape).set(slices, data), Edge.smooth(this, g -> g.get(slices)));
    }

    /**
     * Returns what stands at one position of the first axes.
     *
     * @param index one index for each of the first axes, counted from the end where negative
     * @return a tensor on the same numbers
     */
    public Tensor get(int... index) {
        var slices = new StringBuilder();
        for (int i = 0; i < index.length; i++) {
            slices.append(i > 0 ? ", " : "").append(index[i]);
        }
        return get(slices.toString());
    }

    /**
     * Returns what stands at one position of an axis, which disappears.
     *
     * @param axis the axis; a negative one counts from the end
     * @param index the position
     * @return a tensor with one axis less
     */
    public Tensor select(int axis, int index) {
        return get(":, ".repeat(axis < 0 ? axis + ndim() : axis) + index);
    }

    /**
     * Returns the elements that a boolean array marks, or the rows that an integer array names; a row named twice gets both
     * gradients.
     *
     * @param index as for {@link NDArray#get(NDArray)}
     * @return a tensor on a copy
     */
    public Tensor get(NDArray index) {
        return derived("get", data.get(index), Edge.smooth(this, g -> g.scatter(index, shape())));
    }

    /** Zeros of a shape, with this added where an index names. */
    private Tensor scatter(NDArray index, int... shape) {
        var out = NDArrays.zeros(dtype(), shape);
        if (index.dtype() == DType.BOOL) {
            out.set(index, data);
        } else {
            ScatterKernels.add(out, index.toLongs(), data);
        }
        return derived("scatter", out, Edge.smooth(this, g -> g.get(index)));
    }

    /**
     * Returns one element along an axis for each position of an index, as {@code take_along_axis} and PyTorch's {@code
     * gather} do: {@code logits.gather(1, labels.reshape(-1, 1))}.
     *
     * @param axis the axis; a negative one counts from the end
     * @param index integers, of this shape save along the axis
     * @return a tensor of the index's shape
     * @throws IndexOutOfBoundsException if an index is outside the axis
     * @throws IllegalArgumentException if the shapes do not belong together
     */
    public Tensor gather(int axis, NDArray index) {
        var cut = AxisCut.of(data, axis);
        var places = Gathering.places(data, cut, axis, index);
        return reshape(-1).get(NDArray.of(places)).reshape(index.shape());
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
