package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import elara.autograd.Edge;
import elara.autograd.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the batch normalizations of one and of two dimensions have in common: all but the shapes they take. */
final class BatchNorm {
    private final String name;
    private final double eps;
    private final double momentum;
    private final Tensor weight;
    private final Tensor bias;
    private final NDArray runningMean;
    private final NDArray runningVar;
    private final NDArray batches = NDArray.of(new long[1], new int[0]);
    private boolean training = true;

    BatchNorm(String name, int channels, double eps, double momentum) {
        if (channels < 1 || !(eps >= 0) || !(momentum >= 0 && momentum <= 1)) {
            throw new IllegalArgumentException(
                    name + " wants at least one channel, eps of at least 0 and a momentum of 0" + " to 1, got "
                            + channels + ", " + eps + " and " + momentum);
        }
        this.name = name;
        this.eps = eps;
        this.momentum = momentum;
        weight = Tensor.parameter(NDArrays.ones(channels));
        bias = Tensor.parameter(NDArrays.zeros(channels));
        runningMean = NDArrays.zeros(channels);
        runningVar = NDArrays.ones(channels);
    }

    int channels() {
        return weight.size();
    }

    void training(boolean training) {
        this.training = training;
    }

    Map<String, Tensor> parameters() {
        var all = new LinkedHashMap<String, Tensor>();
        all.put("weight", weight);
        all.put("bias", bias);
        return Collections.unmodifiableMap(all);
    }

    Map<String, NDArray> buffers() {
        var all = new LinkedHashMap<String, NDArray>();
        all.put("running_mean", runningMean);
        all.put("running_var", runningVar);
        all.put("num_batches_tracked", batches);
        return Collections.unmodifiableMap(all);
    }

    Tensor forward(Tensor input) {
        var x = input.to(weight.dtype());
        int samples = x.data().shape(0);
        int places = samples == 0 ? 0 : x.size() / samples / channels();
        if (training && samples * places < 2) {
            throw new IllegalArgumentException(
                    this + " wants more than one number a channel to train on, got an input of" + " shape "
                            + Shapes.text(x.shape()) + "; give a larger batch, or call eval() first");
        }
        return x.dtype() == DType.FLOAT32 ? normalizedFloat(x, samples, places) : normalizedDouble(x, samples, places);
    }

    /** The variance that is kept is divided by the count less 1, as PyTorch's. */
    private void keep(NDArray mean, NDArray variance, long count) {
        runningMean.muli(1 - momentum).addi(mean.astype(DType.FLOAT64).mul(momentum));
        double unbiased = momentum * count / (count - 1);
        runningVar.muli(1 - momentum).addi(variance.astype(DType.FLOAT64).mul(unbiased));
        batches.addi(1);
    }

    private Tensor normalizedDouble(Tensor x, int samples, int places) {
        int c = channels();
        var from = x.data().asDoubles();
        var mean = new double[c];
        var scale = new double[c];
        if (training) {
            NormKernels.moments(from, samples, c, places, mean, scale);
            keep(NDArray.of(mean.clone()), NDArray.of(scale.clone()), (long) samples * places);
        } else {
            System.arraycopy(runningMean.astype(x.dtype()).asDoubles(), 0, mean, 0, c);
            System.arraycopy(runningVar.astype(x.dtype()).asDoubles(), 0, scale, 0, c);
        }
        for (int i = 0; i < c; i++) {
            scale[i] = (1 / Math.sqrt(scale[i] + eps));
        }
        var n = new double[from.length];
        NormKernels.normalize(from, samples, c, places, mean, scale, n);
        var y = new double[from.length];
        NormKernels.affine(
                n, samples, c, places, weight.data().asDoubles(), bias.data().asDoubles(), y);
        boolean throughStatistics = training;
        return Tensor.derived(
                "batchNorm",
                NDArray.of(y, x.shape()),
                Edge.to(x, g -> {
                            var scaled = new double[n.length];
                            var zeros = new double[c];
                            NormKernels.affine(
                                    g.asDoubles(),
                                    samples,
                                    c,
                                    places,
                                    weight.data().asDoubles(),
                                    zeros,
                                    scaled);
                            var out = new double[n.length];
                            if (throughStatistics) {
                                var ofG = new double[c];
                                var ofProduct = new double[c];
                                NormKernels.sums(scaled, n, samples, c, places, ofG, ofProduct);
                                NormKernels.batchGradient(scaled, n, samples, c, places, scale, ofG, ofProduct, out);
                            } else {
                                NormKernels.affine(scaled, samples, c, places, scale, zeros, out);
                            }
                            return NDArray.of(out, g.shape());
                        })
                        .saves(weight),
                Edge.to(weight, g -> {
                    var ofG = new double[c];
                    var ofProduct = new double[c];
                    NormKernels.sums(g.asDoubles(), n, samples, c, places, ofG, ofProduct);
                    return NDArray.of(ofProduct);
                }),
                Edge.to(bias, g -> {
                    var ofG = new double[c];
                    NormKernels.sums(g.asDoubles(), n, samples, c, places, ofG, new double[c]);
                    return NDArray.of(ofG);
                }));
    }

    private Tensor normalizedFloat(Tensor x, int samples, int places) {
        int c = channels();
        var from = x.data().asFloats();
        var mean = new float[c];
        var scale = new float[c];
        if (training) {
            NormKernels.moments(from, samples, c, places, mean, scale);
            keep(NDArray.of(mean.clone()), NDArray.of(scale.clone()), (long) samples * places);
        } else {
            System.arraycopy(runningMean.astype(x.dtype()).asFloats(), 0, mean, 0, c);
            System.arraycopy(runningVar.astype(x.dtype()).asFloats(), 0, scale, 0, c);
        }
        for (int i = 0; i < c; i++) {
            scale[i] = (float) (1 / Math.sqrt(scale[i] + eps));
        }
        var n = new float[from.length];
        NormKernels.normalize(from, samples, c, places, mean, scale, n);
        var y = new float[from.length];
        NormKernels.affine(
                n, samples, c, places, weight.data().asFloats(), bias.data().asFloats(), y);
        boolean throughStatistics = training;
        return Tensor.derived(
                "batchNorm",
                NDArray.of(y, x.shape()),
                Edge.to(x, g -> {
                            var scaled = new float[n.length];
                            var zeros = new float[c];
                            NormKernels.affine(
                                    g.asFloats(),
                                    samples,
                                    c,
                                    places,
                                    weight.data().asFloats(),
                                    zeros,
                                    scaled);
                            var out = new float[n.length];
                            if (throughStatistics) {
                                var ofG = new float[c];
                                var ofProduct = new float[c];
                                NormKernels.sums(scaled, n, samples, c, places, ofG, ofProduct);
                                NormKernels.batchGradient(scaled, n, samples, c, places, scale, ofG, ofProduct, out);
                            } else {
                                NormKernels.affine(scaled, samples, c, places, scale, zeros, out);
                            }
                            return NDArray.of(out, g.shape());
                        })
                        .saves(weight),
                Edge.to(weight, g -> {
                    var ofG = new float[c];
                    var ofProduct = new float[c];
                    NormKernels.sums(g.asFloats(), n, samples, c, places, ofG, ofProduct);
                    return NDArray.of(ofProduct);
                }),
                Edge.to(bias, g -> {
                    var ofG = new float[c];
                    NormKernels.sums(g.asFloats(), n, samples, c, places, ofG, new float[c]);
                    return NDArray.of(ofG);
                }));
    }

    @Override
    public String toString() {
        return name + "(" + channels() + ", eps=" + eps + ", momentum=" + momentum + ")";
    }
}
