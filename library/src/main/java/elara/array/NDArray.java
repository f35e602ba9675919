package elara.array;

import java.util.Arrays;

/**
 * A rectangular array of one element type: a shape over one Java array, which several views may share.
 *
 * <p>Shapes, broadcasting, slices, reductions, result types and printing are NumPy's. Elements are in row-major order
 * where an order shows. A Java number as an operand is weak (NEP 50): it takes the array's own type where it can, so that
 * {@code float32} stays {@code float32} and an integer array times {@code 2.5} is {@code float64}. Integers wrap around
 * silently. Operations return new arrays unless they say that they are views or work in place.
 *
 * <p>{@code equals} is identity, as for every mutable object; {@link #eq(NDArray)} compares elements and {@link
 * #arrayEqual} contents. Arrays are not synchronised.
 */
public final class NDArray
        implements ArrayArithmetic,
                ArrayFunctions,
                ArrayComparisons,
                ArrayReductions,
                ArraySorting,
                ArrayProducts,
                ArrayShapes,
                ArrayParts {
    final Object data;
    final DType dtype;
    final int[] shape;
    final int[] strides;
    final int offset;

    private final int size;
    private final boolean readOnly;

    /** The arrays are taken, not copied. */
    NDArray(Object data, DType dtype, int[] shape, int[] strides, int offset) {
        this(data, dtype, shape, strides, offset, false);
    }

    private NDArray(Object data, DType dtype, int[] shape, int[] strides, int offset, boolean readOnly) {
        this.data = data;
        this.dtype = dtype;
        this.shape = shape;
        this.strides = strides;
        this.offset = offset;
        this.size = Shapes.size(shape);
        this.readOnly = readOnly;
    }

    /** The same memory under another shape; the arrays are taken, not copied. */
    NDArray view(int[] newShape, int[] newStrides, int newOffset) {
        return new NDArray(data, dtype, newShape, newStrides, newOffset, readOnly);
    }

    /** The same, not to be stored in. */
    NDArray locked() {
        return new NDArray(data, dtype, shape, strides, offset, true);
    }

    /** This array, if it may be stored in. */
    NDArray requireWritable() {
        if (readOnly) {
            throw new IllegalArgumentException("assignment destination is read-only; use copy() to change it");
        }
        return this;
    }

    // ------------------------------------------------------------------------------------------------ making

    /** A new array of zeros; the shape is taken, not copied. */
    static NDArray allocate(DType dtype, int[] shape) {
        return new NDArray(dtype.allocate(Shapes.size(shape)), dtype, shape, Shapes.rowMajorStrides(shape), 0);
    }

    static NDArray scalar(double value, DType dtype) {
        var out = allocate(dtype, new int[0]);
        out.setDouble(value);
        return out;
    }

    static NDArray scalar(Complex value) {
        return NDArray.ofComplex(new double[] {value.re(), value.im()}, new int[0]);
    }

    static NDArray scalar(long value, DType dtype) {
        var out = allocate(DType.INT64, new int[0]);
        ((long[]) out.data)[0] = value;
        return out.as(dtype);
    }

    /**
     * Wraps a Java array, without copying it, as an array of {@code float64} with one axis.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @return the array, of shape (n,)
     */
    public static NDArray of(double[] data) {
        return wrap(data, data.length, DType.FLOAT64, data.length);
    }

    /**
     * Wraps a Java array, without copying it, as a row-major array of {@code float64}.
     *
     * <pre>{@code
     * var data = new double[] {1, 2, 3, 4, 5, 6};
     * NDArray.of(data, 2, 3)   // array([[1., 2., 3.],
     *                          //        [4., 5., 6.]])
     * NDArray.of(data, 4, 2)   // IllegalArgumentException: cannot wrap array of size 6 into shape (4,2)
     * }</pre>
     *
     * @param data the elements; later changes show in the array and the other way round
     * @param shape the shape; an empty one, that of a single number, needs one element
     * @return the array
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public static NDArray of(double[] data, int... shape) {
        return wrap(data, data.length, DType.FLOAT64, shape);
    }

    /**
     * Wraps a Java array, without copying it, as an array of {@code float32} with one axis.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @return the array, of shape (n,)
     */
    public static NDArray of(float[] data) {
        return wrap(data, data.length, DType.FLOAT32, data.length);
    }

    /**
     * Wraps a Java array, without copying it, as a row-major array of {@code float32}.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @param shape the shape; an empty one, that of a single number, needs one element
     * @return the array
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public static NDArray of(float[] data, int... shape) {
        return wrap(data, data.length, DType.FLOAT32, shape);
    }

    /**
     * Wraps a Java array, without copying it, as an array of {@code int64} with one axis.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @return the array, of shape (n,)
     */
    public static NDArray of(long[] data) {
        return wrap(data, data.length, DType.INT64, data.length);
    }

    /**
     * Wraps a Java array, without copying it, as a row-major array of {@code int64}.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @param shape the shape; an empty one, that of a single number, needs one element
     * @return the array
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public static NDArray of(long[] data, int... shape) {
        return wrap(data, data.length, DType.INT64, shape);
    }

    /**
     * Wraps a Java array, without copying it, as an array of {@code int32} with one axis.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @return the array, of shape (n,)
     */
    public static NDArray of(int[] data) {
        return wrap(data, data.length, DType.INT32, data.length);
    }

    /**
     * Wraps a Java array, without copying it, as a row-major array of {@code int32}.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @param shape the shape; an empty one, that of a single number, needs one element
     * @return the array
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public static NDArray of(int[] data, int... shape) {
        return wrap(data, data.length, DType.INT32, shape);
    }

    /**
     * Wraps a Java array, without copying it, as an array of {@code bool} with one axis.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @return the array, of shape (n,)
     */
    public static NDArray of(boolean[] data) {
        return wrap(data, data.length, DType.BOOL, data.length);
    }

    /**
     * Wraps a Java array, without copying it, as a row-major array of {@code bool}.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @param shape the shape; an empty one, that of a single number, needs one element
     * @return the array
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public static NDArray of(boolean[] data, int... shape) {
        return wrap(data, data.length, DType.BOOL, shape);
    }

    /**
     * Wraps a Java array, without copying it, as an array of {@code uint8} with one axis; the bytes count from 0 to 255.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @return the array, of shape (n,)
     */
    public static NDArray of(byte[] data) {
        return wrap(data, data.length, DType.UINT8, data.length);
    }

    /**
     * Wraps a Java array, without copying it, as a row-major array of {@code uint8}; the bytes count from 0 to 255.
     *
     * @param data the elements; later changes show in the array and the other way round
     * @param shape the shape; an empty one, that of a single number, needs one element
     * @return the array
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public static NDArray of(byte[] data, int... shape) {
        return wrap(data, data.length, DType.UINT8, shape);
    }

    /**
     * Wraps a Java array, without copying it, as a row-major array of {@code complex128}.
     *
     * <pre>{@code
     * NDArray.ofComplex(new double[] {1, 2, 0, -1}, 2)   // array([1.+2.j, 0.-1.j])
     * }</pre>
     *
     * @param data real and imaginary parts in turn; later changes show in the array and the other way round
     * @param shape the shape; an empty one, that of a single number, needs one element
     * @return the array
     * @throws IllegalArgumentException if the shape has another number of elements
     */
    public static NDArray ofComplex(double[] data, int... shape) {
        if (data.length % 2 != 0) {
            throw new IllegalArgumentException("complex numbers are pairs, but there are " + data.length + " parts");
        }
        return wrap(data, data.length / 2, DType.COMPLEX128, shape);
    }

    private static NDArray wrap(Object data, int length, DType dtype, int... shape) {
        var own = shape.clone();
        if (Shapes.size(own) != length) {
            throw new IllegalArgumentException(
                    "cannot wrap array of size " + length + " into shape " + Shapes.text(own));
        }
        return new NDArray(data, dtype, own, Shapes.rowMajorStrides(own), 0);
    }

    // ------------------------------------------------------------------------------------------------ asking

    /**
     * Returns the number of axes.
     *
     * @return 0 for a single number
     */
    public int ndim() {
        return shape.length;
    }

    /**
     * Returns the shape.
     *
     * @return a copy
     */
    public int[] shape() {
        return shape.clone();
    }

    /**
     * Returns the size of one axis.
     *
     * <pre>{@code
     * zeros(2, 3).shape(-1)   // 3
     * }</pre>
     *
     * @param axis the axis, counted from the end where negative
     * @return its size
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public int shape(int axis) {
        return shape[Shapes.axis(axis, ndim())];
    }

    /**
     * Returns the number of elements.
     *
     * @return the product of the shape
     */
    public int size() {
        return size;
    }

    /**
     * Returns the element type.
     *
     * @return the type
     */
    public DType dtype() {
        return dtype;
    }

    /**
     * Tells whether the elements lie one after another in row-major order.
     *
     * @return true for new arrays, and for views without gaps
     */
    public boolean isContiguous() {
        int step = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            if (shape[i] != 1 && strides[i] != step && size > 0) {
                return false;
            }
            step *= shape[i];
        }
        return true;
    }

    /**
     * Tells whether the elements are all of the backing array, in row-major order: whether {@link #doubles()} (or
     * {@link #floats()} and so on, by the dtype) gives that array, rather than throwing.
     *
     * @return false of a part of another array, and of one with its axes or elements in another order
     */
    public boolean isWhole() {
        return isContiguous() && offset == 0 && size == dtype.length(data);
    }

    boolean sameLayout(NDArray other) {
        return offset == other.offset && Arrays.equals(shape, other.shape) && Arrays.equals(strides, other.strides);
    }

    // ------------------------------------------------------------------------------------------------ raw access

    /**
     * Returns the very elements, for loops over them: no copy, row-major.
     *
     * @return the array behind this one
     * @throws IllegalStateException if this is no {@code double[]}, or a view of a part; use {@link #toDoubles}
     */
    public double[] doubles() {
        return (double[]) whole(DType.FLOAT64, "doubles", "toDoubles");
    }

    /**
     * Returns the elements as {@code double}, for loops that only read: {@link #doubles} where that is possible, else
     * {@link #toDoubles}. Changes may or may not show in this array, so make none.
     *
     * @return all elements in row-major order
     */
    public double[] asDoubles() {
        return dtype == DType.FLOAT64 && isWhole() ? (double[]) data : toDoubles();
    }

    /**
     * Returns the elements converted to {@code double}, as Java's casts do.
     *
     * @return a new array, row-major
     */
    public double[] toDoubles() {
        return (double[]) converted(DType.FLOAT64).data;
    }

    /**
     * Returns the very elements, for loops over them: no copy, row-major.
     *
     * @return the array behind this one
     * @throws IllegalStateException if this is no {@code float[]}, or a view of a part; use {@link #toFloats}
     */
    public float[] floats() {
        return (float[]) whole(DType.FLOAT32, "floats", "toFloats");
    }

    /**
     * Returns the elements as {@code float}, for loops that only read: {@link #floats} where that is possible, else
     * {@link #toFloats}. Changes may or may not show in this array, so make none.
     *
     * @return all elements in row-major order
     */
    public float[] asFloats() {
        return dtype == DType.FLOAT32 && isWhole() ? (float[]) data : toFloats();
    }

    /**
     * Returns the elements converted to {@code float}, as Java's casts do.
     *
     * @return a new array, row-major
     */
    public float[] toFloats() {
        return (float[]) converted(DType.FLOAT32).data;
    }

    /**
     * Returns the very elements, for loops over them: no copy, row-major.
     *
     * @return the array behind this one
     * @throws IllegalStateException if this is no {@code long[]}, or a view of a part; use {@link #toLongs}
     */
    public long[] longs() {
        return (long[]) whole(DType.INT64, "longs", "toLongs");
    }

    /**
     * Returns the elements converted to {@code long}, as Java's casts do.
     *
     * @return a new array, row-major
     */
    public long[] toLongs() {
        return (long[]) converted(DType.INT64).data;
    }

    /**
     * Returns the very elements, for loops over them: no copy, row-major.
     *
     * @return the array behind this one
     * @throws IllegalStateException if this is no {@code int[]}, or a view of a part; use {@link #toInts}
     */
    public int[] ints() {
        return (int[]) whole(DType.INT32, "ints", "toInts");
    }

    /**
     * Returns the elements converted to {@code int}, as Java's casts do.
     *
     * @return a new array, row-major
     */
    public int[] toInts() {
        return (int[]) converted(DType.INT32).data;
    }

    /**
     * Returns the very elements, for loops over them: no copy, row-major.
     *
     * @return the array behind this one
     * @throws IllegalStateException if this is no {@code boolean[]}, or a view of a part; use {@link #toBooleans}
     */
    public boolean[] booleans() {
        return (boolean[]) whole(DType.BOOL, "booleans", "toBooleans");
    }

    /**
     * Returns the elements converted to {@code boolean}, as Java's casts do.
     *
     * @return a new array, row-major
     */
    public boolean[] toBooleans() {
        return (boolean[]) converted(DType.BOOL).data;
    }

    /**
     * Returns the very elements, for loops over them: no copy, row-major; the bytes count from 0 to 255.
     *
     * @return the array behind this one
     * @throws IllegalStateException if this is no {@code byte[]}, or a view of a part; use {@link #toBytes}
     */
    public byte[] bytes() {
        return (byte[]) whole(DType.UINT8, "bytes", "toBytes");
    }

    /**
     * Returns the elements converted to {@code uint8}: the lowest eight bits of whole numbers.
     *
     * @return a new array, row-major
     */
    public byte[] toBytes() {
        return (byte[]) converted(DType.UINT8).data;
    }

    /**
     * Returns the very elements, real and imaginary parts in turn, for loops over them: no copy, row-major.
     *
     * @return the array behind this one
     * @throws IllegalStateException if the elements are not complex, or this is a view of a part; use {@link #toComplexes}
     */
    public double[] complexes() {
        return (double[]) whole(DType.COMPLEX128, "complexes", "toComplexes");
    }

    /**
     * Returns the elements as complex numbers, real and imaginary parts in turn.
     *
     * @return a new array, row-major
     */
    public double[] toComplexes() {
        return (double[]) converted(DType.COMPLEX128).data;
    }

    private Object whole(DType wanted, String asked, String instead) {
        if (dtype != wanted || !isWhole()) {
            throw new IllegalStateException(asked + "() needs a whole contiguous array of " + wanted.numpyName()
                    + "; this is " + (dtype == wanted ? "a view" : dtype.numpyName()) + " of shape "
                    + Shapes.text(shape) + "; use " + instead + "(), which copies");
        }
        return data;
    }

    private NDArray converted(DType type) {
        return allocate(type, shape).assign(this);
    }

    /**
     * Returns the only element.
     *
     * <pre>{@code
     * array(1, 2, 3).dot(array(4, 5, 6)).item()   // 32.0
     * }</pre>
     *
     * @return its value, 1 and 0 for true and false
     * @throws IllegalArgumentException if there are more elements or none
     */
    public double item() {
        if (size != 1) {
            throw new IllegalArgumentException(
                    "item() needs an array of one element; this one has shape " + Shapes.text(shape));
        }
        if (dtype.isComplex() && ((double[]) data)[2 * offset + 1] != 0) {
            throw new IllegalArgumentException("can't convert complex to float: the imaginary part of "
                    + new Complex(element(offset), ((double[]) data)[2 * offset + 1])
                    + " would be lost; use ravel() and an axis, then getComplex(), or real()");
        }
        return element(offset);
    }

    private double element(int at) {
        return switch (dtype) {
            case BOOL -> ((boolean[]) data)[at] ? 1 : 0;
            case UINT8 -> ((byte[]) data)[at] & 0xff;
            case INT32 -> ((int[]) data)[at];
            case INT64 -> (double) ((long[]) data)[at];
            case FLOAT32 -> ((float[]) data)[at];
            case FLOAT64 -> ((double[]) data)[at];
            case COMPLEX128 -> ((double[]) data)[2 * at];
        };
    }

    private int at(int i) {
        return ndim() == 1 ? offset + Shapes.index(i, 0, shape[0]) * strides[0] : at(new int[] {i});
    }

    private int at(int i, int j) {
        return ndim() == 2
                ? offset + Shapes.index(i, 0, shape[0]) * strides[0] + Shapes.index(j, 1, shape[1]) * strides[1]
                : at(new int[] {i, j});
    }

    private int at(int... index) {
        if (index.length != ndim()) {
            throw new IndexOutOfBoundsException("an element of an array of shape " + Shapes.text(shape) + " needs "
                    + ndim() + " indices, not " + index.length);
        }
        int at = offset;
        for (int i = 0; i < index.length; i++) {
            at += Shapes.index(index[i], i, shape[i]) * strides[i];
        }
        return at;
    }

    /**
     * Returns one element.
     *
     * <pre>{@code
     * eye(3).getDouble(-1, 2)   // 1.0
     * }</pre>
     *
     * @param index one index an axis, counted from the end where negative
     * @return its value, 1 and 0 for true and false
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double getDouble(int... index) {
        return element(at(index));
    }

    /**
     * Returns an element of an array with one axis, without allocating anything.
     *
     * @param i its index, counted from the end where negative
     * @return its value; of a complex number the real part
     * @throws IndexOutOfBoundsException if it is outside, or there is more than one axis
     */
    public double getDouble(int i) {
        return element(at(i));
    }

    /**
     * Returns an element of a matrix, without allocating anything.
     *
     * @param i its row, counted from the end where negative
     * @param j its column, counted from the end where negative
     * @return its value; of a complex number the real part
     * @throws IndexOutOfBoundsException if it is outside, or there are not two axes
     */
    public double getDouble(int i, int j) {
        return element(at(i, j));
    }

    /**
     * Stores an element of an array with one axis, without allocating anything.
     *
     * @param value the value, converted as Java's casts do
     * @param i its index, counted from the end where negative
     * @throws IndexOutOfBoundsException if it is outside, or there is more than one axis
     */
    public void setDouble(double value, int i) {
        put(at(i), value);
    }

    /**
     * Stores an element of a matrix, without allocating anything.
     *
     * @param value the value, converted as Java's casts do
     * @param i its row, counted from the end where negative
     * @param j its column, counted from the end where negative
     * @throws IndexOutOfBoundsException if it is outside, or there are not two axes
     */
    public void setDouble(double value, int i, int j) {
        put(at(i, j), value);
    }

    /**
     * Returns an element as a complex number.
     *
     * @param index its index on each axis, counted from the end where negative
     * @return its value
     * @throws IndexOutOfBoundsException if it is outside, or the number of indices is not that of axes
     */
    public Complex getComplex(int... index) {
        int at = at(index);
        return new Complex(element(at), dtype.isComplex() ? ((double[]) data)[2 * at + 1] : 0);
    }

    /**
     * Returns one element as a whole number.
     *
     * @param index one index an axis, counted from the end where negative
     * @return its value, exact for integers, cut off for floating-point numbers
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public long getLong(int... index) {
        int at = at(index);
        return dtype == DType.INT64 ? ((long[]) data)[at] : (long) element(at);
    }

    /**
     * Tells whether one element is true, or not zero.
     *
     * @param index one index an axis, counted from the end where negative
     * @return whether it is
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public boolean getBoolean(int... index) {
        return element(at(index)) != 0;
    }

    /**
     * Stores one element.
     *
     * @param value the value, converted to the array's type
     * @param index one index an axis, counted from the end where negative
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public void setDouble(double value, int... index) {
        put(at(index), value);
    }

    private void put(int at, double value) {
        requireWritable();
        switch (dtype) {
            case BOOL -> ((boolean[]) data)[at] = value != 0;
            case UINT8 -> ((byte[]) data)[at] = (byte) value;
            case INT32 -> ((int[]) data)[at] = (int) value;
            case INT64 -> ((long[]) data)[at] = (long) value;
            case FLOAT32 -> ((float[]) data)[at] = (float) value;
            case FLOAT64 -> ((double[]) data)[at] = value;
            case COMPLEX128 -> {
                ((double[]) data)[2 * at] = value;
                ((double[]) data)[2 * at + 1] = 0;
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ Java numbers

    /** A Java integer as an operand or a value to store: of this type where it can be. */
    NDArray weak(long value) {
        if ((dtype == DType.INT32 && (int) value != value) || (dtype == DType.UINT8 && (value & 0xff) != value)) {
            throw new IllegalArgumentException("Python integer " + value + " out of bounds for " + dtype.numpyName()
                    + ": " + value + " is out of bounds for " + dtype.numpyName() + "; use astype(INT64) first");
        }
        return scalar(value, dtype.withInteger());
    }

    /** A Java floating-point number as an operand. */
    NDArray weak(double value) {
        return scalar(value, dtype.withFloating());
    }

    /** A Java integer to compare with, which may be out of bounds. */
    NDArray comparable(long value) {
        return scalar(value, dtype.isFloating() || dtype.isComplex() ? dtype : DType.INT64);
    }

    // ------------------------------------------------------------------------------------------------ storing and
    // copying

    NDArray storable(double value) {
        if (dtype.isInteger() && (Double.isNaN(value) || Double.isInfinite(value))) {
            throw new IllegalArgumentException(
                    "an array of " + dtype.numpyName() + " cannot hold " + value + "; use astype(FLOAT64) first");
        }
        return scalar(value, dtype);
    }

    void store(NDArray values) {
        requireWritable();
        // Memory that is read while it is written would give what was just stored.
        assign((values.data == data ? values.copy() : values).stored(shape));
    }

    /** This array broadcast to the shape of a part that it is stored in. */
    NDArray stored(int[] target) {
        var trimmed = this;
        while (trimmed.ndim() > target.length && trimmed.shape[0] == 1) {
            trimmed = trimmed.select(0, 0);
        }
        if (trimmed.ndim() > target.length || !Arrays.equals(broadcastOrNull(trimmed.shape, target), target)) {
            throw new IllegalArgumentException("could not broadcast input array from shape " + Shapes.text(shape)
                    + " into shape " + Shapes.text(target));
        }
        return trimmed.spread(target);
    }

    static int[] broadcastOrNull(int[] a, int[] b) {
        try {
            return Shapes.broadcast(a, b);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Copies the elements of an array of this very shape, converting them. */
    NDArray assign(NDArray from) {
        if (Parallel.pays(size, Parallel.CHEAP)) {
            int axis = Parallel.axis(shape);
            Parallel.split(
                    shape[axis],
                    size,
                    Parallel.CHEAP,
                    (start, end) ->
                            Shaping.range(this, axis, start, end).copyOf(Shaping.range(from, axis, start, end)));
        } else if (size > 0) {
            copyOf(from);
        }
        return this;
    }

    private void copyOf(NDArray from) {
        if (CopyKernels.transposed(from, this)) {
            return;
        }
        var w = Walk.inAnyOrder(from, this);
        do {
            CopyKernels.copy(
                    from.dtype, from.data, w.offset(0), w.stride(0), dtype, data, w.offset(1), w.stride(1), w.length());
        } while (w.next());
    }

    /** A view in which the first axes are one, or null where they do not lie in memory as one. */
    NDArray folded(int axes) {
        int first = Shapes.size(Arrays.copyOf(shape, axes));
        var target = Shapes.with(Arrays.copyOfRange(shape, axes, ndim()), 0, first);
        var folded = Shapes.viewStrides(shape, strides, target);
        return folded == null ? null : view(target, folded, offset);
    }

    /** The part at one valid position of an axis. */
    NDArray select(int axis, int position) {
        return view(Shapes.without(shape, axis), Shapes.without(strides, axis), offset + position * strides[axis]);
    }

    /** The same for a shape that is known to fit. */
    NDArray spread(int[] target) {
        if (Arrays.equals(shape, target)) {
            return this;
        }
        var newStrides = new int[target.length];
        int shift = target.length - ndim();
        for (int i = 0; i < ndim(); i++) {
            newStrides[shift + i] = shape[i] == 1 ? 0 : strides[i];
        }
        return view(target, newStrides, offset);
    }

    /** This array itself where it has the type already. */
    NDArray as(DType type) {
        return dtype == type ? this : converted(type);
    }

    /**
     * Returns a copy.
     *
     * @return a new contiguous array
     */
    public NDArray copy() {
        return converted(dtype);
    }

    /**
     * Returns a copy with elements of another type, converted as Java's casts do: fractions are cut off, NaN becomes 0, and
     * what is not 0 is true.
     *
     * <pre>{@code
     * array(1.7, -1.7).astype(DType.INT64)   // array([ 1, -1])
     * }</pre>
     *
     * @param type the type
     * @return a new contiguous array
     */
    public NDArray astype(DType type) {
        return converted(type);
    }

    // ------------------------------------------------------------------------------------------------ printing

    /**
     * Returns the array as NumPy's {@code repr} shows it: eight digits, columns aligned, lines of 75 characters, and above
     * 1000 elements only the first and last three of each axis.
     *
     * @return such as {@code array([5, 7, 9])}
     */
    @Override
    public String toString() {
        return ArrayFormat.repr(this, PrintOptions.DEFAULT);
    }

    /**
     * Returns the array as NumPy's {@code repr} shows it with other options.
     *
     * @param options how it is printed
     * @return such as {@code array([5, 7, 9])}
     */
    public String toString(PrintOptions options) {
        return ArrayFormat.repr(this, options);
    }

    /**
     * Returns the array as NumPy's {@code str} and {@code print} show it.
     *
     * <pre>{@code
     * array(new int[][] {{1, 2}, {3, 4}}).str()   // "[[1 2]\n [3 4]]"
     * }</pre>
     *
     * @return such as {@code [5 7 9]}
     */
    public String str() {
        return ArrayFormat.str(this, PrintOptions.DEFAULT);
    }

    /**
     * Returns the array as NumPy's {@code str} and {@code print} show it with other options.
     *
     * @param options how it is printed
     * @return such as {@code [5 7 9]}
     */
    public String str(PrintOptions options) {
        return ArrayFormat.str(this, options);
    }

    /**
     * Returns the elements as a table in HTML, numbers below each other; a notebook shows matrices so.
     *
     * @return a table
     * @throws IllegalArgumentException if there are more than two axes
     */
    public String toHtml() {
        return ArrayMarkup.html(this, PrintOptions.DEFAULT, false);
    }

    /**
     * Returns the elements as a table in HTML, with shades: blue below 0, red above it, the stronger the further.
     *
     * @return a table
     * @throws IllegalArgumentException if there are more than two axes
     */
    public String toHeatHtml() {
        return ArrayMarkup.html(this, PrintOptions.DEFAULT, true);
    }

    /**
     * Returns the array as a matrix in LaTeX, in square brackets; a vector is a row.
     *
     * @return LaTeX, from {@code $$} to {@code $$}
     * @throws IllegalArgumentException if there are more than two axes
     */
    public String toLatex() {
        return ArrayMarkup.latex(this, PrintOptions.DEFAULT);
    }

    /**
     * Returns the elements as Java arrays within each other: a {@code double[][]} for a matrix of {@code float64}; complex
     * numbers as {@code Complex}.
     *
     * <pre>{@code
     * ((double[][]) zeros(2, 3).toArray())[1].length   // 3
     * }</pre>
     *
     * @return new arrays; of a single number itself
     */
    public Object toArray() {
        return JavaArrays.of(this);
    }

    /**
     * Wraps a buffer's array where it has one, else copies its remaining elements.
     *
     * @param buffer the elements from its position to its limit
     * @return an array of {@code float64}, of shape (n,)
     */
    public static NDArray of(java.nio.DoubleBuffer buffer) {
        int n = buffer.remaining();
        if (buffer.hasArray() && !buffer.isReadOnly()) {
            int at = buffer.arrayOffset() + buffer.position();
            return new NDArray(buffer.array(), DType.FLOAT64, new int[] {n}, new int[] {1}, at);
        }
        var data = new double[n];
        buffer.duplicate().get(data);
        return of(data);
    }

    /**
     * Returns the elements in a buffer: over the very memory where this is a contiguous {@code float64}, else a copy.
     *
     * @return a buffer of all elements in row-major order
     */
    public java.nio.DoubleBuffer toDoubleBuffer() {
        return dtype == DType.FLOAT64 && isContiguous()
                ? java.nio.DoubleBuffer.wrap((double[]) data, offset, size).slice()
                : java.nio.DoubleBuffer.wrap(toDoubles());
    }

    float floatItem() {
        return ((float[]) data)[offset];
    }
}
