package elara.metrics;

import elara.array.NDArray;
import elara.array.Shapes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Measures of predictions, with scikit-learn's meaning and order of arguments: first what should have come out, then what
 * did.
 *
 * <pre>{@code
 * Metrics.accuracy(y, logits.argmax(1))
 * Metrics.confusionMatrix(y, logits.argmax(1), 10)     // row: the true class, column: the predicted one
 * }</pre>
 */
public final class Metrics {
    private Metrics() {}

    static void check(String metric, NDArray target, NDArray prediction) {
        if (!Arrays.equals(target.shape(), prediction.shape())) {
            throw new IllegalArgumentException(metric + " wants a target and a prediction of the same shape, got "
                    + Shapes.text(target.shape()) + " and " + Shapes.text(prediction.shape()));
        }
    }

    /**
     * Returns the part of the predictions that are right.
     *
     * @param target classes, of any shape
     * @param prediction classes, of the same shape
     * @return between 0 and 1; NaN of none
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double accuracy(NDArray target, NDArray prediction) {
        check("accuracy", target, prediction);
        return target.eq(prediction).sum() / target.size();
    }

    /**
     * Returns the part of the predicted positives that are positive, for two classes.
     *
     * @param target 0 or 1 (or truth values), of any shape
     * @param prediction 0 or 1 (or truth values), of the same shape
     * @return between 0 and 1; 0 where it is not defined
     * @throws IllegalArgumentException if the shapes differ, or a number is neither 0 nor 1
     */
    public static double precision(NDArray target, NDArray prediction) {
        var counts = BinaryCounts.of("precision", target, prediction);
        return counts.precision();
    }

    /**
     * Returns the part of the positives that were predicted to be, for two classes.
     *
     * @param target 0 or 1 (or truth values), of any shape
     * @param prediction 0 or 1 (or truth values), of the same shape
     * @return between 0 and 1; 0 where it is not defined
     * @throws IllegalArgumentException if the shapes differ, or a number is neither 0 nor 1
     */
    public static double recall(NDArray target, NDArray prediction) {
        var counts = BinaryCounts.of("recall", target, prediction);
        return counts.recall();
    }

    /**
     * Returns the harmonic mean of precision and recall, for two classes.
     *
     * @param target 0 or 1 (or truth values), of any shape
     * @param prediction 0 or 1 (or truth values), of the same shape
     * @return between 0 and 1; 0 where it is not defined
     * @throws IllegalArgumentException if the shapes differ, or a number is neither 0 nor 1
     */
    public static double f1(NDArray target, NDArray prediction) {
        var counts = BinaryCounts.of("f1", target, prediction);
        return counts.f1();
    }

    /**
     * Counts which class was taken for which.
     *
     * @param target the true classes, integers from 0 on
     * @param prediction the predicted classes, of the same shape
     * @param classes how many there are
     * @return integers of shape (classes, classes): row, the true class; column, the predicted one
     * @throws IllegalArgumentException if the shapes differ, or a class is out of range
     */
    public static NDArray confusionMatrix(NDArray target, NDArray prediction, int classes) {
        check("confusionMatrix", target, prediction);
        var wanted = target.toLongs();
        var got = prediction.toLongs();
        var counts = new long[Math.multiplyExact(classes, classes)];
        for (int i = 0; i < wanted.length; i++) {
            if (Math.min(wanted[i], got[i]) < 0 || Math.max(wanted[i], got[i]) >= classes) {
                throw new IllegalArgumentException("confusionMatrix wants classes from 0 to " + (classes - 1) + ", got "
                        + wanted[i] + " and " + got[i] + " at element " + i);
            }
            counts[(int) (wanted[i] * classes + got[i])]++;
        }
        return NDArray.of(counts, classes, classes);
    }

    /**
     * Returns the receiver operating characteristic of scores for two classes, one point a distinct score.
     *
     * @param target 0 or 1, of any shape
     * @param scores greater for what is more likely 1, of the same shape
     * @return the curve and the area under it
     * @throws IllegalArgumentException if the shapes differ, one of the classes is not there, or a score is NaN
     */
    public static Roc roc(NDArray target, NDArray scores) {
        check("roc", target, scores);
        var positive = target.toDoubles();
        var score = scores.toDoubles();
        double all = Arrays.stream(positive).sum();
        if (all == 0 || all == positive.length || Arrays.stream(score).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("roc wants scores that are numbers, and samples of both classes, got "
                    + (long) all + " positives of " + positive.length);
        }
        var order = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -score[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var x = new double[score.length + 1];
        var y = new double[score.length + 1];
        var threshold = new double[score.length + 1];
        threshold[0] = Double.POSITIVE_INFINITY;
        int points = 1;
        double right = 0;
        double area = 0;
        for (int i = 0; i < order.length; i++) {
            right += positive[order[i]];
            if (i + 1 == order.length || score[order[i + 1]] != score[order[i]]) {
                x[points] = (i + 1 - right) / (positive.length - all);
                y[points] = right / all;
                threshold[points] = score[order[i]];
                area += (x[points] - x[points - 1]) * (y[points] + y[points - 1]) / 2;
                points++;
            }
        }
        return new Roc(
                NDArray.of(Arrays.copyOf(x, points)),
                NDArray.of(Arrays.copyOf(y, points)),
                NDArray.of(Arrays.copyOf(threshold, points)),
                area);
    }

    /**
     * Returns the area under the receiver operating characteristic.
     *
     * @param target 0 or 1, of any shape
     * @param scores greater for what is more likely 1, of the same shape
     * @return 1 is perfect, 0.5 is chance
     * @throws IllegalArgumentException as {@link #roc} says
     */
    public static double auc(NDArray target, NDArray scores) {
        return roc(target, scores).auc();
    }

    /**
     * Returns the mean absolute error.
     *
     * @param target what should have come out, of any shape
     * @param prediction what came out, of the same shape
     * @return the number; NaN of no elements
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double mae(NDArray target, NDArray prediction) {
        check("mae", target, prediction);
        return target.sub(prediction).abs().mean();
    }

    /**
     * Returns the mean squared error.
     *
     * @param target what should have come out, of any shape
     * @param prediction what came out, of the same shape
     * @return the number; NaN of no elements
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double mse(NDArray target, NDArray prediction) {
        check("mse", target, prediction);
        return target.sub(prediction).square().mean();
    }

    /**
     * Returns the root of the mean squared error.
     *
     * @param target what should have come out, of any shape
     * @param prediction what came out, of the same shape
     * @return the number; NaN of no elements
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double rmse(NDArray target, NDArray prediction) {
        check("rmse", target, prediction);
        return Math.sqrt(target.sub(prediction).square().mean());
    }

    /**
     * Returns the coefficient of determination: 1 is perfect, 0 is as good as the mean, negative is worse.
     *
     * @param target what should have come out, of any shape
     * @param prediction what came out, of the same shape
     * @return the number; NaN of no elements
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double r2(NDArray target, NDArray prediction) {
        check("r2", target, prediction);
        return 1
                - target.sub(prediction).square().sum()
                        / target.sub(target.mean()).square().sum();
    }
}
