package elara.bench;

import elara.array.DType;
import elara.array.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** A million elements and a 1000 x 1000 matrix taken together, whole and by axis. */
public class Reductions extends Section {
    private final NDArray x = Inputs.normal(Inputs.MILLION);
    private final NDArray a = x.reshape(1000, 1000);
    private final NDArray f = x.astype(DType.FLOAT32);

    @Benchmark
    public double sum() {
        return x.sum();
    }

    @Benchmark
    public double mean() {
        return x.mean();
    }

    @Benchmark
    public double std() {
        return x.std();
    }

    @Benchmark
    public double max() {
        return x.max();
    }

    @Benchmark
    public int argmax() {
        return x.argmax();
    }

    @Benchmark
    public double sum_float32() {
        return f.sum();
    }

    @Benchmark
    public double max_float32() {
        return f.max();
    }

    @Benchmark
    public NDArray sum_axis0() {
        return a.sum(0);
    }

    @Benchmark
    public NDArray sum_axis1() {
        return a.sum(1);
    }

    @Benchmark
    public NDArray mean_axis0() {
        return a.mean(0);
    }

    @Benchmark
    public NDArray mean_axis1() {
        return a.mean(1);
    }

    @Benchmark
    public NDArray std_axis0() {
        return a.std(0);
    }

    @Benchmark
    public NDArray std_axis1() {
        return a.std(1);
    }

    @Benchmark
    public NDArray max_axis0() {
        return a.max(0);
    }

    @Benchmark
    public NDArray max_axis1() {
        return a.max(1);
    }

    @Benchmark
    public NDArray argmax_axis0() {
        return a.argmax(0);
    }

    @Benchmark
    public NDArray argmax_axis1() {
        return a.argmax(1);
    }
}
