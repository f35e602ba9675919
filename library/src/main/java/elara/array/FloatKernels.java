package elara.array;

/** Loops over {@code float[]}. */
final class FloatKernels {
    private FloatKernels() {}

    /** One run of {@code c = a op b}; a stride of 0 repeats one element. The output may be one of the inputs. */
    static void binary(
            BinaryOp op, float[] a, int ao, int as, float[] b, int bo, int bs, float[] c, int co, int cs, int n) {
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

    private static void vectors(BinaryOp op, float[] a, int ao, float[] b, int bo, float[] c, int co, int n) {
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

    private static void vectorAndScalar(BinaryOp op, float[] a, int ao, float s, float[] c, int co, int n) {
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

    private static void scalarAndVector(BinaryOp op, float s, float[] b, int bo, float[] c, int co, int n) {
        switch (op) {
            case SUBTRACT -> subtractFrom(b, bo, s, c, co, n);
            case DIVIDE -> divideInto(b, bo, s, c, co, n);
            default -> vectorAndScalar(op, b, bo, s, c, co, n);
        }
    }

    private static float element(BinaryOp op, float a, float b) {
        return switch (op) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> (float) DoubleKernels.power(a, b);
            case MAXIMUM -> Math.max(a, b);
            case MINIMUM -> Math.min(a, b);
        };
    }

    private static void add(float[] a, int ao, float[] b, int bo, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] + b[bo + i];
        }
    }

