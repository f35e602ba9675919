package elara.array;

/** Loops over {@code double[]}. */
final class DoubleKernels {
    private DoubleKernels() {}

    /** One run of {@code c = a op b}; a stride of 0 repeats one element. The output may be one of the inputs. */
    static void binary(
            BinaryOp op, double[] a, int ao, int as, double[] b, int bo, int bs, double[] c, int co, int cs, int n) {
        boolean cheap = op != BinaryOp.POWER && cs == 1;
        if (cheap && as == 1 && bs == 1) {
            vectors(op, a, ao, b, bo, c, co, n);
        } else if (cheap && as == 1 && bs == 0) {
            vectorAndScalar(op, a, ao, b[bo], c, co, n);
        } else if (cheap && as == 0 && bs == 1) {
            scalarAndVector(op, a[ao], b, bo, c, co, n);
        } else {
            for (int i = 0; i < n; i++, ao += as, bo += bs, co += cs) {
                c[co] = element(op, a[ao], b[bo]);
            }
        }
    }

    private static void vectors(BinaryOp op, double[] a, int ao, double[] b, int bo, double[] c, int co, int n) {
        switch (op) {
            case ADD -> add(a, ao, b, bo, c, co, n);
            case SUBTRACT -> subtract(a, ao, b, bo, c, co, n);
            case MULTIPLY -> multiply(a, ao, b, bo, c, co, n);
            case DIVIDE -> divide(a, ao, b, bo, c, co, n);
            case MAXIMUM -> maximum(a, ao, b, bo, c, co, n);
            case MINIMUM -> minimum(a, ao, b, bo, c, co, n);
            default -> throw new IllegalArgumentException(op.name());
        }
    }

    private static void vectorAndScalar(BinaryOp op, double[] a, int ao, double s, double[] c, int co, int n) {
        switch (op) {
            case ADD -> add(a, ao, s, c, co, n);
            case SUBTRACT -> subtract(a, ao, s, c, co, n);
            case MULTIPLY -> multiply(a, ao, s, c, co, n);
            case DIVIDE -> divide(a, ao, s, c, co, n);
            case MAXIMUM -> maximum(a, ao, s, c, co, n);
            case MINIMUM -> minimum(a, ao, s, c, co, n);
            default -> throw new IllegalArgumentException(op.name());
        }
    }

    private static void scalarAndVector(BinaryOp op, double s, double[] b, int bo, double[] c, int co, int n) {
        switch (op) {
            case SUBTRACT -> subtractFrom(b, bo, s, c, co, n);
            case DIVIDE -> divideInto(b, bo, s, c, co, n);
            default -> vectorAndScalar(op, b, bo, s, c, co, n);
        }
    }

