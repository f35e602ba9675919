package elara.optim;

/**
 * One optimizer step over a parameter's numbers {@code p}, of gradient {@code g}, in one loop. Everything but {@code g}
 * is changed in place.
 */
final class StepKernels {
    private StepKernels() {}

    static void sgd(double[] p, double[] g, double rate, double decay) {
        for (int i = 0; i < p.length; i++) {
            p[i] -= rate * (g[i] + decay * p[i]);
        }
    }

    static void sgd(float[] p, float[] g, float rate, float decay) {
        for (int i = 0; i < p.length; i++) {
            p[i] -= rate * (g[i] + decay * p[i]);
        }
    }

    static void momentum(
            double[] p,
            double[] g,
            double[] v,
            double rate,
            double decay,
            double momentum,
            double fresh,
            boolean nesterov) {
        // Both rules are p -= rate * (direct * g + kept * v).
        double direct = nesterov ? 1 : 0;
        double kept = nesterov ? momentum : 1;
        for (int i = 0; i < p.length; i++) {
            double d = g[i] + decay * p[i];
            v[i] = momentum * v[i] + fresh * d;
            p[i] -= rate * (direct * d + kept * v[i]);
        }
    }

    static void momentum(
            float[] p, float[] g, float[] v, float rate, float decay, float momentum, float fresh, boolean nesterov) {
        float direct = nesterov ? 1 : 0;
        float kept = nesterov ? momentum : 1;
        for (int i = 0; i < p.length; i++) {
            float d = g[i] + decay * p[i];
            v[i] = momentum * v[i] + fresh * d;
            p[i] -= rate * (direct * d + kept * v[i]);
        }
    }

    /** {@code rate} and {@code root} carry the corrections for the first steps: lr / (1 - beta1^t), sqrt(1 - beta2^t). */
    static void adam(
            double[] p,
            double[] g,
            double[] m,
            double[] v,
            double rate,
            double root,
            double beta1,
            double beta2,
            double eps,
            double decay) {
        for (int i = 0; i < p.length; i++) {
            double d = g[i] + decay * p[i];
            m[i] = beta1 * m[i] + (1 - beta1) * d;
            v[i] = beta2 * v[i] + (1 - beta2) * d * d;
            p[i] -= rate * m[i] / (Math.sqrt(v[i]) / root + eps);
        }
    }

    /** {@code rest1} is 1 - beta1, {@code rest2} is 1 - beta2: in float32, that difference would lose digits. */
    static void adam(
            float[] p,
            float[] g,
            float[] m,
            float[] v,
            float rate,
            float root,
            float beta1,
            float rest1,
            float beta2,
            float rest2,
            float eps,
            float decay) {
        for (int i = 0; i < p.length; i++) {
            float d = g[i] + decay * p[i];
            m[i] = beta1 * m[i] + rest1 * d;
            v[i] = beta2 * v[i] + rest2 * d * d;
            p[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) / root + eps);
        }
    }

    /** As {@link #adam}, but divides by the root of the largest v so far, which {@code most} keeps. */
    static void amsgrad(
            double[] p,
            double[] g,
            double[] m,
            double[] v,
            double[] most,
            double rate,
            double root,
            double beta1,
            double beta2,
            double eps,
            double decay) {
        for (int i = 0; i < p.length; i++) {
            double d = g[i] + decay * p[i];
            m[i] = beta1 * m[i] + (1 - beta1) * d;
            v[i] = beta2 * v[i] + (1 - beta2) * d * d;
            most[i] = Math.max(most[i], v[i]);
            p[i] -= rate * m[i] / (Math.sqrt(most[i]) / root + eps);
        }
    }

    static void amsgrad(
            float[] p,
            float[] g,
            float[] m,
            float[] v,
            float[] most,
            float rate,
            float root,
            float beta1,
            float rest1,
            float beta2,
            float rest2,
            float eps,
            float decay) {
        for (int i = 0; i < p.length; i++) {
            float d = g[i] + decay * p[i];
            m[i] = beta1 * m[i] + rest1 * d;
            v[i] = beta2 * v[i] + rest2 * d * d;
            most[i] = Math.max(most[i], v[i]);
            p[i] -= rate * m[i] / ((float) Math.sqrt(most[i]) / root + eps);
        }
    }

    static void shrink(double[] p, double factor) {
        for (int i = 0; i < p.length; i++) {
            p[i] *= factor;
        }
    }

    static void adagrad(double[] p, double[] g, double[] sum, double rate, double eps, double decay) {
        for (int i = 0; i < p.length; i++) {
            double d = g[i] + decay * p[i];
            sum[i] += d * d;
            p[i] -= rate * d / (Math.sqrt(sum[i]) + eps);
        }
    }

    /** {@code d[i]} becomes the gradient, with the decay, over the root of its mean square; {@code mean} is null if not centred. */
    static void rmsprop(
            double[] p,
            double[] g,
            double[] v,
            double[] mean,
            double alpha,
            double rest,
            double eps,
            double decay,
            double[] d) {
        for (int i = 0; i < p.length; i++) {
            double x = g[i] + decay * p[i];
            v[i] = alpha * v[i] + rest * x * x;
            double square = v[i];
            if (mean != null) {
                mean[i] = alpha * mean[i] + rest * x;
                square -= mean[i] * mean[i];
            }
            d[i] = x / (Math.sqrt(square) + eps);
        }
    }

    static void shrink(float[] p, float factor) {
        for (int i = 0; i < p.length; i++) {
            p[i] *= factor;
        }
    }

    static void adagrad(float[] p, float[] g, float[] sum, float rate, float eps, float decay) {
        for (int i = 0; i < p.length; i++) {
            float d = g[i] + decay * p[i];
            sum[i] += d * d;
            p[i] -= rate * d / ((float) Math.sqrt(sum[i]) + eps);
        }
    }

    /** {@code d[i]} becomes the gradient, with the decay, over the root of its mean square; {@code mean} is null if not centred. */
    static void rmsprop(
            float[] p, float[] g, float[] v, float[] mean, float alpha, float rest, float eps, float decay, float[] d) {
        for (int i = 0; i < p.length; i++) {
            float x = g[i] + decay * p[i];
            v[i] = alpha * v[i] + rest * x * x;
            float square = v[i];
            if (mean != null) {
                mean[i] = alpha * mean[i] + rest * x;
                square -= mean[i] * mean[i];
            }
            d[i] = x / ((float) Math.sqrt(square) + eps);
        }
    }
}
