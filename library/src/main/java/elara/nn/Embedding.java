package elara.nn;

import elara.array.NDArray;
import elara.array.Shapes;
import elara.autograd.Tensor;
import elara.random.Rng;

/**
 * A row of numbers for each of a number of words, classes or whatever is counted: {@code weight} is (count, dimension).
 *
 * <pre>{@code
 * new Embedding(1000, 16).forward(array(3, 7, 3)).shape()         // [3, 16]
 * }</pre>
 */
public final class Embedding implements Layer {
    private final Tensor weight;

    /**
     * Makes a layer of random parameters, others each time.
     *
     * @param count how many rows there are
     * @param dimension the length of a row
     * @throws IllegalArgumentException if a number is less than 1
     */
    public Embedding(int count, int dimension) {
        this(count, dimension, Rng.of());
    }

    /**
     * Makes a layer whose parameters are drawn from the standard normal distribution, as PyTorch does.
     *
     * @param count how many rows there are
     * @param dimension the length of a row
     * @param rng where the numbers come from
     * @throws IllegalArgumentException if a number is less than 1
     */
    public Embedding(int count, int dimension, Rng rng) {
        if (count < 1 || dimension < 1) {
            throw new IllegalArgumentException(
                    "Embedding wants at least one row of at least one number, got " + count + " and " + dimension);
        }
        weight = Tensor.parameter(rng.normal(count, dimension));
    }

    /**
     * Makes a layer of given rows.
     *
     * @param weight the rows, of shape (count, dimension); copied
     * @throws IllegalArgumentException if it is no matrix
     */
    public Embedding(NDArray weight) {
        if (weight.ndim() != 2) {
            throw new IllegalArgumentException(
                    "Embedding wants a weight of shape (count,dimension), got " + Shapes.text(weight.shape()));
        }
        this.weight = Tensor.parameter(weight);
    }

    /**
     * Looks the rows up.
     *
     * @param x which rows, counted from 0; whole numbers of any shape
     * @return of that shape and one axis more, the dimension
     * @throws IllegalArgumentException if a number is not whole, or there is no such row
     */
    @Override
    public Tensor forward(Tensor x) {
        return forward(x.data());
    }

    @Override
    public Tensor forward(NDArray x) {
        int count = weight.data().shape(0);
        var numbers = x.toDoubles();
        var rows = new long[numbers.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (long) numbers[i];
            if (rows[i] != numbers[i] || rows[i] < 0 || rows[i] >= count) {
                throw new IllegalArgumentException(this + " wants whole numbers from 0 to " + (count - 1) + ", got "
                        + (rows[i] == numbers[i] ? "" + rows[i] : "" + numbers[i]) + " at "
                        + Position.text(i, x.shape()));
            }
        }
        return weight.get(NDArray.of(rows, x.shape()));
    }

    /**
     * Returns the rows.
     *
     * @return the parameter, of shape (count, dimension)
     */
    public Tensor weight() {
        return weight;
    }

    /** Returns {@code Embedding(1000, 16)}. */
    @Override
    public String toString() {
        return "Embedding(" + weight.data().shape(0) + ", " + weight.data().shape(1) + ")";
    }
}
