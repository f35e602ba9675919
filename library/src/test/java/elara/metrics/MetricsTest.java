package elara.metrics;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.Golden;
import elara.array.NDArray;
import elara.array.NDArrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Measures are scikit-learn's, at once and in two batches. */
class MetricsTest {
    @TestFactory
    Stream<DynamicTest> asScikitLearn() {
        return Golden.cases("metrics/metrics")
                .map(golden -> DynamicTest.dynamicTest(
                        golden.line() + " " + golden.fields().get(0), () -> check(golden)));
    }

    private static void check(Golden golden) {
        var target = golden.array(1);
        var prediction = golden.array(2);
        var wanted = golden.array(3);
        switch (golden.fields().get(0)) {
            case "accuracy" -> {
                assertNear(wanted, Metrics.accuracy(target, prediction));
                assertNear(wanted, inTwo(Metric.accuracy(), target, prediction));
            }
            case "precision" -> {
                assertNear(wanted, Metrics.precision(target, prediction));
                assertNear(wanted, inTwo(Metric.precision(0.5), target, prediction));
            }
            case "recall" -> {
                assertNear(wanted, Metrics.recall(target, prediction));
                assertNear(wanted, inTwo(Metric.recall(0.5), target, prediction));
            }
            case "f1" -> {
                assertNear(wanted, Metrics.f1(target, prediction));
                assertNear(wanted, inTwo(Metric.f1(0.5), target, prediction));
            }
            case "auc" -> assertNear(wanted, Metrics.auc(target, prediction));
            case "roc" -> {
                var roc = Metrics.roc(target, prediction);
                var got = NDArrays.stack(0, roc.falsePositiveRate(), roc.truePositiveRate());
                assertTrue(got.allclose(wanted, 1e-12, 1e-12), () -> got + " for " + wanted);
            }
            case "confusion" ->
                assertTrue(Metrics.confusionMatrix(target, prediction, 4).arrayEqual(wanted));
            case "mae" -> {
                assertNear(wanted, Metrics.mae(target, prediction));
                assertNear(wanted, inTwo(Metric.mae(), target, prediction));
            }
            case "rmse" -> {
                assertNear(wanted, Metrics.rmse(target, prediction));
                assertNear(wanted, inTwo(Metric.rmse(), target, prediction));
            }
            case "r2" -> {
                assertNear(wanted, Metrics.r2(target, prediction));
                assertNear(wanted, inTwo(Metric.r2(), target, prediction));
            }
            default -> throw new IllegalArgumentException(golden.toString());
        }
    }

    private static void assertNear(NDArray wanted, double got) {
        assertEquals(wanted.item(), got, 1e-10 * Math.max(1, Math.abs(wanted.item())));
    }

    private static double inTwo(Metric metric, NDArray target, NDArray prediction) {
        metric.update(array(1), array(0));
        metric.reset();
        int half = target.size() / 2;
        if (half > 0) {
            metric.update(target.get(":" + half), prediction.get(":" + half));
        }
        metric.update(target.get(half + ":"), prediction.get(half + ":"));
        return metric.value();
    }

    @Test
    void accuracyOfScoresTakesTheGreatest() {
        var accuracy = Metric.accuracy();
        accuracy.update(array(1, 0, 1), array(new double[][] {{0.1, 0.9}, {3, 2}, {5, 1}}));
        assertEquals(2.0 / 3, accuracy.value());
    }

    @Test
    void probabilitiesAreNoClasses() {
        var error = assertThrows(IllegalArgumentException.class, () -> Metrics.precision(array(1, 0), array(0.7, 0.2)));
        assertEquals(
                "precision wants classes 0 and 1, the prediction has 0.7 at element 0; for probabilities, give"
                        + " prediction.gt(0.5)",
                error.getMessage());
    }

    @Test
    void shapesMustAgree() {
        var error = assertThrows(IllegalArgumentException.class, () -> Metrics.r2(array(1.0, 2.0), array(1.0)));
        assertEquals("r2 wants a target and a prediction of the same shape, got (2,) and (1,)", error.getMessage());
    }
}
