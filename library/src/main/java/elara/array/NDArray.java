package elara.array;

import java.util.Arrays;
import java.util.List;

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
public final class NDArray {
    final Object data;
    final DType dtype;
    final int[] shape;
    final int[] strides;
    final int offset;

    private final int size;

    /** A view; the arrays are taken, not copied. */
    NDArray(Object data, DType dtype, int[] shape, int[] strides, int offset) {
        this.data = data;
        this.dtype = dtype;
        this.shape = shape;
        this.strides = strides;
        this.offset = offset;
        this.size = Shapes.size(shape);
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
        return isContiguous() && offset == 0 && size == java.lang.reflect.Array.getLength(data);
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
        return element(offset);
    }

    private double element(int at) {
        return switch (dtype) {
            case BOOL -> ((boolean[]) data)[at] ? 1 : 0;
            case INT32 -> ((int[]) data)[at];
            case INT64 -> (double) ((long[]) data)[at];
            case FLOAT32 -> ((float[]) data)[at];
            case FLOAT64 -> ((double[]) data)[at];
        };
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
        int at = at(index);
        switch (dtype) {
            case BOOL -> ((boolean[]) data)[at] = value != 0;
            case INT32 -> ((int[]) data)[at] = (int) value;
            case INT64 -> ((long[]) data)[at] = (long) value;
            case FLOAT32 -> ((float[]) data)[at] = (float) value;
            case FLOAT64 -> ((double[]) data)[at] = value;
        }
    }

    // ------------------------------------------------------------------------------------------------ parts

    /**
     * Returns a part, by slices as Python writes them: {@code a.get("1:, ::-1")}.
     *
     * <pre>{@code
     * var a = arange(12).reshape(3, 4);
     * a.get("1:, ::-1")   // array([[ 7,  6,  5,  4],
     *                     //        [11, 10,  9,  8]])
     * a.get("0")          // array([0, 1, 2, 3])
     * a.get("..., 1")     // array([1, 5, 9])
     * a.get("3")          // IndexOutOfBoundsException: index 3 is out of bounds for axis 0 with size 3
     * }</pre>
     *
     * @param slices an index, {@code start:stop:step}, {@code None} or {@code ...} for each axis
     * @return a view: storing in it stores here
     * @throws IndexOutOfBoundsException if an index is outside its axis, or there are too many
     */
    public NDArray get(String slices) {
        return Indexing.view(this, Slice.parse(slices));
    }

    /**
     * Returns a part, by slices.
     *
     * <pre>{@code
     * arange(12).reshape(3, 4).get(Slice.all(), Slice.range(1, 3))   // array([[ 1,  2],
     *                                                                //        [ 5,  6],
     *                                                                //        [ 9, 10]])
     * }</pre>
     *
     * @param slices one for each axis; those left out are taken whole
     * @return a view: storing in it stores here
     * @throws IndexOutOfBoundsException if an index is outside its axis, or there are too many
     */
    public NDArray get(Slice... slices) {
        return Indexing.view(this, List.of(slices));
    }

    /**
     * Returns what stands at one position of the first axes: {@code a.get(0)} is the first row of a matrix.
     *
     * <pre>{@code
     * arange(6).reshape(2, 3).get(1)   // array([3, 4, 5])
     * }</pre>
     *
     * @param index one index for each of the first axes, counted from the end where negative
     * @return a view: storing in it stores here
     * @throws IndexOutOfBoundsException if an index is outside its axis, or there are too many
     */
    public NDArray get(int... index) {
        return Indexing.view(this, Arrays.stream(index).mapToObj(Slice::at).toList());
    }

    /**
     * Returns the elements that a boolean array marks, or those that an integer array names.
     *
     * <pre>{@code
     * var a = array(5, -3, 8, -1);
     * a.get(a.lt(0))           // array([-3, -1])
     * a.get(array(2, 0, -1))   // array([ 8,  5, -1])
     * }</pre>
     *
     * @param index a mask of the shape of this array or of its first axes, which are then taken together; or positions on
     *     the first axis, which the shape of the positions replaces
     * @return a copy
     * @throws IndexOutOfBoundsException if the mask has another shape, or a position is outside
     */
    public NDArray get(NDArray index) {
        return Indexing.take(this, index);
    }

    /**
     * Stores values in a part.
     *
     * <pre>{@code
     * zeros(2, 3).set(":, 1:", array(7, 8))   // array([[0., 7., 8.],
     *                                         //        [0., 7., 8.]])
     * }</pre>
     *
     * @param slices the part, as for {@link #get(String)}
     * @param values what is stored, broadcast to the part and converted to this array's type
     * @return this array
     */
    public NDArray set(String slices, NDArray values) {
        get(slices).store(values);
        return this;
    }

