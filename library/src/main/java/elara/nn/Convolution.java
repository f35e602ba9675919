package elara.nn;

import elara.array.DType;
import elara.array.MatrixProduct;
import elara.array.NDArray;
import elara.autograd.Edge;
import elara.autograd.Tensor;

/**
 * The convolution of images with filters as matrix products: the patches under the filters are laid side by side, some
 * images at a time, so that they stay in the processor's cache; going back they are laid out once more and not kept.
 */
final class Convolution {
    /** Numbers in the patches of the images that are taken together: they stay in the processor's second cache. */
    private static final int AT_ONCE = 1 << 16;

    /**
     * Multiplications of the images that are taken together. OpenBLAS wakes its threads for larger products; for small
     * images that costs more than it brings, and very much more when the processor has other work.
     */
    private static final int WORK_AT_ONCE = 250_000;

    private Convolution() {}

    /** The filters' answers at each place; {@code bias} may be null. */
    static Tensor of(Window w, Tensor x, Tensor weight, Tensor bias) {
        boolean floats = x.dtype() == DType.FLOAT32;
        var b = bias == null ? null : bias.data();
        var y = floats ? forwardFloat(w, x.data(), weight.data(), b) : forwardDouble(w, x.data(), weight.data(), b);
        var toX = Edge.to(
                        x,
                        g -> floats
                                ? inputGradientFloat(w, g, x.data(), weight.data())
                                : inputGradientDouble(w, g, x.data(), weight.data()))
                .saves(weight);
        var toWeight = Edge.to(
                        weight,
                        g -> floats
                                ? weightGradientFloat(w, g, x.data(), weight.data())
                                : weightGradientDouble(w, g, x.data(), weight.data()))
                .saves(x);
        if (bias == null) {
            return Tensor.derived("conv2d", y, toX, toWeight);
        }
        var toBias =
                Edge.to(bias, g -> g.reshape(g.shape(0), g.shape(1), -1).sum(2).sum(0));
        return Tensor.derived("conv2d", y, toX, toWeight, toBias);
    }

    private static int chunk(int n, int k, int places, int filters) {
        long patches = Math.max(1, (long) k * places);
        return (int) Math.max(1, Math.min(n, Math.min(AT_ONCE / patches, WORK_AT_ONCE / (patches * filters))));
    }

    private static NDArray forwardDouble(Window w, NDArray x, NDArray weight, NDArray bias) {
        int n = x.shape(0);
        int channels = x.shape(1);
        int filters = weight.shape(0);
        int k = weight.size() / filters;
        int places = w.places();
        int image = channels * w.height() * w.width();
        var from = x.asDoubles();
        var by = weight.asDoubles();
        var out = new double[n * filters * places];
        int chunk = chunk(n, k, places, filters);
        var patches = new double[chunk * k * places];
        var product = new double[chunk * filters * places];
        for (int start = 0; start < n; start += chunk) {
            int count = Math.min(chunk, n - start);
            int columns = count * places;
            for (int s = 0; s < count; s++) {
                ConvolutionKernels.unfold(w, from, (start + s) * image, channels, patches, s * places, columns);
            }
            MatrixProduct.best()
                    .multiply(filters, columns, k, by, 0, k, false, patches, 0, columns, false, product, 0, columns);
            if (bias != null) {
                ConvolutionKernels.addToRows(product, filters, columns, bias.asDoubles());
            }
            ConvolutionKernels.swapBlocks(product, 0, filters, count, places, out, start * filters * places);
        }
        return NDArray.of(out, n, filters, w.outHeight(), w.outWidth());
    }

    private static NDArray weightGradientDouble(Window w, NDArray g, NDArray x, NDArray weight) {
        int n = x.shape(0);
        int channels = x.shape(1);
        int filters = weight.shape(0);
        int k = weight.size() / filters;
        int places = w.places();
        int image = channels * w.height() * w.width();
        var from = x.asDoubles();
        var gradient = g.asDoubles();
        var out = new double[weight.size()];
        var part = new double[weight.size()];
        int chunk = chunk(n, k, places, filters);
        var patches = new double[chunk * k * places];
        var rows = new double[chunk * filters * places];
        for (int start = 0; start < n; start += chunk) {
            int count = Math.min(chunk, n - start);
            int columns = count * places;
            for (int s = 0; s < count; s++) {
                ConvolutionKernels.unfold(w, from, (start + s) * image, channels, patches, s * places, columns);
            }
            ConvolutionKernels.swapBlocks(gradient, start * filters * places, count, filters, places, rows, 0);
            MatrixProduct.best()
                    .multiply(filters, k, columns, rows, 0, columns, false, patches, 0, columns, true, part, 0, k);
            ConvolutionKernels.add(out, part);
        }
        return NDArray.of(out, weight.shape());
    }

