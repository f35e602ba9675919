package elara.frame;

import java.util.Arrays;

/**
 * Statistics of windows that move along an array: the one of place i holds the values from {@code lo[i]} to
 * {@code hi[i]}, and both never go back. NaN is passed over; a window with fewer values than {@code least} gives NaN.
 */
final class WindowKernels {
    private WindowKernels() {}

    /** Sums, or means: values are added and taken away with what rounding left (Kahan 1965), as pandas does. */
    static void sum(double[] values, int[] lo, int[] hi, int from, int to, int least, boolean mean, double[] results) {
        double sum = 0;
        double carry = 0;
        int count = 0;
        int infinite = 0;
        int left = from;
        int right = from;
        for (int i = from; i < to; i++) {
            if (left >= right || lo[i] >= right) {
                left = right = lo[i];
                sum = carry = 0;
                count = infinite = 0;
            }
            for (; right < hi[i]; right++) {
                double value = values[right];
                if (Double.isInfinite(value)) {
                    infinite++;
                    count++;
                } else if (!Double.isNaN(value)) {
                    double addend = value - carry;
                    double next = sum + addend;
                    carry = next - sum - addend;
                    sum = next;
                    count++;
                }
            }
            for (; left < lo[i]; left++) {
                double value = values[left];
                if (Double.isInfinite(value)) {
                    infinite--;
                    count--;
                } else if (!Double.isNaN(value)) {
                    double addend = -value - carry;
                    double next = sum + addend;
                    carry = next - sum - addend;
                    sum = next;
                    count--;
                }
            }
            double total = infinite == 0 ? sum : ReductionKernels.sum(values, lo[i], hi[i]);
            results[i] = count < least || (mean && count == 0) ? Double.NaN : mean ? total / count : total;
        }
    }

    /** Windows of up to so many rows are summed afresh. */
    static final int NARROW = 48;

    private static final int BLOCK = 1024;

    /**
     * Sums, or means, of the windows of a few rows that end at each place and must be full. All windows of a block are
     * added to at once, which the processor does several at a time; nothing is ever taken away.
     */
    static void narrow(double[] values, int width, int from, int to, boolean mean, double[] results) {
        int full = Math.min(to, from + width - 1);
        Arrays.fill(results, from, full, Double.NaN);
        for (int block = full; block < to; block += BLOCK) {
            int end = Math.min(to, block + BLOCK);
            System.arraycopy(values, block - width + 1, results, block, end - block);
            for (int k = width - 2; k >= 0; k--) {
                add(values, k, results, block, end);
            }
            if (mean) {
                for (int i = block; i < end; i++) {
                    results[i] /= width;
                }
            }
        }
    }

    private static void add(double[] values, int back, double[] results, int from, int to) {
        for (int i = from; i < to; i++) {
            results[i] += values[i - back];
        }
    }

    static void count(double[] values, int[] lo, int[] hi, int from, int to, int least, double[] results) {
        for (int i = from; i < to; i++) {
            results[i] = hi[i] - lo[i] < least ? Double.NaN : ReductionKernels.count(values, lo[i], hi[i]);
        }
    }

    /** Variances with {@code ddof} taken from the count, by Welford's way of adding and taking away. */
    static void variance(
            double[] values,
            int[] lo,
            int[] hi,
            int from,
            int to,
            int least,
            int ddof,
            boolean root,
            double[] results) {
        double mean = 0;
        double squares = 0;
        int count = 0;
        int same = 0; // how many of the last are equal: of nothing else is the variance nothing
        double last = Double.NaN;
        int left = from;
        int right = from;
        for (int i = from; i < to; i++) {
            if (left >= right || lo[i] >= right) {
                left = right = lo[i];
                mean = squares = 0;
                count = 0;
            }
            for (; right < hi[i]; right++) {
                double value = values[right];
                if (!Double.isNaN(value)) {
                    count++;
                    same = value == last ? same + 1 : 1;
                    last = value;
                    double distance = value - mean;
                    mean += distance / count;
                    squares += distance * (value - mean);
                }
            }
            for (; left < lo[i]; left++) {
                double value = values[left];
                if (!Double.isNaN(value)) {
                    count--;
                    if (count == 0) {
                        mean = squares = 0;
                    } else {
                        double distance = value - mean;
                        mean -= distance / count;
                        squares -= distance * (value - mean);
                    }
                }
            }
            double exact = same >= count ? 0 : Math.max(0, squares);
            double variance = count == 1 && ddof < 1 ? 0 : exact / (count - ddof);
            results[i] = count < least || count <= ddof ? Double.NaN : root ? Math.sqrt(variance) : variance;
        }
    }

