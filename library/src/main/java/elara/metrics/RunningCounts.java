package elara.metrics;

import elara.array.NDArray;
import java.util.function.ToDoubleFunction;

/** A measure that is computed from the confusion of two classes. */
final class RunningCounts implements Metric {
    private final String name;
    private final double threshold;
    private final ToDoubleFunction<BinaryCounts> measure;
    private BinaryCounts counts = BinaryCounts.NONE;

    RunningCounts(String name, double threshold, ToDoubleFunction<BinaryCounts> measure) {
        this.name = name;
        this.threshold = threshold;
        this.measure = measure;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void update(NDArray target, NDArray prediction) {
        counts = counts.plus(BinaryCounts.of(name, target, prediction.gt(threshold)));
    }

    @Override
    public double value() {
        return measure.applyAsDouble(counts);
    }

    @Override
    public void reset() {
        counts = BinaryCounts.NONE;
    }
}
