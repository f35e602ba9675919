package elara.metrics;

import elara.array.NDArray;

/**
 * A measure that is taken batch by batch, over all of them as if they were one.
 *
 * <pre>{@code
 * var accuracy = Metric.accuracy();
 * for (var batch : loader) {
 *     accuracy.update(batch.y(), model.forward(batch.x()).data());
 * }
 * accuracy.value()
 * }</pre>
 */
public interface Metric {
    /**
     * Returns what it is called, such as {@code accuracy}.
     *
     * @return a short name
     */
    String name();

    /**
     * Adds a batch.
     *
     * @param target what should have come out
     * @param prediction what the model gave
     * @throws IllegalArgumentException if the shapes do not belong together
     */
    void update(NDArray target, NDArray prediction);

    /**
     * Returns the measure of all batches since the last {@link #reset}.
     *
     * @return the number; NaN of none
     */
    double value();

    /** Forgets all batches. */
    void reset();

    /**
     * Returns the part of the predictions that are right. Predictions of one axis more than the target are scores of classes,
     * of which the greatest counts; those of the target's shape are probabilities, right on the same side of 0.5.
     *
     * @return a new measure
     */
    static Metric accuracy() {
        return accuracy(0.5);
    }

    /**
     * Returns the same with another threshold for two classes: 0 for logits.
     *
     * @param threshold above it, a prediction counts as 1
     * @return a new measure
     */
    static Metric accuracy(double threshold) {
        return new Running("accuracy", 2) {
            @Override
            public void update(NDArray target, NDArray prediction) {
                var classes = prediction.ndim() == target.ndim() + 1
                        ? prediction.argmax(-1)
                        : prediction.gt(threshold).astype(elara.array.DType.INT64);
                add(Metrics.accuracy(target, classes) * target.size(), target.size());
            }

            @Override
            public double value() {
                return sum(0) / sum(1);
            }
        };
    }

    /**
     * Returns {@link Metrics#precision}.
     *
     * @param threshold above it, a prediction counts as 1: 0.5 for probabilities, 0 for logits
     * @return a new measure
     */
    static Metric precision(double threshold) {
        return new RunningCounts("precision", threshold, BinaryCounts::precision);
    }

    /**
     * Returns {@link Metrics#recall}.
     *
     * @param threshold above it, a prediction counts as 1: 0.5 for probabilities, 0 for logits
     * @return a new measure
     */
    static Metric recall(double threshold) {
        return new RunningCounts("recall", threshold, BinaryCounts::recall);
    }

    /**
     * Returns {@link Metrics#f1}.
     *
     * @param threshold above it, a prediction counts as 1: 0.5 for probabilities, 0 for logits
     * @return a new measure
     */
    static Metric f1(double threshold) {
        return new RunningCounts("f1", threshold, BinaryCounts::f1);
    }

    /**
     * Returns {@link Metrics#mae}.
     *
     * @return a new measure
     */
    static Metric mae() {
        return new Running("mae", 2) {
            @Override
            public void update(NDArray target, NDArray prediction) {
                add(Metrics.mae(target, prediction) * target.size(), target.size());
            }

            @Override
            public double value() {
                return sum(0) / sum(1);
            }
        };
    }

    /**
     * Returns {@link Metrics#rmse}.
     *
     * @return a new measure
     */
    static Metric rmse() {
        return new Running("rmse", 2) {
            @Override
            public void update(NDArray target, NDArray prediction) {
                add(Metrics.mse(target, prediction) * target.size(), target.size());
            }

            @Override
            public double value() {
                return Math.sqrt(sum(0) / sum(1));
            }
        };
    }

    /**
     * Returns {@link Metrics#r2}.
     *
     * @return a new measure
     */
    static Metric r2() {
        return new Running("r2", 4) {
            @Override
            public void update(NDArray target, NDArray prediction) {
                // Welford's way: the mean so far is taken off first, so that no digits are lost.
                double n = sum(0);
                double m = target.size();
                double shift = target.mean() - sum(1);
                double spread = target.sub(target.mean()).square().sum() + shift * shift * n * m / (n + m);
                add(m, shift * m / (n + m), spread, Metrics.mse(target, prediction) * m);
            }

            @Override
            public double value() {
                return 1 - sum(3) / sum(2);
            }
        };
    }
}
