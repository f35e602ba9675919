package elara.array;

/**
 * A complex number: an element of an array of {@link DType#COMPLEX128}, or an operand of one.
 *
 * <pre>{@code
 * new Complex(1, 2).mul(new Complex(0, 1))   // (-2+1j)
 * }</pre>
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record Complex(double re, double im) {
    /** The square root of -1. */
    public static final Complex I = new Complex(0, 1);

    /**
     * Adds.
     *
     * @param z the other number
     * @return this + z
     */
    public Complex add(Complex z) {
        return new Complex(re + z.re, im + z.im);
    }

    /**
     * Subtracts.
     *
     * @param z the other number
     * @return this - z
     */
    public Complex sub(Complex z) {
        return new Complex(re - z.re, im - z.im);
    }

    /**
     * Multiplies.
     *
     * @param z the other number
     * @return this z
     */
    public Complex mul(Complex z) {
        return new Complex(re * z.re - im * z.im, re * z.im + im * z.re);
    }

    /**
     * Divides, by R. L. Smith's algorithm (Communications of the ACM 5, 1962), which does not overflow on the way.
     *
     * @param z the divisor
     * @return this / z
     */
    public Complex div(Complex z) {
        if (Math.abs(z.re) >= Math.abs(z.im)) {
            if (z.re == 0 && z.im == 0) {
                return new Complex(re / Math.abs(z.re), im / Math.abs(z.re));
            }
            double ratio = z.im / z.re;
            double scale = 1 / (z.re + z.im * ratio);
            return new Complex((re + im * ratio) * scale, (im - re * ratio) * scale);
        }
        double ratio = z.re / z.im;
        double scale = 1 / (z.im + z.re * ratio);
        return new Complex((re * ratio + im) * scale, (im * ratio - re) * scale);
    }

    /**
     * Returns the conjugate.
     *
     * @return the number with the other sign of the imaginary part
     */
    public Complex conj() {
        return new Complex(re, -im);
    }

    /**
     * Returns the absolute value.
     *
     * @return the distance from 0
     */
    public double abs() {
        return Math.hypot(re, im);
    }

    /**
     * Returns the angle.
     *
     * @return radians, from -pi to pi
     */
    public double angle() {
        return Math.atan2(im, re);
    }

    /**
     * Returns the exponential.
     *
     * @return e to this
     */
    public Complex exp() {
        double size = Math.exp(re);
        return im == 0 ? new Complex(size, im) : new Complex(size * Math.cos(im), size * Math.sin(im));
    }

    /**
     * Returns the natural logarithm.
     *
     * @return the one whose imaginary part is the angle
     */
    public Complex log() {
        return new Complex(Math.log(abs()), angle());
    }

    /**
     * Returns the square root.
     *
     * @return the one with a real part that is not negative
     */
    public Complex sqrt() {
        if (re == 0 && im == 0) {
            return new Complex(0, im);
        }
        double root = Math.sqrt((Math.abs(re) + abs()) / 2);
        return re >= 0
                ? new Complex(root, im / (2 * root))
                : new Complex(Math.abs(im) / (2 * root), Math.copySign(root, im));
    }

    /**
     * Returns a power. Small whole exponents are multiplied out.
     *
     * @param z the exponent
     * @return this to the power of z
     */
    public Complex pow(Complex z) {
        if (z.re == 0 && z.im == 0) {
            return new Complex(1, 0);
        }
        if (re == 0 && im == 0) {
            return z.re > 0 && z.im == 0 ? new Complex(0, 0) : new Complex(Double.NaN, Double.NaN);
        }
        if (z.im == 0 && z.re == Math.rint(z.re) && Math.abs(z.re) < 100) {
            int n = (int) Math.abs(z.re);
            var result = new Complex(1, 0);
            var base = this;
            for (int left = n; left > 0; left >>= 1) {
                if ((left & 1) == 1) {
                    result = result.mul(base);
                }
                base = base.mul(base);
            }
            return z.re < 0 ? new Complex(1, 0).div(result) : result;
        }
        return z.mul(log()).exp();
    }

    /**
     * Returns the sine.
     *
     * @return its value
     */
    public Complex sin() {
        return new Complex(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
    }

    /**
     * Returns the cosine.
     *
     * @return its value
     */
    public Complex cos() {
        return new Complex(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
    }

    /**
     * Returns the hyperbolic sine.
     *
     * @return its value
     */
    public Complex sinh() {
        return new Complex(Math.sinh(re) * Math.cos(im), Math.cosh(re) * Math.sin(im));
    }

    /**
     * Returns the hyperbolic cosine.
     *
     * @return its value
     */
    public Complex cosh() {
        return new Complex(Math.cosh(re) * Math.cos(im), Math.sinh(re) * Math.sin(im));
    }

    /**
     * Writes the number as Python does.
     *
     * @return such as {@code (1+2j)}
     */
    @Override
    public String toString() {
        var imaginary = part(im);
        var sign = imaginary.startsWith("-") ? "" : "+";
        return re == 0 && !(1 / re < 0) ? imaginary + "j" : "(" + part(re) + sign + imaginary + "j)";
    }

    private static String part(double x) {
        var text = FloatFormat.python(x);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
