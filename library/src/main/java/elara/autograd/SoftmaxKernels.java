package elara.autograd;

/**
 * Loops of softmax and log-softmax along one axis of a row-major array, seen as {@code outer * n * inner} numbers with
 * {@code n} those of the axis. Every function takes the axis' maximum off first, so that exp never overflows.
 */
final class SoftmaxKernels {
    private SoftmaxKernels() {}

    static void softmax(double[] x, double[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                double max = Double.NEGATIVE_INFINITY;
                for (int k = start; k < end; k += inner) {
                    max = Math.max(max, x[k]);
                }
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    out[k] = Math.exp(x[k] - max);
                    sum += out[k];
                }
                for (int k = start; k < end; k += inner) {
                    out[k] /= sum;
                }
            }
        }
    }

    static void softmax(float[] x, float[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                float max = Float.NEGATIVE_INFINITY;
                for (int k = start; k < end; k += inner) {
                    max = x[k] > max || Float.isNaN(x[k]) ? x[k] : max;
                }
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    out[k] = exp(x[k] - max);
                    sum += out[k];
                }
                float scale = (float) (1 / sum);
                for (int k = start; k < end; k += inner) {
                    out[k] *= scale;
                }
            }
        }
    }

    /**
     * The exponential of a number that is not positive, to float32's precision: {@code 2^n e^r} with r between plus and minus
     * ln(2) / 2, where Taylor's series needs eight terms. Below -87, where float32 ends, it is 0.
     */
    static float exp(float x) {
        if (!(x > -87)) {
            return x <= -87 ? 0 : x;
        }
        // Adding 1.5 * 2^23 leaves no room for a fraction: the sum is rounded to a whole number.
        float n = x * 1.442695f + 12582912f - 12582912f;
        // ln(2) in two parts, the first short enough that n times it is exact.
        float r = x - n * (355 / 512f) + n * 2.1219444e-4f;
        float e = 1 / 5040f;
        e = e * r + 1 / 720f;
        e = e * r + 1 / 120f;
        e = e * r + 1 / 24f;
        e = e * r + 1 / 6f;
        e = e * r + 0.5f;
        e = e * r + 1;
        e = e * r + 1;
        return Float.intBitsToFloat(Float.floatToRawIntBits(e) + ((int) n << 23));
    }

    static void softmaxGradient(double[] g, double[] y, double[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    sum += g[k] * y[k];
                }
                for (int k = start; k < end; k += inner) {
                    out[k] = y[k] * (g[k] - sum);
                }
            }
        }
    }

    static void softmaxGradient(float[] g, float[] y, float[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    sum += (double) g[k] * y[k];
                }
                for (int k = start; k < end; k += inner) {
                    out[k] = (float) (y[k] * (g[k] - sum));
                }
            }
        }
    }

    static void logSoftmax(double[] x, double[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                double max = Double.NEGATIVE_INFINITY;
                for (int k = start; k < end; k += inner) {
                    max = Math.max(max, x[k]);
                }
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    sum += Math.exp(x[k] - max);
                }
                double logSum = Math.log(sum);
                for (int k = start; k < end; k += inner) {
                    out[k] = x[k] - max - logSum;
                }
            }
        }
    }

    static void logSoftmax(float[] x, float[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                float max = Float.NEGATIVE_INFINITY;
                for (int k = start; k < end; k += inner) {
                    max = Math.max(max, x[k]);
                }
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    sum += Math.exp(x[k] - max);
                }
                double logSum = Math.log(sum);
                for (int k = start; k < end; k += inner) {
                    out[k] = (float) (x[k] - max - logSum);
                }
            }
        }
    }

    static void logSoftmaxGradient(double[] g, double[] y, double[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    sum += g[k];
                }
                for (int k = start; k < end; k += inner) {
                    out[k] = g[k] - Math.exp(y[k]) * sum;
                }
            }
        }
    }

    static void logSoftmaxGradient(float[] g, float[] y, float[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    sum += g[k];
                }
                for (int k = start; k < end; k += inner) {
                    out[k] = (float) (g[k] - Math.exp(y[k]) * sum);
                }
            }
        }
    }

    /** Running sums. */
    static void cumsum(double[] x, double[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    sum += x[k];
                    out[k] = sum;
                }
            }
        }
    }

    /** Running sums. */
    static void cumsum(float[] x, float[] out, int outer, int n, int inner) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int start = o * n * inner + i;
                int end = start + n * inner;
                double sum = 0;
                for (int k = start; k < end; k += inner) {
                    sum += x[k];
                    out[k] = (float) sum;
                }
            }
        }
    }
}
