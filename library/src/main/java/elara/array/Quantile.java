package elara.array;

/**
 * How a quantile is found that lies between two elements: NumPy's methods, the first nine of which are those of R. J.
 * Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996.
 */
public enum Quantile {
    /** The least element with at least that part of all at or below it (type 1). */
    INVERTED_CDF,
    /** The same, with the mean of two where the part is met exactly (type 2). */
    AVERAGED_INVERTED_CDF,
    /** The nearest element, of two the one of even rank (type 3). */
    CLOSEST_OBSERVATION,
    /** Linear between the steps of the distribution (type 4). */
    INTERPOLATED_INVERTED_CDF,
    /** Linear, with ranks less a half (type 5). */
    HAZEN,
    /** Linear, with ranks over n + 1 (type 6). */
    WEIBULL,
    /** Linear between the least and the greatest element, NumPy's default (type 7). */
    LINEAR,
    /** Linear, unbiased for the median whatever the distribution (type 8). */
    MEDIAN_UNBIASED,
    /** Linear, unbiased for the normal distribution (type 9). */
    NORMAL_UNBIASED,
    /** The element before. */
    LOWER,
    /** The element behind. */
    HIGHER,
    /** The mean of both. */
    MIDPOINT,
    /** The nearer one. */
    NEAREST;

    /** Whether the result is always an element. */
    boolean isDiscrete() {
        return switch (this) {
            case INVERTED_CDF, CLOSEST_OBSERVATION, LOWER, HIGHER, NEAREST -> true;
            default -> false;
        };
    }

    /** Where the quantile is among n elements in order, from 0. */
    double position(int n, double q) {
        return switch (this) {
            case INVERTED_CDF -> Math.max(0, Math.ceil(n * q - 1));
            case AVERAGED_INVERTED_CDF -> n * q - 1;
            case CLOSEST_OBSERVATION -> closest(n * q - 1 - 0.5);
            case INTERPOLATED_INVERTED_CDF -> between(n, q, 0, 1);
            case HAZEN -> between(n, q, 0.5, 0.5);
            case WEIBULL -> between(n, q, 0, 0);
            case LINEAR -> (n - 1) * q;
            case MEDIAN_UNBIASED -> between(n, q, 1.0 / 3, 1.0 / 3);
            case NORMAL_UNBIASED -> between(n, q, 3.0 / 8, 3.0 / 8);
            case LOWER -> Math.floor((n - 1) * q);
            case HIGHER -> Math.ceil((n - 1) * q);
            case MIDPOINT -> 0.5 * (Math.floor((n - 1) * q) + Math.ceil((n - 1) * q));
            case NEAREST -> Math.rint((n - 1) * q);
        };
    }

    private static double between(int n, double q, double alpha, double beta) {
        return n * q + (alpha + q * (1 - alpha - beta)) - 1;
    }

    private static double closest(double position) {
        double before = Math.floor(position);
        boolean stays = position == before && Math.floorMod((long) before, 2L) == 1;
        return Math.max(0, stays ? before : before + 1);
    }

    /** The weight of the element behind, for a position so far behind the element before. */
    double weight(double fraction) {
        return switch (this) {
            case AVERAGED_INVERTED_CDF -> fraction == 0 ? 0.5 : 1;
            case MIDPOINT -> fraction == 0 ? 0 : 0.5;
            default -> fraction;
        };
    }
}
