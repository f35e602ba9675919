package elara.autograd;

import java.util.function.DoubleUnaryOperator;

/**
 * Loops of the elementwise functions and of their derivatives. {@code g} is the gradient that arrives, {@code x} the
 * function's input, {@code y} its result; all arrays have the length of {@code out}, which is overwritten.
 */
final class ActivationKernels {
    private ActivationKernels() {}

    /** NaN stays NaN: it must not be washed out to 0. */
    static void relu(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(x[i], 0);
        }
    }

    static void relu(float[] x, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(x[i], 0);
        }
    }

    /**
     * The derivative at 0 is taken as 0. As {@code y} is +0 or greater, the sign of its negated bits, spread over the
     * word, is a mask that is empty where {@code y} is 0; a comparison that goes either way costs ten times as much.
     */
    static void reluGradient(double[] g, double[] y, double[] out) {
        for (int i = 0; i < out.length; i++) {
            long mask = -Double.doubleToRawLongBits(y[i]) >> 63;
            out[i] = Double.longBitsToDouble(mask & Double.doubleToRawLongBits(g[i]));
        }
    }

    static void reluGradient(float[] g, float[] y, float[] out) {
        for (int i = 0; i < out.length; i++) {
            int mask = -Float.floatToRawIntBits(y[i]) >> 31;
            out[i] = Float.intBitsToFloat(mask & Float.floatToRawIntBits(g[i]));
        }
    }

    /** The derivative at 0 is taken as 0. */
    static void absGradient(double[] g, double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = g[i] * Math.signum(x[i]);
        }
    }

    static void absGradient(float[] g, float[] x, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = g[i] * Math.signum(x[i]);
        }
    }

    static void sigmoidGradient(double[] g, double[] y, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = g[i] * y[i] * (1 - y[i]);
        }
    }

    static void sigmoidGradient(float[] g, float[] y, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = g[i] * y[i] * (1 - y[i]);
        }
    }

    static void tanhGradient(double[] g, double[] y, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = g[i] * (1 - y[i] * y[i]);
        }
    }

    static void tanhGradient(float[] g, float[] y, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = g[i] * (1 - y[i] * y[i]);
        }
    }

    /** log(1 + exp(x)), written so that exp never overflows and small results keep their digits. */
    static void softplus(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(x[i], 0) + Math.log1p(Math.exp(-Math.abs(x[i])));
        }
    }

    static void softplus(float[] x, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (Math.max(x[i], 0) + Math.log1p(Math.exp(-Math.abs(x[i]))));
        }
    }

    static void softplusGradient(double[] g, double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = g[i] / (1 + Math.exp(-x[i]));
        }
    }

    static void softplusGradient(float[] g, float[] x, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (g[i] / (1 + Math.exp(-x[i])));
        }
    }

    /** x times the normal distribution's cumulative function. */
    static void gelu(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 0.5 * x[i] * (1 + Erf.of(x[i] * Math.sqrt(0.5)));
        }
    }

    static void gelu(float[] x, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (0.5 * x[i] * (1 + Erf.of(x[i] * Math.sqrt(0.5))));
        }
    }

    static void geluGradient(double[] g, double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            double density = Math.exp(-0.5 * x[i] * x[i]) / Math.sqrt(2 * Math.PI);
            out[i] = g[i] * (0.5 * (1 + Erf.of(x[i] * Math.sqrt(0.5))) + x[i] * density);
        }
    }

    static void geluGradient(float[] g, float[] x, float[] out) {
        for (int i = 0; i < out.length; i++) {
            double density = Math.exp(-0.5 * x[i] * x[i]) / Math.sqrt(2 * Math.PI);
            out[i] = (float) (g[i] * (0.5 * (1 + Erf.of(x[i] * Math.sqrt(0.5))) + x[i] * density));
        }
    }

    static void map(double[] x, DoubleUnaryOperator function, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = function.applyAsDouble(x[i]);
        }
    }

    static void map(float[] x, DoubleUnaryOperator function, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) function.applyAsDouble(x[i]);
        }
    }
}