    /**
     * Stores a number in a part.
     *
     * @param slices the part, as for {@link #get(String)}
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    public NDArray set(String slices, double value) {
        get(slices).fill(value);
        return this;
    }

    /**
     * Stores a whole number in a part.
     *
     * <pre>{@code
     * arange(6).reshape(2, 3).set("0, :", 9)   // array([[9, 9, 9],
     *                                          //        [3, 4, 5]])
     * }</pre>
     *
     * @param slices the part, as for {@link #get(String)}
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    public NDArray set(String slices, long value) {
        get(slices).store(weak(value));
        return this;
    }

    /**
     * Stores values at what a mask or an integer array names.
     *
     * <pre>{@code
     * var a = array(5, -3, 8, -1);
     * a.set(a.lt(0), array(0))   // array([5, 0, 8, 0])
     * }</pre>
     *
     * @param index as for {@link #get(NDArray)}
     * @param values what is stored, broadcast to the shape of {@code get(index)} and converted to this array's type
     * @return this array
     */
    public NDArray set(NDArray index, NDArray values) {
        Indexing.put(this, index, values);
        return this;
    }

    /**
     * Stores a number at what a mask or an integer array names.
     *
     * @param index as for {@link #get(NDArray)}
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    public NDArray set(NDArray index, double value) {
        Indexing.put(this, index, storable(value));
        return this;
    }

    /**
     * Stores a whole number at what a mask or an integer array names.
     *
     * @param index as for {@link #get(NDArray)}
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    public NDArray set(NDArray index, long value) {
        Indexing.put(this, index, weak(value));
        return this;
    }

    /**
     * Stores a number everywhere.
     *
     * @param value what is stored, converted to this array's type
     * @return this array
     */
    public NDArray fill(double value) {
        return assign(storable(value).spread(shape));
    }

    private NDArray storable(double value) {
        if (!dtype.isFloating() && dtype != DType.BOOL && (Double.isNaN(value) || Double.isInfinite(value))) {
            throw new IllegalArgumentException(
                    "an array of " + dtype.numpyName() + " cannot hold " + value + "; use astype(FLOAT64) first");
        }
        return scalar(value, dtype);
    }

