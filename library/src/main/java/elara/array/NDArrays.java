package elara.array;

import java.util.Arrays;

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
        int columns = rows.length == 0 ? 0 : rows[0].length;
        var data = new long[Math.multiplyExact(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            requireLength("row " + i, rows[i].length, columns, "row 0");
            for (int j = 0; j < columns; j++) {
                data[i * columns + j] = rows[i][j];
            }
        }
        return NDArray.of(data, rows.length, columns);
    }

    /**
     * Makes a matrix.
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code int64} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(long[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        var data = new long[Math.multiplyExact(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            requireLength("row " + i, rows[i].length, columns, "row 0");
            System.arraycopy(rows[i], 0, data, i * columns, columns);
        }
        return NDArray.of(data, rows.length, columns);
    }

    /**
     * Makes a matrix.
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code float64} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        var data = new double[Math.multiplyExact(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            requireLength("row " + i, rows[i].length, columns, "row 0");
            System.arraycopy(rows[i], 0, data, i * columns, columns);
        }
        return NDArray.of(data, rows.length, columns);
    }

    /**
     * Makes a matrix.
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code float32} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(float[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        var data = new float[Math.multiplyExact(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            requireLength("row " + i, rows[i].length, columns, "row 0");
            System.arraycopy(rows[i], 0, data, i * columns, columns);
        }
        return NDArray.of(data, rows.length, columns);
    }

    /**
     * Makes a matrix.
     *
     * @param rows the rows, all of one length, copied
     * @return an array of {@code bool} with two axes
     * @throws IllegalArgumentException if a row has another length than the first
     */
    public static NDArray array(boolean[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        var data = new boolean[Math.multiplyExact(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            requireLength("row " + i, rows[i].length, columns, "row 0");
            System.arraycopy(rows[i], 0, data, i * columns, columns);
        }
        return NDArray.of(data, rows.length, columns);
    }

    /**
     * Makes an array of three axes.
     *
     * @param blocks the matrices, all of one shape, copied
     * @return an array of {@code int64} with three axes
     * @throws IllegalArgumentException if a matrix or a row has another length than the first
     */
    public static NDArray array(int[][][] blocks) {
        int rows = blocks.length == 0 ? 0 : blocks[0].length;
        int columns = rows == 0 ? 0 : blocks[0][0].length;
        var data = new long[Math.multiplyExact(blocks.length, Math.multiplyExact(rows, columns))];
        int at = 0;
        for (int i = 0; i < blocks.length; i++) {
            requireRows("block " + i, blocks[i].length, rows, "block 0");
            for (int j = 0; j < rows; j++) {
                requireLength("block " + i + ", row " + j, blocks[i][j].length, columns, "block 0, row 0");
                for (int k = 0; k < columns; k++) {
                    data[at++] = blocks[i][j][k];
                }
            }
        }
        return NDArray.of(data, blocks.length, rows, columns);
    }

    /**
     * Makes an array of three axes.
     *
     * @param blocks the matrices, all of one shape, copied
     * @return an array of {@code float64} with three axes
     * @throws IllegalArgumentException if a matrix or a row has another length than the first
     */
    public static NDArray array(double[][][] blocks) {
        int rows = blocks.length == 0 ? 0 : blocks[0].length;
        int columns = rows == 0 ? 0 : blocks[0][0].length;
        var data = new double[Math.multiplyExact(blocks.length, Math.multiplyExact(rows, columns))];
        int at = 0;
        for (int i = 0; i < blocks.length; i++) {
            requireRows("block " + i, blocks[i].length, rows, "block 0");
            for (int j = 0; j < rows; j++) {
                requireLength("block " + i + ", row " + j, blocks[i][j].length, columns, "block 0, row 0");
                for (int k = 0; k < columns; k++) {
                    data[at++] = blocks[i][j][k];
                }
            }
        }
        return NDArray.of(data, blocks.length, rows, columns);
    }

    private static void requireLength(String which, int length, int expected, String first) {
        require(which, length, expected, first, "elements");
    }

    private static void requireRows(String which, int length, int expected, String first) {
        require(which, length, expected, first, "rows");
    }

    private static void require(String which, int length, int expected, String first, String what) {
        if (length != expected) {
            throw new IllegalArgumentException("the array is ragged: " + which + " has " + length + " " + what
                    + ", but " + first + " has " + expected);
        }
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
        if (arrays.length == 0) {
            throw new IllegalArgumentException("need at least one array to concatenate");
        }
        var first = arrays[0];
        if (first.ndim() == 0) {
            throw new IllegalArgumentException("zero-dimensional arrays cannot be concatenated; use stack");
        }
        int along = Shapes.axis(axis, first.ndim());
        var shape = first.shape();
        var type = first.dtype;
        for (int k = 1; k < arrays.length; k++) {
            requireFit(first, arrays[k], k, along);
            shape[along] += arrays[k].shape[along];
            type = DType.promote(type, arrays[k].dtype);
        }
        var out = NDArray.allocate(type, shape);
        int at = 0;
        for (var part : arrays) {
            var where = new Slice[along + 1];
            Arrays.fill(where, Slice.all());
            where[along] = Slice.range(at, at + part.shape[along]);
            out.get(where).assign(part);
            at += part.shape[along];
        }
        return out;
    }

    private static void requireFit(NDArray first, NDArray other, int k, int along) {
        if (other.ndim() != first.ndim()) {
            throw new IllegalArgumentException(
                    "all the input arrays must have same number of dimensions, but the array at"
                            + " index 0 has " + first.ndim() + " dimension(s) and the array at index " + k + " has "
                            + other.ndim() + " dimension(s)");
        }
        for (int i = 0; i < first.ndim(); i++) {
            if (i != along && first.shape[i] != other.shape[i]) {
                throw new IllegalArgumentException("all the input array dimensions except for the concatenation axis"
                        + " must match exactly, but along dimension " + i + ", the array at index 0 has size "
                        + first.shape[i] + " and the array at index " + k + " has size " + other.shape[i]);
            }
        }
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
        var layers = new NDArray[arrays.length];
        for (int k = 0; k < arrays.length; k++) {
            if (!Arrays.equals(arrays[k].shape, arrays[0].shape)) {
                throw new IllegalArgumentException("all input arrays must have the same shape, but the array at index 0"
                        + " has shape " + Shapes.text(arrays[0].shape) + " and the array at index " + k
                        + " has shape " + Shapes.text(arrays[k].shape));
            }
            layers[k] = arrays[k].expandDims(axis);
        }
        return concatenate(axis, layers);
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
        var out = NDArray.allocate(DType.promote(x.dtype, y.dtype), shape).assign(y.spread(shape));
        var mask = condition.as(DType.BOOL).spread(shape);
        if (out.size() > 0) {
            var from = x.as(out.dtype).spread(shape);
            var w = Walk.over(mask, from, out);
            do {
                CopyKernels.copyWhere(
                        (boolean[]) mask.data,
                        w.offset(0),
                        w.stride(0),
                        from.data,
                        w.offset(1),
                        w.stride(1),
                        out.data,
                        w.offset(2),
                        w.stride(2),
                        w.length());
            } while (w.next());
        }
        return out;
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

    // ------------------------------------------------------------------------------------------------ products

    /**
     * Sums products by Einstein's convention: NumPy's {@code einsum}, of any number of arrays. A letter names an axis;
     * equal letters go together, and those that the result does not name are summed over. {@code ...} stands for axes
     * that broadcast; without {@code ->} the result has the letters that come once, in the order of the alphabet.
     *
     * <pre>{@code
     * einsum("ij,jk->ik", A, B)      // A.matmul(B)
     * einsum("ii->i", A)             // the diagonal
     * einsum("bij,bkj->bik", q, k)   // a stack of attention scores
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
