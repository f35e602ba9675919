package elara.array;

/** How many bins a histogram should have: NumPy's estimators. */
final class BinRule {
    private BinRule() {}

    static int bins(String rule, NDArray x) {
        if (x.size() == 0) {
            return 1;
        }
        double range = x.ptp();
        double width = width(rule, x, range);
        return width > 0 && range > 0 ? (int) Math.ceil(range / width) : 1;
    }

    private static double width(String rule, NDArray x, double range) {
        int n = x.size();
        double sturges = range / (Math.log(n) / Math.log(2) + 1);
        double fd = 2 * (x.percentile(75) - x.percentile(25)) * Math.pow(n, -1.0 / 3);
        return switch (rule) {
            case "auto" -> fd > 0 ? Math.min(Math.max(fd, range / Math.sqrt(n) / 2), sturges) : sturges;
            case "fd" -> fd;
            case "sturges" -> sturges;
            case "sqrt" -> range / Math.sqrt(n);
            case "rice" -> range / (2 * Math.cbrt(n));
            case "scott" -> Math.cbrt(24 * Math.sqrt(Math.PI) / n) * x.std();
            case "doane" -> doane(x, range);
            default ->
                throw new IllegalArgumentException(
                        "'" + rule
                                + "' is not a valid estimator for `bins`; there are auto, fd, doane, scott, rice, sturges, sqrt");
        };
    }

    private static double doane(NDArray x, double range) {
        int n = x.size();
        double sigma = x.std();
        if (n <= 2 || sigma <= 0) {
            return 0;
        }
        double spread = Math.sqrt(6.0 * (n - 2) / ((n + 1.0) * (n + 3)));
        double skewness = x.sub(x.mean()).div(sigma).pow(3).mean();
        return range / (1 + Math.log(n) / Math.log(2) + Math.log(1 + Math.abs(skewness) / spread) / Math.log(2));
    }
}
