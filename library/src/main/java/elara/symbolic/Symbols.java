package elara.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Symbols, exact numbers, constants and functions, for static import.
 *
 * <pre>{@code
 * var x = symbol("x");
 * var f = x.pow(2).mul(sin(x));    // x**2*sin(x)
 * rational(1, 3).add(pi)           // 1/3 + pi
 * expr("x^2*sin(x)").equals(f)     // true
 * }</pre>
 *
 * <p>Each function takes an expression or a Java number; at a whole number it is exact, at a {@code double} a decimal.
 */
public final class Symbols {
    /** The ratio of a circle's circumference to its diameter. */
    public static final Expr pi = Constant.PI;

    /** Euler's number, the base of the natural logarithm. */
    public static final Expr E = Constant.E;

    /** The imaginary unit. */
    public static final Expr I = Constant.I;

    /** Infinity, as a bound or the place of a limit. */
    public static final Expr oo = Constant.OO;

    private Symbols() {}

    /**
     * Makes a symbol.
     *
     * @param name letters, digits and underscores, a letter first
     * @param assumptions what is known of its value
     * @return the symbol
     * @throws IllegalArgumentException if the name is none
     */
    public static Symbol symbol(String name, Assumption... assumptions) {
        var set = EnumSet.noneOf(Assumption.class);
        set.addAll(Arrays.asList(assumptions));
        return new Symbol(name, set);
    }

    /**
     * Makes several symbols.
     *
     * @param names with blanks or commas between them, as in {@code "x y z"}
     * @param assumptions what is known of each
     * @return the symbols in the order of the names
     */
    public static Symbol[] symbols(String names, Assumption... assumptions) {
        return Arrays.stream(names.strip().split("[\\s,]+"))
                .map(name -> symbol(name, assumptions))
                .toArray(Symbol[]::new);
    }

    /**
     * Returns an exact fraction.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Expr rational(long numerator, long denominator) {
        return Rational.of(numerator, denominator);
    }

    /** Returns an exact whole number. */
    public static Expr integer(long value) {
        return Rational.of(value);
    }

    /** Returns an exact whole number of any size. */
    public static Expr integer(BigInteger value) {
        return Rational.of(value);
    }

    /**
     * Reads an expression in SymPy's notation or the plain one: {@code x**2*sin(x)}, {@code x^2 sin(x)}, {@code 2x}.
     *
     * @param text the expression, or an equation or inequality
     * @return the expression
     * @throws SyntaxException with a caret below what is wrong
     */
    public static Expr expr(String text) {
        return new Parser(text).read();
    }

    /**
     * Returns a function that is only a name, at an expression: the {@code y(x)} of a differential equation.
     *
     * @param name the function's name
     * @param args what it is a function of
     * @return the call
     */
    public static Expr function(String name, Expr... args) {
        return Call.of(new Symbol(name, Set.of()).name(), args);
    }

    /** Returns the equation of two sides. */
    public static Expr eq(Expr left, Object right) {
        return new Relation(Relation.Kind.EQ, left, Expr.of(right));
    }

    /** Returns that the left side is less. */
    public static Expr lt(Expr left, Object right) {
        return new Relation(Relation.Kind.LT, left, Expr.of(right));
    }

    /** Returns that the left side is less or equal. */
    public static Expr le(Expr left, Object right) {
        return new Relation(Relation.Kind.LE, left, Expr.of(right));
    }

    /** Returns that the left side is greater. */
    public static Expr gt(Expr left, Object right) {
        return new Relation(Relation.Kind.GT, left, Expr.of(right));
    }

    /** Returns that the left side is greater or equal. */
    public static Expr ge(Expr left, Object right) {
        return new Relation(Relation.Kind.GE, left, Expr.of(right));
    }

    /**
     * Returns values by condition.
     *
     * @param parts a value, its condition, a value, its condition, ... and at the end the value where none holds
     * @return the value of the first condition that holds
     */
    public static Expr piecewise(Object... parts) {
        var all = new ArrayList<Expr>();
        for (var part : parts) {
            all.add(Expr.of(part));
        }
        if (all.size() % 2 == 1) {
            all.add(Piecewise.ALWAYS);
        }
        return Piecewise.of(all);
    }

    /** Returns the exponential of x. */
    public static Expr exp(Expr x) {
        return Pow.of(Constant.E, x);
    }

    /** Returns the exponential of x. */
    public static Expr exp(Number x) {
        return exp(Expr.of(x));
    }

    /** Returns the square root of x. */
    public static Expr sqrt(Expr x) {
        return Pow.of(x, Rational.HALF);
    }

    /** Returns the square root of x. */
    public static Expr sqrt(Number x) {
        return sqrt(Expr.of(x));
    }