    private void store(NDArray values) {
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

    private static int[] broadcastOrNull(int[] a, int[] b) {
        try {
            return Shapes.broadcast(a, b);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Copies the elements of an array of this very shape, converting them. */
    NDArray assign(NDArray from) {
        if (size > 0) {
            var w = Walk.over(from, this);
            do {
                CopyKernels.copy(from.data, w.offset(0), w.stride(0), data, w.offset(1), w.stride(1), w.length());
            } while (w.next());
        }
        return this;
    }

    /** A view in which the first axes are one, or null where they do not lie in memory as one. */
    NDArray folded(int axes) {
        int first = Shapes.size(Arrays.copyOf(shape, axes));
        var target = Shapes.with(Arrays.copyOfRange(shape, axes, ndim()), 0, first);
        var folded = Shapes.viewStrides(shape, strides, target);
        return folded == null ? null : new NDArray(data, dtype, target, folded, offset);
    }

    /** The part at one valid position of an axis. */
    NDArray select(int axis, int position) {
        return new NDArray(
                data,
                dtype,
                Shapes.without(shape, axis),
                Shapes.without(strides, axis),
                offset + position * strides[axis]);
    }

    // ------------------------------------------------------------------------------------------------ arithmetic

    private NDArray weak(long value) {
        if (dtype == DType.INT32 && (int) value != value) {
            throw new IllegalArgumentException(value + " is out of bounds for int32; use astype(INT64) first");
        }
        return scalar(value, dtype.withInteger());
    }

    private NDArray weak(double value) {
        return scalar(value, dtype.withFloating());
    }

    /**
     * Adds, {@code this + other}, broadcasting.
     *
     * <pre>{@code
     * array(1, 2, 3).add(array(4, 5, 6))                                 // array([5, 7, 9])
     * array(new int[][] {{1, 2}, {3, 4}}).add(array(10, 20))             // array([[11, 22],
     *                                                                    //        [13, 24]])
     * zeros(2, 3).add(ones(4))   // IllegalArgumentException: operands could not be broadcast together with shapes (2,3) (4,)
     * }</pre>
     *
     * @param other the other operand
     * @return the sum, of the promoted type
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray add(NDArray other) {
        return Elementwise.binary(BinaryOp.ADD, this, other);
    }

    /**
     * Adds, with a number.
     *
     * @param other the other operand
     * @return the sum; {@code float64} unless this array is {@code float32}
     */
    public NDArray add(double other) {
        return Elementwise.binary(BinaryOp.ADD, this, weak(other));
    }

    /**
     * Adds, with a whole number.
     *
     * @param other the other operand
     * @return the sum, of this array's type
     */
    public NDArray add(long other) {
        return Elementwise.binary(BinaryOp.ADD, this, weak(other));
    }

    /**
     * Subtracts, {@code this - other}, broadcasting.
     *
     * @param other the other operand
     * @return the difference, of the promoted type
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray sub(NDArray other) {
        return Elementwise.binary(BinaryOp.SUBTRACT, this, other);
    }

    /**
     * Subtracts, with a number.
     *
     * @param other the other operand
     * @return the difference; {@code float64} unless this array is {@code float32}
     */
    public NDArray sub(double other) {
        return Elementwise.binary(BinaryOp.SUBTRACT, this, weak(other));
    }

    /**
     * Subtracts, with a whole number.
     *
     * @param other the other operand
     * @return the difference, of this array's type
     */
    public NDArray sub(long other) {
        return Elementwise.binary(BinaryOp.SUBTRACT, this, weak(other));
    }

    /**
     * Multiplies, element by element, {@code this * other}, broadcasting.
     *
     * @param other the other operand
     * @return the product, of the promoted type
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray mul(NDArray other) {
        return Elementwise.binary(BinaryOp.MULTIPLY, this, other);
    }

    /**
     * Multiplies, element by element, with a number.
     *
     * <pre>{@code
     * array(1, 2, 3).mul(2.5)   // array([2.5, 5. , 7.5])
     * array(1f, 2f).mul(2.5)    // array([2.5, 5. ], dtype=float32)
     * }</pre>
     *
     * @param other the other operand
     * @return the product; {@code float64} unless this array is {@code float32}
     */
    public NDArray mul(double other) {
        return Elementwise.binary(BinaryOp.MULTIPLY, this, weak(other));
    }

    /**
     * Multiplies, element by element, with a whole number.
     *
     * @param other the other operand
     * @return the product, of this array's type
     */
    public NDArray mul(long other) {
        return Elementwise.binary(BinaryOp.MULTIPLY, this, weak(other));
    }

    /**
     * Divides; integers give {@code float64}, {@code this / other}, broadcasting.
     *
     * @param other the other operand
     * @return the quotient, of the promoted type
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray div(NDArray other) {
        return Elementwise.binary(BinaryOp.DIVIDE, this, other);
    }

    /**
     * Divides; integers give {@code float64}, with a number.
     *
     * @param other the other operand
     * @return the quotient; {@code float64} unless this array is {@code float32}
     */
    public NDArray div(double other) {
        return Elementwise.binary(BinaryOp.DIVIDE, this, weak(other));
    }

    /**
     * Divides; integers give {@code float64}, with a whole number.
     *
     * <pre>{@code
     * array(1, 2, 4).div(4)   // array([0.25, 0.5 , 1.  ])
     * }</pre>
     *
     * @param other the other operand
     * @return the quotient, of this array's type; a quotient of integers is {@code float64}
     */
    public NDArray div(long other) {
        return Elementwise.binary(BinaryOp.DIVIDE, this, weak(other));
    }

    /**
     * Raises to a power, {@code this ** other}, broadcasting.
     *
     * @param other the other operand
     * @return the power, of the promoted type
     * @throws IllegalArgumentException if the shapes do not broadcast, or a whole number is raised to a negative whole power
     */
    public NDArray pow(NDArray other) {
        return Elementwise.binary(BinaryOp.POWER, this, other);
    }

    /**
     * Raises to a power, with a number.
     *
     * @param other the other operand
     * @return the power; {@code float64} unless this array is {@code float32}
     */
    public NDArray pow(double other) {
        return power(other);
    }

    /**
     * Raises to a power, with a whole number.
     *
     * <pre>{@code
     * array(1, 2, 3).pow(2)   // array([1, 4, 9])
     * }</pre>
     *
     * @param other the other operand
     * @return the power, of this array's type
     */
    public NDArray pow(long other) {
        return Elementwise.binary(BinaryOp.POWER, this, weak(other));
    }

    /**
     * Takes the greater of two elements; NaN where either is NaN, broadcasting.
     *
     * @param other the other operand
     * @return the greater elements, of the promoted type
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray maximum(NDArray other) {
        return Elementwise.binary(BinaryOp.MAXIMUM, this, other);
    }

    /**
     * Takes the greater of two elements; NaN where either is NaN, with a number.
     *
     * <pre>{@code
     * array(-1.5, 2.0).maximum(0)   // array([0., 2.])
     * }</pre>
     *
     * @param other the other operand
     * @return the greater elements; {@code float64} unless this array is {@code float32}
     */
    public NDArray maximum(double other) {
        return Elementwise.binary(BinaryOp.MAXIMUM, this, weak(other));
    }

    /**
     * Takes the greater of two elements; NaN where either is NaN, with a whole number.
     *
     * @param other the other operand
     * @return the greater elements, of this array's type
     */
    public NDArray maximum(long other) {
        return Elementwise.binary(BinaryOp.MAXIMUM, this, weak(other));
    }

    /**
     * Takes the lesser of two elements; NaN where either is NaN, broadcasting.
     *
     * @param other the other operand
     * @return the lesser elements, of the promoted type
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray minimum(NDArray other) {
        return Elementwise.binary(BinaryOp.MINIMUM, this, other);
    }

    /**
     * Takes the lesser of two elements; NaN where either is NaN, with a number.
     *
     * @param other the other operand
     * @return the lesser elements; {@code float64} unless this array is {@code float32}
     */
    public NDArray minimum(double other) {
        return Elementwise.binary(BinaryOp.MINIMUM, this, weak(other));
    }

    /**
     * Takes the lesser of two elements; NaN where either is NaN, with a whole number.
     *
     * @param other the other operand
     * @return the lesser elements, of this array's type
     */
    public NDArray minimum(long other) {
        return Elementwise.binary(BinaryOp.MINIMUM, this, weak(other));
    }

    private NDArray power(double exponent) {
        // The exact and far cheaper operations, as NumPy's ** chooses them.
        if (dtype.isFloating() && exponent == 2) {
            return square();
        }
        if (exponent == 0.5) {
            return sqrt();
        }
        return Elementwise.binary(BinaryOp.POWER, this, weak(exponent));
    }

    /**
     * Adds in place, broadcasting the operand.
     *
     * <pre>{@code
     * var a = zeros(2, 2);
     * a.addi(array(1, 2)).addi(array(1, 2));
     * a                        // array([[2., 4.],
     *                          //        [2., 4.]])
     * arange(3).addi(0.5)      // IllegalArgumentException: the result is float64, which an array of int64 cannot hold in place; use the operation that returns a new array
     * }</pre>
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's shape or type cannot hold the result
     */
    public NDArray addi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.ADD, this, other);
    }

    /**
     * Adds in place, with a number.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's type cannot hold the result
     */
    public NDArray addi(double other) {
        return Elementwise.inPlace(BinaryOp.ADD, this, weak(other));
    }

    /**
     * Adds in place, with a whole number.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's type cannot hold the result
     */
    public NDArray addi(long other) {
        return Elementwise.inPlace(BinaryOp.ADD, this, weak(other));
    }

    /**
     * Subtracts in place, broadcasting the operand.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's shape or type cannot hold the result
     */
    public NDArray subi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.SUBTRACT, this, other);
    }

    /**
     * Subtracts in place, with a number.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's type cannot hold the result
     */
    public NDArray subi(double other) {
        return Elementwise.inPlace(BinaryOp.SUBTRACT, this, weak(other));
    }

    /**
     * Subtracts in place, with a whole number.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's type cannot hold the result
     */
    public NDArray subi(long other) {
        return Elementwise.inPlace(BinaryOp.SUBTRACT, this, weak(other));
    }

    /**
     * Multiplies, element by element in place, broadcasting the operand.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's shape or type cannot hold the result
     */
    public NDArray muli(NDArray other) {
        return Elementwise.inPlace(BinaryOp.MULTIPLY, this, other);
    }

    /**
     * Multiplies, element by element in place, with a number.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's type cannot hold the result
     */
    public NDArray muli(double other) {
        return Elementwise.inPlace(BinaryOp.MULTIPLY, this, weak(other));
    }

    /**
     * Multiplies, element by element in place, with a whole number.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's type cannot hold the result
     */
    public NDArray muli(long other) {
        return Elementwise.inPlace(BinaryOp.MULTIPLY, this, weak(other));
    }

    /**
     * Divides; integers give {@code float64} in place, broadcasting the operand.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's shape or type cannot hold the result
     */
    public NDArray divi(NDArray other) {
        return Elementwise.inPlace(BinaryOp.DIVIDE, this, other);
    }

    /**
     * Divides; integers give {@code float64} in place, with a number.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's type cannot hold the result
     */
    public NDArray divi(double other) {
        return Elementwise.inPlace(BinaryOp.DIVIDE, this, weak(other));
    }

    /**
     * Divides; integers give {@code float64} in place, with a whole number.
     *
     * @param other the other operand
     * @return this array
     * @throws IllegalArgumentException if this array's type cannot hold the result
     */
    public NDArray divi(long other) {
        return Elementwise.inPlace(BinaryOp.DIVIDE, this, weak(other));
    }

    /**
     * Returns the negatives.
     *
     * @return a new array of this type
     */
    public NDArray neg() {
        return Elementwise.unary(UnaryOp.NEGATE, this);
    }

    /**
     * Returns the absolute values.
     *
     * @return a new array of this type
     */
    public NDArray abs() {
        return Elementwise.unary(UnaryOp.ABS, this);
    }

    /**
     * Returns the squares.
     *
     * @return a new array of this type
     */
    public NDArray square() {
        return Elementwise.unary(UnaryOp.SQUARE, this);
    }

    /**
     * Returns the square roots, NaN for negative elements.
     *
     * @return a new array of this type, or {@code float64} for integers and booleans
     */
    public NDArray sqrt() {
        return Elementwise.unary(UnaryOp.SQRT, this);
    }

    /**
     * Returns e to the power of the elements.
     *
     * <pre>{@code
     * array(0, 1).exp()   // array([1.        , 2.71828183])
     * }</pre>
     *
     * @return a new array of this type, or {@code float64} for integers and booleans
     */
    public NDArray exp() {
        return Elementwise.unary(UnaryOp.EXP, this);
    }

    /**
     * Returns the natural logarithms, NaN for negative elements and -inf for 0.
     *
     * @return a new array of this type, or {@code float64} for integers and booleans
     */
    public NDArray log() {
        return Elementwise.unary(UnaryOp.LOG, this);
    }

    /**
     * Returns the hyperbolic tangents.
     *
     * @return a new array of this type, or {@code float64} for integers and booleans
     */
    public NDArray tanh() {
        return Elementwise.unary(UnaryOp.TANH, this);
    }

    /**
     * Returns 1 / (1 + e^-x) of the elements, without overflow.
     *
     * @return a new array of this type, or {@code float64} for integers and booleans
     */
    public NDArray sigmoid() {
        return Elementwise.unary(UnaryOp.SIGMOID, this);
    }

    /**
     * Returns the sines.
     *
     * @return a new array of this type, or {@code float64} for integers and booleans
     */
    public NDArray sin() {
        return Elementwise.unary(UnaryOp.SIN, this);
    }

    /**
     * Returns the cosines.
     *
     * @return a new array of this type, or {@code float64} for integers and booleans
     */
    public NDArray cos() {
        return Elementwise.unary(UnaryOp.COS, this);
    }

    // ------------------------------------------------------------------------------------------------ comparisons

    /**
     * Tells of each element whether it is greater than the other, broadcasting; false with NaN.
     *
     * <pre>{@code
     * array(1, 5).gt(array(3, 3))   // array([False,  True])
     * }</pre>
     *
     * @param other the other operand
     * @return a boolean array
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray gt(NDArray other) {
        return Elementwise.compare(Comparison.LESS, other, this);
    }

    /**
     * Tells of each element whether it is greater than a number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray gt(double other) {
        return Elementwise.compare(Comparison.LESS, weak(other), this);
    }

    /**
     * Tells of each element whether it is greater than a whole number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray gt(long other) {
        return Elementwise.compare(Comparison.LESS, comparable(other), this);
    }

    /**
     * Tells of each element whether it is greater than or equal to the other, broadcasting; false with NaN.
     *
     * @param other the other operand
     * @return a boolean array
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray ge(NDArray other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, other, this);
    }

    /**
     * Tells of each element whether it is greater than or equal to a number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray ge(double other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, weak(other), this);
    }

    /**
     * Tells of each element whether it is greater than or equal to a whole number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray ge(long other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, comparable(other), this);
    }

    /**
     * Tells of each element whether it is less than the other, broadcasting; false with NaN.
     *
     * @param other the other operand
     * @return a boolean array
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray lt(NDArray other) {
        return Elementwise.compare(Comparison.LESS, this, other);
    }

    /**
     * Tells of each element whether it is less than a number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray lt(double other) {
        return Elementwise.compare(Comparison.LESS, this, weak(other));
    }

    /**
     * Tells of each element whether it is less than a whole number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray lt(long other) {
        return Elementwise.compare(Comparison.LESS, this, comparable(other));
    }

    /**
     * Tells of each element whether it is less than or equal to the other, broadcasting; false with NaN.
     *
     * @param other the other operand
     * @return a boolean array
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray le(NDArray other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, this, other);
    }

    /**
     * Tells of each element whether it is less than or equal to a number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray le(double other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, this, weak(other));
    }

    /**
     * Tells of each element whether it is less than or equal to a whole number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray le(long other) {
        return Elementwise.compare(Comparison.LESS_EQUAL, this, comparable(other));
    }

    /**
     * Tells of each element whether it is equal to the other, broadcasting; false with NaN.
     *
     * @param other the other operand
     * @return a boolean array
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray eq(NDArray other) {
        return Elementwise.compare(Comparison.EQUAL, this, other);
    }

    /**
     * Tells of each element whether it is equal to a number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray eq(double other) {
        return Elementwise.compare(Comparison.EQUAL, this, weak(other));
    }

    /**
     * Tells of each element whether it is equal to a whole number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray eq(long other) {
        return Elementwise.compare(Comparison.EQUAL, this, comparable(other));
    }

    /**
     * Tells of each element whether it is different from the other, broadcasting; true with NaN.
     *
     * @param other the other operand
     * @return a boolean array
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public NDArray ne(NDArray other) {
        return Elementwise.compare(Comparison.NOT_EQUAL, this, other);
    }

    /**
     * Tells of each element whether it is different from a number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray ne(double other) {
        return Elementwise.compare(Comparison.NOT_EQUAL, this, weak(other));
    }

    /**
     * Tells of each element whether it is different from a whole number.
     *
     * @param other the number
     * @return a boolean array
     */
    public NDArray ne(long other) {
        return Elementwise.compare(Comparison.NOT_EQUAL, this, comparable(other));
    }

    private NDArray comparable(long value) {
        return scalar(value, dtype.isFloating() ? dtype : DType.INT64);
    }

    /**
     * Tells of each pair of elements whether both are true.
     *
     * <pre>{@code
     * var a = arange(5);
     * a.gt(1).and(a.lt(4))   // array([False, False,  True,  True, False])
     * }</pre>
     *
     * @param other a boolean array
     * @return a boolean array
     * @throws IllegalArgumentException if one is not boolean, or the shapes do not broadcast
     */
    public NDArray and(NDArray other) {
        return Elementwise.logical(true, this, other);
    }

    /**
     * Tells of each pair of elements whether at least one is true.
     *
     * @param other a boolean array
     * @return a boolean array
     * @throws IllegalArgumentException if one is not boolean, or the shapes do not broadcast
     */
    public NDArray or(NDArray other) {
        return Elementwise.logical(false, this, other);
    }

    /**
     * Turns each element round.
     *
     * @return a boolean array
     * @throws IllegalArgumentException if this is not boolean
     */
    public NDArray not() {
        return Elementwise.not(this);
    }

    /**
     * Tells whether any element is true, or not zero.
     *
     * @return false for an empty array
     */
    public boolean any() {
        return Reductions.count(this) > 0;
    }

    /**
     * Tells whether all elements are true, or not zero.
     *
     * @return true for an empty array
     */
    public boolean all() {
        return Reductions.count(this) == size;
    }

    /**
     * Tells whether another array has the same shape and equal elements, whatever their types. NaN equals nothing.
     *
     * @param other the other array
     * @return whether they are equal
     */
    public boolean arrayEqual(NDArray other) {
        return Reductions.isExact(this, other);
    }

    /**
     * Tells whether the elements are close: {@code |this - other| <= atol + rtol * |other|}, infinities equal, NaN close to
     * nothing.
     *
     * <pre>{@code
     * array(1.0).allclose(array(1.0 + 1e-9), 1e-5, 1e-8)   // true
     * }</pre>
     *
     * @param other the other array, broadcast
     * @param rtol the relative tolerance; NumPy's is 1e-5
     * @param atol the absolute tolerance; NumPy's is 1e-8
     * @return whether all are
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public boolean allclose(NDArray other, double rtol, double atol) {
        var a = as(DType.FLOAT64);
        var b = other.as(DType.FLOAT64);
        var near = a.sub(b).abs().le(b.abs().mul(rtol).add(atol));
        var finite = b.abs().lt(Double.POSITIVE_INFINITY);
        return near.and(finite).or(a.eq(b)).all();
    }

    // ------------------------------------------------------------------------------------------------ products

    /**
     * Returns the dot product, NumPy's {@code dot}: (n,)·(n,) gives a number (an array without axes), (m,n)·(n,) gives
     * (m,), (m,n)·(n,p) gives (m,p); with more axes, the last of this array and the last but one of the other are summed
     * over.
     *
     * <pre>{@code
     * var m = array(new int[][] {{1, 2, 3}, {4, 5, 6}});
     * m.dot(array(1, 0, -1))   // array([-2, -2])
     * m.dot(array(1, 0))       // IllegalArgumentException: shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)
     * }</pre>
     *
     * @param other the right operand
     * @return the product
     * @throws IllegalArgumentException if those axes differ, naming both shapes
     */
    public NDArray dot(NDArray other) {
        return Products.dot(this, other);
    }

    /**
     * Returns the matrix product, Python's {@code @}: the last two axes are matrices, the axes before them broadcast.
     *
     * <pre>{@code
     * ones(5, 2, 3).matmul(ones(3, 4)).shape()   // int[3] { 5, 2, 4 }
     * }</pre>
     *
     * @param other the right operand
     * @return the product
     * @throws IllegalArgumentException if the inner axes differ, or the others do not broadcast
     */
    public NDArray matmul(NDArray other) {
        return Products.matmul(this, other);
    }

    // ------------------------------------------------------------------------------------------------ shapes

    /**
     * Returns the transpose: the axes in reverse order.
     *
     * <pre>{@code
     * arange(4).reshape(2, 2).t()   // array([[0, 2],
     *                               //        [1, 3]])
     * }</pre>
     *
     * @return a view
     */
    public NDArray t() {
        var order = new int[ndim()];
        for (int i = 0; i < order.length; i++) {
            order[i] = order.length - 1 - i;
        }
        return transpose(order);
    }

    /**
     * Returns the axes in another order.
     *
     * @param axes each axis once; none means in reverse order
     * @return a view
     * @throws IllegalArgumentException if an axis is missing or named twice
     */
    public NDArray transpose(int... axes) {
        if (axes.length == 0 && ndim() > 0) {
            return t();
        }
        var seen = new boolean[ndim()];
        var newShape = new int[ndim()];
        var newStrides = new int[ndim()];
        if (axes.length != ndim()) {
            throw new IllegalArgumentException(
                    "axes don't match array: " + axes.length + " axes for an array of dimension " + ndim());
        }
        for (int i = 0; i < axes.length; i++) {
            int axis = Shapes.axis(axes[i], ndim());
            if (seen[axis]) {
                throw new IllegalArgumentException("repeated axis in transpose: " + axes[i]);
            }
            seen[axis] = true;
            newShape[i] = shape[axis];
            newStrides[i] = strides[axis];
        }
        return new NDArray(data, dtype, newShape, newStrides, offset);
    }

    /**
     * Returns the elements in row-major order under another shape.
     *
     * <pre>{@code
     * arange(6).reshape(2, -1)   // array([[0, 1, 2],
     *                            //        [3, 4, 5]])
     * arange(6).reshape(4)       // IllegalArgumentException: cannot reshape array of size 6 into shape (4,)
     * }</pre>
     *
     * @param newShape the shape; one axis may be -1, which is then computed
     * @return a view where the elements lie so that it can be, else a copy
     * @throws IllegalArgumentException if the number of elements differs
     */
    public NDArray reshape(int... newShape) {
        var target = newShape.clone();
        int unknown = -1;
        long known = 1;
        for (int i = 0; i < target.length; i++) {
            if (target[i] == -1 && unknown < 0) {
                unknown = i;
            } else if (target[i] < 0) {
                throw new IllegalArgumentException(
                        target[i] == -1 ? "can only specify one unknown dimension" : "negative dimensions not allowed");
            } else {
                known *= target[i];
            }
        }
        if (unknown >= 0 && known > 0 && size % known == 0) {
            target[unknown] = (int) (size / known);
            known *= target[unknown];
        }
        if (known != size || (unknown >= 0 && target[unknown] < 0)) {
            throw new IllegalArgumentException(
                    "cannot reshape array of size " + size + " into shape " + Shapes.text(newShape));
        }
        var newStrides = Shapes.viewStrides(shape, strides, target);
        return newStrides != null
                ? new NDArray(data, dtype, target, newStrides, offset)
                : new NDArray(copy().data, dtype, target, Shapes.rowMajorStrides(target), 0);
    }

    /**
     * Returns the elements on one axis, in row-major order.
     *
     * @return a view of a contiguous array, else a copy
     */
    public NDArray ravel() {
        return reshape(size);
    }

    /**
     * Returns this array without its axes of size 1.
     *
     * @return a view
     */
    public NDArray squeeze() {
        var out = this;
        for (int axis = ndim() - 1; axis >= 0; axis--) {
            if (shape[axis] == 1) {
                out = out.select(axis, 0);
            }
        }
        return out;
    }

    /**
     * Returns this array with one more axis, of size 1.
     *
     * <pre>{@code
     * array(1, 2).expandDims(1)   // array([[1],
     *                             //        [2]])
     * }</pre>
     *
     * @param axis where it stands in the result, counted from the end where negative
     * @return a view
     * @throws IndexOutOfBoundsException if it cannot stand there
     */
    public NDArray expandDims(int axis) {
        int at = Shapes.axis(axis, ndim() + 1);
        return new NDArray(data, dtype, Shapes.with(shape, at, 1), Shapes.with(strides, at, 0), offset);
    }

    /**
     * Returns this array repeated to a shape, without copying. Storing in the view stores in several places at once.
     *
     * <pre>{@code
     * array(1, 2).broadcastTo(2, 2)   // array([[1, 2],
     *                                 //        [1, 2]])
     * }</pre>
     *
     * @param target the shape
     * @return a view
     * @throws IllegalArgumentException if this array does not broadcast to it
     */
    public NDArray broadcastTo(int... target) {
        if (!Arrays.equals(broadcastOrNull(shape, target), target)) {
            throw new IllegalArgumentException("operands could not be broadcast together with remapped shapes: shape "
                    + Shapes.text(shape) + " cannot become " + Shapes.text(target));
        }
        return spread(target.clone());
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
        return new NDArray(data, dtype, target, newStrides, offset);
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

    /** This array itself where it has the type already. */
    NDArray as(DType type) {
        return dtype == type ? this : converted(type);
    }

    // ------------------------------------------------------------------------------------------------ reductions

    /**
     * Returns the sum of all elements, added up pairwise as NumPy does.
     *
     * <pre>{@code
     * arange(5).sum()   // 10.0
     * }</pre>
     *
     * @return the sum as a {@code double}; 0 for an empty array; whole numbers above 2^53 are rounded, {@code sum(axis)} keeps them
     */
    public double sum() {
        return Reductions.all(BinaryOp.ADD, this).item();
    }

    /**
     * Returns the sum along an axis, added up pairwise as NumPy does.
     *
     * <pre>{@code
     * array(new int[][] {{1, 2}, {3, 4}}).sum(0)   // array([4, 6])
     * }</pre>
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray sum(int axis) {
        return sum(axis, false);
    }

    /**
     * Returns the sum along an axis, added up pairwise as NumPy does.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return the sum; integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray sum(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Reductions.along(BinaryOp.ADD, this, along), along, keepdims);
    }

    /**
     * Returns the product of all elements.
     *
     * @return the product as a {@code double}; 1 for an empty array; whole numbers above 2^53 are rounded, {@code prod(axis)} keeps them
     */
    public double prod() {
        return Reductions.all(BinaryOp.MULTIPLY, this).item();
    }

    /**
     * Returns the product along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray prod(int axis) {
        return prod(axis, false);
    }

    /**
     * Returns the product along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return the product; integers and booleans give {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray prod(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Reductions.along(BinaryOp.MULTIPLY, this, along), along, keepdims);
    }

    /**
     * Returns the greatest element of all elements, NaN if there is one.
     *
     * @return the greatest element as a {@code double}
     * @throws IllegalArgumentException if there are no elements
     */
    public double max() {
        return Reductions.all(BinaryOp.MAXIMUM, this).item();
    }

    /**
     * Returns the greatest element along an axis, NaN if there is one.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements along it
     */
    public NDArray max(int axis) {
        return max(axis, false);
    }

    /**
     * Returns the greatest element along an axis, NaN if there is one.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return the greatest element; of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements along it
     */
    public NDArray max(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Reductions.along(BinaryOp.MAXIMUM, this, along), along, keepdims);
    }

    /**
     * Returns the least element of all elements, NaN if there is one.
     *
     * @return the least element as a {@code double}
     * @throws IllegalArgumentException if there are no elements
     */
    public double min() {
        return Reductions.all(BinaryOp.MINIMUM, this).item();
    }

    /**
     * Returns the least element along an axis, NaN if there is one.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements along it
     */
    public NDArray min(int axis) {
        return min(axis, false);
    }

    /**
     * Returns the least element along an axis, NaN if there is one.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return the least element; of this type
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements along it
     */
    public NDArray min(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Reductions.along(BinaryOp.MINIMUM, this, along), along, keepdims);
    }

    private static NDArray kept(NDArray reduced, int axis, boolean keepdims) {
        return keepdims ? reduced.expandDims(axis) : reduced;
    }

    /**
     * Returns the arithmetic mean of all elements.
     *
     * @return NaN for an empty array
     */
    public double mean() {
        return Statistics.mean(this).item();
    }

    /**
     * Returns the arithmetic mean along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray mean(int axis) {
        return mean(axis, false);
    }

    /**
     * Returns the arithmetic mean along an axis.
     *
     * <pre>{@code
     * var x = array(new int[][] {{1, 3}, {5, 9}});
     * x.sub(x.mean(1, true))   // array([[-1.,  1.],
     *                          //        [-2.,  2.]])
     * }</pre>
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray mean(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Statistics.mean(this, along), along, keepdims);
    }

    /**
     * Returns the variance (dividing by n) of all elements.
     *
     * @return NaN for an empty array
     */
    public double var() {
        return Statistics.var(this).item();
    }

    /**
     * Returns the variance (dividing by n) along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray var(int axis) {
        return var(axis, false);
    }

    /**
     * Returns the variance (dividing by n) along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray var(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Statistics.var(this, along), along, keepdims);
    }

    /**
     * Returns the standard deviation (dividing by n) of all elements.
     *
     * @return NaN for an empty array
     */
    public double std() {
        return Statistics.var(this).sqrt().item();
    }

    /**
     * Returns the standard deviation (dividing by n) along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @return the shape without that axis; {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray std(int axis) {
        return std(axis, false);
    }

    /**
     * Returns the standard deviation (dividing by n) along an axis.
     *
     * @param axis the axis that is taken together, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1, so that the result broadcasts against this array
     * @return {@code float64} unless this array is {@code float32}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray std(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Statistics.var(this, along).sqrt(), along, keepdims);
    }

    /**
     * Returns the position of the greatest element, or of the first NaN, in row-major order.
     *
     * @return the first such position
     * @throws IllegalArgumentException if there are no elements
     */
    public int argmax() {
        return (int) Reductions.argAlong(true, ravel(), 0).item();
    }

    /**
     * Returns the positions of the greatest elements, or of the first NaN, along an axis.
     *
     * <pre>{@code
     * array(new int[][] {{1, 7, 2}, {9, 0, 4}}).argmax(1)   // array([1, 0])
     * }</pre>
     *
     * @param axis the axis, counted from the end where negative
     * @return the shape without that axis; {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements along it
     */
    public NDArray argmax(int axis) {
        return argmax(axis, false);
    }

    /**
     * Returns the positions of the greatest elements, or of the first NaN, along an axis.
     *
     * @param axis the axis, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1
     * @return {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements along it
     */
    public NDArray argmax(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Reductions.argAlong(true, this, along), along, keepdims);
    }

    /**
     * Returns the position of the least element, or of the first NaN, in row-major order.
     *
     * @return the first such position
     * @throws IllegalArgumentException if there are no elements
     */
    public int argmin() {
        return (int) Reductions.argAlong(false, ravel(), 0).item();
    }

    /**
     * Returns the positions of the least elements, or of the first NaN, along an axis.
     *
     * @param axis the axis, counted from the end where negative
     * @return the shape without that axis; {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements along it
     */
    public NDArray argmin(int axis) {
        return argmin(axis, false);
    }

    /**
     * Returns the positions of the least elements, or of the first NaN, along an axis.
     *
     * @param axis the axis, counted from the end where negative
     * @param keepdims whether the axis stays, with size 1
     * @return {@code int64}
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if there are no elements along it
     */
    public NDArray argmin(int axis, boolean keepdims) {
        int along = Shapes.axis(axis, ndim());
        return kept(Reductions.argAlong(false, this, along), along, keepdims);
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
        return ArrayFormat.repr(this);
    }
}
