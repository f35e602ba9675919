package elara.array;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Makes arrays; for static import. Java's integers become {@code int64}, {@code double} becomes {@code float64}, {@code
 * float} {@code float32}, {@code boolean} {@code bool}.
 */
public final class NDArrays {
    private NDArrays() {}

    /**
     * Makes an empty array of {@code float64}.
     *
     * @return an array of shape (0,)
     */
    public static NDArray array() {
        return NDArray.of(new double[0]);
    }

    /**
     * Makes an array of one axis.
     *
     * <pre>{@code
     * array(1, 2, 3)                        // array([1, 2, 3])
     * array(1, 2.5)                         // array([1. , 2.5])
     * array(true, false)                    // array([ True, False])
     * array(new int[][] {{1, 2}, {3, 4}})   // array([[1, 2],
     *                                       //        [3, 4]])
     * }</pre>
     *
     * @param values the elements, copied
     * @return an array of {@code int64}
     */
    public static NDArray array(int... values) {
        return NDArray.of(longs(values));
    }

    /**
     * Makes an array of one axis.
     *
     * @param values the elements, copied
     * @return an array of {@code int64}
     */
    public static NDArray array(long... values) {
        return NDArray.of(values.clone());
    }

    /**
     * Makes an array of one axis.
     *
     * @param values the elements, copied
     * @return an array of {@code float64}
     */
    public static NDArray array(double... values) {
        return NDArray.of(values.clone());
    }

    /**
     * Makes an array of one axis.
     *
     * @param values the elements, copied
     * @return an array of {@code float32}
     */
    public static NDArray array(float... values) {
        return NDArray.of(values.clone());
    }

    /**
     * Makes an array of one axis.
     *
     * @param values the elements, copied
     * @return an array of {@code bool}
     */
    public static NDArray array(boolean... values) {
        return NDArray.of(values.clone());
    }

    private static long[] longs(int... values) {
        return Arrays.stream(values).asLongStream().toArray();
    }

    /**
     * Makes a matrix.
     *
     * <pre>{@code
     * array(new int[][] {{1, 2}, {3}})   // IllegalArgumentException: the array is ragged: row 1 has 1 elements, but row 0 has 2
     * }</pre>
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code int64} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(int[][] rows) {
        return Nested.read(rows);
    }

    /**
     * Makes a matrix.
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code int64} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(long[][] rows) {
        return Nested.read(rows);
    }

    /**
     * Makes a matrix.
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code float64} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(double[][] rows) {
        return Nested.read(rows);
    }

    /**
     * Makes a matrix.
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code float32} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(float[][] rows) {
        return Nested.read(rows);
    }

    /**
     * Makes a matrix.
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code bool} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(boolean[][] rows) {
        return Nested.read(rows);
    }

    /**
     * Makes an array of three axes.
     *
     * @param blocks the matrices, all of one shape, copied
     * @return an array of {@code int64} with three axes
     * @throws IllegalArgumentException if a matrix or a row has another length than the first
     */
    public static NDArray array(int[][][] blocks) {
        return Nested.read(blocks);
    }

    /**
     * Makes an array of three axes.
     *
     * @param blocks the matrices, all of one shape, copied
     * @return an array of {@code float64} with three axes
     * @throws IllegalArgumentException if a matrix or a row has another length than the first
     */
    public static NDArray array(double[][][] blocks) {
        return Nested.read(blocks);
    }

    /**
     * Makes an array of one axis; the bytes count from 0 to 255.
     *
     * @param values the elements, copied
     * @return an array of {@code uint8}
     */
    public static NDArray array(byte... values) {
        return NDArray.of(values.clone());
    }

