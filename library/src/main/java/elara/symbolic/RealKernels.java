package elara.symbolic;

/** Real functions of doubles that Java's Math lacks; NaN where there is no real value. */
final class RealKernels {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private RealKernels() {}

    static double call(String name, double x) {
        return switch (name) {
            case "sin" -> Math.sin(x);
            case "cos" -> Math.cos(x);
            case "tan" -> Math.tan(x);
            case "cot" -> 1 / Math.tan(x);
            case "sec" -> 1 / Math.cos(x);
            case "csc" -> 1 / Math.sin(x);
            case "asin" -> Math.asin(x);
            case "acos" -> Math.acos(x);
            case "atan" -> Math.atan(x);
            case "acot" -> Math.atan(1 / x);
            case "asec" -> Math.acos(1 / x);
            case "acsc" -> Math.asin(1 / x);
            case "sinh" -> Math.sinh(x);
            case "cosh" -> Math.cosh(x);
            case "tanh" -> Math.tanh(x);
            case "coth" -> 1 / Math.tanh(x);
            case "sech" -> 1 / Math.cosh(x);
            case "csch" -> 1 / Math.sinh(x);
            case "asinh" -> asinh(x);
            case "acosh" -> acosh(x);
            case "atanh" -> atanh(x);
            case "acoth" -> atanh(1 / x);
            case "log" -> Math.log(x);
            case "Abs" -> Math.abs(x);
            case "sign" -> Math.signum(x);
            case "floor" -> Math.floor(x);
            case "ceiling" -> Math.ceil(x);
            case "re", "conjugate" -> x;
            case "im" -> 0;
            case "gamma" -> gamma(x);
            case "factorial" -> gamma(x + 1);
            case "loggamma" -> logGamma(x);
            case "digamma" -> digamma(x);
            case "erf" -> erf(x);
            case "erfc" -> erfc(x);
            case "erfi" -> erfi(x);
            case "Heaviside" -> heaviside(x);
            case "DiracDelta" -> x == 0 ? Double.POSITIVE_INFINITY : 0;
            case "Si" -> si(x);
            case "Ei" -> ei(x);
            case "Ci" -> ci(x);
            case "li" -> ei(Math.log(x));
            case "fresnels" -> Quadrature.integrate(t -> Math.sin(Math.PI * t * t / 2), 0, x);
            case "fresnelc" -> Quadrature.integrate(t -> Math.cos(Math.PI * t * t / 2), 0, x);
            case "LambertW" -> lambertW(x);
            case "harmonic" -> digamma(x + 1) + 0.5772156649015329;
            case "zeta" -> zeta(x);
            default -> Double.NaN;
        };
    }

    static double call(String name, double x, double y) {
        return switch (name) {
            case "atan2" -> Math.atan2(x, y);
            case "binomial" -> binomial(x, y);
            case "Min" -> Math.min(x, y);
            case "Max" -> Math.max(x, y);
            case "polygamma" -> x == 0 ? digamma(y) : Double.NaN;
            case "beta" -> Math.exp(logGamma(x) + logGamma(y) - logGamma(x + y));
            case "uppergamma" ->
                Quadrature.integrate(t -> Math.pow(t, x - 1) * Math.exp(-t), y, Double.POSITIVE_INFINITY);
            case "lowergamma" -> Quadrature.integrate(t -> Math.pow(t, x - 1) * Math.exp(-t), 0, y);
            case "polylog" -> polylog(x, y);
            default -> Double.NaN;
        };
    }

    static double pow(double base, double exponent) {
        if (exponent == 0.5) {
            return Math.sqrt(base);
        }
        return Math.pow(base, exponent);
    }

    /** The first value if two numbers compare as they should, numbered by equal, unequal, less, less or equal, greater, greater or equal. */
    static double select(double left, double right, int kind, double then, double otherwise) {
        boolean holds = switch (kind) {
            case 0 -> left == right;
            case 1 -> left != right;
            case 2 -> left < right;
            case 3 -> left <= right;
            case 4 -> left > right;
            default -> left >= right;
        };
        return Double.isNaN(left) || Double.isNaN(right) ? Double.NaN : holds ? then : otherwise;
    }