    /** The greatest (or least) values: the places that may still become it wait in a queue. */
    static void extreme(
            double[] values, int[] lo, int[] hi, int from, int to, int least, boolean greatest, double[] results) {
        var queue = new int[to - from];
        int head = 0;
        int tail = 0;
        int right = from;
        int left = from;
        int count = 0;
        for (int i = from; i < to; i++) {
            for (; right < hi[i]; right++) {
                double value = values[right];
                if (Double.isNaN(value)) {
                    continue;
                }
                count++;
                while (tail > head
                        && (greatest ? values[queue[tail - 1]] <= value : values[queue[tail - 1]] >= value)) {
                    tail--;
                }
                queue[tail++] = right;
            }
            for (; left < lo[i]; left++) {
                count -= Double.isNaN(values[left]) ? 0 : 1;
            }
            while (head < tail && queue[head] < lo[i]) {
                head++;
            }
            results[i] = count < least || head == tail ? Double.NaN : values[queue[head]];
        }
    }

    /** Quantiles: the values of the window are kept in order. */
    static void quantile(double[] values, int[] lo, int[] hi, int from, int to, int least, double q, double[] results) {
        var sorted = new double[to - from];
        int count = 0;
        int left = from;
        int right = from;
        for (int i = from; i < to; i++) {
            for (; right < hi[i]; right++) {
                double value = values[right];
                if (!Double.isNaN(value)) {
                    int at = Arrays.binarySearch(sorted, 0, count, value);
                    at = at < 0 ? -at - 1 : at;
                    System.arraycopy(sorted, at, sorted, at + 1, count - at);
                    sorted[at] = value;
                    count++;
                }
            }
            for (; left < lo[i]; left++) {
                double value = values[left];
                if (!Double.isNaN(value)) {
                    int at = Arrays.binarySearch(sorted, 0, count, value);
                    count--;
                    System.arraycopy(sorted, at + 1, sorted, at, count - at);
                }
            }
            double position = q * (count - 1);
            int below = (int) position;
            results[i] = count < least || count == 0
                    ? Double.NaN
                    : below + 1 >= count
                            ? sorted[below]
                            : sorted[below] + (sorted[below + 1] - sorted[below]) * (position - below);
        }
    }

    /** Exponentially weighted means, as pandas' with ignore_na=False. */
    static void exponentialMean(
            double[] values, int from, int to, double alpha, boolean adjust, int least, double[] results) {
        double oldWeight = 1;
        double weighted = Double.NaN;
        int count = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            boolean present = !Double.isNaN(value);
            if (Double.isNaN(weighted)) {
                weighted = value;
            } else {
                oldWeight *= 1 - alpha;
                if (present) {
                    double newWeight = adjust ? 1 : alpha;
                    weighted = weighted == value
                            ? weighted
                            : (oldWeight * weighted + newWeight * value) / (oldWeight + newWeight);
                    oldWeight = adjust ? oldWeight + newWeight : 1;
                }
            }
            count += present ? 1 : 0;
            results[i] = count >= least ? weighted : Double.NaN;
        }
    }

    /** Exponentially weighted variances, unbiased, as pandas' with ignore_na=False. */
    static void exponentialVariance(
            double[] values,
            int from,
            int to,
            double alpha,
            boolean adjust,
            int least,
            boolean root,
            double[] results) {
        double oldWeight = 1;
        double sumWeight = 1;
        double sumSquares = 1;
        double mean = Double.NaN;
        double variance = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            boolean present = !Double.isNaN(value);
            if (Double.isNaN(mean)) {
                mean = value;
            } else {
                sumWeight *= 1 - alpha;
                sumSquares *= (1 - alpha) * (1 - alpha);
                oldWeight *= 1 - alpha;
                if (present) {
                    double newWeight = adjust ? 1 : alpha;
                    double oldMean = mean;
                    mean = mean == value ? mean : (oldWeight * oldMean + newWeight * value) / (oldWeight + newWeight);
                    variance = (oldWeight * (variance + (oldMean - mean) * (oldMean - mean))
                                    + newWeight * (value - mean) * (value - mean))
                            / (oldWeight + newWeight);
                    sumWeight += newWeight;
                    sumSquares += newWeight * newWeight;
                    oldWeight += newWeight;
                    if (!adjust) {
                        sumWeight /= oldWeight;
                        sumSquares /= oldWeight * oldWeight;
                        oldWeight = 1;
                    }
                }
            }
            count += present ? 1 : 0;
            double numerator = sumWeight * sumWeight;
            double denominator = numerator - sumSquares;
            double unbiased = count > 1 && denominator > 0 ? numerator / denominator * variance : Double.NaN;
            results[i] = count >= least ? (root ? Math.sqrt(unbiased) : unbiased) : Double.NaN;
        }
    }
}
