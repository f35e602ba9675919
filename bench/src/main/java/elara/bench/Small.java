package elara.bench;

import elara.array.NDArray;
import elara.linalg.Linalg;
import elara.linalg.Svd;
import org.openjdk.jmh.annotations.Benchmark;

/** Where calls cost more than numbers. */
public class Small extends Section {
    private final NDArray a = Inputs.normal(2, 2);
    private final NDArray x = Inputs.normal(3);
    private final NDArray y = Inputs.normal(3);

    @Benchmark
    public NDArray inv_2x2() {
        return Linalg.inv(a);
    }

    @Benchmark
    public double det_2x2() {
        return Linalg.det(a);
    }

    @Benchmark
    public Svd svd_2x2() {
        return Linalg.svd(a);
    }

    @Benchmark
    public double dot_3() {
        return x.dot(y).item();
    }

    @Benchmark
    public NDArray add_3() {
        return x.add(y);
    }

    @Benchmark
    public NDArray matmul_2x2() {
        return a.matmul(a);
    }
}
