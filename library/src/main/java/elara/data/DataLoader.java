package elara.data;

import elara.array.NDArray;
import elara.random.Rng;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

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
 * batch is a copy; changing it leaves the samples alone. A loader is immutable; {@link #shuffle}, {@link
 * #dropLast}, {@link #sampler} and {@link #collate} return another one.
 */
public final class DataLoader implements Iterable<Batch> {
    private final Dataset dataset;
    private final int batchSize;
    private final Supplier<int[]> order;
    private final boolean dropLast;
    private final Function<List<Sample>, Batch> collate;

    /**
     * Makes a loader that gives the samples in order, the last batch being smaller when they do not come out even.
     *
     * @param x what the model is given, of shape (samples, ...), any dtype
     * @param y what it should give, of shape (samples, ...), any dtype
     * @param batchSize the number of samples in a batch, at least 1
     * @throws IllegalArgumentException if the numbers of samples differ or are 0, or the batch size is less than 1
     */
    public DataLoader(NDArray x, NDArray y, int batchSize) {
        this(pairs(x, y), batchSize);
    }

    /**
     * Makes a loader that gives a dataset's samples in order.
     *
     * @param dataset the samples
     * @param batchSize the number of samples in a batch, at least 1
     * @throws IllegalArgumentException if there are no samples, or the batch size is less than 1
     */
    public DataLoader(Dataset dataset, int batchSize) {
        this(dataset, batchSize, null, false, null);
        if (dataset.size() == 0) {
            throw new IllegalArgumentException("DataLoader wants at least one sample, got none");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("DataLoader wants a batch size of at least 1, got " + batchSize);
        }
    }

    private DataLoader(
            Dataset dataset,
            int batchSize,
            Supplier<int[]> order,
            boolean dropLast,
            Function<List<Sample>, Batch> collate) {
        this.dataset = Objects.requireNonNull(dataset, "dataset");
        this.batchSize = batchSize;
        this.order = order;
        this.dropLast = dropLast;
        this.collate = collate;
    }

    private static TensorDataset pairs(NDArray x, NDArray y) {
        if (x.ndim() == 0 || y.ndim() == 0) {
            throw new IllegalArgumentException(
                    "DataLoader wants arrays whose first axis counts samples, got a scalar as "
                            + (x.ndim() == 0 ? "x" : "y"));
        }
        if (x.shape(0) != y.shape(0)) {
            throw new IllegalArgumentException("DataLoader wants as many samples in x as in y, got " + x.shape(0)
                    + " in x and " + y.shape(0) + " in y");
        }
        return new TensorDataset(x, y);
    }

    /**
     * Returns a loader of the same samples that gives them in a new random order each epoch.
     *
     * @param rng where the orders come from; each epoch takes one permutation from it when it starts
     * @return another loader
     */
    public DataLoader shuffle(Rng rng) {
        Objects.requireNonNull(rng, "rng");
        return sampler(() -> rng.permutationIndices(dataset.size()));
    }

    /**
     * Returns a loader of the same samples that asks which to give, and in what order, when an epoch starts: some of them,
     * or some more often than others.
     *
     * @param sampler gives positions of samples, as many each time as there are samples if {@link #iterationsPerEpoch} is to
     *     be right
     * @return another loader
     */
    public DataLoader sampler(Supplier<int[]> sampler) {
        return new DataLoader(dataset, batchSize, Objects.requireNonNull(sampler, "sampler"), dropLast, collate);
    }

    /**
     * Returns a loader of the same samples that puts them together in another way, such as filling up sequences of different
     * lengths.
     *
     * @param collate makes a batch of samples
     * @return another loader
     */
    public DataLoader collate(Function<List<Sample>, Batch> collate) {
        return new DataLoader(dataset, batchSize, order, dropLast, Objects.requireNonNull(collate, "collate"));
    }

    /**
     * Returns a loader of the same samples that leaves out, or does not, a last batch smaller than the others.
     *
     * @param dropLast whether to leave it out; with fewer samples than the batch size, nothing is left then
     * @return another loader
     */
    public DataLoader dropLast(boolean dropLast) {
        return new DataLoader(dataset, batchSize, order, dropLast, collate);
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
        return dataset.size();
    }

    /**
     * Returns the number of batches in an epoch: 1000 samples at a batch size of 100 make 10 iterations.
     *
     * @return samples / batchSize, rounded down if the last batch is dropped, else up
     */
    public int iterationsPerEpoch() {
        return iterations(samples());
    }

    private int iterations(int count) {
        return dropLast || count == 0 ? count / batchSize : (count - 1) / batchSize + 1;
    }

    /**
     * Starts an epoch.
     *
     * @return its batches
     */
    @Override
    public Iterator<Batch> iterator() {
        return new Epoch(order == null ? Indices.upTo(samples()) : Indices.checked(samples(), order.get()));
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
            return iteration < iterations(order.length);
        }

        @Override
        public Batch next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the epoch's " + iterations(order.length) + " batches are over");
            }
            int from = iteration * batchSize;
            var chosen = Arrays.copyOfRange(order, from, Math.min(order.length - from, batchSize) + from);
            iteration++;
            return collate == null
                    ? dataset.batch(chosen)
                    : collate.apply(Arrays.stream(chosen).mapToObj(dataset::get).toList());
        }
    }
}
