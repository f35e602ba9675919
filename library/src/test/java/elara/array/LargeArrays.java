package elara.array;

import java.util.Arrays;

/**
 * Operations on arrays so large that several threads share them, against the plainest loops: each line names one that
 * differs, so that none is what is expected. Run in a JVM with the Vector API, too.
 */
final class LargeArrays {
    /** More than is done in one part, and no multiple of what a vector holds. */
    private static final int ROWS = 1003;

    private static final int COLUMNS = 1201;
    private static final int N = ROWS * COLUMNS;

    private final double[] x = numbers(3.7);
    private final double[] y = numbers(5.3);
    private final NDArray a = NDArray.of(x, ROWS, COLUMNS);
    private final NDArray b = NDArray.of(y, ROWS, COLUMNS);
    private final StringBuilder wrong = new StringBuilder();

    private LargeArrays() {}

    /** Prints the names of what differs. */
    public static void main(String... args) {
        System.out.print(wrong());
    }

    static String wrong() {
        var cases = new LargeArrays();
        cases.elementwise();
        cases.reductions();
        cases.parts();
        return cases.wrong.toString();
    }

    private static double[] numbers(double step) {
        var out = new double[N];
        Arrays.setAll(out, i -> Math.sin(i * step) * 1e3);
        return out;
    }

    private void check(String name, double[] expected, NDArray found) {
        if (!Arrays.equals(expected, found.toDoubles())) {
            wrong.append(name).append('\n');
        }
    }

    private interface At {
        double value(int i, int j);
    }

