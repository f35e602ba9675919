package elara.linalg;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.random.Rng;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What holds of every decomposition, whatever free choices a LAPACK makes: used by the tests with the backend of their
 * process, and by {@link BackendProgram} with others.
 */
final class LinalgProperties {
    private LinalgProperties() {}

    /** Matrices of all proportions and layouts, by name. */
    static Map<String, NDArray> matrices() {
        var rng = Rng.of(2024);
        var matrices = new LinkedHashMap<String, NDArray>();
        for (var shape :
                new int[][] {{1, 1}, {1, 4}, {4, 1}, {2, 2}, {3, 5}, {5, 3}, {7, 7}, {20, 33}, {33, 20}, {64, 64}}) {
            matrices.put("random " + shape[0] + "x" + shape[1], rng.normal(shape));
        }
        matrices.put("transposed view", rng.normal(4, 6).t());
        matrices.put("every second row and column", rng.normal(10, 8).get("::2, 1::2"));
        matrices.put("rows and columns backwards", rng.normal(5, 5).get("::-1, ::-1"));
        matrices.put("transposed, sliced and backwards", rng.normal(9, 12).t().get("2:9:3, ::-2"));
        matrices.put("a row repeated by broadcasting", rng.normal(1, 4).broadcastTo(3, 4));
        matrices.put("rank 2", rng.normal(6, 2).matmul(rng.normal(2, 5)));
        matrices.put("zeros", NDArrays.zeros(3, 4));
        matrices.put("identity", NDArrays.eye(4));
        matrices.put("Hilbert, ill conditioned", hilbert(8));
        matrices.put("large and small", rng.normal(4, 4).mul(NDArray.of(new double[] {1e100, 1, 1e-100, 1e-5})));
        matrices.put("integers", rng.integers(-9, 10, 4, 4));
        matrices.put("int32", rng.integers(-9, 10, 3, 4).astype(DType.INT32));
        matrices.put("booleans", rng.random(4, 4).gt(0.5));
        matrices.put("float32", rng.normal(5, 4).astype(DType.FLOAT32));
        matrices.put("no rows", NDArrays.zeros(0, 3));
        matrices.put("no columns", NDArrays.zeros(3, 0));
        return matrices;
    }

    static NDArray hilbert(int n) {
        var values = new double[n * n];
        Arrays.setAll(values, i -> 1.0 / (i / n + i % n + 1));
        return NDArray.of(values, n, n);
    }

    static void svd(NDArray a) {
        int m = a.shape(0);
        int n = a.shape(1);
        int k = Math.min(m, n);
        for (boolean full : new boolean[] {true, false}) {
            var svd = Linalg.svd(a, full);
            shape("u", svd.u(), m, full ? m : k);
            shape("s", svd.s(), k);
            shape("vt", svd.vt(), full ? n : k, n);
            orthonormalColumns("u", svd.u());
            orthonormalColumns("vt.t()", svd.vt().t());
            var s = svd.s().toDoubles();
            for (int i = 0; i < k; i++) {
                require(s[i] >= 0 && (i == 0 || s[i] <= s[i - 1]), "singular values " + svd.s());
            }
            if (k > 0) {
                var u = svd.u().get(":, :" + k);
                var vt = svd.vt().get(":" + k);
                near("u diag(s) vt", a, u.mul(svd.s()).matmul(vt), norm(a));
            }
        }
    }

    static void qr(NDArray a) {
        var qr = Linalg.qr(a);
        int k = Math.min(a.shape(0), a.shape(1));
        shape("q", qr.q(), a.shape(0), k);
        shape("r", qr.r(), k, a.shape(1));
        orthonormalColumns("q", qr.q());
        triangle("r", qr.r().t(), false);
        if (a.size() > 0) {
            near("q r", a, qr.q().matmul(qr.r()), norm(a));
        }
    }

    static void lu(NDArray a) {
        var lu = Linalg.lu(a);
        int m = a.shape(0);
        int k = Math.min(m, a.shape(1));
        shape("p", lu.p(), m, m);
        shape("l", lu.l(), m, k);
        shape("u", lu.u(), k, a.shape(1));
        orthonormalColumns("p", lu.p());
        triangle("l", lu.l(), true);
        triangle("u", lu.u().t(), false);
        if (a.size() > 0) {
            require(lu.l().abs().max() <= 1, "partial pivoting keeps |l| <= 1");
            near("p l u", a, lu.p().matmul(lu.l()).matmul(lu.u()), norm(a));
        }
    }

    static void pinv(NDArray a) {
        var inverse = Linalg.pinv(a);
        shape("pinv", inverse, a.shape(1), a.shape(0));
        if (a.size() > 0 && Linalg.svd(a).s().max() < 1e50) {
            double scale = norm(a) * norm(inverse);
            near("a pinv a", a, a.astype(DType.FLOAT64).matmul(inverse).matmul(a), norm(a) * scale);
            var projection = inverse.matmul(a);
            near("pinv a is symmetric", projection, projection.t(), scale * scale);
        }
    }