    private static NDArray inputGradientDouble(Window w, NDArray g, NDArray x, NDArray weight) {
        int n = x.shape(0);
        int channels = x.shape(1);
        int filters = weight.shape(0);
        int k = weight.size() / filters;
        int places = w.places();
        int image = channels * w.height() * w.width();
        var gradient = g.asDoubles();
        var by = weight.asDoubles();
        var out = new double[x.size()];
        int chunk = chunk(n, k, places, filters);
        var patches = new double[chunk * k * places];
        var rows = new double[chunk * filters * places];
        for (int start = 0; start < n; start += chunk) {
            int count = Math.min(chunk, n - start);
            int columns = count * places;
            ConvolutionKernels.swapBlocks(gradient, start * filters * places, count, filters, places, rows, 0);
            MatrixProduct.best()
                    .multiply(k, columns, filters, by, 0, k, true, rows, 0, columns, false, patches, 0, columns);
            for (int s = 0; s < count; s++) {
                ConvolutionKernels.fold(w, patches, s * places, columns, channels, out, (start + s) * image);
            }
        }
        return NDArray.of(out, x.shape());
    }

    private static NDArray forwardFloat(Window w, NDArray x, NDArray weight, NDArray bias) {
        int n = x.shape(0);
        int channels = x.shape(1);
        int filters = weight.shape(0);
        int k = weight.size() / filters;
        int places = w.places();
        int image = channels * w.height() * w.width();
        var from = x.asFloats();
        var by = weight.asFloats();
        var out = new float[n * filters * places];
        int chunk = chunk(n, k, places, filters);
        var patches = new float[chunk * k * places];
        var product = new float[chunk * filters * places];
        for (int start = 0; start < n; start += chunk) {
            int count = Math.min(chunk, n - start);
            int columns = count * places;
            for (int s = 0; s < count; s++) {
                ConvolutionKernels.unfold(w, from, (start + s) * image, channels, patches, s * places, columns);
            }
            MatrixProduct.best()
                    .multiply(filters, columns, k, by, 0, k, false, patches, 0, columns, false, product, 0, columns);
            if (bias != null) {
                ConvolutionKernels.addToRows(product, filters, columns, bias.asFloats());
            }
            ConvolutionKernels.swapBlocks(product, 0, filters, count, places, out, start * filters * places);
        }
        return NDArray.of(out, n, filters, w.outHeight(), w.outWidth());
    }

    private static NDArray weightGradientFloat(Window w, NDArray g, NDArray x, NDArray weight) {
        int n = x.shape(0);
        int channels = x.shape(1);
        int filters = weight.shape(0);
        int k = weight.size() / filters;
        int places = w.places();
        int image = channels * w.height() * w.width();
        var from = x.asFloats();
        var gradient = g.asFloats();
        var out = new float[weight.size()];
        var part = new float[weight.size()];
        int chunk = chunk(n, k, places, filters);
        var patches = new float[chunk * k * places];
        var rows = new float[chunk * filters * places];
        for (int start = 0; start < n; start += chunk) {
            int count = Math.min(chunk, n - start);
            int columns = count * places;
            for (int s = 0; s < count; s++) {
                ConvolutionKernels.unfold(w, from, (start + s) * image, channels, patches, s * places, columns);
            }
            ConvolutionKernels.swapBlocks(gradient, start * filters * places, count, filters, places, rows, 0);
            MatrixProduct.best()
                    .multiply(filters, k, columns, rows, 0, columns, false, patches, 0, columns, true, part, 0, k);
            ConvolutionKernels.add(out, part);
        }
        return NDArray.of(out, weight.shape());
    }

    private static NDArray inputGradientFloat(Window w, NDArray g, NDArray x, NDArray weight) {
        int n = x.shape(0);
        int channels = x.shape(1);
        int filters = weight.shape(0);
        int k = weight.size() / filters;
        int places = w.places();
        int image = channels * w.height() * w.width();
        var gradient = g.asFloats();
        var by = weight.asFloats();
        var out = new float[x.size()];
        int chunk = chunk(n, k, places, filters);
        var patches = new float[chunk * k * places];
        var rows = new float[chunk * filters * places];
        for (int start = 0; start < n; start += chunk) {
            int count = Math.min(chunk, n - start);
            int columns = count * places;
            ConvolutionKernels.swapBlocks(gradient, start * filters * places, count, filters, places, rows, 0);
            MatrixProduct.best()
                    .multiply(k, columns, filters, by, 0, k, true, rows, 0, columns, false, patches, 0, columns);
            for (int s = 0; s < count; s++) {
                ConvolutionKernels.fold(w, patches, s * places, columns, channels, out, (start + s) * image);
            }
        }
        return NDArray.of(out, x.shape());
    }
}
