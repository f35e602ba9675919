package elara.bench;

import elara.array.NDArray;
import org.openjdk.jmh.annotations.Benchmark;

/** Shapes that stretch. */
public class Broadcasts extends Section {
    private final NDArray column = Inputs.normal(1000, 1);
    private final NDArray row = Inputs.normal(1, 1000);
    private final NDArray points = Inputs.normal(100_000, 3);
    private final NDArray centre = Inputs.normal(3);

    @Benchmark
    public NDArray outer_add() {
        return column.add(row);
    }

    @Benchmark
    public NDArray points_minus_centre() {
        return points.sub(centre);
    }
}
