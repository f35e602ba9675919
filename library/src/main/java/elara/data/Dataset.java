package elara.data;

import elara.array.NDArray;
import elara.array.NDArrays;
import elara.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Samples that can be asked for one by one. One's own is a class with two methods:
 *
 * <pre>{@code
 * class Squares implements Dataset {
 *     public int size() { return 100; }
 *     public Sample get(int i) { return new Sample(array((double) i), array((double) i * i)); }
 * }
 * var loader = new DataLoader(new Squares(), 10).shuffle(Rng.of(0));
 * }</pre>
 */
public interface Dataset {
    /**
     * Returns how many samples there are.
     *
     * @return not negative
     */
    int size();

    /**
     * Returns a sample.
     *
     * @param index from 0 to one less than the size
     * @return the sample; not of other shapes than the others, unless a loader is told how to collate them
     */
    Sample get(int index);

    /**
     * Returns some samples together, each array with an axis more in front.
     *
     * @param indices which
     * @return a copy
     * @throws IllegalArgumentException if their shapes differ
     */
    default Batch batch(int... indices) {
        return collate(Arrays.stream(indices).mapToObj(this::get).toList());
    }

    /**
     * Returns all samples together.
     *
     * @return a copy
     */
    default Batch all() {
        return batch(Indices.upTo(size()));
    }

    /**
     * Puts samples together, each array with an axis more in front.
     *
     * @param samples at least one
     * @return a copy
     * @throws IllegalArgumentException if there is none, or their shapes differ
     */
    static Batch collate(List<Sample> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a batch wants at least one sample, got none");
        }
        return new Batch(
                NDArrays.stack(0, samples.stream().map(Sample::x).toArray(NDArray[]::new)),
                NDArrays.stack(0, samples.stream().map(Sample::y).toArray(NDArray[]::new)));
    }

    /**
     * Returns these samples with something done to each when it is asked for, such as turning an image at random.
     *
     * @param transform what is done
     * @return another dataset
     */
    default Dataset map(UnaryOperator<Sample> transform) {
        var whole = this;
        return new Dataset() {
            @Override
            public int size() {
                return whole.size();
            }

            @Override
            public Sample get(int index) {
                return transform.apply(whole.get(index));
            }
        };
    }

    /**
     * Returns some of these samples.
     *
     * @param indices which, in the order they will have
     * @return another dataset
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    default Dataset subset(int... indices) {
        var chosen = Indices.checked(size(), indices);
        var whole = this;
        return new Dataset() {
            @Override
            public int size() {
                return chosen.length;
            }

            @Override
            public Sample get(int index) {
                return whole.get(chosen[index]);
            }
        };
    }

    /**
     * Deals the samples out at random to two parts.
     *
     * @param fraction of the first part, such as 0.8; between 0 and 1
     * @param rng says which
     * @return the parts; the first has {@code round(fraction * size)} samples
     * @throws IllegalArgumentException if the fraction is out of range, or a part would be empty
     */
    default Split split(double fraction, Rng rng) {
        int first = (int) Math.round(fraction * size());
        if (!(fraction > 0 && fraction < 1) || first == 0 || first == size()) {
            throw new IllegalArgumentException("split wants a fraction that leaves samples on both sides, got "
                    + fraction + " of " + size() + " samples");
        }
        var order = rng.permutationIndices(size());
        return new Split(subset(Arrays.copyOf(order, first)), subset(Arrays.copyOfRange(order, first, order.length)));
    }

    /**
     * Deals the samples out at random to k parts, each of which is the test of one split, the others its training.
     *
     * @param k at least 2, not more than there are samples
     * @param rng says which
     * @return k splits; the first parts have a sample more where they do not come out even
     * @throws IllegalArgumentException if k is out of range
     */
    default List<Split> kFold(int k, Rng rng) {
        if (k < 2 || k > size()) {
            throw new IllegalArgumentException("kFold wants 2 to " + size() + " parts, got " + k);
        }
        var order = rng.permutationIndices(size());
        var splits = new ArrayList<Split>();
        int start = 0;
        for (int fold = 0; fold < k; fold++) {
            int end = start + size() / k + (fold < size() % k ? 1 : 0);
            var train = new int[size() - (end - start)];
            System.arraycopy(order, 0, train, 0, start);
            System.arraycopy(order, end, train, start, size() - end);
            splits.add(new Split(subset(train), subset(Arrays.copyOfRange(order, start, end))));
            start = end;
        }
        return splits;
    }
}
