package elara.nn;

/**
 * Loops of the losses and of their derivatives. {@code x} is the prediction, {@code y} the target. Sums are float64
 * for float32 numbers too. A gradient is {@code scale} times the derivative with respect to {@code x}, written over
 * {@code out}.
 */
final class LossKernels {
    private LossKernels() {}

    static double squared(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - y[i];
            sum += d * d;
        }
        return sum;
    }

    static double squared(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double d = (double) x[i] - y[i];
            sum += d * d;
        }
        return sum;
    }

    static void squaredGradient(double[] x, double[] y, double scale, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 2 * scale * (x[i] - y[i]);
        }
    }

    static void squaredGradient(float[] x, float[] y, float scale, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 2 * scale * (x[i] - y[i]);
        }
    }

    static double absolute(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.abs(x[i] - y[i]);
        }
        return sum;
    }

    static double absolute(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.abs(x[i] - y[i]);
        }
        return sum;
    }

    /** The derivative at 0 is taken as 0. */
    static void absoluteGradient(double[] x, double[] y, double scale, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = scale * Math.signum(x[i] - y[i]);
        }
    }

    static void absoluteGradient(float[] x, float[] y, float scale, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = scale * Math.signum(x[i] - y[i]);
        }
    }

    /** {@code x} is a probability. Logarithms stop at -100, as PyTorch's do: the loss of a sure error is finite. */
    static double crossEntropy(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double log = Math.max(Math.log(x[i]), -100);
            double logOfRest = Math.max(Math.log1p(-x[i]), -100);
            sum += (y[i] - 1) * logOfRest - y[i] * log;
        }
        return sum;
    }

    static double crossEntropy(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double log = Math.max(Math.log(x[i]), -100);
            double logOfRest = Math.max(Math.log1p(-x[i]), -100);
            sum += (y[i] - 1) * logOfRest - y[i] * log;
        }
        return sum;
    }

    /** The divisor stops at 1e-12 rounded to float32, as PyTorch's does for float64 too. */
    static void crossEntropyGradient(double[] x, double[] y, double scale, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = scale * (x[i] - y[i]) / Math.max((1 - x[i]) * x[i], 1e-12f);
        }
    }

    static void crossEntropyGradient(float[] x, float[] y, float scale, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = scale * (x[i] - y[i]) / Math.max((1 - x[i]) * x[i], 1e-12f);
        }
    }

    /** The position of the first number that is no probability, or -1. */
    static int firstOutsideUnit(double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (!(x[i] >= 0 && x[i] <= 1)) { // NaN too
                return i;
            }
        }
        return -1;
    }

    static int firstOutsideUnit(float[] x) {
        for (int i = 0; i < x.length; i++) {
            if (!(x[i] >= 0 && x[i] <= 1)) { // NaN too
                return i;
            }
        }
        return -1;
    }

    /**
     * {@code x} is a logit z; with p its sigmoid, {@code -y ln p - (1 - y) ln(1 - p) = (1 - y) z + softplus(-z)}, where
     * nothing overflows or cancels.
     */
    static double logitCrossEntropy(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (1 - y[i]) * x[i] + Math.max(-x[i], 0) + Math.log1p(Math.exp(-Math.abs(x[i])));
        }
        return sum;
    }

    static double logitCrossEntropy(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (1 - y[i]) * x[i] + Math.max(-x[i], 0) + Math.log1p(Math.exp(-Math.abs(x[i])));
        }
        return sum;
    }

    static void logitCrossEntropyGradient(double[] x, double[] y, double scale, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = scale * (1 / (1 + Math.exp(-x[i])) - y[i]);
        }
    }

    static void logitCrossEntropyGradient(float[] x, float[] y, float scale, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (scale * (1 / (1 + Math.exp(-x[i])) - y[i]));
        }
    }

    /**
     * Writes the softmax of each row of {@code classes} logits into {@code probabilities}, and returns the sum of {@code
     * -ln} of those that the labels name.
     */
    static double softmaxCrossEntropy(double[] x, long[] labels, int classes, double[] probabilities) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            int start = row * classes;
            int end = start + classes;
            double max = x[start];
            for (int k = start + 1; k < end; k++) {
                max = Math.max(max, x[k]);
            }
            double exps = 0;
            for (int k = start; k < end; k++) {
                probabilities[k] = Math.exp(x[k] - max);
                exps += probabilities[k];
            }
            for (int k = start; k < end; k++) {
                probabilities[k] = probabilities[k] / exps;
            }
            sum += Math.log(exps) + max - x[start + (int) labels[row]];
        }
        return sum;
    }

    static double softmaxCrossEntropy(float[] x, long[] labels, int classes, float[] probabilities) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            int start = row * classes;
            int end = start + classes;
            float max = x[start];
            for (int k = start + 1; k < end; k++) {
                max = Math.max(max, x[k]);
            }
            double exps = 0;
            for (int k = start; k < end; k++) {
                probabilities[k] = (float) Math.exp(x[k] - max);
                exps += probabilities[k];
            }
            for (int k = start; k < end; k++) {
                probabilities[k] = (float) (probabilities[k] / exps);
            }
            sum += Math.log(exps) + max - x[start + (int) labels[row]];
        }
        return sum;
    }

    static void softmaxCrossEntropyGradient(
            double[] probabilities, long[] labels, int classes, double scale, double[] out) {
        for (int k = 0; k < out.length; k++) {
            out[k] = scale * probabilities[k];
        }
        for (int row = 0; row < labels.length; row++) {
            out[row * classes + (int) labels[row]] -= scale;
        }
    }

    static void softmaxCrossEntropyGradient(
            float[] probabilities, long[] labels, int classes, float scale, float[] out) {
        for (int k = 0; k < out.length; k++) {
            out[k] = scale * probabilities[k];
        }
        for (int row = 0; row < labels.length; row++) {
            out[row * classes + (int) labels[row]] -= scale;
        }
    }
}
