package elara.linalg;

import elara.array.MatrixProduct;

/**
 * The products of arrays by BLAS; found by {@code elara.array} as a service.
 *
 * <p>Small products stay in Java: a call of native code costs more than they do, and a notebook that only ever
 * multiplies small matrices never loads a library.
 *
 * <p>BLAS takes an array column by column that holds a matrix row by row, and so sees its transpose: it is asked for
 * {@code c^T = b^T a^T}.
 */
public final class BlasProduct implements MatrixProduct {
    /** Multiplications from which on BLAS is called. */
    private static final long THRESHOLD = 4096;

    /** For the service loader. */
    public BlasProduct() {}

    @Override
    public void multiply(
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
            int cRowStride) {
        if ((long) m * n * k < THRESHOLD) {
            MatrixProduct.plain()
                    .multiply(
                            m,
                            n,
                            k,
                            a,
                            aOffset,
                            aRowStride,
                            aTransposed,
                            b,
                            bOffset,
                            bRowStride,
                            bTransposed,
                            c,
                            cOffset,
                            cRowStride);
            return;
        }
        var blas = Backend.current().blas();
        if (n == 1) {
            int bStep = bTransposed ? 1 : bRowStride;
            if (aTransposed) {
                blas.dgemv("N", m, k, 1, a, aOffset, aRowStride, b, bOffset, bStep, 0, c, cOffset, cRowStride);
            } else {
                blas.dgemv("T", k, m, 1, a, aOffset, aRowStride, b, bOffset, bStep, 0, c, cOffset, cRowStride);
            }
        } else if (m == 1) {
            int aStep = aTransposed ? aRowStride : 1;
            if (bTransposed) {
                blas.dgemv("T", k, n, 1, b, bOffset, bRowStride, a, aOffset, aStep, 0, c, cOffset, 1);
            } else {
                blas.dgemv("N", n, k, 1, b, bOffset, bRowStride, a, aOffset, aStep, 0, c, cOffset, 1);
            }
        } else {
            var left = bTransposed ? "T" : "N";
            var right = aTransposed ? "T" : "N";
            blas.dgemm(
                    left, right, n, m, k, 1, b, bOffset, bRowStride, a, aOffset, aRowStride, 0, c, cOffset, cRowStride);
        }
    }

    @Override
    public void multiply(
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
            int cRowStride) {
        if ((long) m * n * k < THRESHOLD) {
            MatrixProduct.plain()
                    .multiply(
                            m,
                            n,
                            k,
                            a,
                            aOffset,
                            aRowStride,
                            aTransposed,
                            b,
                            bOffset,
                            bRowStride,
                            bTransposed,
                            c,
                            cOffset,
                            cRowStride);
            return;
        }
        var blas = Backend.current().blas();
        if (n == 1) {
            int bStep = bTransposed ? 1 : bRowStride;
            if (aTransposed) {
                blas.sgemv("N", m, k, 1, a, aOffset, aRowStride, b, bOffset, bStep, 0, c, cOffset, cRowStride);
            } else {
                blas.sgemv("T", k, m, 1, a, aOffset, aRowStride, b, bOffset, bStep, 0, c, cOffset, cRowStride);
            }
        } else if (m == 1) {
            int aStep = aTransposed ? aRowStride : 1;
            if (bTransposed) {
                blas.sgemv("T", k, n, 1, b, bOffset, bRowStride, a, aOffset, aStep, 0, c, cOffset, 1);
            } else {
                blas.sgemv("N", n, k, 1, b, bOffset, bRowStride, a, aOffset, aStep, 0, c, cOffset, 1);
            }
        } else {
            var left = bTransposed ? "T" : "N";
            var right = aTransposed ? "T" : "N";
            blas.sgemm(
                    left, right, n, m, k, 1, b, bOffset, bRowStride, a, aOffset, aRowStride, 0, c, cOffset, cRowStride);
        }
    }
}
