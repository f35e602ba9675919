package elara.frame;

/**
 * The loops that go along the rows {@code from} to {@code to} of an array and leave a result at each. A missing value
 * (NaN, or {@link Long#MIN_VALUE}) stays missing and is passed over.
 */
final class RunningKernels {
    private RunningKernels() {}

    static void cumsum(double[] values, int from, int to, double[] results) {
        double sum = 0;
        double carry = 0; // Kahan's, as in pandas
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                results[i] = Double.NaN;
                continue;
            }
            double addend = value - carry;
            double next = sum + addend;
            double left = next - sum - addend;
            carry = Double.isNaN(left) ? 0 : left;
            sum = next;
            results[i] = sum;
        }
    }

    static void cumprod(double[] values, int from, int to, double[] results) {
        double product = 1;
        for (int i = from; i < to; i++) {
            product *= Double.isNaN(values[i]) ? 1 : values[i];
            results[i] = Double.isNaN(values[i]) ? Double.NaN : product;
        }
    }

    /** @throws ArithmeticException if a sum is beyond long */
    static void cumsum(long[] values, int from, int to, long[] results) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            if (values[i] == Long.MIN_VALUE) {
                results[i] = Long.MIN_VALUE;
            } else {
                sum = Math.addExact(sum, values[i]);
                results[i] = sum;
            }
        }
    }

    /** @throws ArithmeticException if a product is beyond long */
    static void cumprod(long[] values, int from, int to, long[] results) {
        long product = 1;
        for (int i = from; i < to; i++) {
            if (values[i] == Long.MIN_VALUE) {
                results[i] = Long.MIN_VALUE;
            } else {
                product = Math.multiplyExact(product, values[i]);
                results[i] = product;
            }
        }
    }

    /** The places of the least, or of the greatest, values so far. */
    static void extreme(long[] ordered, Segments segments, boolean greatest, int from, int to, int[] places) {
        int best = -1;
        for (int i = from; i < to; i++) {
            long value = ordered[segments.row(i)];
            if (value == Long.MIN_VALUE) {
                places[i] = -1;
                continue;
            }
            if (best < 0) {
                best = i;
            } else {
                long held = ordered[segments.row(best)];
                best = (greatest ? value > held : value < held) ? i : best;
            }
            places[i] = best;
        }
    }

    /** The places {@code periods} before; after, if that is negative. */
    static void shift(int periods, int from, int to, int[] places) {
        for (int i = from; i < to; i++) {
            long place = (long) i - periods;
            places[i] = place < from || place >= to ? -1 : (int) place;
        }
    }

    static void difference(double[] values, int periods, int from, int to, double[] results) {
        for (int i = from; i < to; i++) {
            long place = (long) i - periods;
            results[i] = place < from || place >= to ? Double.NaN : values[i] - values[(int) place];
        }
    }

    /** @throws ArithmeticException if a difference is beyond long */
    static void difference(long[] values, int periods, int from, int to, long[] results) {
        for (int i = from; i < to; i++) {
            long place = (long) i - periods;
            boolean missing =
                    place < from || place >= to || values[i] == Long.MIN_VALUE || values[(int) place] == Long.MIN_VALUE;
            results[i] = missing ? Long.MIN_VALUE : Math.subtractExact(values[i], values[(int) place]);
        }
    }

    static void change(double[] values, int periods, int from, int to, double[] results) {
        for (int i = from; i < to; i++) {
            long place = (long) i - periods;
            results[i] = place < from || place >= to ? Double.NaN : values[i] / values[(int) place] - 1;
        }
    }

    /** The places of the last values before that are not missing, at most {@code limit} away. */
    static void forwardFill(boolean[] missing, Segments segments, int limit, int from, int to, int[] places) {
        int last = -1;
        for (int i = from; i < to; i++) {
            last = missing[segments.row(i)] ? last : i;
            places[i] = last >= 0 && i - last <= limit ? last : -1;
        }
    }

    /** As {@link #forwardFill} from the other end. */
    static void backwardFill(boolean[] missing, Segments segments, int limit, int from, int to, int[] places) {
        int last = -1;
        for (int i = to - 1; i >= from; i--) {
            last = missing[segments.row(i)] ? last : i;
            places[i] = last >= 0 && last - i <= limit ? last : -1;
        }
    }

    /** Ranks from 1 of ordered longs; those equal get what the method says. */
    static void rank(
            long[] ordered, Segments segments, RankMethod method, boolean ascending, int from, int to, double[] ranks) {
        int n = to - from;
        var keys = new long[n];
        int present = 0;
        for (int i = 0; i < n; i++) {
            long value = ordered[segments.row(from + i)];
            if (value == Long.MIN_VALUE) {
                keys[i] = Long.MAX_VALUE;
                ranks[from + i] = Double.NaN;
            } else {
                keys[i] = ascending ? value : -value;
                present++;
            }
        }
        var order = RowOrder.argsort(keys);
        int dense = 0;
        // Missing values sort last, but so may real ones of the same key; those are passed over by their mark.
        int at = 0;
        int rank = 0;
        while (at < n && rank < present) {
            int end = at;
            int members = 0;
            while (end < n && keys[order[end]] == keys[order[at]]) {
                members += ordered[segments.row(from + order[end])] == Long.MIN_VALUE ? 0 : 1;
                end++;
            }
            dense++;
            int within = 0;
            for (int i = at; i < end; i++) {
                int place = from + order[i];
                if (ordered[segments.row(place)] == Long.MIN_VALUE) {
                    continue;
                }
                within++;
                ranks[place] = switch (method) {
                    case AVERAGE -> rank + (members + 1) / 2.0;
                    case MIN -> rank + 1;
                    case MAX -> rank + members;
                    case FIRST -> rank + within;
                    case DENSE -> dense;
                };
            }
            rank += members;
            at = end;
        }
    }

    /** Missing values between two that are not, by a straight line over the places (or over {@code x}, if given). */
    static void interpolate(double[] values, double[] x, int limit, int from, int to, double[] results) {
        int last = -1;
        for (int i = from; i < to; i++) {
            results[i] = values[i];
        }
        for (int i = from; i < to; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            if (last >= 0) {
                double left = x == null ? last : x[last];
                double width = (x == null ? i : x[i]) - left;
                for (int j = last + 1; j < i && j - last <= limit; j++) {
                    double share = ((x == null ? j : x[j]) - left) / width;
                    results[j] = values[last] + (values[i] - values[last]) * share;
                }
            }
            last = i;
        }
        for (int j = last + 1; last >= 0 && j < to && j - last <= limit; j++) {
            results[j] = values[last];
        }
    }
}