    private static double element(BinaryOp op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> power(a, b);
            case MAXIMUM -> Math.max(a, b);
            case MINIMUM -> Math.min(a, b);
        };
    }

    private static void add(double[] a, int ao, double[] b, int bo, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] + b[bo + i];
        }
    }

    private static void add(double[] a, int ao, double s, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] + s;
        }
    }

    private static void subtract(double[] a, int ao, double[] b, int bo, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] - b[bo + i];
        }
    }

    private static void subtract(double[] a, int ao, double s, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] - s;
        }
    }

    private static void multiply(double[] a, int ao, double[] b, int bo, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] * b[bo + i];
        }
    }

    private static void multiply(double[] a, int ao, double s, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] * s;
        }
    }

    private static void divide(double[] a, int ao, double[] b, int bo, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] / b[bo + i];
        }
    }

    private static void divide(double[] a, int ao, double s, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] / s;
        }
    }

    private static void maximum(double[] a, int ao, double[] b, int bo, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.max(a[ao + i], b[bo + i]);
        }
    }

    private static void maximum(double[] a, int ao, double s, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.max(a[ao + i], s);
        }
    }

    private static void minimum(double[] a, int ao, double[] b, int bo, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.min(a[ao + i], b[bo + i]);
        }
    }

    private static void minimum(double[] a, int ao, double s, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.min(a[ao + i], s);
        }
    }

    private static void subtractFrom(double[] a, int ao, double s, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = s - a[ao + i];
        }
    }

    private static void divideInto(double[] a, int ao, double s, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = s / a[ao + i];
        }
    }

    /** One run of a comparison. */
    static void compare(
            Comparison how,
            double[] a,
            int ao,
            int as,
            double[] b,
            int bo,
            int bs,
            boolean[] c,
            int co,
            int cs,
            int n) {
        switch (how) {
            case LESS -> {
                for (int i = 0; i < n; i++) {
                    c[co + i * cs] = a[ao + i * as] < b[bo + i * bs];
                }
            }
            case LESS_EQUAL -> {
                for (int i = 0; i < n; i++) {
                    c[co + i * cs] = a[ao + i * as] <= b[bo + i * bs];
                }
            }
            case EQUAL -> {
                for (int i = 0; i < n; i++) {
                    c[co + i * cs] = a[ao + i * as] == b[bo + i * bs];
                }
            }
            case NOT_EQUAL -> {
                for (int i = 0; i < n; i++) {
                    c[co + i * cs] = a[ao + i * as] != b[bo + i * bs];
                }
            }
        }
    }

    /** One run of {@code c = op(a)}, without gaps. The output may be the input. */
    static void unary(UnaryOp op, double[] a, int ao, double[] c, int co, int n) {
        switch (op) {
            case NEGATE -> negate(a, ao, c, co, n);
            case ABS -> abs(a, ao, c, co, n);
            case SQUARE -> multiply(a, ao, a, ao, c, co, n);
            case SQRT -> sqrt(a, ao, c, co, n);
            case EXP -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = Math.exp(a[ao + i]);
                }
            }
            case LOG -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = Math.log(a[ao + i]);
                }
            }
            case TANH -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = Math.tanh(a[ao + i]);
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = sigmoid(a[ao + i]);
                }
            }
            case SIN -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = Math.sin(a[ao + i]);
                }
            }
            case COS -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = Math.cos(a[ao + i]);
                }
            }
        }
    }

    private static void negate(double[] a, int ao, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = -a[ao + i];
        }
    }

    private static void abs(double[] a, int ao, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.abs(a[ao + i]);
        }
    }

    private static void sqrt(double[] a, int ao, double[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.sqrt(a[ao + i]);
        }
    }

    /** 1 / (1 + e^-x), by the branch that cannot overflow. */
    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /** C's pow, which says 1 where Java's says NaN: 1 to any power, and -1 to an infinite one. */
    static double power(double a, double b) {
        if (a == 1 || (a == -1 && Double.isInfinite(b))) {
            return 1;
        }
        return Math.pow(a, b);
    }

    /**
     * The sum of one run in NumPy's order, so that the last digits agree: pairs of halves down to blocks of at most
     * 128, and within a block eight sums side by side. The error grows with log n instead of n (Higham, The accuracy of
     * floating point summation, SIAM J. Sci. Comput. 14, 1993).
     */
    static double sum(double[] a, int offset, int stride, int n) {
        if (n < 8) {
            double sum = -0.0;
            for (int i = 0; i < n; i++) {
                sum += a[offset + i * stride];
            }
            return sum;
        }
        if (n <= 128) {
            return block(a, offset, stride, n);
        }
        int half = n / 2;
        half -= half % 8;
        return sum(a, offset, stride, half) + sum(a, offset + half * stride, stride, n - half);
    }

    private static double block(double[] a, int offset, int stride, int n) {
        int p = offset;
        double s0 = a[p];
        double s1 = a[p + stride];
        double s2 = a[p + 2 * stride];
        double s3 = a[p + 3 * stride];
        double s4 = a[p + 4 * stride];
        double s5 = a[p + 5 * stride];
        double s6 = a[p + 6 * stride];
        double s7 = a[p + 7 * stride];
        int i = 8;
        for (; i < n - n % 8; i += 8) {
            p = offset + i * stride;
            s0 += a[p];
            s1 += a[p + stride];
            s2 += a[p + 2 * stride];
            s3 += a[p + 3 * stride];
            s4 += a[p + 4 * stride];
            s5 += a[p + 5 * stride];
            s6 += a[p + 6 * stride];
            s7 += a[p + 7 * stride];
        }
        double sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
        for (; i < n; i++) {
            sum += a[offset + i * stride];
        }
        return sum;
    }

    /** The product, maximum or minimum of one run of at least one element. */
    static double fold(BinaryOp op, double[] a, int offset, int stride, int n) {
        double result = a[offset];
        for (int i = 1; i < n; i++) {
            result = element(op, result, a[offset + i * stride]);
        }
        return result;
    }

    /** The position of the first maximum or NaN in one run of at least one element. */
    static int argMax(double[] a, int offset, int stride, int n) {
        int best = 0;
        double extremum = a[offset];
        for (int i = 0; i < n; i++) {
            double x = a[offset + i * stride];
            // One branch, seldom taken, for a new extremum and for NaN, which compares with nothing.
            if (!(x <= extremum)) {
                if (Double.isNaN(x)) {
                    return i;
                }
                best = i;
                extremum = x;
            }
        }
        return best;
    }

    /** The position of the first minimum or NaN in one run of at least one element. */
    static int argMin(double[] a, int offset, int stride, int n) {
        int best = 0;
        double extremum = a[offset];
        for (int i = 0; i < n; i++) {
            double x = a[offset + i * stride];
            // One branch, seldom taken, for a new extremum and for NaN, which compares with nothing.
            if (!(x >= extremum)) {
                if (Double.isNaN(x)) {
                    return i;
                }
                best = i;
                extremum = x;
            }
        }
        return best;
    }

    /**
     * {@code c += a b} for row-major matrices, in blocks of the inner axis that stay in the cache; the innermost loop
     * runs along rows of b and c.
     */
    static void multiplyMatrices(
            int m,
            int n,
            int k,
            double[] a,
            int ao,
            int ars,
            int acs,
            double[] b,
            int bo,
            int brs,
            double[] c,
            int co,
            int crs) {
        final int depth = 64;
        for (int from = 0; from < k; from += depth) {
            int to = Math.min(from + depth, k);
            for (int i = 0; i < m; i++) {
                int p = from;
                int at = ao + i * ars;
                // Four rows of b at a time, so that a row of c is read and written a quarter as often.
                for (; p < to - 3; p += 4) {
                    double s0 = a[at + p * acs];
                    double s1 = a[at + (p + 1) * acs];
                    double s2 = a[at + (p + 2) * acs];
                    double s3 = a[at + (p + 3) * acs];
                    addScaled(n, s0, s1, s2, s3, b, bo + p * brs, brs, c, co + i * crs);
                }
                for (; p < to; p++) {
                    addScaled(n, a[at + p * acs], b, bo + p * brs, c, co + i * crs);
                }
            }
        }
    }

    private static void addScaled(
            int n, double s0, double s1, double s2, double s3, double[] b, int bo, int brs, double[] c, int co) {
        int b1 = bo + brs;
        int b2 = b1 + brs;
        int b3 = b2 + brs;
        for (int j = 0; j < n; j++) {
            c[co + j] += (s0 * b[bo + j] + s1 * b[b1 + j]) + (s2 * b[b2 + j] + s3 * b[b3 + j]);
        }
    }

    private static void addScaled(int n, double s, double[] b, int bo, double[] c, int co) {
        for (int j = 0; j < n; j++) {
            c[co + j] += s * b[bo + j];
        }
    }

    /** The inner product of two runs. */
    static double dot(double[] a, int ao, int as, double[] b, int bo, int bs, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += a[ao + i * as] * b[bo + i * bs];
            s1 += a[ao + (i + 1) * as] * b[bo + (i + 1) * bs];
            s2 += a[ao + (i + 2) * as] * b[bo + (i + 2) * bs];
            s3 += a[ao + (i + 3) * as] * b[bo + (i + 3) * bs];
        }
        double sum = (s0 + s1) + (s2 + s3);
        for (; i < n; i++) {
            sum += a[ao + i * as] * b[bo + i * bs];
        }
        return sum;
    }
}
