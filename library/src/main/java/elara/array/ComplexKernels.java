package elara.array;

/** Loops over complex numbers: a {@code double[]} with real and imaginary parts in turn; offsets and strides count numbers. */
final class ComplexKernels {
    private ComplexKernels() {}

    /** One run of {@code c = a op b}; a stride of 0 repeats one element. The output may be one of the inputs. */
    static void binary(
            BinaryOp op, double[] a, int ao, int as, double[] b, int bo, int bs, double[] c, int co, int cs, int n) {
        for (int i = 0; i < n; i++) {
            int p = 2 * (ao + i * as);
            int q = 2 * (bo + i * bs);
            int r = 2 * (co + i * cs);
            double re = a[p];
            double im = a[p + 1];
            double re2 = b[q];
            double im2 = b[q + 1];
            switch (op) {
                case ADD -> store(c, r, re + re2, im + im2);
                case SUBTRACT -> store(c, r, re - re2, im - im2);
                case MULTIPLY -> store(c, r, re * re2 - im * im2, re * im2 + im * re2);
                case DIVIDE -> store(c, r, new Complex(re, im).div(new Complex(re2, im2)));
                case POWER -> store(c, r, new Complex(re, im).pow(new Complex(re2, im2)));
                case MAXIMUM, MINIMUM, FMAX, FMIN -> {
                    boolean first = first(op, re, im, re2, im2);
                    store(c, r, first ? re : re2, first ? im : im2);
                }
                default -> throw new IllegalArgumentException(op.name());
            }
        }
    }

    /** Whether the first is the extremum in the order of dictionaries. */
    private static boolean first(BinaryOp op, double re, double im, double re2, double im2) {
        boolean nan = Double.isNaN(re) || Double.isNaN(im);
        boolean nan2 = Double.isNaN(re2) || Double.isNaN(im2);
        if (nan || nan2) {
            return (op == BinaryOp.FMAX || op == BinaryOp.FMIN) ? nan2 : nan;
        }
        boolean greater = re > re2 || (re == re2 && im >= im2);
        boolean max = op == BinaryOp.MAXIMUM || op == BinaryOp.FMAX;
        return max ? greater : (!greater || (re == re2 && im == im2));
    }

    private static void store(double[] c, int r, double re, double im) {
        c[r] = re;
        c[r + 1] = im;
    }

    private static void store(double[] c, int r, Complex z) {
        store(c, r, z.re(), z.im());
    }

    /** One run of a comparison, in the order of dictionaries. */
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
        for (int i = 0; i < n; i++) {
            int p = 2 * (ao + i * as);
            int q = 2 * (bo + i * bs);
            double re = a[p];
            double im = a[p + 1];
            double re2 = b[q];
            double im2 = b[q + 1];
            c[co + i * cs] = switch (how) {
                case EQUAL -> re == re2 && im == im2;
                case NOT_EQUAL -> re != re2 || im != im2;
                case LESS -> re < re2 ? !Double.isNaN(im) && !Double.isNaN(im2) : re == re2 && im < im2;
                case LESS_EQUAL -> re < re2 ? !Double.isNaN(im) && !Double.isNaN(im2) : re == re2 && im <= im2;
            };
        }
    }

    /** One run of {@code c = op(a)}. The output may be the input. */
    static void unary(UnaryOp op, double[] a, int ao, int as, double[] c, int co, int cs, int n) {
        for (int i = 0; i < n; i++) {
            int p = 2 * (ao + i * as);
            store(c, 2 * (co + i * cs), apply(op, new Complex(a[p], a[p + 1])));
        }
    }

    private static Complex apply(UnaryOp op, Complex z) {
        double re = z.re();
        double im = z.im();
        return switch (op) {
            case NEGATE -> new Complex(-re, -im);
            case SQUARE -> z.mul(z);
            case SQRT -> z.sqrt();
            case EXP -> z.exp();
            case EXP2 -> new Complex(2, 0).pow(z);
            case EXPM1 -> z.exp().sub(new Complex(1, 0));
            case LOG -> z.log();
            case LOG2 -> scaled(z.log(), 1 / Math.log(2));
            case LOG10 -> scaled(z.log(), 1 / Math.log(10));
            case LOG1P -> z.add(new Complex(1, 0)).log();
            case SIN -> z.sin();
            case COS -> z.cos();
            case TAN -> z.sin().div(z.cos());
            case SINH -> z.sinh();
            case COSH -> z.cosh();
            case TANH -> z.sinh().div(z.cosh());
            case ASIN -> ComplexInverses.asin(z);
            case ACOS -> ComplexInverses.acos(z);
            case ATAN -> ComplexInverses.atan(z);
            case ASINH -> ComplexInverses.asinh(z);
            case ACOSH -> ComplexInverses.acosh(z);
            case ATANH -> ComplexInverses.atanh(z);
            case RECIPROCAL -> new Complex(1, 0).div(z);
            case SIGN -> re == 0 && im == 0 ? new Complex(0, 0) : scaled(z, 1 / z.abs());
            case RINT -> new Complex(Math.rint(re), Math.rint(im));
            default ->
                throw new IllegalArgumentException(op.name().toLowerCase(java.util.Locale.ROOT)
                        + " is not there for complex128; take real() or abs() first");
        };
    }

    private static Complex scaled(Complex z, double factor) {
        return new Complex(z.re() * factor, z.im() * factor);
    }

    /** The absolute values of one run. */
    static void abs(double[] a, int ao, int as, double[] c, int co, int cs, int n) {
        for (int i = 0; i < n; i++) {
            int p = 2 * (ao + i * as);
            c[co + i * cs] = Math.hypot(a[p], a[p + 1]);
        }
    }

    /** {@code c += a b} for row-major matrices. */
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
            int bcs,
            double[] c,
            int co,
            int crs) {
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                double re = a[2 * (ao + i * ars + p * acs)];
                double im = a[2 * (ao + i * ars + p * acs) + 1];
                for (int j = 0; j < n; j++) {
                    int q = 2 * (bo + p * brs + j * bcs);
                    int r = 2 * (co + i * crs + j);
                    c[r] += re * b[q] - im * b[q + 1];
                    c[r + 1] += re * b[q + 1] + im * b[q];
                }
            }
        }
    }

    /** The sum of one run in NumPy's order, real and imaginary parts apart. */
    static double sum(double[] a, int part, int offset, int stride, int n) {
        return DoubleKernels.sum(a, 2 * offset + part, 2 * stride, n);
    }
}