    /**
     * Makes an array of complex numbers.
     *
     * <pre>{@code
     * array(new Complex(1, 2), Complex.I)   // array([1.+2.j, 0.+1.j])
     * }</pre>
     *
     * @param values the elements
     * @return an array of {@code complex128} with one axis
     */
    public static NDArray array(Complex... values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of numbers or truth values, or of lists of them within lists.
     *
     * <pre>{@code
     * array(List.of(List.of(1, 2), List.of(3, 4.5)))   // array([[1. , 2. ],
     *                                                 //        [3. , 4.5]])
     * }</pre>
     *
     * @param values the elements; {@code Integer}, {@code Long} and {@code Short} give {@code int64}, {@code Double} {@code float64}, mixed ones their common type
     * @return an array with an axis for each level of lists
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(Collection<?> values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of one axis from a stream.
     *
     * <pre>{@code
     * array(IntStream.range(0, 3))   // array([0, 1, 2])
     * }</pre>
     *
     * @param values the elements
     * @return an array of {@code int64}
     */
    public static NDArray array(IntStream values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of one axis from a stream.
     *
     * @param values the elements
     * @return an array of {@code int64}
     */
    public static NDArray array(LongStream values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of one axis from a stream.
     *
     * @param values the elements
     * @return an array of {@code float64}
     */
    public static NDArray array(DoubleStream values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of whatever holds numbers: a number, an array of any element type and depth, a collection, a
     * stream; an array as it is.
     *
     * <pre>{@code
     * asarray(new short[][] {{1, 2}, {3, 4}})   // array([[1, 2],
     *                                          //        [3, 4]])
     * }</pre>
     *
     * @param values the elements
     * @return an array
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray asarray(Object values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of four axes.
     *
     * @param values the elements, copied
     * @return an array of {@code int64}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(int[][][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of three axes.
     *
     * @param values the elements, copied
     * @return an array of {@code int64}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(long[][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of four axes.
     *
     * @param values the elements, copied
     * @return an array of {@code int64}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(long[][][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of four axes.
     *
     * @param values the elements, copied
     * @return an array of {@code float64}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(double[][][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of three axes.
     *
     * @param values the elements, copied
     * @return an array of {@code float32}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(float[][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of four axes.
     *
     * @param values the elements, copied
     * @return an array of {@code float32}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(float[][][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of three axes.
     *
     * @param values the elements, copied
     * @return an array of {@code bool}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(boolean[][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of four axes.
     *
     * @param values the elements, copied
     * @return an array of {@code bool}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(boolean[][][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of two axes.
     *
     * @param values the elements, copied
     * @return an array of {@code uint8}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(byte[][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of three axes.
     *
     * @param values the elements, copied
     * @return an array of {@code uint8}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(byte[][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of four axes.
     *
     * @param values the elements, copied
     * @return an array of {@code uint8}
     * @throws IllegalArgumentException if they are ragged, naming the one of another length
     */
    public static NDArray array(byte[][][][] values) {
        return Nested.read(values);
    }

    /**
     * Makes an array of zeros.
     *
     * <pre>{@code
     * zeros(2, 3)   // array([[0., 0., 0.],
     *               //        [0., 0., 0.]])
     * }</pre>
     *
     * @param shape the shape; none means a single number
     * @return an array of {@code float64}
     */
    public static NDArray zeros(int... shape) {
        return zeros(DType.FLOAT64, shape);
    }

    /**
     * Makes an array of zeros, or false.
     *
     * @param dtype the type
     * @param shape the shape; none means a single number
     * @return an array of that type
     */
    public static NDArray zeros(DType dtype, int... shape) {
        return NDArray.allocate(dtype, shape.clone());
    }

    /**
     * Makes an array of ones.
     *
     * @param shape the shape; none means a single number
     * @return an array of {@code float64}
     */
    public static NDArray ones(int... shape) {
        return zeros(shape).fill(1);
    }

    /**
     * Makes an array of ones, or true.
     *
     * @param dtype the type
     * @param shape the shape; none means a single number
     * @return an array of that type
     */
    public static NDArray ones(DType dtype, int... shape) {
        return zeros(dtype, shape).fill(1);
    }

    /**
     * Makes an array of one value.
     *
     * <pre>{@code
     * full(7.0, 2, 2)   // array([[7., 7.],
     *                   //        [7., 7.]])
     * }</pre>
     *
     * @param value the value
     * @param shape the shape; none means a single number
     * @return an array of {@code float64}
     */
    public static NDArray full(double value, int... shape) {
        return zeros(shape).fill(value);
    }

    /**
     * Makes an array of one whole number.
     *
     * <pre>{@code
     * full(7, 2, 2)   // array([[7, 7],
     *                 //        [7, 7]])
     * }</pre>
     *
     * @param value the value
     * @param shape the shape; none means a single number
     * @return an array of {@code int64}
     */
    public static NDArray full(long value, int... shape) {
        var out = zeros(DType.INT64, shape);
        Arrays.fill((long[]) out.data, value);
        return out;
    }

    /**
     * Makes an array of zeros like another.
     *
     * @param like gives shape and type
     * @return a new array
     */
    public static NDArray zerosLike(NDArray like) {
        return zeros(like.dtype, like.shape);
    }

    /**
     * Makes an array of ones like another.
     *
     * @param like gives shape and type
     * @return a new array
     */
    public static NDArray onesLike(NDArray like) {
        return ones(like.dtype, like.shape);
    }

    /**
     * Makes an identity matrix.
     *
     * <pre>{@code
     * eye(2)   // array([[1., 0.],
     *          //        [0., 1.]])
     * }</pre>
     *
     * @param n rows and columns
     * @return an array of {@code float64} and shape (n, n)
     */
    public static NDArray eye(int n) {
        var out = zeros(n, n);
        var data = (double[]) out.data;
        for (int i = 0; i < n; i++) {
            data[i * n + i] = 1;
        }
        return out;
    }

    /**
     * Makes whole numbers from 0.
     *
     * @param stop the first number that is not in
     * @return an array of {@code int64}
     */
    public static NDArray arange(long stop) {
        return arange(0, stop, 1);
    }

    /**
     * Makes a range of whole numbers.
     *
     * @param start the first number
     * @param stop the first number that is not in
     * @return an array of {@code int64}, empty if stop is not above start
     */
    public static NDArray arange(long start, long stop) {
        return arange(start, stop, 1);
    }

    /**
     * Makes a range of whole numbers in steps.
     *
     * <pre>{@code
     * arange(0, 10, 2)   // array([0, 2, 4, 6, 8])
     * }</pre>
     *
     * @param start the first number
     * @param stop the number that is not reached
     * @param step the step, not 0
     * @return an array of {@code int64}
     * @throws IllegalArgumentException if the step is 0, or there would be more than 2^31 - 1 numbers
     */
    public static NDArray arange(long start, long stop, long step) {
        if (step == 0) {
            throw new IllegalArgumentException("the step of arange is 0");
        }
        double length = Math.ceil(((double) stop - (double) start) / step);
        var data = new long[length(length)];
        for (int i = 0; i < data.length; i++) {
            data[i] = start + i * step;
        }
        return NDArray.of(data);
    }

    /**
     * Makes numbers from 0 in steps of 1.
     *
     * @param stop the number that is not reached
     * @return an array of {@code float64}
     */
    public static NDArray arange(double stop) {
        return arange(0.0, stop, 1.0);
    }

    /**
     * Makes numbers in steps of 1.
     *
     * @param start the first number
     * @param stop the number that is not reached
     * @return an array of {@code float64}
     */
    public static NDArray arange(double start, double stop) {
        return arange(start, stop, 1.0);
    }

    /**
     * Makes numbers in steps. The length is {@code ceil((stop - start) / step)}, so that with a step that is no whole number
     * rounding may let stop itself in; {@link #linspace} has no such surprise.
     *
     * <pre>{@code
     * arange(0, 1, 0.25)   // array([0.  , 0.25, 0.5 , 0.75])
     * }</pre>
     *
     * @param start the first number
     * @param stop the number that is not reached
     * @param step the step, not 0
     * @return an array of {@code float64}
     * @throws IllegalArgumentException if the step is 0, or there would be more than 2^31 - 1 numbers
     */
    public static NDArray arange(double start, double stop, double step) {
        if (step == 0) {
            throw new IllegalArgumentException("the step of arange is 0");
        }
        var data = new double[length(Math.ceil((stop - start) / step))];
        // NumPy multiplies the difference of the first two, not the step that was given.
        double delta = start + step - start;
        for (int i = 0; i < data.length; i++) {
            data[i] = i == 1 ? start + step : start + i * delta;
        }
        return NDArray.of(data);
    }

    private static int length(double length) {
        if (!(length <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("arange would have " + length + " elements");
        }
        return (int) Math.max(length, 0);
    }

    /**
     * Makes 50 numbers at equal distances, both ends among them, as NumPy does when nobody says how many.
     *
     * @param start the first number
     * @param stop the last number
     * @return an array of {@code float64}, shape (50,)
     */
    public static NDArray linspace(double start, double stop) {
        return linspace(start, stop, 50);
    }

    /**
     * Makes numbers at equal distances, both ends among them.
     *
     * <pre>{@code
     * linspace(0, 1, 5)   // array([0.  , 0.25, 0.5 , 0.75, 1.  ])
     * }</pre>
     *
     * @param start the first number
     * @param stop the last number
     * @param count how many, not negative; 1 gives start alone
     * @return an array of {@code float64}
     * @throws IllegalArgumentException if the count is negative
     */
    public static NDArray linspace(double start, double stop, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the count of linspace must not be negative, got " + count);
        }
        var data = new double[count];
        int gaps = count - 1;
        double step = (stop - start) / gaps;
        for (int i = 0; i < count; i++) {
            data[i] = (gaps > 0 && step != 0 ? i * step : gaps > 0 ? i / (double) gaps * (stop - start) : 0) + start;
        }
        if (gaps > 0) {
            data[gaps] = stop;
        }
        return NDArray.of(data);
    }

    /**
     * Joins arrays along an axis they have.
     *
     * <pre>{@code
     * concatenate(1, zeros(2, 1), ones(2, 2))   // array([[0., 1., 1.],
     *                                           //        [0., 1., 1.]])
     * }</pre>
     *
     * @param axis the axis, counted from the end where negative
     * @param arrays at least one; their shapes differ in that axis only
     * @return a new array of the promoted type
     * @throws IllegalArgumentException if another axis differs, naming it
     */
    public static NDArray concatenate(int axis, NDArray... arrays) {
        return Joining.concatenate(axis, arrays);
    }

    /**
     * Joins arrays along their first axis.
     *
     * @param arrays at least one; their shapes differ in that axis only
     * @return a new array of the promoted type
     */
    public static NDArray concatenate(NDArray... arrays) {
        return concatenate(0, arrays);
    }

    /**
     * Joins arrays of one shape along a new axis.
     *
     * @param axis where the new axis stands in the result, counted from the end where negative
     * @param arrays at least one, all of one shape
     * @return a new array of the promoted type
     * @throws IllegalArgumentException if a shape differs, naming both
     */
    public static NDArray stack(int axis, NDArray... arrays) {
        return Joining.stack(axis, arrays);
    }

    /**
     * Joins arrays of one shape along a new first axis.
     *
     * <pre>{@code
     * stack(array(1, 2), array(3, 4))   // array([[1, 2],
     *                                   //        [3, 4]])
     * }</pre>
     *
     * @param arrays at least one, all of one shape
     * @return a new array of the promoted type
     */
    public static NDArray stack(NDArray... arrays) {
        return stack(0, arrays);
    }

    /**
     * Joins arrays side by side: along the second axis, or along the only one.
     *
     * <pre>{@code
     * hstack(ones(2, 1), arange(4).reshape(2, 2))   // array([[1., 0., 1.],
     *                                               //        [1., 2., 3.]])
     * }</pre>
     *
     * @param arrays at least one; their shapes differ in that axis only
     * @return a new array of the promoted type
     */
    public static NDArray hstack(NDArray... arrays) {
        var parts =
                Arrays.stream(arrays).map(a -> a.ndim() == 0 ? a.reshape(1) : a).toArray(NDArray[]::new);
        return concatenate(parts.length > 0 && parts[0].ndim() == 1 ? 0 : 1, parts);
    }

    /**
     * Joins arrays one below the other; an array of one axis counts as a row.
     *
     * <pre>{@code
     * vstack(array(1, 2), array(3, 4))   // array([[1, 2],
     *                                    //        [3, 4]])
     * }</pre>
     *
     * @param arrays at least one; their shapes differ in the first axis only
     * @return a new array of the promoted type, of at least two axes
     */
    public static NDArray vstack(NDArray... arrays) {
        var parts = Arrays.stream(arrays)
                .map(a -> a.ndim() < 2 ? a.reshape(1, a.size()) : a)
                .toArray(NDArray[]::new);
        return concatenate(0, parts);
    }

    /**
     * Chooses element by element, broadcasting.
     *
     * <pre>{@code
     * var x = array(-2, 3);
     * where(x.gt(0), x, x.neg())   // array([2, 3])
     * }</pre>
     *
     * @param condition a boolean array, or one in which what is not 0 is true
     * @param x where it is true
     * @param y where it is false
     * @return a new array of the promoted type of x and y
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public static NDArray where(NDArray condition, NDArray x, NDArray y) {
        var shape = Shapes.broadcast(condition.shape, Shapes.broadcast(x.shape, y.shape));
        var type = DType.promote(x.dtype, y.dtype);
        return Elementwise.where(
                condition.as(DType.BOOL).spread(shape),
                x.as(type).spread(shape),
                y.as(type).spread(shape));
    }

    /**
     * Chooses between an array's elements and a number.
     *
     * @param condition a boolean array
     * @param x where it is true
     * @param y where it is false
     * @return a new array; {@code float64} unless x is {@code float32}
     */
    public static NDArray where(NDArray condition, NDArray x, double y) {
        return where(condition, x, NDArray.scalar(y, x.dtype.withFloating()));
    }

    /**
     * Chooses between a number and an array's elements.
     *
     * @param condition a boolean array
     * @param x where it is true
     * @param y where it is false
     * @return a new array; {@code float64} unless y is {@code float32}
     */
    public static NDArray where(NDArray condition, double x, NDArray y) {
        return where(condition, NDArray.scalar(x, y.dtype.withFloating()), y);
    }

    /**
     * Chooses between two numbers.
     *
     * @param condition a boolean array
     * @param x where it is true
     * @param y where it is false
     * @return a new array of {@code float64}
     */
    public static NDArray where(NDArray condition, double x, double y) {
        return where(condition, NDArray.scalar(x, DType.FLOAT64), NDArray.scalar(y, DType.FLOAT64));
    }

    /**
     * Chooses between an array's elements and a whole number.
     *
     * @param condition a boolean array
     * @param x where it is true
     * @param y where it is false
     * @return a new array of the type of x
     */
    public static NDArray where(NDArray condition, NDArray x, long y) {
        return where(condition, x, NDArray.scalar(y, x.dtype.withInteger()));
    }

    /**
     * Chooses between a whole number and an array's elements.
     *
     * @param condition a boolean array
     * @param x where it is true
     * @param y where it is false
     * @return a new array of the type of y
     */
    public static NDArray where(NDArray condition, long x, NDArray y) {
        return where(condition, NDArray.scalar(x, y.dtype.withInteger()), y);
    }

    /**
     * Chooses between two whole numbers.
     *
     * @param condition a boolean array
     * @param x where it is true
     * @param y where it is false
     * @return a new array of {@code int64}
     */
    public static NDArray where(NDArray condition, long x, long y) {
        return where(condition, NDArray.scalar(x, DType.INT64), NDArray.scalar(y, DType.INT64));
    }

    /**
     * Makes an array of one value.
     *
     * @param dtype the type
     * @param value the value, converted to it
     * @param shape the shape; none means a single number
     * @return an array of that type
     */
    public static NDArray full(DType dtype, double value, int... shape) {
        return zeros(dtype, shape).fill(value);
    }

    /**
     * Makes an array of complex numbers that are all one.
     *
     * @param value the value
     * @param shape the shape; none means a single number
     * @return an array of {@code complex128}
     */
    public static NDArray full(Complex value, int... shape) {
        return zeros(DType.COMPLEX128, shape).fill(NDArray.scalar(value));
    }

    /**
     * Makes an array whose elements do not matter yet; in Java they are zeros.
     *
     * @param shape the shape; none means a single number
     * @return an array of {@code float64}
     */
    public static NDArray empty(int... shape) {
        return zeros(shape);
    }

    /**
     * Makes an array whose elements do not matter yet; in Java they are zeros.
     *
     * @param dtype the type
     * @param shape the shape; none means a single number
     * @return an array of that type
     */
    public static NDArray empty(DType dtype, int... shape) {
        return zeros(dtype, shape);
    }

    /**
     * Makes an array like another whose elements do not matter yet.
     *
     * @param like gives shape and type
     * @return a new array
     */
    public static NDArray emptyLike(NDArray like) {
        return zerosLike(like);
    }

    /**
     * Makes an array of one value like another.
     *
     * @param like gives shape and type
     * @param value the value, converted to the type
     * @return a new array
     */
    public static NDArray fullLike(NDArray like, double value) {
        return zerosLike(like).fill(value);
    }

    /**
     * Makes an identity matrix.
     *
     * @param n rows and columns
     * @return an array of {@code float64} and shape (n, n)
     */
    public static NDArray identity(int n) {
        return eye(n);
    }

    /**
     * Makes a matrix with ones on a diagonal and zeros elsewhere.
     *
     * <pre>{@code
     * eye(2, 3, 1)   // array([[0., 1., 0.],
     *                //        [0., 0., 1.]])
     * }</pre>
     *
     * @param n rows
     * @param m columns
     * @param k which diagonal: 0 the main one, above it where positive
     * @return an array of {@code float64} and shape (n, m)
     */
    public static NDArray eye(int n, int m, int k) {
        return Triangles.eye(n, m, k);
    }

    /**
     * Makes a matrix with a diagonal, or takes the diagonal of one.
     *
     * <pre>{@code
     * diag(array(1, 2))   // array([[1, 0],
     *                     //        [0, 2]])
     * }</pre>
     *
     * @param a a vector (n,), or a matrix
     * @return of a vector a matrix (n, n), of a matrix its diagonal as a copy
     */
    public static NDArray diag(NDArray a) {
        return diag(a, 0);
    }

    /**
     * Makes a matrix with a diagonal, or takes a diagonal of one.
     *
     * @param a a vector (n,), or a matrix
     * @param k which diagonal: 0 the main one, above it where positive
     * @return of a vector a square matrix, of a matrix a diagonal as a copy
     * @throws IllegalArgumentException if a has neither one axis nor two
     */
    public static NDArray diag(NDArray a, int k) {
        return Triangles.diag(a, k);
    }

    /**
     * Makes a matrix with all elements of an array on its diagonal.
     *
     * @param a an array
     * @return a square matrix
     */
    public static NDArray diagflat(NDArray a) {
        return diag(a.ravel());
    }

    /**
     * Makes a matrix of ones at and below a diagonal.
     *
     * @param n rows
     * @param m columns
     * @param k which diagonal: 0 the main one, above it where positive
     * @return an array of {@code float64} and shape (n, m)
     */
    public static NDArray tri(int n, int m, int k) {
        return Triangles.mask(n, m, k).astype(DType.FLOAT64);
    }

    /**
     * Makes a matrix of ones at and below the main diagonal.
     *
     * @param n rows and columns
     * @return an array of {@code float64} and shape (n, n)
     */
    public static NDArray tri(int n) {
        return tri(n, n, 0);
    }

    /**
     * Returns the lower triangle: a copy with zeros above the main diagonal.
     *
     * <pre>{@code
     * tril(ones(2, 2))   // array([[1., 0.],
     *                    //        [1., 1.]])
     * }</pre>
     *
     * @param a a matrix, or a stack of them
     * @return a copy
     */
    public static NDArray tril(NDArray a) {
        return tril(a, 0);
    }

    /**
     * Returns the lower triangle: a copy with zeros above a diagonal.
     *
     * @param a a matrix, or a stack of them
     * @param k the diagonal
     * @return a copy
     */
    public static NDArray tril(NDArray a, int k) {
        return Triangles.lower(a, k);
    }

    /**
     * Returns the upper triangle: a copy with zeros below the main diagonal.
     *
     * @param a a matrix, or a stack of them
     * @return a copy
     */
    public static NDArray triu(NDArray a) {
        return triu(a, 0);
    }

    /**
     * Returns the upper triangle: a copy with zeros below a diagonal.
     *
     * @param a a matrix, or a stack of them
     * @param k the diagonal
     * @return a copy
     */
    public static NDArray triu(NDArray a, int k) {
        return Triangles.upper(a, k);
    }

    /**
     * Makes a matrix of powers: column j of n holds x to the power of n - 1 - j.
     *
     * <pre>{@code
     * vander(array(1, 2, 3), 3)   // array([[1, 1, 1],
     *                             //        [4, 2, 1],
     *                             //        [9, 3, 1]])
     * }</pre>
     *
     * @param x a vector
     * @param n columns
     * @return a matrix
     */
    public static NDArray vander(NDArray x, int n) {
        return Triangles.vander(x, n);
    }

    /**
     * Makes numbers at even distances without the last one.
     *
     * <pre>{@code
     * linspace(0, 1, 4, false)   // array([0.  , 0.25, 0.5 , 0.75])
     * }</pre>
     *
     * @param start the first number
     * @param stop where the last one would be
     * @param count how many
     * @param endpoint whether stop is the last one
     * @return an array of {@code float64}
     * @throws IllegalArgumentException if the count is negative
     */
    public static NDArray linspace(double start, double stop, int count, boolean endpoint) {
        if (endpoint) {
            return linspace(start, stop, count);
        }
        var all = linspace(0, count, count + 1);
        return Shaping.range(all, 0, 0, count).mul((stop - start) / count).add(start);
    }

    /**
     * Makes powers of ten at even distances of the exponents.
     *
     * <pre>{@code
     * logspace(0, 2, 3)   // array([  1.,  10., 100.])
     * }</pre>
     *
     * @param start the first exponent
     * @param stop the last exponent
     * @param count how many
     * @return an array of {@code float64}
     */
    public static NDArray logspace(double start, double stop, int count) {
        return logspace(start, stop, count, 10);
    }

    /**
     * Makes powers at even distances of the exponents.
     *
     * @param start the first exponent
     * @param stop the last exponent
     * @param count how many
     * @param base what is raised to them
     * @return an array of {@code float64}
     */
    public static NDArray logspace(double start, double stop, int count, double base) {
        return linspace(start, stop, count).rpow(base);
    }

    /**
     * Makes numbers each of which is so many times the one before.
     *
     * <pre>{@code
     * geomspace(1, 8, 4)   // array([1., 2., 4., 8.])
     * }</pre>
     *
     * @param start the first number, not 0
     * @param stop the last number, of the same sign
     * @param count how many
     * @return an array of {@code float64}
     * @throws IllegalArgumentException if one is 0, or their signs differ
     */
    public static NDArray geomspace(double start, double stop, int count) {
        if (start == 0 || stop == 0) {
            throw new IllegalArgumentException("Geometric sequence cannot include zero");
        }
        if (start < 0 != stop < 0) {
            throw new IllegalArgumentException(
                    "a geometric sequence of real numbers keeps its sign: " + start + " and " + stop);
        }
        double sign = Math.signum(start);
        var out = logspace(Math.log10(start * sign), Math.log10(stop * sign), count)
                .mul(sign);
        if (count > 0) {
            out.setDouble(start, 0);
            out.setDouble(count > 1 ? stop : start, count - 1);
        }
        return out;
    }

    /**
     * Makes the coordinates of a grid: each array repeated along the axes of the others, in the order of pictures
     * (rows are y).
     *
     * <pre>{@code
     * meshgrid(array(1, 2, 3), array(10, 20))[0]   // array([[1, 2, 3],
     *                                              //        [1, 2, 3]])
     * }</pre>
     *
     * @param axes vectors
     * @return for each of them an array of shape (len(y), len(x), len(z), ...)
     */
    public static NDArray[] meshgrid(NDArray... axes) {
        return Grids.mesh(true, axes);
    }

    /**
     * Makes the coordinates of a grid in the order of indices: NumPy's {@code indexing="ij"}.
     *
     * @param axes vectors
     * @return for each of them an array of shape (len(x), len(y), len(z), ...)
     */
    public static NDArray[] meshgridIJ(NDArray... axes) {
        return Grids.mesh(false, axes);
    }

    /**
     * Makes the indices of all elements of a shape.
     *
     * <pre>{@code
     * indices(2, 2).get(0)   // array([[0, 0],
     *                        //        [1, 1]])
     * }</pre>
     *
     * @param shape the shape
     * @return for each axis the index along it: {@code int64}, (axes, shape...)
     */
    public static NDArray indices(int... shape) {
        return Grids.indices(shape);
    }

    /**
     * Makes an array by a function of the indices.
     *
     * <pre>{@code
     * fromFunction(i -> i[0] + 10 * i[1], 2, 2)   // array([[ 0., 10.],
     *                                             //        [ 1., 11.]])
     * }</pre>
     *
     * @param function gives an element for its indices
     * @param shape the shape
     * @return an array of {@code float64}
     */
    public static NDArray fromFunction(ToDoubleFunction<int[]> function, int... shape) {
        return Grids.fromFunction(function, shape);
    }

    /**
     * Joins arrays along the third axis, which those with fewer get.
     *
     * @param arrays the arrays
     * @return a new array
     */
    public static NDArray dstack(NDArray... arrays) {
        return concatenate(
                2,
                Arrays.stream(arrays)
                        .map(a -> a.ndim() < 2 ? a.reshape(1, a.size(), 1) : a.ndim() == 2 ? a.expandDims(2) : a)
                        .toArray(NDArray[]::new));
    }

    /**
     * Joins vectors as columns of a matrix, as {@code np.c_} does.
     *
     * <pre>{@code
     * columnStack(array(1, 2), array(3, 4))   // array([[1, 3],
     *                                         //        [2, 4]])
     * }</pre>
     *
     * @param arrays vectors of one length, or matrices with as many rows
     * @return a matrix
     */
    public static NDArray columnStack(NDArray... arrays) {
        return concatenate(
                1,
                Arrays.stream(arrays)
                        .map(a -> a.ndim() < 2 ? a.reshape(a.size(), 1) : a)
                        .toArray(NDArray[]::new));
    }

    /**
     * Joins the elements of two arrays.
     *
     * @param a an array
     * @param b an array
     * @return an array with one axis
     */
    public static NDArray append(NDArray a, NDArray b) {
        return concatenate(a.ravel(), b.ravel());
    }

    /**
     * Joins arrays in rows and columns.
     *
     * @param rows rows of arrays that fit together
     * @return a matrix
     */
    public static NDArray block(NDArray[][] rows) {
        return concatenate(
                0, Arrays.stream(rows).map(row -> concatenate(1, row)).toArray(NDArray[]::new));
    }

    /**
     * Cuts an array into equal parts along an axis.
     *
     * <pre>{@code
     * split(arange(6), 3, 0)[1]   // array([2, 3])
     * }</pre>
     *
     * @param a an array
     * @param sections how many parts
     * @param axis the axis
     * @return views
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if the parts are not equal
     */
    public static NDArray[] split(NDArray a, int sections, int axis) {
        return Joining.split(a, sections, axis, true);
    }

    /**
     * Cuts an array at positions of an axis.
     *
     * @param a an array
     * @param at where parts begin
     * @param axis the axis
     * @return views, one more than positions
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray[] split(NDArray a, int[] at, int axis) {
        return Joining.split(a, at, axis);
    }

    /**
     * Cuts an array into parts along an axis, the first of which are longer by one where they are not equal.
     *
     * @param a an array
     * @param sections how many parts
     * @param axis the axis
     * @return views
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray[] arraySplit(NDArray a, int sections, int axis) {
        return Joining.split(a, sections, axis, false);
    }

    /**
     * Cuts an array into equal parts side by side.
     *
     * @param a an array
     * @param sections how many parts
     * @return views
     */
    public static NDArray[] hsplit(NDArray a, int sections) {
        return split(a, sections, a.ndim() > 1 ? 1 : 0);
    }

    /**
     * Cuts an array into equal parts one above the other.
     *
     * @param a an array
     * @param sections how many parts
     * @return views
     */
    public static NDArray[] vsplit(NDArray a, int sections) {
        return split(a, sections, 0);
    }

    /**
     * Lays copies of an array side by side.
     *
     * @param a an array
     * @param times how often along each of the last axes
     * @return a new array
     */
    public static NDArray tile(NDArray a, int... times) {
        return a.tile(times);
    }

    /**
     * Repeats each element so many times.
     *
     * @param a an array
     * @param times how often
     * @return a new array with one axis
     */
    public static NDArray repeat(NDArray a, int times) {
        return a.repeat(times);
    }

    /**
     * Makes an array larger on all sides.
     *
     * <pre>{@code
     * pad(ones(1, 1), 1, 0)   // array([[0., 0., 0.],
     *                         //        [0., 1., 0.],
     *                         //        [0., 0., 0.]])
     * }</pre>
     *
     * @param a an array
     * @param width how many positions are added at each end of each axis
     * @param value what stands there
     * @return a new array
     */
    public static NDArray pad(NDArray a, int width, double value) {
        return pad(a, Grids.widths(a.ndim(), width), Padding.CONSTANT, value);
    }

    /**
     * Makes an array larger on all sides.
     *
     * <pre>{@code
     * pad(array(1, 2, 3), 2, Padding.REFLECT)   // array([3, 2, 1, 2, 3, 2, 1])
     * }</pre>
     *
     * @param a an array
     * @param width how many positions are added at each end of each axis
     * @param mode what stands there
     * @return a new array
     */
    public static NDArray pad(NDArray a, int width, Padding mode) {
        return pad(a, Grids.widths(a.ndim(), width), mode, 0);
    }

    /**
     * Makes an array larger.
     *
     * @param a an array
     * @param widths for each axis how many positions are added before and after
     * @param mode what stands there
     * @param value the number of {@code CONSTANT}, or at which a {@code LINEAR_RAMP} ends
     * @return a new array
     * @throws IllegalArgumentException if a width is negative, or there is not one pair for each axis
     */
    public static NDArray pad(NDArray a, int[][] widths, Padding mode, double value) {
        return Joining.pad(a, widths, mode, NDArray.scalar(value, DType.FLOAT64));
    }

    /**
     * Tells where elements are that are not 0: {@code condition.nonzero()}.
     *
     * @param condition truth values
     * @return for each axis the positions
     */
    public static NDArray[] where(NDArray condition) {
        return condition.nonzero();
    }

    /**
     * Takes each element from the first array whose condition is true there.
     *
     * <pre>{@code
     * select(new NDArray[] {array(true, false, false), array(true, true, false)}, new NDArray[] {array(1, 1, 1), array(2, 2, 2)}, 0)   // array([1, 2, 0])
     * }</pre>
     *
     * @param conditions truth values
     * @param choices as many arrays; all broadcast together
     * @param other the element where no condition is true
     * @return a new array
     * @throws IllegalArgumentException if there are not as many choices as conditions
     */
    public static NDArray select(NDArray[] conditions, NDArray[] choices, double other) {
        return Grids.select(conditions, choices, other);
    }

    /**
     * Broadcasts arrays to their common shape.
     *
     * @param arrays the arrays
     * @return read-only views
     */
    public static NDArray[] broadcastArrays(NDArray... arrays) {
        return Grids.broadcast(arrays);
    }

    /**
     * Returns the order by several keys, the last of which counts most.
     *
     * <pre>{@code
     * lexsort(array(1, 2, 0), array(5, 4, 5))   // array([1, 2, 0])
     * }</pre>
     *
     * @param keys arrays of one shape
     * @return positions along the last axis, {@code int64}
     */
    public static NDArray lexsort(NDArray... keys) {
        return Sorting.lexsort(keys);
    }

    /**
     * Evaluates a function along an axis: each run along it is replaced by what the function gives.
     *
     * @param function of an array with one axis
     * @param axis the axis
     * @param a an array
     * @return the shape of a with the axis replaced by those of the results
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray applyAlongAxis(UnaryOperator<NDArray> function, int axis, NDArray a) {
        return Grids.applyAlongAxis(function, axis, a);
    }

    // ------------------------------------------------------------------------------------------------ products

    /**
     * Sums products by Einstein's convention: NumPy's {@code einsum}, of any number of arrays. A letter names an axis;
     * equal letters go together, and those that the result does not name are summed over. {@code ...} stands for axes
     * that broadcast; without {@code ->} the result has the letters that come once, in the order of the alphabet.
     *
     * <pre>{@code
     * var A = array(new int[][] {{1, 2}, {3, 4}});
     * einsum("ij,jk->ik", A, A)   // array([[ 7, 10],
     *                             //        [15, 22]])
     * einsum("ii->i", A)          // array([1, 4])
     * einsum("ij->", A)           // array(10)
     * }</pre>
     *
     * @param subscripts the letters of each array's axes, commas between them, and the result's behind {@code ->}
     * @param operands the arrays
     * @return the sums, of the promoted type
     * @throws IllegalArgumentException if the letters do not fit the arrays, or lengths of a letter differ
     */
    public static NDArray einsum(String subscripts, NDArray... operands) {
        return Einsum.evaluate(subscripts, operands);
    }

    /**
     * Multiplies every element of one array with every element of another.
     *
     * @param a an array, counted as a vector of m elements
     * @param b an array, counted as a vector of n elements
     * @return the products, of shape (m, n)
     */
    public static NDArray outer(NDArray a, NDArray b) {
        return TensorProducts.outer(a, b);
    }

    /**
     * The inner product: sums of products over the last axes of both arrays.
     *
     * @param a an array of shape (..., k)
     * @param b an array of shape (..., k)
     * @return the sums, with the other axes of a and then those of b
     * @throws IllegalArgumentException if the last axes differ
     */
    public static NDArray inner(NDArray a, NDArray b) {
        return TensorProducts.inner(a, b);
    }

    /**
     * Sums products over the last axes of one array and the first of the other.
     *
     * @param a an array
     * @param b an array
     * @param axes over how many
     * @return the sums, with the other axes of a and then those of b
     * @throws IllegalArgumentException if there are not so many, or their lengths differ
     */
    public static NDArray tensordot(NDArray a, NDArray b, int axes) {
        return TensorProducts.tensordot(a, b, axes);
    }

    /**
     * Sums products over pairs of axes.
     *
     * @param a an array
     * @param b an array
     * @param aAxes those of a, counted from the end where negative
     * @param bAxes for each of them, that of b
     * @return the sums, with the other axes of a and then those of b
     * @throws IllegalArgumentException if the pairs do not fit
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray tensordot(NDArray a, NDArray b, int[] aAxes, int[] bAxes) {
        return TensorProducts.tensordot(a, b, aAxes, bAxes);
    }

    /**
     * The Kronecker product: the second array, once for every element of the first, times that element.
     *
     * @param a an array
     * @param b an array; the one with fewer axes gets some of length 1 in front
     * @return the products, each axis as long as both axes multiplied
     */
    public static NDArray kron(NDArray a, NDArray b) {
        return TensorProducts.kron(a, b);
    }

    /**
     * The cross product of vectors in space.
     *
     * @param a vectors along the last axis, (..., 3)
     * @param b vectors along the last axis, (..., 3); the other axes broadcast
     * @return vectors orthogonal to both, (..., 3)
     * @throws IllegalArgumentException if the vectors do not have three elements
     */
    public static NDArray cross(NDArray a, NDArray b) {
        return TensorProducts.cross(a, b);
    }

    /**
     * The scalar product of all elements of two arrays, each counted as a vector.
     *
     * @param a an array
     * @param b an array of as many elements
     * @return the sum of the products
     * @throws IllegalArgumentException if the sizes differ
     */
    public static double vdot(NDArray a, NDArray b) {
        return a.ravel().dot(b.ravel()).item();
    }

    /**
     * The convolution of two vectors, in full: {@code convolve(a, v, "full")}.
     *
     * @param a a vector, (n,)
     * @param v a vector, (k,)
     * @return the sums, (n + k - 1,)
     * @throws IllegalArgumentException if one is empty or has more than one axis
     */
    public static NDArray convolve(NDArray a, NDArray v) {
        return Convolution.convolve(a, v, "full");
    }

    /**
     * The convolution of two vectors: sums of products of one with the other turned round, as it slides along.
     *
     * @param a a vector, (n,)
     * @param v a vector, (k,)
     * @param mode "full": wherever they overlap, (n + k - 1,); "same": as many as the longer one has, from the middle;
     *     "valid": where they overlap completely, (max(n, k) - min(n, k) + 1,)
     * @return the sums
     * @throws IllegalArgumentException if one is empty or has more than one axis, or there is no such mode
     */
    public static NDArray convolve(NDArray a, NDArray v, String mode) {
        return Convolution.convolve(a, v, mode);
    }

    /**
     * The correlation of two vectors where they overlap completely: {@code correlate(a, v, "valid")}.
     *
     * @param a a vector, (n,)
     * @param v a vector, (k,)
     * @return the sums, (max(n, k) - min(n, k) + 1,)
     * @throws IllegalArgumentException if one is empty or has more than one axis
     */
    public static NDArray correlate(NDArray a, NDArray v) {
        return Convolution.correlate(a, v, "valid");
    }

    /**
     * The correlation of two vectors: sums of products of one with the other, as it slides along.
     *
     * @param a a vector, (n,)
     * @param v a vector, (k,)
     * @param mode "full", "same" or "valid", as for {@link #convolve(NDArray, NDArray, String)}
     * @return the sums
     * @throws IllegalArgumentException if one is empty or has more than one axis, or there is no such mode
     */
    public static NDArray correlate(NDArray a, NDArray v, String mode) {
        return Convolution.correlate(a, v, mode);
    }
}
