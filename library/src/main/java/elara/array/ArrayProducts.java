package elara.array;

/**
 * The products of {@link NDArray}s: of vectors, matrices and stacks of matrices.
 */
public sealed interface ArrayProducts permits NDArray {
    private NDArray self() {
        return (NDArray) this;
    }

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
    default NDArray dot(NDArray other) {
        return Products.dot(self(), other);
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
    default NDArray matmul(NDArray other) {
        return Products.matmul(self(), other);
    }

    /**
     * Returns the sum of the main diagonal of a matrix.
     *
     * <pre>{@code
     * array(new int[][] {{1, 2}, {3, 4}}).trace()   // 5.0
     * }</pre>
     *
     * @return a number
     * @throws IllegalArgumentException if there are not two axes; of stacks take {@code diagonal(0, i, j).sum(-1)}
     */
    default double trace() {
        if (self().ndim() != 2) {
            throw new IllegalArgumentException("trace() is for matrices, this array has shape "
                    + Shapes.text(self().shape) + "; use diagonal(0, i, j).sum(-1)");
        }
        return self().diagonal().sum();
    }
}
