package elara.array;

import java.util.ServiceLoader;

/**
 * The product of two matrices of floating-point numbers: the one kernel worth handing to a BLAS. An implementation is
 * found through {@link ServiceLoader} (the first of {@code META-INF/services/elara.array.MatrixProduct}); without one,
 * Java loops do it.
 *
 * <p>Matrices are row-major parts of Java arrays: element (i, j) is at {@code offset + i * rowStride + j}, or, where
 * {@code transposed}, at {@code offset + j * rowStride + i}. {@code rowStride} is BLAS's leading dimension: at least the
 * number of elements of a stored row. Inputs and output do not overlap.
 *
 * <p>An implementation has a public constructor without parameters that does not fail: one that finds no native library on
 * this machine hands its work to {@link #plain()}, as it may do with matrices too small to be worth the call.
 */
public interface MatrixProduct {
    /**
     * Stores {@code c = a b}, where a is m × k, b is k × n and c is m × n, all sizes at least 1. What c held is
     * overwritten, never read.
     *
     * @param m the rows of a and c
     * @param n the columns of b and c
     * @param k the columns of a and the rows of b
     * @param a holds the left matrix
     * @param aOffset where it begins
     * @param aRowStride from one stored row to the next
     * @param aTransposed whether a is stored as its transpose (k × m)
     * @param b holds the right matrix
     * @param bOffset where it begins
     * @param bRowStride from one stored row to the next
     * @param bTransposed whether b is stored as its transpose (n × k)
     * @param c receives the product
     * @param cOffset where it begins
     * @param cRowStride from one row to the next
     */
    void multiply(
            int m,
            int n,
            int k,
            double[] a,
            int aOffset,
            int aRowStride,
            boolean aTransposed,
            double[] b,
            int bOffset,
            int bRowStride,
            boolean bTransposed,
            double[] c,
            int cOffset,
            int cRowStride);

    /**
     * The same in single precision.
     *
     * @param m the rows of a and c
     * @param n the columns of b and c
     * @param k the columns of a and the rows of b
     * @param a holds the left matrix
     * @param aOffset where it begins
     * @param aRowStride from one stored row to the next
     * @param aTransposed whether a is stored as its transpose (k × m)
     * @param b holds the right matrix
     * @param bOffset where it begins
     * @param bRowStride from one stored row to the next
     * @param bTransposed whether b is stored as its transpose (n × k)
     * @param c receives the product
     * @param cOffset where it begins
     * @param cRowStride from one row to the next
     */
    void multiply(
            int m,
            int n,
            int k,
            float[] a,
            int aOffset,
            int aRowStride,
            boolean aTransposed,
            float[] b,
            int bOffset,
            int bRowStride,
            boolean bTransposed,
            float[] c,
            int cOffset,
            int cRowStride);

    /**
     * Returns the product in plain Java loops: what is used where nothing better is found, and a fallback for others.
     *
     * @return the implementation without native code
     */
    static MatrixProduct plain() {
        return Found.PLAIN;
    }

    /**
     * Returns the product that arrays use.
     *
     * @return the first registered implementation, else {@link #plain()}
     */
    static MatrixProduct best() {
        return Found.BEST;
    }
}

/** Looked up once, when the first product is taken. */
final class Found {
    static final MatrixProduct PLAIN = new LoopProduct();
    // The loader that knows this library: a notebook's context loader differs from thread to thread.
    static final MatrixProduct BEST = ServiceLoader.load(MatrixProduct.class, MatrixProduct.class.getClassLoader())
            .findFirst()
            .orElse(PLAIN);

    private Found() {}
}