    static void lstsq(NDArray a) {
        int m = a.shape(0);
        int n = a.shape(1);
        var b = Rng.of(m + 100L * n).normal(m, 2);
        var all = Linalg.lstsq(a, b);
        shape("solution", all.solution(), n, 2);
        shape("singular values", all.singularValues(), Math.min(m, n));
        require(all.rank() == Linalg.matrixRank(a), "rank " + all.rank() + " but matrixRank " + Linalg.matrixRank(a));
        require(all.residuals().size() == (all.rank() == n && m > n ? 2 : 0), "residuals " + all.residuals());
        if (a.size() > 0) {
            // The residual is at right angles to the columns of a.
            var x = all.solution();
            var residual = b.sub(a.matmul(x));
            near(
                    "a.t() (b - a x)",
                    NDArrays.zeros(n, 2),
                    a.t().matmul(residual),
                    norm(a) * (norm(a) * norm(x) + norm(b)));
            for (int j = 0; j < all.residuals().size(); j++) {
                var column = residual.get(":, " + j);
                double sum = column.mul(column).sum();
                require(Math.abs(sum - all.residuals().getDouble(j)) < 1e-10 * norm(b) * norm(b), "residual " + j);
            }
            var first = Linalg.lstsq(a, b.get(":, 0"));
            shape("solution", first.solution(), n);
            near("one right-hand side", x.get(":, 0"), first.solution(), norm(x));
        }
    }

    /** What a has of square matrices; a random one of its order is added where a may be singular. */
    static void square(NDArray given) {
        int n = given.shape(0);
        var a = given.add(NDArrays.eye(n).mul(norm(given) + 1));
        var identity = NDArrays.eye(n);
        var inverse = Linalg.inv(a);
        near("a inv", identity, a.matmul(inverse), norm(a) * norm(inverse));
        var b = Rng.of(n).normal(n, 3);
        var x = Linalg.solve(a, b);
        near("a x", b, a.matmul(x), norm(a) * norm(x));
        near("one right-hand side", x.get(":, 1"), Linalg.solve(a, b.get(":, 1")), norm(x) * norm(a) * norm(inverse));
        double det = Linalg.det(a);
        var lu = Linalg.lu(a);
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= lu.u().getDouble(i, i);
        }
        require(
                Double.isInfinite(det) || Math.abs(Math.abs(product) - Math.abs(det)) <= tolerance(a) * Math.abs(det),
                "det " + det);

        var symmetric = given.astype(DType.FLOAT64).add(given.t());
        var eigh = Linalg.eigh(symmetric);
        orthonormalColumns("vectors", eigh.vectors());
        for (int i = 1; i < n; i++) {
            require(eigh.values().getDouble(i - 1) <= eigh.values().getDouble(i), "ascending: " + eigh.values());
        }
        near("a v", eigh.vectors().mul(eigh.values()), symmetric.matmul(eigh.vectors()), norm(symmetric));
        var eig = Linalg.eig(symmetric);
        near("a v", eig.vectors().mul(eig.values()), symmetric.matmul(eig.vectors()), norm(symmetric));

        double scale = Math.max(1, norm(given));
        var factor = given.astype(DType.FLOAT64).mul(1 / scale);
        var definite = factor.matmul(factor.t()).add(NDArrays.eye(n));
        var l = Linalg.cholesky(definite);
        triangle("l", l, false);
        near("l l.t()", definite, l.matmul(l.t()), norm(definite));
    }

    static double norm(NDArray a) {
        return Linalg.norm(a);
    }

    private static double tolerance(NDArray a) {
        return a.dtype() == DType.FLOAT32 ? 2e-5 : 2e-13;
    }

    private static void near(String what, NDArray expected, NDArray actual, double scale) {
        double difference = Linalg.norm(expected.astype(DType.FLOAT64).sub(actual));
        double allowed = Math.max(tolerance(expected), tolerance(actual)) * Math.max(scale, Double.MIN_NORMAL);
        require(difference <= allowed, what + " is off by " + difference + ", allowed " + allowed);
    }

    private static void orthonormalColumns(String what, NDArray q) {
        if (q.size() > 0) {
            near(what + " orthonormal", NDArrays.eye(q.shape(1)), q.t().matmul(q), Math.sqrt(q.shape(1)));
        }
    }

    private static void triangle(String what, NDArray lower, boolean unit) {
        for (int i = 0; i < lower.shape(0); i++) {
            for (int j = i; j < lower.shape(1); j++) {
                if (j > i) {
                    require(lower.getDouble(i, j) == 0, what + " is a triangle");
                } else if (unit) {
                    require(lower.getDouble(i, j) == 1, what + " has ones on the diagonal");
                }
            }
        }
    }

    private static void shape(String what, NDArray actual, int... expected) {
        require(Arrays.equals(actual.shape(), expected), what + " has the shape " + Arrays.toString(actual.shape()));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
