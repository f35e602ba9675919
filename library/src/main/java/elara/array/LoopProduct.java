package elara.array;

import java.util.Arrays;

/** The matrix product in Java loops. */
final class LoopProduct implements MatrixProduct {
    /** From so many rows on, turning b round costs less than reading it across. */
    private static final int PACKED_FROM = 4;

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
        if (n == 1 || (bTransposed && m < PACKED_FROM)) {
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
        if (bTransposed) {
            var packed = new double[Math.multiplyExact(k, n)];
            for (int j = 0; j < n; j++) {
                DoubleCopies.convert(b, bOffset + j * bRowStride, 1, packed, j, n, k);
            }
            multiply(m, n, k, a, aOffset, aRowStride, aTransposed, packed, 0, n, false, c, cOffset, cRowStride);
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
        if (n == 1 || (bTransposed && m < PACKED_FROM)) {
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
        if (bTransposed) {
            var packed = new float[Math.multiplyExact(k, n)];
            for (int j = 0; j < n; j++) {
                FloatCopies.convert(b, bOffset + j * bRowStride, 1, packed, j, n, k);
            }
            multiply(m, n, k, a, aOffset, aRowStride, aTransposed, packed, 0, n, false, c, cOffset, cRowStride);
            return;
        }
        for (int i = 0; i < m; i++) {
            Arrays.fill(c, cOffset + i * cRowStride, cOffset + i * cRowStride + n, 0);
        }
        FloatKernels.multiplyMatrices(
                m, n, k, a, aOffset, aRow, aColumn, b, bOffset, bRowStride, c, cOffset, cRowStride);
    }
}