    /** Returns the real cube root of a positive x. */
    public static Expr cbrt(Expr x) {
        return Pow.of(x, Rational.of(1, 3));
    }

    /** Returns the absolute value of x. */
    public static Expr abs(Expr x) {
        return Call.of("Abs", x);
    }

    /** Returns the absolute value of x. */
    public static Expr abs(Number x) {
        return abs(Expr.of(x));
    }

    /** Returns the logarithm of x to a base. */
    public static Expr log(Expr x, Object base) {
        return log(x).div(log(Expr.of(base)));
    }

    /** Returns the number of ways to choose k of n. */
    public static Expr binomial(Object n, Object k) {
        return Call.of("binomial", Expr.of(n), Expr.of(k));
    }

    /** Returns the angle of the point (x, y). */
    public static Expr atan2(Expr y, Expr x) {
        return Call.of("atan2", y, x);
    }

    /** Returns the sine of x. */
    public static Expr sin(Expr x) {
        return Call.of("sin", x);
    }

    /** As {@link #sin(Expr)}. */
    public static Expr sin(Number x) {
        return sin(Expr.of(x));
    }

    /** Returns the cosine of x. */
    public static Expr cos(Expr x) {
        return Call.of("cos", x);
    }

    /** As {@link #cos(Expr)}. */
    public static Expr cos(Number x) {
        return cos(Expr.of(x));
    }

    /** Returns the tangent of x. */
    public static Expr tan(Expr x) {
        return Call.of("tan", x);
    }

    /** As {@link #tan(Expr)}. */
    public static Expr tan(Number x) {
        return tan(Expr.of(x));
    }

    /** Returns the cotangent of x. */
    public static Expr cot(Expr x) {
        return Call.of("cot", x);
    }

    /** As {@link #cot(Expr)}. */
    public static Expr cot(Number x) {
        return cot(Expr.of(x));
    }

    /** Returns the secant of x. */
    public static Expr sec(Expr x) {
        return Call.of("sec", x);
    }

    /** As {@link #sec(Expr)}. */
    public static Expr sec(Number x) {
        return sec(Expr.of(x));
    }

    /** Returns the cosecant of x. */
    public static Expr csc(Expr x) {
        return Call.of("csc", x);
    }

    /** As {@link #csc(Expr)}. */
    public static Expr csc(Number x) {
        return csc(Expr.of(x));
    }

    /** Returns the inverse sine of x. */
    public static Expr asin(Expr x) {
        return Call.of("asin", x);
    }

    /** As {@link #asin(Expr)}. */
    public static Expr asin(Number x) {
        return asin(Expr.of(x));
    }

    /** Returns the inverse cosine of x. */
    public static Expr acos(Expr x) {
        return Call.of("acos", x);
    }

    /** As {@link #acos(Expr)}. */
    public static Expr acos(Number x) {
        return acos(Expr.of(x));
    }

    /** Returns the inverse tangent of x. */
    public static Expr atan(Expr x) {
        return Call.of("atan", x);
    }

    /** As {@link #atan(Expr)}. */
    public static Expr atan(Number x) {
        return atan(Expr.of(x));
    }

    /** Returns the inverse cotangent of x. */
    public static Expr acot(Expr x) {
        return Call.of("acot", x);
    }

    /** As {@link #acot(Expr)}. */
    public static Expr acot(Number x) {
        return acot(Expr.of(x));
    }

    /** Returns the hyperbolic sine of x. */
    public static Expr sinh(Expr x) {
        return Call.of("sinh", x);
    }

    /** As {@link #sinh(Expr)}. */
    public static Expr sinh(Number x) {
        return sinh(Expr.of(x));
    }

    /** Returns the hyperbolic cosine of x. */
    public static Expr cosh(Expr x) {
        return Call.of("cosh", x);
    }

    /** As {@link #cosh(Expr)}. */
    public static Expr cosh(Number x) {
        return cosh(Expr.of(x));
    }

    /** Returns the hyperbolic tangent of x. */
    public static Expr tanh(Expr x) {
        return Call.of("tanh", x);
    }

    /** As {@link #tanh(Expr)}. */
    public static Expr tanh(Number x) {
        return tanh(Expr.of(x));
    }

    /** Returns the hyperbolic cotangent of x. */
    public static Expr coth(Expr x) {
        return Call.of("coth", x);
    }

    /** As {@link #coth(Expr)}. */
    public static Expr coth(Number x) {
        return coth(Expr.of(x));
    }

    /** Returns the inverse hyperbolic sine of x. */
    public static Expr asinh(Expr x) {
        return Call.of("asinh", x);
    }