    static double asinh(double x) {
        double a = Math.abs(x);
        return Math.copySign(Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1))), x);
    }

    static double acosh(double x) {
        return Math.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1));
    }

    static double atanh(double x) {
        return 0.5 * Math.log1p(2 * x / (1 - x));
    }

    static double heaviside(double x) {
        return x > 0 ? 1 : x < 0 ? 0 : x == 0 ? 0.5 : Double.NaN;
    }

    /** Lanczos' approximation, g = 7, nine terms. */
    static double gamma(double x) {
        if (x == Math.rint(x)) {
            if (x <= 0) {
                return Double.NaN;
            }
            if (x <= 171) {
                double product = 1;
                for (int i = 2; i < x; i++) {
                    product *= i;
                }
                return product;
            }
        }
        if (x < 0.5) {
            return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
        }
        return x > 140
                ? Math.exp(logGamma(x))
                : Math.sqrt(2 * Math.PI) * series(x) * Math.exp((x - 0.5) * Math.log(x + 6.5) - (x + 6.5));
    }

    private static double series(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        return sum;
    }

    static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
        }
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(x + 6.5) - (x + 6.5) + Math.log(series(x));
    }

    /** By recurrence to x >= 10, then Stirling's series. */
    static double digamma(double x) {
        if (x <= 0) {
            return x == Math.rint(x) ? Double.NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
        }
        double shift = 0;
        double y = x;
        for (; y < 10; y++) {
            shift -= 1 / y;
        }
        double r = 1 / (y * y);
        return shift
                + Math.log(y)
                - 0.5 / y
                - r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r / 132))));
    }

    static double binomial(double n, double k) {
        if (k == Math.rint(k) && k >= 0 && k <= 1000) {
            double value = 1;
            for (int i = 0; i < k; i++) {
                value *= (n - i) / (i + 1);
            }
            return value;
        }
        return gamma(n + 1) / (gamma(k + 1) * gamma(n - k + 1));
    }

    /** The Taylor series of Kummer's form near 0, the continued fraction of erfc beyond. */
    static double erf(double x) {
        double a = Math.abs(x);
        return a < 2.5 ? Math.copySign(kummer(a) * Math.exp(-a * a), x) : Math.copySign(1 - erfc(a), x);
    }

    static double erfc(double x) {
        if (x < 2.5) {
            return 1 - erf(x);
        }
        double fraction = 0;
        for (int n = 120; n > 0; n--) {
            fraction = n / 2.0 / (x + fraction);
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
    }

    private static double kummer(double x) {
        double term = 2 * x / Math.sqrt(Math.PI);
        double sum = term;
        for (int n = 1; n < 400 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return sum;
    }

    static double erfi(double x) {
        double term = 2 * x / Math.sqrt(Math.PI);
        double sum = term;
        for (int n = 1; n < 2000 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
            term *= x * x / n;
            sum += term / (2 * n + 1);
        }
        return sum;
    }

    static double si(double x) {
        return Math.abs(x) > 60
                ? Double.isNaN(x) ? x : Math.copySign(Math.PI / 2, x) - siTail(x)
                : Quadrature.integrate(t -> t == 0 ? 1 : Math.sin(t) / t, 0, x);
    }

    private static double siTail(double x) {
        double r = 1 / (x * x);
        return Math.cos(x) / x * (1 - 2 * r + 24 * r * r) + Math.sin(x) / (x * x) * (1 - 6 * r + 120 * r * r);
    }

    static double ci(double x) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        return 0.5772156649015329 + Math.log(x) + Quadrature.integrate(t -> t == 0 ? 0 : (Math.cos(t) - 1) / t, 0, x);
    }

    static double ei(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x < -40) {
            return 0;
        }
        if (x < -2) {
            double fraction = 0;
            for (int n = 200; n > 0; n--) {
                fraction = n / (1 + n / (-x + fraction));
            }
            return -Math.exp(x) / (-x + fraction);
        }
        double term = 1;
        double sum = 0.5772156649015329 + Math.log(Math.abs(x));
        for (int n = 1; n < 2000; n++) {
            term *= x / n;
            sum += term / n;
            if (Math.abs(term) < 1e-18 * Math.abs(sum) && n > Math.abs(x)) {
                break;
            }
        }
        return sum;
    }

    /** Halley's iteration on the principal branch. */
    static double lambertW(double x) {
        if (x < -1 / Math.E) {
            return Double.NaN;
        }
        double w = x < 1 ? x * 0.5 : Math.log(x);
        for (int i = 0; i < 60; i++) {
            double e = Math.exp(w);
            double f = w * e - x;
            double next = w - f / (e * (w + 1) - (w + 2) * f / (2 * w + 2));
            if (Math.abs(next - w) <= 1e-16 * Math.abs(next)) {
                return next;
            }
            w = next;
        }
        return w;
    }

    /** Euler and Maclaurin's sum, for s > 1. */
    static double zeta(double s) {
        if (!(s > 1)) {
            return Double.NaN;
        }
        double sum = 0;
        int n = 20;
        for (int k = 1; k < n; k++) {
            sum += Math.pow(k, -s);
        }
        double p = Math.pow(n, -s);
        return sum
                + p * n / (s - 1)
                + p / 2
                + s * p / (12 * n)
                - s * (s + 1) * (s + 2) * p / (720.0 * n * n * n)
                + s * (s + 1) * (s + 2) * (s + 3) * (s + 4) * p / (30240.0 * Math.pow(n, 5));
    }

    static double polylog(double s, double x) {
        if (Math.abs(x) >= 1) {
            return Double.NaN;
        }
        double sum = 0;
        double power = 1;
        for (int k = 1; k < 100_000; k++) {
            power *= x;
            double term = power / Math.pow(k, s);
            sum += term;
            if (Math.abs(term) < 1e-17 * Math.abs(sum)) {
                break;
            }
        }
        return sum;
    }
}
