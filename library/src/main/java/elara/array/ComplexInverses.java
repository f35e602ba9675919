package elara.array;

/**
 * The inverse trigonometric and hyperbolic functions of complex numbers, on their principal branches.
 *
 * <p>W. Kahan, "Branch Cuts for Complex Elementary Functions", in: The State of the Art in Numerical Analysis, 1987: made of
 * square roots and real functions such that the sign of a zero says on which side of a cut a number is.
 */
final class ComplexInverses {
    private ComplexInverses() {}

    static Complex asin(Complex z) {
        var less = new Complex(1 - z.re(), -z.im()).sqrt();
        var more = new Complex(1 + z.re(), z.im()).sqrt();
        double re = Math.atan2(z.re(), less.re() * more.re() - less.im() * more.im());
        return new Complex(re, Scalars.asinh(less.re() * more.im() - less.im() * more.re()));
    }

    static Complex acos(Complex z) {
        var less = new Complex(1 - z.re(), -z.im()).sqrt();
        var more = new Complex(1 + z.re(), z.im()).sqrt();
        double re = 2 * Math.atan2(less.re(), more.re());
        return new Complex(re, Scalars.asinh(more.re() * less.im() - more.im() * less.re()));
    }

    static Complex acosh(Complex z) {
        var less = new Complex(z.re() - 1, z.im()).sqrt();
        var more = new Complex(z.re() + 1, z.im()).sqrt();
        double re = Scalars.asinh(less.re() * more.re() + less.im() * more.im());
        return new Complex(re, 2 * Math.atan2(less.im(), more.re()));
    }

    static Complex atanh(Complex z) {
        double x = z.re();
        double y = z.im();
        double re =
                Math.copySign(0.25 * Math.log1p(4 * Math.abs(x) / ((1 - Math.abs(x)) * (1 - Math.abs(x)) + y * y)), x);
        return new Complex(re, 0.5 * Math.atan2(2 * y, (1 - x) * (1 + x) - y * y));
    }

    /** asinh z = -i asin(i z). */
    static Complex asinh(Complex z) {
        var turned = asin(new Complex(-z.im(), z.re()));
        return new Complex(turned.im(), -turned.re());
    }

    /** atan z = -i atanh(i z). */
    static Complex atan(Complex z) {
        var turned = atanh(new Complex(-z.im(), z.re()));
        return new Complex(turned.im(), -turned.re());
    }
}
