package elara.symbolic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.ApfloatRuntimeException;

/** Values in as many digits as are asked for, over the complex numbers. */
final class Decimals {
    private static final int GUARD = 8;

    private Decimals() {}

    /** An expression with its constants in decimals. */
    static Expr of(Expr expr, int digits) {
        if (digits < 1) {
            throw new IllegalArgumentException(digits + " digits; there must be at least 1");
        }
        if (expr.isConstant() && Assume.isFinite(expr)) {
            var value = value(expr, digits);
            if (value.isPresent()) {
                return value.get();
            }
        }
        if (expr instanceof Pow && expr.exponent() instanceof Rational && !expr.isConstant()) {
            var base = of(expr.base(), digits);
            return Pow.of(base, expr.exponent().isWhole() ? expr.exponent() : half(expr.exponent(), digits));
        }
        if (expr instanceof Pending pending) {
            return pending;
        }
        return expr.map(part -> of(part, digits));
    }

    private static Expr half(Expr exponent, int digits) {
        return exponent.equals(Rational.HALF) ? exponent : of(exponent, digits);
    }

    static Expr exp(Real exponent) {
        return value(Pow.raw(Constant.E, exponent), exponent.digits()).orElseThrow();
    }

    static Expr pow(Num base, Num exponent) {
        int digits = Math.min(digits(base), digits(exponent));
        return value(Pow.raw(base, exponent), digits).orElseGet(() -> Pow.raw(base, exponent));
    }

    private static int digits(Num number) {
        return number instanceof Real real ? real.digits() : Integer.MAX_VALUE;
    }

    /** A function at a decimal number, or null where it is not known how. */
    static Expr call(String name, Expr x) {
        return value(Call.raw(name, x), ((Real) x).digits()).orElse(null);
    }

