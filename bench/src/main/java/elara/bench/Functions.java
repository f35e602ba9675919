package elara.bench;

import elara.array.DType;
import elara.array.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** Functions of a million elements. */
public class Functions extends Section {
    private final NDArray x = Inputs.normal(Inputs.MILLION);
    private final NDArray f = x.astype(DType.FLOAT32);
    private final NDArray y = x.abs().add(0.1);

    @Benchmark
    public NDArray exp() {
        return x.exp();
    }

    @Benchmark
    public NDArray exp_float32() {
        return f.exp();
    }

    @Benchmark
    public NDArray tanh() {
        return x.tanh();
    }

    @Benchmark
    public NDArray tanh_float32() {
        return f.tanh();
    }

    @Benchmark
    public NDArray sigmoid() {
        return x.sigmoid();
    }

    @Benchmark
    public NDArray sigmoid_float32() {
        return f.sigmoid();
    }

    @Benchmark
    public NDArray log() {
        return y.log();
    }

    @Benchmark
    public NDArray sin() {
        return x.sin();
    }

    @Benchmark
    public NDArray sqrt() {
        return y.sqrt();
    }
}