    /** As {@link #asinh(Expr)}. */
    public static Expr asinh(Number x) {
        return asinh(Expr.of(x));
    }

    /** Returns the inverse hyperbolic cosine of x. */
    public static Expr acosh(Expr x) {
        return Call.of("acosh", x);
    }

    /** As {@link #acosh(Expr)}. */
    public static Expr acosh(Number x) {
        return acosh(Expr.of(x));
    }

    /** Returns the inverse hyperbolic tangent of x. */
    public static Expr atanh(Expr x) {
        return Call.of("atanh", x);
    }

    /** As {@link #atanh(Expr)}. */
    public static Expr atanh(Number x) {
        return atanh(Expr.of(x));
    }

    /** Returns the natural logarithm of x. */
    public static Expr log(Expr x) {
        return Call.of("log", x);
    }

    /** As {@link #log(Expr)}. */
    public static Expr log(Number x) {
        return log(Expr.of(x));
    }

    /** Returns the sign: -1, 0 or 1 of x. */
    public static Expr sign(Expr x) {
        return Call.of("sign", x);
    }

    /** As {@link #sign(Expr)}. */
    public static Expr sign(Number x) {
        return sign(Expr.of(x));
    }

    /** Returns the greatest whole number not above of x. */
    public static Expr floor(Expr x) {
        return Call.of("floor", x);
    }

    /** As {@link #floor(Expr)}. */
    public static Expr floor(Number x) {
        return floor(Expr.of(x));
    }

    /** Returns the least whole number not below of x. */
    public static Expr ceiling(Expr x) {
        return Call.of("ceiling", x);
    }

    /** As {@link #ceiling(Expr)}. */
    public static Expr ceiling(Number x) {
        return ceiling(Expr.of(x));
    }

    /** Returns the gamma function of x. */
    public static Expr gamma(Expr x) {
        return Call.of("gamma", x);
    }

    /** As {@link #gamma(Expr)}. */
    public static Expr gamma(Number x) {
        return gamma(Expr.of(x));
    }

    /** Returns the error function of x. */
    public static Expr erf(Expr x) {
        return Call.of("erf", x);
    }

    /** As {@link #erf(Expr)}. */
    public static Expr erf(Number x) {
        return erf(Expr.of(x));
    }

    /** Returns the complementary error function of x. */
    public static Expr erfc(Expr x) {
        return Call.of("erfc", x);
    }

    /** As {@link #erfc(Expr)}. */
    public static Expr erfc(Number x) {
        return erfc(Expr.of(x));
    }

    /** Returns the factorial of x. */
    public static Expr factorial(Expr x) {
        return Call.of("factorial", x);
    }

    /** As {@link #factorial(Expr)}. */
    public static Expr factorial(Number x) {
        return factorial(Expr.of(x));
    }

    /** Returns the unit step, 1/2 at 0 of x. */
    public static Expr Heaviside(Expr x) {
        return Call.of("Heaviside", x);
    }

    /** As {@link #Heaviside(Expr)}. */
    public static Expr Heaviside(Number x) {
        return Heaviside(Expr.of(x));
    }

    /** Returns Dirac's delta of x. */
    public static Expr DiracDelta(Expr x) {
        return Call.of("DiracDelta", x);
    }

    /** As {@link #DiracDelta(Expr)}. */
    public static Expr DiracDelta(Number x) {
        return DiracDelta(Expr.of(x));
    }

    /** Returns Riemann's zeta function of x. */
    public static Expr zeta(Expr x) {
        return Call.of("zeta", x);
    }

    /** As {@link #zeta(Expr)}. */
    public static Expr zeta(Number x) {
        return zeta(Expr.of(x));
    }

    /** Returns the inverse of x*exp(x) of x. */
    public static Expr LambertW(Expr x) {
        return Call.of("LambertW", x);
    }

    /** As {@link #LambertW(Expr)}. */
    public static Expr LambertW(Number x) {
        return LambertW(Expr.of(x));
    }

    /** Returns the real part of x. */
    public static Expr re(Expr x) {
        return Call.of("re", x);
    }

    /** As {@link #re(Expr)}. */
    public static Expr re(Number x) {
        return re(Expr.of(x));
    }

    /** Returns the imaginary part of x. */
    public static Expr im(Expr x) {
        return Call.of("im", x);
    }

    /** As {@link #im(Expr)}. */
    public static Expr im(Number x) {
        return im(Expr.of(x));
    }

    /** Returns the complex conjugate of x. */
    public static Expr conjugate(Expr x) {
        return Call.of("conjugate", x);
    }

    /** As {@link #conjugate(Expr)}. */
    public static Expr conjugate(Number x) {
        return conjugate(Expr.of(x));
    }
}