    private static double[] each(At value) {
        var out = new double[N];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                out[i * COLUMNS + j] = value.value(i, j);
            }
        }
        return out;
    }

    private double x(int i, int j) {
        return x[i * COLUMNS + j];
    }

    private double y(int i, int j) {
        return y[i * COLUMNS + j];
    }

    private void elementwise() {
        check("add", each((i, j) -> x(i, j) + y(i, j)), a.add(b));
        check("sub", each((i, j) -> x(i, j) - y(i, j)), a.sub(b));
        check("mul", each((i, j) -> x(i, j) * y(i, j)), a.mul(b));
        check("div", each((i, j) -> x(i, j) / y(i, j)), a.div(b));
        check("maximum", each((i, j) -> Math.max(x(i, j), y(i, j))), a.maximum(b));
        check("minimum", each((i, j) -> Math.min(x(i, j), y(i, j))), a.minimum(b));
        check("number", each((i, j) -> 2 - x(i, j)), a.rsub(2));
        check("sqrt", each((i, j) -> Math.sqrt(Math.abs(x(i, j)))), a.abs().sqrt());
        check("in place", each((i, j) -> x(i, j) + y(i, j)), a.copy().addi(b));
        check("column", each((i, j) -> x(i, j) + y(i, 0)), a.add(b.get(":, :1")));
        check("row", each((i, j) -> x(i, j) * y(0, j)), a.mul(b.get("0")));
        check(
                "transposed",
                each((i, j) -> x(i, j) + x[(i * COLUMNS + j) % ROWS * COLUMNS + (i * COLUMNS + j) / ROWS]),
                a.ravel().add(a.t().ravel()).reshape(ROWS, COLUMNS));
        check(
                "turned",
                each((i, j) -> x(ROWS - 1 - i, COLUMNS - 1 - j) - y(i, j)),
                a.get("::-1, ::-1").sub(b));
        check("greater", each((i, j) -> x(i, j) > y(i, j) ? 1 : 0), a.gt(b));
        check("where", each((i, j) -> x(i, j) > 0 ? x(i, j) : y(i, j)), NDArrays.where(a.gt(0), a, b));
        var f = a.astype(DType.FLOAT32);
        check("float", each((i, j) -> (float) x(i, j) * (float) x(i, j)), f.mul(f));
        var strided = new double[N / 2];
        Arrays.setAll(strided, i -> x[2 * i] + y[2 * i + 1]);
        check("strided", strided, NDArray.of(x).get(":-1:2").add(NDArray.of(y).get("1::2")));
        var narrow = new double[N - N % 3];
        Arrays.setAll(narrow, i -> x[i] - y[i % 3]);
        var points = NDArray.of(Arrays.copyOf(x, narrow.length), narrow.length / 3, 3);
        check("narrow", narrow, points.sub(NDArray.of(Arrays.copyOf(y, 3))));
    }

    private void reductions() {
        check("sum", new double[] {0 + DoubleKernels.sum(x, 0, 1, N)}, NDArray.scalar(a.sum(), DType.FLOAT64));
        check("max", new double[] {Arrays.stream(x).max().orElseThrow()}, NDArray.scalar(a.max(), DType.FLOAT64));
        check("min", new double[] {Arrays.stream(x).min().orElseThrow()}, NDArray.scalar(a.min(), DType.FLOAT64));
        check(
                "argmax",
                new double[] {DoubleKernels.argMax(x, 0, 1, N)},
                NDArray.scalar((double) a.argmax(), DType.FLOAT64));
        var columns = new double[COLUMNS];
        var rows = new double[ROWS];
        var deviations = new double[COLUMNS];
        var greatest = new double[COLUMNS];
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < ROWS; i++) {
            rows[i] = 0 + DoubleKernels.sum(x, i * COLUMNS, 1, COLUMNS);
            for (int j = 0; j < COLUMNS; j++) {
                columns[j] += x(i, j);
                greatest[j] = Math.max(greatest[j], x(i, j));
            }
        }
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                double d = x(i, j) - columns[j] / ROWS;
                deviations[j] += d * d;
            }
        }
        check("sum by columns", columns, a.sum(0));
        check("sum by rows", rows, a.sum(1));
        check("max by columns", greatest, a.max(0));
        check("var by columns", Arrays.stream(deviations).map(d -> d / ROWS).toArray(), a.var(0));
        var f = a.astype(DType.FLOAT32);
        check(
                "float sum",
                new double[] {0 + FloatKernels.sum(f.floats(), 0, 1, N)},
                f.ravel().sum(0));
        var squares = a.sub(a.mean());
        check("var", new double[] {squares.mul(squares).sum() / N}, NDArray.scalar(a.var(), DType.FLOAT64));
        var withNan = a.copy();
        withNan.setDouble(Double.NaN, ROWS - 1, 7);
        check("max of NaN", new double[] {Double.NaN}, NDArray.scalar(withNan.max(), DType.FLOAT64));
        check(
                "argmax of NaN",
                new double[] {N - COLUMNS + 7},
                NDArray.scalar((double) withNan.argmax(), DType.FLOAT64));
    }

    private void parts() {
        var flat = NDArray.of(x);
        var sorted = x.clone();
        Arrays.sort(sorted);
        check("sort", sorted, flat.sort());
        check("copy", each((i, j) -> x(i, j)), a.t().copy().t());
        check("mask", Arrays.stream(x).filter(v -> v > 0).toArray(), flat.get(flat.gt(0)));
        var places = new long[N];
        var taken = new double[N];
        for (int i = 0; i < N; i++) {
            places[i] = (long) i * 7919 % N - (i % 2 == 0 ? 0 : N);
            taken[i] = x[(int) Math.floorMod(places[i], (long) N)];
        }
        check("positions", taken, flat.get(NDArray.of(places)));
        int kth = N / 3;
        var parted = flat.partition(kth, 0).toDoubles();
        boolean apart = parted[kth] == sorted[kth];
        for (int i = 0; i < N; i++) {
            apart &= i < kth ? parted[i] <= parted[kth] : parted[i] >= parted[kth];
        }
        Arrays.sort(parted);
        if (!apart || !Arrays.equals(parted, sorted)) {
            wrong.append("partition\n");
        }
        check("median", new double[] {sorted[N / 2]}, NDArray.scalar(flat.median(), DType.FLOAT64));
        places[N - 5] = N;
        try {
            flat.get(NDArray.of(places));
            wrong.append("position outside\n");
        } catch (IndexOutOfBoundsException e) {
            if (!e.getMessage().equals("index " + N + " is out of bounds for axis 0 with size " + N)) {
                wrong.append(e.getMessage()).append('\n');
            }
        }
    }
}
