package elara.array;

/** Operations on single numbers where Java's own differ from NumPy's, or Java has none. */
final class Scalars {
    private Scalars() {}

    /** Rounded down; of a zero divisor what division gives. NumPy's npy_divmod: exact where the quotient is. */
    static double floorDivide(double a, double b) {
        if (b == 0) {
            return a / b;
        }
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && (b < 0) != (rest < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** What floor division leaves, with the sign of the divisor. */
    static double remainder(double a, double b) {
        double rest = a % b;
        if (b == 0) {
            return rest;
        }
        if (rest == 0) {
            return Math.copySign(0, b);
        }
        return (b < 0) != (rest < 0) ? rest + b : rest;
    }

    static float floorDivide(float a, float b) {
        if (b == 0) {
            return a / b;
        }
        float rest = a % b;
        float quotient = (a - rest) / b;
        if (rest != 0 && (b < 0) != (rest < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0f, a / b);
        }
        float floor = (float) Math.floor(quotient);
        return quotient - floor > 0.5f ? floor + 1 : floor;
    }

    static float remainder(float a, float b) {
        float rest = a % b;
        if (b == 0) {
            return rest;
        }
        if (rest == 0) {
            return Math.copySign(0f, b);
        }
        return (b < 0) != (rest < 0) ? rest + b : rest;
    }

    /** Rounded down; 0 of a zero divisor, as NumPy. */
    static long floorDivide(long a, long b) {
        return b == 0 ? 0 : Math.floorDiv(a, b);
    }

    static long remainder(long a, long b) {
        return b == 0 ? 0 : Math.floorMod(a, b);
    }

    static int floorDivide(int a, int b) {
        return b == 0 ? 0 : Math.floorDiv(a, b);
    }

    static int remainder(int a, int b) {
        return b == 0 ? 0 : Math.floorMod(a, b);
    }

    /** C's fmod: with the sign of the dividend. */
    static double fmod(double a, double b) {
        return a % b;
    }

    static long fmod(long a, long b) {
        return b == 0 ? 0 : a % b;
    }

    /** C's pow, which says 1 where Java's says NaN: 1 to any power, and -1 to an infinite one. */
    static double power(double a, double b) {
        if (a == 1 || (a == -1 && Double.isInfinite(b))) {
            return 1;
        }
        return Math.pow(a, b);
    }

    /** A whole number to a whole power that is not negative, wrapping around. */
    static long power(long a, long b) {
        long result = 1;
        long base = a;
        for (long left = b; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result *= base;
            }
            base *= base;
        }
        return result;
    }

    static long leftShift(long a, long b) {
        return b >= 0 && b < 64 ? a << b : 0;
    }

    static long rightShift(long a, long b) {
        return b >= 0 && b < 64 ? a >> b : a < 0 ? -1 : 0;
    }

    static int leftShift(int a, int b) {
        return b >= 0 && b < 32 ? a << b : 0;
    }

    static int rightShift(int a, int b) {
        return b >= 0 && b < 32 ? a >> b : a < 0 ? -1 : 0;
    }

    static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    static long lcm(long a, long b) {
        long common = gcd(a, b);
        return common == 0 ? 0 : Math.abs(a / common * b);
    }

    /** log(e^a + e^b) without overflow. */
    static double logAddExp(double a, double b) {
        if (a == b) {
            return a + Math.log(2);
        }
        double max = Math.max(a, b);
        return Double.isNaN(max) ? max : max + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    static double logAddExp2(double a, double b) {
        if (a == b) {
            return a + 1;
        }
        double max = Math.max(a, b);
        return Double.isNaN(max) ? max : max + Math.log1p(exp2(-Math.abs(a - b))) / Math.log(2);
    }

    static double heaviside(double x, double atZero) {
        return Double.isNaN(x) ? x : x == 0 ? atZero : x < 0 ? 0 : 1;
    }

    /** 1 / (1 + e^-x), by the branch that cannot overflow. */
    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    static double exp2(double x) {
        return Math.pow(2, x);
    }

    /** Exact for powers of two. */
    static double log2(double x) {
        if (x > 0 && x < Double.POSITIVE_INFINITY) {
            int exponent = Math.getExponent(x);
            if (exponent >= Double.MIN_EXPONENT && Math.scalb(1.0, exponent) == x) {
                return exponent;
            }
        }
        return Math.log(x) / Math.log(2);
    }

    static double asinh(double x) {
        double a = Math.abs(x);
        if (a == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        double y = a > 1e9 ? Math.log(a) + Math.log(2) : Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
        return Math.copySign(y, x);
    }

    static double acosh(double x) {
        double t = x - 1;
        return x > 1e9 ? Math.log(x) + Math.log(2) : Math.log1p(t + Math.sqrt(2 * t + t * t));
    }

    static double atanh(double x) {
        double a = Math.abs(x);
        return x == 0 ? x : Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
    }

    static double sinc(double x) {
        double y = Math.PI * x;
        return x == 0 ? 1 : Math.sin(y) / y;
    }
}
