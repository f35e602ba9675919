package elara.array;

/** The inner loops of {@link Convolution}: one tap after another over a block that stays in the cache. */
final class ConvolutionKernels {
    private static final int BLOCK = 2048;

    private ConvolutionKernels() {}

    /**
     * Slides one vector along another: {@code out[i] = sum over j of still[i + j - before] * moving[j]}.
     *
     * @param still lies still; beyond its ends are zeros
     * @param moving slides
     * @param before how far it begins before the other
     * @param out receives the sums, all 0 before
     */
    static void slide(double[] still, double[] moving, int before, double[] out) {
        for (int block = 0; block < out.length; block += BLOCK) {
            int end = Math.min(block + BLOCK, out.length);
            for (int j = 0; j < moving.length; j++) {
                double factor = moving[j];
                int shift = j - before;
                int first = Math.max(block, -shift);
                int last = Math.min(end, still.length - shift);
                for (int i = first; i < last; i++) {
                    out[i] += still[i + shift] * factor;
                }
            }
        }
    }

    /**
     * Slides one vector along another: {@code out[i] = sum over j of still[i + j - before] * moving[j]}.
     *
     * @param still lies still; beyond its ends are zeros
     * @param moving slides
     * @param before how far it begins before the other
     * @param out receives the sums, all 0 before
     */
    static void slide(float[] still, float[] moving, int before, float[] out) {
        for (int block = 0; block < out.length; block += BLOCK) {
            int end = Math.min(block + BLOCK, out.length);
            for (int j = 0; j < moving.length; j++) {
                float factor = moving[j];
                int shift = j - before;
                int first = Math.max(block, -shift);
                int last = Math.min(end, still.length - shift);
                for (int i = first; i < last; i++) {
                    out[i] += still[i + shift] * factor;
                }
            }
        }
    }

    /**
     * Slides one vector along another: {@code out[i] = sum over j of still[i + j - before] * moving[j]}.
     *
     * @param still lies still; beyond its ends are zeros
     * @param moving slides
     * @param before how far it begins before the other
     * @param out receives the sums, all 0 before
     */
    static void slide(long[] still, long[] moving, int before, long[] out) {
        for (int block = 0; block < out.length; block += BLOCK) {
            int end = Math.min(block + BLOCK, out.length);
            for (int j = 0; j < moving.length; j++) {
                long factor = moving[j];
                int shift = j - before;
                int first = Math.max(block, -shift);
                int last = Math.min(end, still.length - shift);
                for (int i = first; i < last; i++) {
                    out[i] += still[i + shift] * factor;
                }
            }
        }
    }
}
