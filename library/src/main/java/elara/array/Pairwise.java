package elara.array;

/**
 * Sums of one run in NumPy's order (see the kernels), by vectors where there are any, and of long runs by several threads,
 * which take the halves that the order has anyway: the result is the same to the last bit whatever adds it up.
 */
final class Pairwise {
    /** Elements from which on halves are added up at the same time. */
    private static final int WORTH_CUTTING = Parallel.READING;

    private Pairwise() {}

    static double sum(double[] a, int offset, int stride, int n) {
        if (Parallel.pays(n, WORTH_CUTTING)) {
            int half = half(n);
            var parts = new double[2];
            Parallel.split(2, n, WORTH_CUTTING, (from, to) -> {
                for (int i = from; i < to; i++) {
                    parts[i] = sum(a, offset + i * half * stride, stride, i == 0 ? half : n - half);
                }
            });
            return parts[0] + parts[1];
        }
        var loops = stride == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
        return loops != null ? loops.sum(a, offset, n) : DoubleKernels.sum(a, offset, stride, n);
    }

    static float sum(float[] a, int offset, int stride, int n) {
        if (Parallel.pays(n, WORTH_CUTTING)) {
            int half = half(n);
            var parts = new float[2];
            Parallel.split(2, n, WORTH_CUTTING, (from, to) -> {
                for (int i = from; i < to; i++) {
                    parts[i] = sum(a, offset + i * half * stride, stride, i == 0 ? half : n - half);
                }
            });
            return parts[0] + parts[1];
        }
        var loops = stride == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
        return loops != null ? loops.sum(a, offset, n) : FloatKernels.sum(a, offset, stride, n);
    }

    /** The sum of the squares of what the elements are away from a number. */
    static double squares(double[] a, int offset, int stride, int n, double mean) {
        if (Parallel.pays(n, WORTH_CUTTING)) {
            int half = half(n);
            var parts = new double[2];
            Parallel.split(2, n, WORTH_CUTTING, (from, to) -> {
                for (int i = from; i < to; i++) {
                    parts[i] = squares(a, offset + i * half * stride, stride, i == 0 ? half : n - half, mean);
                }
            });
            return parts[0] + parts[1];
        }
        var loops = stride == 1 && n >= FunctionLoops.WORTH_IT ? FunctionLoops.orNull() : null;
        return loops != null ? loops.squares(a, offset, n, mean) : DoubleKernels.squares(a, offset, stride, n, mean);
    }

    private static int half(int n) {
        int half = n / 2;
        return half - half % 8;
    }
}
