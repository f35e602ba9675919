package elara.array;

/** Loops over {@code long[]}. */
final class LongKernels {
    private LongKernels() {}

    /** One run of {@code c = a op b}; a stride of 0 repeats one element. The output may be one of the inputs. */
    static void binary(
            BinaryOp op, long[] a, int ao, int as, long[] b, int bo, int bs, long[] c, int co, int cs, int n) {
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

    private static void vectors(BinaryOp op, long[] a, int ao, long[] b, int bo, long[] c, int co, int n) {
        switch (op) {
            case ADD -> add(a, ao, b, bo, c, co, n);
            case SUBTRACT -> subtract(a, ao, b, bo, c, co, n);
            case MULTIPLY -> multiply(a, ao, b, bo, c, co, n);
            case MAXIMUM -> maximum(a, ao, b, bo, c, co, n);
            case MINIMUM -> minimum(a, ao, b, bo, c, co, n);
            default -> throw new IllegalArgumentException(op.name());
        }
    }

    private static void vectorAndScalar(BinaryOp op, long[] a, int ao, long s, long[] c, int co, int n) {
        switch (op) {
            case ADD -> add(a, ao, s, c, co, n);
            case SUBTRACT -> subtract(a, ao, s, c, co, n);
            case MULTIPLY -> multiply(a, ao, s, c, co, n);
            case MAXIMUM -> maximum(a, ao, s, c, co, n);
            case MINIMUM -> minimum(a, ao, s, c, co, n);
            default -> throw new IllegalArgumentException(op.name());
        }
    }

    private static void scalarAndVector(BinaryOp op, long s, long[] b, int bo, long[] c, int co, int n) {
        switch (op) {
            case SUBTRACT -> subtractFrom(b, bo, s, c, co, n);
            default -> vectorAndScalar(op, b, bo, s, c, co, n);
        }
    }

    private static long element(BinaryOp op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> throw new IllegalArgumentException("integers are divided as floating-point numbers");
            case POWER -> power(a, b);
            case MAXIMUM -> Math.max(a, b);
            case MINIMUM -> Math.min(a, b);
        };
    }

    private static void add(long[] a, int ao, long[] b, int bo, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] + b[bo + i];
        }
    }

    private static void add(long[] a, int ao, long s, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] + s;
        }
    }

    private static void subtract(long[] a, int ao, long[] b, int bo, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] - b[bo + i];
        }
    }

    private static void subtract(long[] a, int ao, long s, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] - s;
        }
    }

    private static void multiply(long[] a, int ao, long[] b, int bo, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] * b[bo + i];
        }
    }

    private static void multiply(long[] a, int ao, long s, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] * s;
        }
    }

    private static void maximum(long[] a, int ao, long[] b, int bo, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.max(a[ao + i], b[bo + i]);
        }
    }

    private static void maximum(long[] a, int ao, long s, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.max(a[ao + i], s);
        }
    }

    private static void minimum(long[] a, int ao, long[] b, int bo, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.min(a[ao + i], b[bo + i]);
        }
    }

    private static void minimum(long[] a, int ao, long s, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.min(a[ao + i], s);
        }
    }

    private static void subtractFrom(long[] a, int ao, long s, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = s - a[ao + i];
        }
    }

    /** One run of a comparison. */
    static void compare(
            Comparison how, long[] a, int ao, int as, long[] b, int bo, int bs, boolean[] c, int co, int cs, int n) {
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

    /** One run of {@code c = op(a)}, without gaps, for the operations that stay among integers. */
    static void unary(UnaryOp op, long[] a, int ao, long[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            long x = a[ao + i];
            c[co + i] = switch (op) {
                case NEGATE -> -x;
                case ABS -> Math.abs(x);
                case SQUARE -> x * x;
                default -> throw new IllegalArgumentException(op.name());
            };
        }
    }

    /** The sum of one run, wrapping around. */
    static long sum(long[] a, int offset, int stride, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[offset + i * stride];
        }
        return sum;
    }

    /** The product, maximum or minimum of one run of at least one element. */
    static long fold(BinaryOp op, long[] a, int offset, int stride, int n) {
        long result = a[offset];
        for (int i = 1; i < n; i++) {
            result = element(op, result, a[offset + i * stride]);
        }
        return result;
    }

    /** The position of the first maximum in one run of at least one element. */
    static int argMax(long[] a, int offset, int stride, int n) {
        int best = 0;
        for (int i = 1; i < n; i++) {
            long x = a[offset + i * stride];
            if (x > a[offset + best * stride]) {
                best = i;
            }
        }
        return best;
    }

    /** The position of the first minimum in one run of at least one element. */
    static int argMin(long[] a, int offset, int stride, int n) {
        int best = 0;
        for (int i = 1; i < n; i++) {
            long x = a[offset + i * stride];
            if (x < a[offset + best * stride]) {
                best = i;
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
            long[] a,
            int ao,
            int ars,
            int acs,
            long[] b,
            int bo,
            int brs,
            long[] c,
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
                    long s0 = a[at + p * acs];
                    long s1 = a[at + (p + 1) * acs];
                    long s2 = a[at + (p + 2) * acs];
                    long s3 = a[at + (p + 3) * acs];
                    addScaled(n, s0, s1, s2, s3, b, bo + p * brs, brs, c, co + i * crs);
                }
                for (; p < to; p++) {
                    addScaled(n, a[at + p * acs], b, bo + p * brs, c, co + i * crs);
                }
            }
        }
    }

    private static void addScaled(
            int n, long s0, long s1, long s2, long s3, long[] b, int bo, int brs, long[] c, int co) {
        int b1 = bo + brs;
        int b2 = b1 + brs;
        int b3 = b2 + brs;
        for (int j = 0; j < n; j++) {
            c[co + j] += (s0 * b[bo + j] + s1 * b[b1 + j]) + (s2 * b[b2 + j] + s3 * b[b3 + j]);
        }
    }

    private static void addScaled(int n, long s, long[] b, int bo, long[] c, int co) {
        for (int j = 0; j < n; j++) {
            c[co + j] += s * b[bo + j];
        }
    }

    /** The inner product of two runs. */
    static long dot(long[] a, int ao, int as, long[] b, int bo, int bs, int n) {
        long s0 = 0;
        long s1 = 0;
        long s2 = 0;
        long s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += a[ao + i * as] * b[bo + i * bs];
            s1 += a[ao + (i + 1) * as] * b[bo + (i + 1) * bs];
            s2 += a[ao + (i + 2) * as] * b[bo + (i + 2) * bs];
            s3 += a[ao + (i + 3) * as] * b[bo + (i + 3) * bs];
        }
        long sum = (s0 + s1) + (s2 + s3);
        for (; i < n; i++) {
            sum += a[ao + i * as] * b[bo + i * bs];
        }
        return sum;
    }
}
