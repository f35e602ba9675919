package elara.bench;

import elara.array.NDArray;
import elara.array.NDArrays;
import elara.array.Sets;
import org.openjdk.jmh.annotations.Benchmark;

/** What is bound by memory, and by order. */
public class Memory extends Section {
    private final NDArray x = Inputs.normal(Inputs.MILLION);
    private final NDArray y = x.mul(0.5);
    private final NDArray a = x.reshape(1000, 1000);
    private final NDArray mask = x.gt(0);
    private final NDArray places = Inputs.integers(Inputs.MILLION, Inputs.MILLION);
    private final NDArray small = Inputs.integers(1000, Inputs.MILLION);

    @Benchmark
    public NDArray add() {
        return x.add(y);
    }

    @Benchmark
    public NDArray add_strided() {
        return x.get("::2").add(y.get("::2"));
    }

    @Benchmark
    public NDArray add_transposed() {
        return a.add(a.t());
    }

    @Benchmark
    public NDArray copy_transposed() {
        return a.t().copy();
    }

    @Benchmark
    public NDArray copy() {
        return x.copy();
    }

    @Benchmark
    public NDArray greater() {
        return x.gt(y);
    }

    @Benchmark
    public NDArray mask() {
        return x.get(mask);
    }

    @Benchmark
    public NDArray fancy() {
        return x.get(places);
    }

    @Benchmark
    public NDArray take() {
        return x.take(places);
    }

    @Benchmark
    public NDArray where() {
        return NDArrays.where(mask, x, y);
    }

    @Benchmark
    public NDArray sort() {
        return x.sort();
    }

    @Benchmark
    public NDArray sort_int64() {
        return places.sort();
    }

    @Benchmark
    public NDArray argsort() {
        return x.argsort();
    }

    @Benchmark
    public NDArray partition() {
        return x.partition(500_000, 0);
    }

    @Benchmark
    public NDArray cumsum() {
        return x.cumsum(0);
    }

    @Benchmark
    public NDArray unique() {
        return Sets.unique(x);
    }

    @Benchmark
    public NDArray unique_few() {
        return Sets.unique(small);
    }

    @Benchmark
    public double median() {
        return x.median();
    }
}
