package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Shapes;
import elara.autograd.Tensor;
import elara.random.Rng;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Attention with several heads (Vaswani et al. 2017). Axes are (n, length, features), as PyTorch's with {@code
 * batch_first=True}; parameters have PyTorch's names: {@code in_proj_weight} (3 * features, features), {@code in_proj_bias},
 * {@code out_proj.weight}, {@code out_proj.bias}.
 *
 * <pre>{@code
 * var attention = new MultiheadAttention(64, 4, Rng.of(0));
 * attention.forward(ones(2, 10, 64)).shape()          // [2, 10, 64]
 * attention.attend(q, k, v).weights().shape()         // [2, 10, 10]: who looks at whom, the mean of all heads
 * }</pre>
 */
public final class MultiheadAttention implements Layer {
    private final int heads;
    private final Tensor inWeight;
    private final Tensor inBias;
    private final Linear out;

    /**
     * What attention gives.
     *
     * @param output of shape (n, length of the query, features)
     * @param weights how much each place of the query looks at each of the key: (n, query, key), the mean of all heads
     */
    public record Attention(Tensor output, Tensor weights) {}

    /**
     * Makes a layer of random parameters, others each time.
     *
     * @param features the length of the last axis
     * @param heads how many attentions run side by side; divides the features
     * @throws IllegalArgumentException if it does not
     */
    public MultiheadAttention(int features, int heads) {
        this(features, heads, Rng.of());
    }

    /**
     * Makes a layer whose projections are drawn as PyTorch does: the inner ones by Xavier's bound, the outer one as {@link
     * Linear}'s; biases are 0.
     *
     * @param features the length of the last axis
     * @param heads how many attentions run side by side; divides the features
     * @param rng where the numbers come from
     * @throws IllegalArgumentException if the heads do not divide the features
     */
    public MultiheadAttention(int features, int heads, Rng rng) {
        if (features < 1 || heads < 1 || features % heads != 0) {
            throw new IllegalArgumentException(
                    "MultiheadAttention wants heads that divide the features, got " + features + " and " + heads);
        }
        this.heads = heads;
        double bound = Math.sqrt(6.0 / (4 * features));
        inWeight = Tensor.parameter(rng.uniform(-bound, bound, 3 * features, features));
        inBias = Tensor.parameter(NDArrays.zeros(3 * features));
        double outer = 1 / Math.sqrt(features);
        out = new Linear(rng.uniform(-outer, outer, features, features), NDArrays.zeros(features));
    }

    /**
     * Lets every place of a sequence look at all of it.
     *
     * @param x of shape (n, length, features) or (length, features)
     * @return of the same shape
     * @throws IllegalArgumentException if the shape is another
     */
    @Override
    public Tensor forward(Tensor x) {
        return attend(x, x, x).output();
    }

    /**
     * Lets every place of a query look at all places of a key, and gives the values found there.
     *
     * @param query of shape (n, q, features) or (q, features)
     * @param key of shape (n, k, features), or (k, features)
     * @param value of the key's shape
     * @return the output and the weights
     * @throws IllegalArgumentException if the shapes are others
     */
    public Attention attend(Tensor query, Tensor key, Tensor value) {
        return attend(query, key, value, null);
    }

    /**
     * Does what {@link #attend(Tensor, Tensor, Tensor)} does where a mask allows it.
     *
     * @param query of shape (n, q, features) or (q, features)
     * @param key of shape (n, k, features), or (k, features)
     * @param value of the key's shape
     * @param mask of shape (q, k): truth values, true where a place must not look, as PyTorch's; null for none
     * @return the output and the weights
     * @throws IllegalArgumentException if the shapes are others
     */
    public Attention attend(Tensor query, Tensor key, Tensor value, NDArray mask) {
        int e = inWeight.data().shape(1);
        for (var x : new Tensor[] {query, key, value}) {
            if ((x.ndim() != 2 && x.ndim() != 3)
                    || x.ndim() != query.ndim()
                    || x.data().shape(-1) != e) {
                throw new IllegalArgumentException(
                        this + " wants inputs of shape (n,length," + e + "), got " + Shapes.text(x.shape()));
            }
        }
        if (query.ndim() == 2) {
            var single = attend(query.expandDims(0), key.expandDims(0), value.expandDims(0), mask);
            return new Attention(single.output().squeeze(0), single.weights().squeeze(0));
        }
        int n = query.data().shape(0);
        int q = query.data().shape(1);
        int k = key.data().shape(1);
        int d = e / heads;
        Tensor qs;
        Tensor ks;
        Tensor vs;
        if (query == key && key == value) {
            var all = Affine.of(query.to(inWeight.dtype()), inWeight, inBias)
                    .reshape(n, q, 3, heads, d)
                    .transpose(2, 0, 3, 1, 4);
            qs = all.get(0);
            ks = all.get(1);
            vs = all.get(2);
        } else {
            qs = projected(query, 0, n, q, d);
            ks = projected(key, 1, n, k, d);
            vs = projected(value, 2, n, k, d);
        }
        var scores = qs.matmul(ks.swapAxes(-1, -2)).mul(1 / Math.sqrt(d));
        if (mask != null) {
            if (mask.dtype() != DType.BOOL || mask.ndim() != 2 || mask.shape(0) != q || mask.shape(1) != k) {
                throw new IllegalArgumentException(this + " wants a mask of truth values of shape (" + q + "," + k
                        + "), got " + mask.dtype().numpyName() + " of shape " + Shapes.text(mask.shape()));
            }
            scores = scores.add(
                    NDArrays.where(mask, Double.NEGATIVE_INFINITY, 0.0).astype(scores.dtype()));
        }
        var weights = scores.softmax(-1);
        var mixed = weights.matmul(vs).transpose(0, 2, 1, 3).reshape(n, q, e);
        return new Attention(out.forward(mixed), weights.mean(1));
    }

    private Tensor projected(Tensor x, int which, int n, int length, int d) {
        int e = heads * d;
        var weight = inWeight.get(which * e + ":" + (which + 1) * e);
        var bias = inBias.get(which * e + ":" + (which + 1) * e);
        return Affine.of(x.to(inWeight.dtype()), weight, bias)
                .reshape(n, length, heads, d)
                .transpose(0, 2, 1, 3);
    }

    @Override
    public Map<String, Tensor> namedParameters() {
        var all = new LinkedHashMap<String, Tensor>();
        all.put("in_proj_weight", inWeight);
        all.put("in_proj_bias", inBias);
        all.put("out_proj.weight", out.weight());
        all.put("out_proj.bias", out.bias());
        return Collections.unmodifiableMap(all);
    }

    /** Returns {@code MultiheadAttention(features=64, heads=4)}. */
    @Override
    public String toString() {
        return "MultiheadAttention(features=" + inWeight.data().shape(1) + ", heads=" + heads + ")";
    }
}