    /** The value of an expression without symbols, if it can be had. */
    static Optional<Expr> value(Expr expr, int digits) {
        try {
            var value = complex(expr, digits + GUARD);
            if (value == null) {
                return Optional.empty();
            }
            var re = value.real();
            var im = value.imag();
            var scale = ApfloatMath.max(ApfloatMath.abs(re), ApfloatMath.abs(im));
            var smallest = scale.multiply(new Apfloat("1e-" + (digits + GUARD - 4), digits));
            boolean real = im.signum() == 0 || ApfloatMath.abs(im).compareTo(smallest) < 0;
            boolean imaginary = !real && ApfloatMath.abs(re).compareTo(smallest) < 0;
            if (real) {
                return Optional.of(real(re, digits));
            }
            var imaginaryPart = Mul.of(real(im, digits), Constant.I);
            return Optional.of(imaginary ? imaginaryPart : real(re, digits).add(imaginaryPart));
        } catch (ArithmeticException | ApfloatRuntimeException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Expr real(Apfloat value, int digits) {
        if (value.signum() == 0) {
            return Rational.ZERO;
        }
        return new Real(
                new BigDecimal(value.toString()).round(new MathContext(digits, RoundingMode.HALF_EVEN)), digits);
    }

    /** The value as a complex number, or null. */
    static Apcomplex complex(Expr expr, long digits) {
        if (expr instanceof Rational number) {
            return new Apfloat(number.numerator(), digits).divide(new Apfloat(number.denominator(), digits));
        }
        if (expr instanceof Real number) {
            return new Apfloat(number.value(), digits);
        }
        if (expr instanceof Constant constant) {
            return constant(constant, digits);
        }
        if (expr instanceof Symbol || expr instanceof Relation || expr instanceof Piecewise) {
            return null;
        }
        if (expr instanceof Pending pending) {
            return Numeric.ofPending(pending);
        }
        var args = new ArrayList<Apcomplex>();
        for (var arg : expr.args()) {
            var value = complex(arg, digits);
            if (value == null) {
                return null;
            }
            args.add(value);
        }
        if (expr instanceof Add) {
            return args.stream().reduce(Apcomplex.ZERO, Apcomplex::add);
        }
        if (expr instanceof Mul) {
            return args.stream().reduce(Apcomplex.ONE, Apcomplex::multiply);
        }
        if (expr instanceof Pow) {
            if (Constant.E.equals(expr.base())) {
                return ApcomplexMath.exp(args.get(1));
            }
            return expr.exponent() instanceof Rational whole && whole.isSmall()
                    ? ApcomplexMath.pow(args.get(0), whole.intValue())
                    : ApcomplexMath.pow(args.get(0), args.get(1));
        }
        return call(((Call) expr).function().name(), args, digits);
    }

    private static Apcomplex constant(Constant constant, long digits) {
        return switch (constant.name()) {
            case "pi" -> ApfloatMath.pi(digits);
            case "E" -> ApfloatMath.exp(new Apfloat(1, digits));
            case "EulerGamma" -> ApfloatMath.euler(digits);
            case "Catalan" -> ApfloatMath.catalan(digits);
            case "I" -> new Apcomplex(Apfloat.ZERO, new Apfloat(1, digits));
            default -> null;
        };
    }

    private static Apcomplex call(String name, java.util.List<Apcomplex> args, long digits) {
        var x = args.get(0);
        var one = new Apfloat(1, digits);
        return switch (name) {
            case "sin" -> ApcomplexMath.sin(x);
            case "cos" -> ApcomplexMath.cos(x);
            case "tan" -> ApcomplexMath.tan(x);
            case "cot" -> one.divide(ApcomplexMath.tan(x));
            case "sec" -> one.divide(ApcomplexMath.cos(x));
            case "csc" -> one.divide(ApcomplexMath.sin(x));
            case "asin" -> ApcomplexMath.asin(x);
            case "acos" -> ApcomplexMath.acos(x);
            case "atan" -> ApcomplexMath.atan(x);
            case "acot" -> ApcomplexMath.atan(one.divide(x));
            case "sinh" -> ApcomplexMath.sinh(x);
            case "cosh" -> ApcomplexMath.cosh(x);
            case "tanh" -> ApcomplexMath.tanh(x);
            case "coth" -> one.divide(ApcomplexMath.tanh(x));
            case "sech" -> one.divide(ApcomplexMath.cosh(x));
            case "csch" -> one.divide(ApcomplexMath.sinh(x));
            case "asinh" -> ApcomplexMath.asinh(x);
            case "acosh" -> ApcomplexMath.acosh(x);
            case "atanh" -> ApcomplexMath.atanh(x);
            case "acoth" -> ApcomplexMath.atanh(one.divide(x));
            case "log" -> ApcomplexMath.log(x);
            case "Abs" -> ApcomplexMath.abs(x);
            case "sign" -> x.equals(Apcomplex.ZERO) ? x : x.divide(ApcomplexMath.abs(x));
            case "floor" -> isReal(x) ? ApfloatMath.floor(x.real()).precision(digits) : null;
            case "ceiling" -> isReal(x) ? ApfloatMath.ceil(x.real()).precision(digits) : null;
            case "re" -> x.real();
            case "im" -> x.imag();
            case "conjugate" -> x.conj();
            case "arg" -> ApcomplexMath.arg(x);
            case "gamma" -> ApcomplexMath.gamma(x);
            case "factorial" -> ApcomplexMath.gamma(x.add(one));
            case "loggamma" -> ApcomplexMath.logGamma(x);
            case "digamma" -> ApcomplexMath.digamma(x);
            case "polygamma" -> x.equals(Apcomplex.ZERO) ? ApcomplexMath.digamma(args.get(1)) : null;
            case "uppergamma" -> ApcomplexMath.gamma(x, args.get(1));
            case "lowergamma" -> ApcomplexMath.gamma(x, Apcomplex.ZERO, args.get(1));
            case "binomial" -> ApcomplexMath.binomial(x, args.get(1));
            case "zeta" -> args.size() == 1 ? ApcomplexMath.zeta(x) : ApcomplexMath.zeta(x, args.get(1));
            case "harmonic" ->
                args.size() == 1 ? ApcomplexMath.digamma(x.add(one)).add(ApfloatMath.euler(digits)) : null;
            case "LambertW" -> ApcomplexMath.w(x);
            case "erf" -> erf(x, digits);
            case "erfc" -> one.subtract(erf(x, digits));
            case "erfi" -> {
                var i = new Apcomplex(Apfloat.ZERO, one);
                yield erf(x.multiply(i), digits).divide(i);
            }
            case "Min" ->
                isReal(x) && args.size() == 2
                        ? ApfloatMath.min(x.real(), args.get(1).real())
                        : null;
            case "Max" ->
                isReal(x) && args.size() == 2
                        ? ApfloatMath.max(x.real(), args.get(1).real())
                        : null;
            default -> null;
        };
    }

    private static boolean isReal(Apcomplex x) {
        return x.imag().signum() == 0;
    }

    /** By Kummer's function: erf(x) = 2x/sqrt(pi) exp(-x^2) M(1, 3/2, x^2), whose terms have one sign. */
    private static Apcomplex erf(Apcomplex x, long digits) {
        if (x.equals(Apcomplex.ZERO)) {
            return x;
        }
        var square = x.multiply(x);
        var term = (Apcomplex) new Apfloat(1, digits);
        var sum = term;
        var smallest = new Apfloat("1e-" + (digits + 2), digits);
        for (int n = 1; n < 100_000; n++) {
            term = term.multiply(square).multiply(new Apfloat(2, digits)).divide(new Apfloat(2L * n + 1, digits));
            sum = sum.add(term);
            if (ApcomplexMath.abs(term).compareTo(ApcomplexMath.abs(sum).multiply(smallest)) < 0) {
                break;
            }
        }
        return sum.multiply(x)
                .multiply(new Apfloat(2, digits))
                .multiply(ApcomplexMath.exp(square.negate()))
                .divide(ApfloatMath.sqrt(ApfloatMath.pi(digits)));
    }
}
