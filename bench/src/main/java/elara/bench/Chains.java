package elara.bench;

import elara.array.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** w * x + b: as it is written, and into an array that is there. */
public class Chains extends Section {
    private final NDArray x3 = Inputs.normal(1_000);
    private final NDArray w3 = Inputs.normal(1_000);
    private final NDArray b3 = Inputs.normal(1_000);
    private final NDArray x5 = Inputs.normal(100_000);
    private final NDArray w5 = Inputs.normal(100_000);
    private final NDArray b5 = Inputs.normal(100_000);
    private final NDArray x7 = Inputs.normal(10_000_000);
    private final NDArray w7 = Inputs.normal(10_000_000);
    private final NDArray b7 = Inputs.normal(10_000_000);
    private final NDArray out3 = x3.copy();
    private final NDArray out5 = x5.copy();
    private final NDArray out7 = x7.copy();

    @Benchmark
    public NDArray chain_1e3() {
        return x3.mul(w3).add(b3);
    }

    @Benchmark
    public NDArray chain_1e5() {
        return x5.mul(w5).add(b5);
    }

    @Benchmark
    public NDArray chain_1e7() {
        return x7.mul(w7).add(b7);
    }

    @Benchmark
    public NDArray out_1e3() {
        return x3.mul(w3, out3).addi(b3);
    }

    @Benchmark
    public NDArray out_1e5() {
        return x5.mul(w5, out5).addi(b5);
    }

    @Benchmark
    public NDArray out_1e7() {
        return x7.mul(w7, out7).addi(b7);
    }
}
