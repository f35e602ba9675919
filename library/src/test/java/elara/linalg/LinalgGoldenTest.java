package elara.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The results are those of NumPy and SciPy, which stand in tables made by src/test/golden/linalg.py. Singular and
 * eigenvectors, and the parts of a QR decomposition, may differ by their sign, which LAPACK leaves open, and are not
 * compared where the matrix does not determine them (beyond its rank).
 */
class LinalgGoldenTest {
    record Golden(String name, Map<String, NDArray> results) {
        @Override
        public String toString() {
            return name;
        }

        NDArray a() {
            return results.get("a");
        }

        int rank() {
            return (int) results.get("rank").item();
        }

        double condition() {
            var s = results.get("svd s");
            return rank() == 0 ? 1 : s.getDouble(0) / s.getDouble(rank() - 1);
        }

        double precision() {
            return a().dtype() == DType.FLOAT32 ? 5e-6 : 5e-14;
        }
    }

    static Stream<Golden> matrices() throws IOException {
        return read("results.tsv");
    }

    static Stream<Golden> stacks() throws IOException {
        return read("stacks.tsv");
    }

    private static Stream<Golden> read(String file) throws IOException {
        var matrices = new LinkedHashMap<String, Golden>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LinalgGoldenTest.class.getResourceAsStream("/golden/linalg/" + file)),
                StandardCharsets.US_ASCII))) {
            for (var line : reader.lines().toList()) {
                var parts = line.split("\t", -1);
                matrices.computeIfAbsent(parts[0], name -> new Golden(name, new LinkedHashMap<>()))
                        .results()
                        .put(parts[1], read(parts[2], parts[3], parts[4]));
            }
        }
        return matrices.values().stream();
    }

    private static NDArray read(String dtype, String shape, String elements) {
        var values = split(elements, " ").mapToDouble(Double::parseDouble).toArray();
        var lengths = split(shape, ",").mapToInt(Integer::parseInt).toArray();
        if (dtype.equals("complex128")) {
            return NDArray.ofComplex(values, lengths);
        }
        var array = NDArray.of(values, values.length).reshape(lengths);
        return array.astype(DType.valueOf(dtype.toUpperCase(Locale.ROOT)));
    }

    private static Stream<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).filter(part -> !part.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void numbersOfAMatrix(Golden golden) {
        var a = golden.a();
        var results = golden.results();
        assertEquals(golden.rank(), Linalg.matrixRank(a));
        double norm = results.get("norm").item();
        assertEquals(norm, Linalg.norm(a), norm * golden.precision());
        assertEquals(results.get("trace").item(), Linalg.trace(a), norm * golden.precision());
        if (results.containsKey("det")) {
            assertEquals(results.get("det").item(), Linalg.det(a), Math.pow(norm, a.shape(0)) * golden.precision());
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void singularValueDecompositions(Golden golden) {
        var results = golden.results();
        for (boolean full : new boolean[] {true, false}) {
            var prefix = full ? "svd " : "reduced svd ";
            var svd = Linalg.svd(golden.a(), full);
            var s = results.get(prefix + "s");
            near(s, svd.s(), Linalg.norm(s) * golden.precision());
            double allowed = golden.condition() * golden.precision();
            sameColumns(results.get(prefix + "u"), svd.u(), golden.rank(), allowed);
            sameColumns(results.get(prefix + "vt").t(), svd.vt().t(), golden.rank(), allowed);
        }
        double allowed = Linalg.norm(results.get("pinv")) * golden.condition() * golden.precision();
        near(results.get("pinv"), Linalg.pinv(golden.a()), allowed);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void triangularDecompositions(Golden golden) {
        var results = golden.results();
        var qr = Linalg.qr(golden.a());
        double norm = results.get("norm").item();
        double allowed = golden.condition() * golden.precision();
        sameColumns(results.get("qr q"), qr.q(), golden.rank(), allowed);
        sameColumns(results.get("qr r").t(), qr.r().t(), golden.rank(), norm * allowed);
        var lu = Linalg.lu(golden.a());
        assertArrayEquals(results.get("lu p").toDoubles(), lu.p().toDoubles());
        near(results.get("lu l"), lu.l(), allowed);
        near(results.get("lu u"), lu.u(), norm * allowed);
        if (results.containsKey("cholesky")) {
            var l = results.get("cholesky");
            var definite = results.get("a").matmul(results.get("a").t());
            for (int i = 0; i < definite.shape(0); i++) {
                definite.setDouble(definite.getDouble(i, i) + 1, i, i);
            }
            near(l, Linalg.cholesky(definite), Linalg.norm(definite) * golden.precision());
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void solutions(Golden golden) {
        var results = golden.results();
        var a = golden.a();
        var b = results.get("b");
        double precision = golden.condition() * golden.condition() * golden.precision();
        for (boolean vector : new boolean[] {false, true}) {
            var prefix = vector ? "vector " : "";
            var right = vector ? b.get(":, 0") : b;
            var all = Linalg.lstsq(a, right);
            var x = results.get(prefix + "lstsq solution");
            near(x, all.solution(), Linalg.norm(x) * precision);
            near(results.get(prefix + "lstsq residuals"), all.residuals(), Linalg.norm(right) * precision);
            assertEquals(results.get(prefix + "lstsq rank").item(), all.rank());
            near(
                    results.get(prefix + "lstsq singular values"),
                    all.singularValues(),
                    Linalg.norm(a) * golden.precision());
            if (results.containsKey("solve")) {
                var solution = results.get(prefix + "solve");
                near(solution, Linalg.solve(a, right), Linalg.norm(solution) * precision);
            }
        }
        if (results.containsKey("inv")) {
            var inverse = results.get("inv");
            near(inverse, Linalg.inv(a), Linalg.norm(inverse) * precision);
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void eigenvaluesAndVectors(Golden golden) {
        var results = golden.results();
        var a = golden.a();
        if (a.shape(0) != a.shape(1)) {
            return;
        }
        double norm = results.get("norm").item();
        double allowed = 100 * golden.precision();
        int n = a.shape(0);
        var eigh = Linalg.eigh(a.add(a.t()));
        near(results.get("eigh values"), eigh.values(), norm * allowed);
        if (!golden.name().equals("rotation")) {
            // Its a + a.t() is zero, and any vectors are eigenvectors of that.
            sameColumns(results.get("eigh vectors"), eigh.vectors(), n, allowed);
        }
        var eig = Linalg.eig(a);
        var values = results.get("eig values");
        assertEquals(values.dtype().isComplex(), eig.values().dtype().isComplex());
        assertTrue(values.sub(eig.values()).abs().max() <= norm * allowed, eig.values()::toString);
        var vectors = results.get("eig vectors");
        // Of length 1, and in one direction up to a factor of length 1.
        var along = vectors.conj().mul(eig.vectors()).sum(0).abs();
        assertArrayEquals(NDArrays.ones(n).toDoubles(), along.toDoubles(), allowed);
        // a v = v diag(values), which holds for no other factor either.
        var left = a.astype(DType.FLOAT64).matmul(eig.vectors());
        var right = eig.vectors().mul(eig.values());
        assertTrue(left.sub(right).abs().max() <= norm * allowed, left::toString);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void normsAndConditions(Golden golden) {
        var a = golden.a();
        golden.results().forEach((name, expected) -> {
            var words = name.split(" ", -1);
            if (words[0].equals("norm") && words.length > 1) {
                boolean named = words[1].equals("fro") || words[1].equals("nuc");
                double order = named ? 0 : Double.parseDouble(words[1].replace("inf", "Infinity"));
                if (words.length == 2) {
                    double norm = named ? Linalg.norm(a, words[1]) : Linalg.norm(a, order);
                    assertEquals(expected.item(), norm, Linalg.norm(a) * golden.precision(), name);
                } else {
                    var norms = Linalg.norm(a, order, Integer.parseInt(words[3]));
                    near(expected, norms, 100 * Math.max(1, finiteMax(expected)) * golden.precision());
                }
            } else if (words[0].equals("cond")) {
                double order = Double.parseDouble(words[1].replace("inf", "Infinity"));
                double allowed = expected.item() * golden.condition() * golden.precision();
                assertEquals(expected.item(), Linalg.cond(a, order), allowed, name);
                if (order == 2) {
                    assertEquals(expected.item(), Linalg.cond(a), allowed, name);
                }
            }
        });
        near(golden.results().get("svdvals"), Linalg.svdvals(a), Linalg.norm(a) * golden.precision());
    }

    private static double finiteMax(NDArray a) {
        return Arrays.stream(a.toDoubles()).filter(Double::isFinite).max().orElse(0);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void powersAndExponentials(Golden golden) {
        var results = golden.results();
        var a = golden.a();
        var qr = Linalg.qr(a, "complete");
        double allowed = golden.condition() * golden.precision();
        sameColumns(results.get("complete qr q"), qr.q(), golden.rank(), allowed);
        sameColumns(results.get("complete qr r").t(), qr.r().t(), golden.rank(), Linalg.norm(a) * allowed);
        if (!results.containsKey("det")) {
            return;
        }
        for (int n : new int[] {0, 1, 5, -2}) {
            var power = results.get("power " + n);
            if (power != null) {
                double error = n < 0 ? golden.condition() * golden.condition() : 1;
                near(power, Linalg.matrixPower(a, n), 10 * Linalg.norm(power) * error * golden.precision());
            }
        }
        var exponential = results.get("expm");
        // SciPy's has an error of 7e-12 for the magic square, whose norm is 34.
        near(exponential, Linalg.expm(a), 400 * Linalg.norm(exponential) * golden.precision());
        near(results.get("expm small"), Linalg.expm(a.div(1000)), 10 * golden.precision());
        var slogdet = Linalg.slogdet(a);
        if (golden.rank() == a.shape(0)) {
            assertEquals(results.get("slogdet").getDouble(0), slogdet.sign());
            assertEquals(results.get("slogdet").getDouble(1), slogdet.logabsdet(), golden.condition() * allowed);
        }
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void stacksOfMatrices(Golden golden) {
        var results = golden.results();
        var a = golden.a();
        var b = results.get("right");
        near(results.get("det"), Linalg.dets(a), 1e-12);
        near(results.get("inv"), Linalg.inv(a), 1e-11);
        near(results.get("solve"), Linalg.solve(a, b), 1e-11);
        var vector = b.ndim() == 4 ? b.get("0, 0, :, 0") : b.get(":, 0");
        near(results.get("vector solve"), Linalg.solve(a, vector), 1e-11);
        near(results.get("svdvals"), Linalg.svdvals(a), 1e-12);
        near(results.get("eigvalsh"), Linalg.eigvalsh(results.get("symmetric")), 1e-12);
        near(results.get("pinv"), Linalg.pinv(a), 1e-11);
        near(results.get("power 3"), Linalg.matrixPower(a, 3), 1e-11);
        near(results.get("expm"), Linalg.expm(a), 1e-11);
        int n = a.shape(-1);
        var definite = a.matmul(a.transpose(swapped(a.ndim()))).add(NDArrays.eye(n));
        near(results.get("cholesky"), Linalg.cholesky(definite), 1e-12);
        if (a.size() > 0) {
            var svd = Linalg.svd(a, false);
            var again = svd.u().mul(svd.s().expandDims(-2)).matmul(svd.vt());
            near(a, again, 1e-12);
            var qr = Linalg.qr(a);
            near(a, qr.q().matmul(qr.r()), 1e-12);
            var eigh = Linalg.eigh(results.get("symmetric"));
            var vectors = eigh.vectors();
            near(
                    results.get("symmetric").matmul(vectors),
                    vectors.mul(eigh.values().expandDims(-2)),
                    1e-12);
        }
    }

    private static int[] swapped(int ndim) {
        var axes = IntStream.range(0, ndim).toArray();
        axes[ndim - 1] = ndim - 2;
        axes[ndim - 2] = ndim - 1;
        return axes;
    }

    private static void near(NDArray expected, NDArray actual, double allowed) {
        assertArrayEquals(expected.shape(), actual.shape());
        var x = expected.toDoubles();
        var y = actual.toDoubles();
        for (int i = 0; i < x.length; i++) {
            assertEquals(x[i], y[i], allowed, "at " + i);
        }
    }

    private static void sameColumns(NDArray expected, NDArray actual, int count, double allowed) {
        assertArrayEquals(expected.shape(), actual.shape());
        for (int j = 0; j < count; j++) {
            var x = expected.get(":, " + j);
            var y = actual.get(":, " + j);
            near(x, x.dot(y).item() < 0 ? y.neg() : y, allowed);
        }
    }
}