    private static void add(float[] a, int ao, float s, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] + s;
        }
    }

    private static void subtract(float[] a, int ao, float[] b, int bo, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] - b[bo + i];
        }
    }

    private static void subtract(float[] a, int ao, float s, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] - s;
        }
    }

    private static void multiply(float[] a, int ao, float[] b, int bo, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] * b[bo + i];
        }
    }

    private static void multiply(float[] a, int ao, float s, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] * s;
        }
    }

    private static void divide(float[] a, int ao, float[] b, int bo, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] / b[bo + i];
        }
    }

    private static void divide(float[] a, int ao, float s, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = a[ao + i] / s;
        }
    }

    private static void maximum(float[] a, int ao, float[] b, int bo, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.max(a[ao + i], b[bo + i]);
        }
    }

    private static void maximum(float[] a, int ao, float s, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.max(a[ao + i], s);
        }
    }

    private static void minimum(float[] a, int ao, float[] b, int bo, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.min(a[ao + i], b[bo + i]);
        }
    }

    private static void minimum(float[] a, int ao, float s, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.min(a[ao + i], s);
        }
    }

    private static void subtractFrom(float[] a, int ao, float s, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = s - a[ao + i];
        }
    }

    private static void divideInto(float[] a, int ao, float s, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = s / a[ao + i];
        }
    }

    /** One run of a comparison. */
    static void compare(
            Comparison how, float[] a, int ao, int as, float[] b, int bo, int bs, boolean[] c, int co, int cs, int n) {
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
    static void unary(UnaryOp op, float[] a, int ao, float[] c, int co, int n) {
        switch (op) {
            case NEGATE -> negate(a, ao, c, co, n);
            case ABS -> abs(a, ao, c, co, n);
            case SQUARE -> multiply(a, ao, a, ao, c, co, n);
            case SQRT -> sqrt(a, ao, c, co, n);
            case EXP -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = (float) Math.exp(a[ao + i]);
                }
            }
            case LOG -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = (float) Math.log(a[ao + i]);
                }
            }
            case TANH -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = (float) Math.tanh(a[ao + i]);
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = (float) DoubleKernels.sigmoid(a[ao + i]);
                }
            }
            case SIN -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = (float) Math.sin(a[ao + i]);
                }
            }
            case COS -> {
                for (int i = 0; i < n; i++) {
                    c[co + i] = (float) Math.cos(a[ao + i]);
                }
            }
        }
    }

    private static void negate(float[] a, int ao, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = -a[ao + i];
        }
    }

    private static void abs(float[] a, int ao, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = Math.abs(a[ao + i]);
        }
    }

    private static void sqrt(float[] a, int ao, float[] c, int co, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i] = (float) Math.sqrt(a[ao + i]);
        }
    }

    /**
     * The sum of one run in NumPy's order, so that the last digits agree: pairs of halves down to blocks of at most
     * 128, and within a block eight sums side by side. The error grows with log n instead of n (Higham, The accuracy of
     * floating point summation, SIAM J. Sci. Comput. 14, 1993).
     */
    static float sum(float[] a, int offset, int stride, int n) {
        if (n < 8) {
            float sum = -0.0f;
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

    private static float block(float[] a, int offset, int stride, int n) {
        int p = offset;
        float s0 = a[p];
        float s1 = a[p + stride];
        float s2 = a[p + 2 * stride];
        float s3 = a[p + 3 * stride];
        float s4 = a[p + 4 * stride];
        float s5 = a[p + 5 * stride];
        float s6 = a[p + 6 * stride];
        float s7 = a[p + 7 * stride];
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
        float sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
        for (; i < n; i++) {
            sum += a[offset + i * stride];
        }
        return sum;
    }

    /** The product, maximum or minimum of one run of at least one element. */
    static float fold(BinaryOp op, float[] a, int offset, int stride, int n) {
        float result = a[offset];
        for (int i = 1; i < n; i++) {
            result = element(op, result, a[offset + i * stride]);
        }
        return result;
    }

    /** The position of the first maximum or NaN in one run of at least one element. */
    static int argMax(float[] a, int offset, int stride, int n) {
        int best = 0;
        float extremum = a[offset];
        for (int i = 0; i < n; i++) {
            float x = a[offset + i * stride];
            // One branch, seldom taken, for a new extremum and for NaN, which compares with nothing.
            if (!(x <= extremum)) {
                if (Float.isNaN(x)) {
                    return i;
                }
                best = i;
                extremum = x;
            }
        }
        return best;
    }

    /** The position of the first minimum or NaN in one run of at least one element. */
    static int argMin(float[] a, int offset, int stride, int n) {
        int best = 0;
        float extremum = a[offset];
        for (int i = 0; i < n; i++) {
            float x = a[offset + i * stride];
            // One branch, seldom taken, for a new extremum and for NaN, which compares with nothing.
            if (!(x >= extremum)) {
                if (Float.isNaN(x)) {
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
            float[] a,
            int ao,
            int ars,
            int acs,
            float[] b,
            int bo,
            int brs,
            float[] c,
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
                    float s0 = a[at + p * acs];
                    float s1 = a[at + (p + 1) * acs];
                    float s2 = a[at + (p + 2) * acs];
                    float s3 = a[at + (p + 3) * acs];
                    addScaled(n, s0, s1, s2, s3, b, bo + p * brs, brs, c, co + i * crs);
                }
                for (; p < to; p++) {
                    addScaled(n, a[at + p * acs], b, bo + p * brs, c, co + i * crs);
                }
            }
        }
    }

    private static void addScaled(
            int n, float s0, float s1, float s2, float s3, float[] b, int bo, int brs, float[] c, int co) {
        int b1 = bo + brs;
        int b2 = b1 + brs;
        int b3 = b2 + brs;
        for (int j = 0; j < n; j++) {
            c[co + j] += (s0 * b[bo + j] + s1 * b[b1 + j]) + (s2 * b[b2 + j] + s3 * b[b3 + j]);
        }
    }

    private static void addScaled(int n, float s, float[] b, int bo, float[] c, int co) {
        for (int j = 0; j < n; j++) {
            c[co + j] += s * b[bo + j];
        }
    }

    /** The inner product of two runs. */
    static float dot(float[] a, int ao, int as, float[] b, int bo, int bs, int n) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += a[ao + i * as] * b[bo + i * bs];
            s1 += a[ao + (i + 1) * as] * b[bo + (i + 1) * bs];
            s2 += a[ao + (i + 2) * as] * b[bo + (i + 2) * bs];
            s3 += a[ao + (i + 3) * as] * b[bo + (i + 3) * bs];
        }
        float sum = (s0 + s1) + (s2 + s3);
        for (; i < n; i++) {
            sum += a[ao + i * as] * b[bo + i * bs];
        }
        return sum;
    }
}
