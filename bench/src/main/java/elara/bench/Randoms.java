package elara.bench;

import elara.array.NDArray;
import elara.random.Rng;
import org.openjdk.jmh.annotations.Benchmark;

/** A million random numbers. */
public class Randoms extends Section {
    private final Rng rng = Rng.of(1);

    @Benchmark
    public NDArray normal() {
        return rng.normal(Inputs.MILLION);
    }

    @Benchmark
    public NDArray integers() {
        return rng.integers(0, 100, Inputs.MILLION);
    }

    @Benchmark
    public NDArray random() {
        return rng.random(Inputs.MILLION);
    }

    @Benchmark
    public NDArray exponential() {
        return rng.exponential(1, Inputs.MILLION);
    }
}
