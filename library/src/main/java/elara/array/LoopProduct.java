package elara.array;

import java.util.Arrays;

/** The matrix product in Java loops. */
final class LoopProduct implements MatrixProduct {
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
        int aRow = aTransposed ? 1 : aRowStride;
        int aColumn = aTransposed ? aRowStride : 1;
        if (bTransposed || n == 1) {
            int bColumn = bTransposed ? bRowStride : 1;
            int bRow = bTransposed ? 1 : bRowStride;
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    c[cOffset + i * cRowStride + j] =
                            DoubleKernels.dot(a, aOffset + i * aRow, aColumn, b, bOffset + j * bColumn, bRow, k);
                }
            }
            return;
        }
        for (int i = 0; i < m; i++) {
            Arrays.fill(c, cOffset + i * cRowStride, cOffset + i * cRowStride + n, 0);
        }
        DoubleKernels.multiplyMatrices(
                m, n, k, a, aOffset, aRow, aColumn, b, bOffset, bRowStride, c, cOffset, cRowStride);
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
        int aRow = aTransposed ? 1 : aRowStride;
        int aColumn = aTransposed ? aRowStride : 1;
        if (bTransposed || n == 1) {
            int bColumn = bTransposed ? bRowStride : 1;
            int bRow = bTransposed ? 1 : bRowStride;
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    c[cOffset + i * cRowStride + j] =
                            FloatKernels.dot(a, aOffset + i * aRow, aColumn, b, bOffset + j * bColumn, bRow, k);
                }
            }
            return;
        }
        for (int i = 0; i < m; i++) {
            Arrays.fill(c, cOffset + i * cRowStride, cOffset + i * cRowStride + n, 0);
        }
        FloatKernels.multiplyMatrices(
                m, n, k, a, aOffset, aRow, aColumn, b, bOffset, bRowStride, c, cOffset, cRowStride);
    }
}
