package elara.nn;

/** Loops of normalizations. Batch normalization sees its input as samples x channels x places, layer normalization
 * as rows. Sums are float64 for float32 numbers too. The loops for float64 come first, then those for float32. */
final class NormKernels {
    private NormKernels() {}

    /** Per channel, the mean and the variance (divided by the count). */
    static void moments(double[] x, int samples, int channels, int places, double[] mean, double[] variance) {
        double count = (double) samples * places;
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int s = 0; s < samples; s++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    sum += x[i];
                }
            }
            double m = sum / count;
            double squares = 0;
            for (int s = 0; s < samples; s++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    squares += (x[i] - m) * (x[i] - m);
                }
            }
            mean[c] = m;
            variance[c] = (squares / count);
        }
    }

    /** (x - mean) * scale, per channel. */
    static void normalize(
            double[] x, int samples, int channels, int places, double[] mean, double[] scale, double[] out) {
        for (int s = 0; s < samples; s++) {
            for (int c = 0; c < channels; c++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    out[i] = (x[i] - mean[c]) * scale[c];
                }
            }
        }
    }

    /** x * weight + bias, per channel. */
    static void affine(
            double[] x, int samples, int channels, int places, double[] weight, double[] bias, double[] out) {
        for (int s = 0; s < samples; s++) {
            for (int c = 0; c < channels; c++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    out[i] = x[i] * weight[c] + bias[c];
                }
            }
        }
    }

    /** Per channel, the sums of g and of g * n. */
    static void sums(double[] g, double[] n, int samples, int channels, int places, double[] ofG, double[] ofProduct) {
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double product = 0;
            for (int s = 0; s < samples; s++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    sum += g[i];
                    product += g[i] * n[i];
                }
            }
            ofG[c] = sum;
            ofProduct[c] = product;
        }
    }

    /** The gradient through the statistics: scale * (g - (sum g + n sum gn) / count), per channel. */
    static void batchGradient(
            double[] g,
            double[] n,
            int samples,
            int channels,
            int places,
            double[] scale,
            double[] ofG,
            double[] ofProduct,
            double[] out) {
        double count = samples * places;
        for (int s = 0; s < samples; s++) {
            for (int c = 0; c < channels; c++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    out[i] = scale[c] * (g[i] - (ofG[c] + n[i] * ofProduct[c]) / count);
                }
            }
        }
    }

    /** Each row normalized; {@code scale} gets 1 / sqrt(variance + eps) of each. */
    static void rows(double[] x, int rows, int length, double eps, double[] out, double[] scale) {
        for (int r = 0; r < rows; r++) {
            int at = r * length;
            double sum = 0;
            for (int i = at; i < at + length; i++) {
                sum += x[i];
            }
            double mean = sum / length;
            double squares = 0;
            for (int i = at; i < at + length; i++) {
                squares += (x[i] - mean) * (x[i] - mean);
            }
            double factor = 1 / Math.sqrt(squares / length + eps);
            scale[r] = factor;
            for (int i = at; i < at + length; i++) {
                out[i] = ((x[i] - mean) * factor);
            }
        }
    }

    static void rowsAffine(double[] n, int rows, int length, double[] weight, double[] bias, double[] out) {
        for (int r = 0; r < rows; r++) {
            int at = r * length;
            for (int i = 0; i < length; i++) {
                out[at + i] = n[at + i] * weight[i] + bias[i];
            }
        }
    }

    static void rowsGradient(
            double[] g, double[] n, int rows, int length, double[] weight, double[] scale, double[] out) {
        for (int r = 0; r < rows; r++) {
            int at = r * length;
            double sum = 0;
            double product = 0;
            for (int i = 0; i < length; i++) {
                double d = g[at + i] * weight[i];
                sum += d;
                product += d * n[at + i];
            }
            double mean = (sum / length);
            double along = (product / length);
            for (int i = 0; i < length; i++) {
                out[at + i] = scale[r] * (g[at + i] * weight[i] - mean - n[at + i] * along);
            }
        }
    }

    static void rowsSums(double[] g, double[] n, int rows, int length, double[] ofG, double[] ofProduct) {
        for (int r = 0; r < rows; r++) {
            int at = r * length;
            for (int i = 0; i < length; i++) {
                ofG[i] += g[at + i];
                ofProduct[i] += g[at + i] * n[at + i];
            }
        }
    }

    /** Per channel, the mean and the variance (divided by the count). */
    static void moments(float[] x, int samples, int channels, int places, float[] mean, float[] variance) {
        double count = (double) samples * places;
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int s = 0; s < samples; s++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    sum += x[i];
                }
            }
            double m = sum / count;
            double squares = 0;
            for (int s = 0; s < samples; s++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    squares += (x[i] - m) * (x[i] - m);
                }
            }
            mean[c] = (float) m;
            variance[c] = (float) (squares / count);
        }
    }

    /** (x - mean) * scale, per channel. */
    static void normalize(float[] x, int samples, int channels, int places, float[] mean, float[] scale, float[] out) {
        for (int s = 0; s < samples; s++) {
            for (int c = 0; c < channels; c++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    out[i] = (x[i] - mean[c]) * scale[c];
                }
            }
        }
    }

    /** x * weight + bias, per channel. */
    static void affine(float[] x, int samples, int channels, int places, float[] weight, float[] bias, float[] out) {
        for (int s = 0; s < samples; s++) {
            for (int c = 0; c < channels; c++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    out[i] = x[i] * weight[c] + bias[c];
                }
            }
        }
    }

    /** Per channel, the sums of g and of g * n. */
    static void sums(float[] g, float[] n, int samples, int channels, int places, float[] ofG, float[] ofProduct) {
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double product = 0;
            for (int s = 0; s < samples; s++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    sum += g[i];
                    product += (double) g[i] * n[i];
                }
            }
            ofG[c] = (float) sum;
            ofProduct[c] = (float) product;
        }
    }

    /** The gradient through the statistics: scale * (g - (sum g + n sum gn) / count), per channel. */
    static void batchGradient(
            float[] g,
            float[] n,
            int samples,
            int channels,
            int places,
            float[] scale,
            float[] ofG,
            float[] ofProduct,
            float[] out) {
        float count = samples * places;
        for (int s = 0; s < samples; s++) {
            for (int c = 0; c < channels; c++) {
                int at = (s * channels + c) * places;
                for (int i = at; i < at + places; i++) {
                    out[i] = scale[c] * (g[i] - (ofG[c] + n[i] * ofProduct[c]) / count);
                }
            }
        }
    }

    /** Each row normalized; {@code scale} gets 1 / sqrt(variance + eps) of each. */
    static void rows(float[] x, int rows, int length, double eps, float[] out, float[] scale) {
        for (int r = 0; r < rows; r++) {
            int at = r * length;
            double sum = 0;
            for (int i = at; i < at + length; i++) {
                sum += x[i];
            }
            double mean = sum / length;
            double squares = 0;
            for (int i = at; i < at + length; i++) {
                squares += (x[i] - mean) * (x[i] - mean);
            }
            double factor = 1 / Math.sqrt(squares / length + eps);
            scale[r] = (float) factor;
            for (int i = at; i < at + length; i++) {
                out[i] = (float) ((x[i] - mean) * factor);
            }
        }
    }

    static void rowsAffine(float[] n, int rows, int length, float[] weight, float[] bias, float[] out) {
        for (int r = 0; r < rows; r++) {
            int at = r * length;
            for (int i = 0; i < length; i++) {
                out[at + i] = n[at + i] * weight[i] + bias[i];
            }
        }
    }

    static void rowsGradient(float[] g, float[] n, int rows, int length, float[] weight, float[] scale, float[] out) {
        for (int r = 0; r < rows; r++) {
            int at = r * length;
            double sum = 0;
            double product = 0;
            for (int i = 0; i < length; i++) {
                float d = g[at + i] * weight[i];
                sum += d;
                product += (double) d * n[at + i];
            }
            float mean = (float) (sum / length);
            float along = (float) (product / length);
            for (int i = 0; i < length; i++) {
                out[at + i] = scale[r] * (g[at + i] * weight[i] - mean - n[at + i] * along);
            }
        }
    }

    static void rowsSums(float[] g, float[] n, int rows, int length, float[] ofG, float[] ofProduct) {
        for (int r = 0; r < rows; r++) {
            int at = r * length;
            for (int i = 0; i < length; i++) {
                ofG[i] += g[at + i];
                ofProduct[i] += g[at + i] * n[at + i];
            }
        }
    }
}
