package elara.bench;

import elara.array.NDArray;
import elara.linalg.Eig;
import elara.linalg.Eigh;
import elara.linalg.Linalg;
import elara.linalg.Svd;
import org.openjdk.jmh.annotations.Benchmark;

/** Linear algebra of 500 x 500. */
public class Decompositions extends Section {
    private final NDArray a = Inputs.normal(500, 500);
    private final NDArray b = Inputs.normal(500);
    private final NDArray s = a.add(a.t());

    @Benchmark
    public Svd svd() {
        return Linalg.svd(a);
    }

    @Benchmark
    public Eig eig() {
        return Linalg.eig(a);
    }

    @Benchmark
    public Eigh eigh() {
        return Linalg.eigh(s);
    }

    @Benchmark
    public NDArray inv() {
        return Linalg.inv(a);
    }

    @Benchmark
    public NDArray solve() {
        return Linalg.solve(a, b);
    }

    @Benchmark
    public double det() {
        return Linalg.det(a);
    }
}
