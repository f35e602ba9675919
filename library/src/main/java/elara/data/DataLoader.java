package elara.data;

import elara.array.NDArray;
import elara.random.Rng;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Samples in batches: each {@code for} loop over a loader is one epoch, which visits every sample once.
 *
 * <pre>{@code
 * var loader = new DataLoader(X, y, 64).shuffle(Rng.of(0));
 * for (var batch : loader) {
 *     batch.x(); batch.y();
 * }
 * }</pre>
 *
 * <p>The batch size makes the kind of gradient descent: all samples (batch), one (stochastic), some (mini-batch). A
 * batch is a copy; changing it leaves the samples alone. A loader is immutable; {@link #shuffle} and {@link #dropLast}
 * return another one.
 */
public final class DataLoader implements Iterable<Batch> {
    private final NDArray x;
    private final NDArray y;
    private final int batchSize;
    private final Rng rng;
    private final boolean dropLast;

    /**
     * Makes a loader that gives the samples in order, the last batch being smaller when they do not come out even.
     *
     * @param x what the model is given, of shape (samples, ...), any dtype
     * @param y what it should give, of shape (samples, ...), any dtype
     * @param batchSize the number of samples in a batch, at least 1
     * @throws IllegalArgumentException if the numbers of samples differ or are 0, or the batch size is less than 1
     */
    public DataLoader(NDArray x, NDArray y, int batchSize) {
        this(x, y, batchSize, null, false);
        if (x.ndim() == 0 || y.ndim() == 0) {
            throw new IllegalArgumentException(
                    "DataLoader wants arrays whose first axis counts samples, got a scalar as "
                            + (x.ndim() == 0 ? "x" : "y"));
        }
        if (x.shape(0) != y.shape(0)) {
            throw new IllegalArgumentException("DataLoader wants as many samples in x as in y, got " + x.shape(0)
                    + " in x and " + y.shape(0) + " in y");
        }
        if (x.shape(0) == 0) {
            throw new IllegalArgumentException("DataLoader wants at least one sample, got none");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("DataLoader wants a batch size of at least 1, got " + batchSize);
        }
    }

    private DataLoader(NDArray x, NDArray y, int batchSize, Rng rng, boolean dropLast) {
        this.x = x;
        this.y = y;
        this.batchSize = batchSize;
        this.rng = rng;
        this.dropLast = dropLast;
    }

    /**
     * Returns a loader of the same samples that gives them in a new random order each epoch.
     *
     * @param rng where the orders come from; each epoch takes one permutation from it when it starts
     * @return another loader
     */
    public DataLoader shuffle(Rng rng) {
        return new DataLoader(x, y, batchSize, Objects.requireNonNull(rng, "rng"), dropLast);
    }

    /**
     * Returns a loader of the same samples that leaves out, or does not, a last batch smaller than the others.
     *
     * @param dropLast whether to leave it out; with fewer samples than the batch size, nothing is left then
     * @return another loader
     */
    public DataLoader dropLast(boolean dropLast) {
        return new DataLoader(x, y, batchSize, rng, dropLast);
    }

    /**
     * Returns the number of samples in a batch, save perhaps the last one.
     *
     * @return at least 1
     */
    public int batchSize() {
        return batchSize;
    }

    /**
     * Returns the number of samples that there are, whether or not the last few are dropped.
     *
     * @return at least 1
     */
    public int samples() {
        return x.shape(0);
    }

    /**
     * Returns the number of batches in an epoch: 1000 samples at a batch size of 100 make 10 iterations.
     *
     * @return samples / batchSize, rounded down if the last batch is dropped, else up
     */
    public int iterationsPerEpoch() {
        return dropLast ? samples() / batchSize : (samples() - 1) / batchSize + 1;
    }

    /**
     * Starts an epoch.
     *
     * @return its batches
     */
    @Override
    public Iterator<Batch> iterator() {
        return new Epoch(order());
    }

    private int[] order() {
        if (rng != null) {
            return rng.permutationIndices(samples());
        }
        var order = new int[samples()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return order;
    }

    /** Returns {@code DataLoader(samples=1000, batchSize=100, iterationsPerEpoch=10)}. */
    @Override
    public String toString() {
        return "DataLoader(samples=" + samples() + ", batchSize=" + batchSize + ", iterationsPerEpoch="
                + iterationsPerEpoch() + ")";
    }

    private final class Epoch implements Iterator<Batch> {
        private final int[] order;
        private int iteration;

        Epoch(int[] order) {
            this.order = order;
        }

        @Override
        public boolean hasNext() {
            return iteration < iterationsPerEpoch();
        }

        @Override
        public Batch next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the epoch's " + iterationsPerEpoch() + " batches are over");
            }
            int from = iteration * batchSize;
            int to = Math.min(samples() - from, batchSize) + from;
            iteration++;
            var rows = new long[to - from];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = order[from + i];
            }
            var index = NDArray.of(rows);
            return new Batch(x.get(index), y.get(index));
        }
    }
}
