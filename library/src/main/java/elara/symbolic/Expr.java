package elara.symbolic;

import elara.display.Displayable;
import elara.display.MimeBundle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A mathematical expression: exact, immutable, and kept in the form in which SymPy keeps it, so that it prints as it
 * does there. Two expressions are equal when they have the same form; {@link Calculus#simplify simplify} of their
 * difference tells whether they have the same value.
 *
 * <pre>{@code
 * var x = symbol("x");
 * var f = x.pow(2).mul(sin(x));
 * f.diff(x)                        // x**2*cos(x) + 2*x*sin(x)
 * f.subs(x, pi.div(2))             // pi**2/4
 * }</pre>
 *
 * <p>It shows itself as LaTeX, and as SymPy's text. Java's numbers are accepted wherever an expression is: whole ones
 * are exact, a {@code double} makes the result a decimal number.
 */
public abstract sealed class Expr implements Displayable
        permits Num, Constant, Symbol, Add, Mul, Pow, Call, Relation, Piecewise, Pending {
    private final List<Expr> args;
    private final int hash;

    Expr(List<Expr> args, int own) {
        this.args = List.copyOf(args);
        this.hash = 31 * (31 * getClass().getSimpleName().hashCode() + own) + this.args.hashCode();
    }

    /** The parts, in the order of their kind. */
    final List<Expr> args() {
        return args;
    }

    /** The same kind of expression of other parts, evaluated anew. */
    abstract Expr with(List<Expr> parts);

    /** Whether what is not among the parts is the same, too. */
    boolean sameKind(Expr other) {
        return true;
    }

    // ---- Java's numbers -------------------------------------------------------------------------------------------

    /**
     * Returns an expression for a Java value.
     *
     * @param value an expression, or a number: whole numbers and {@link BigInteger} are exact, others are decimals
     * @return the expression
     */
    public static Expr of(Object value) {
        if (value instanceof Expr expr) {
            return expr;
        }
        if (value instanceof BigInteger whole) {
            return Rational.of(whole);
        }
        if (value instanceof BigDecimal decimal) {
            return new Real(decimal, Math.max(15, decimal.precision()));
        }
        if (value instanceof Double || value instanceof Float) {
            return Real.of(((Number) value).doubleValue());
        }
        if (value instanceof Number number) {
            return Rational.of(number.longValue());
        }
        throw new IllegalArgumentException("neither an expression nor a number: " + value
                + (value == null ? "" : " (" + value.getClass().getSimpleName() + ")"));
    }

    // ---- arithmetic -----------------------------------------------------------------------------------------------

    /** Returns the sum of both. */
    public final Expr add(Expr other) {
        return Add.of(this, other);
    }

    /** Returns the sum of both. */
    public final Expr add(Number other) {
        return add(of(other));
    }

    /** Returns this minus the other. */
    public final Expr sub(Expr other) {
        return Add.of(this, other.neg());
    }

    /** Returns this minus the other. */
    public final Expr sub(Number other) {
        return sub(of(other));
    }

    /** Returns the product of both. */
    public final Expr mul(Expr other) {
        return Mul.of(this, other);
    }

    /** Returns the product of both. */
    public final Expr mul(Number other) {
        return mul(of(other));
    }

    /**
     * Returns this divided by the other.
     *
     * @throws ArithmeticException if the other is 0
     */
    public final Expr div(Expr other) {
        if (other.isZero()) {
            throw new ArithmeticException("division by zero: (" + this + ")/0");
        }
        return Mul.of(this, Pow.of(other, Rational.MINUS_ONE));
    }

    /** As {@link #div(Expr)}. */
    public final Expr div(Number other) {
        return div(of(other));
    }

    /**
     * Returns this to the power of the other.
     *
     * @throws ArithmeticException if this is 0 and the exponent is negative
     */
    public final Expr pow(Expr exponent) {
        return Pow.of(this, exponent);
    }

    /** As {@link #pow(Expr)}. */
    public final Expr pow(Number exponent) {
        return pow(of(exponent));
    }

    /** Returns minus this. */
    public final Expr neg() {
        return Mul.of(Rational.MINUS_ONE, this);
    }

    // ---- what is asked most often ---------------------------------------------------------------------------------

    /** The derivative by each variable in turn; see {@link Calculus#diff(Expr, Symbol...)}. */
    public final Expr diff(Symbol... variables) {
        return Calculus.diff(this, variables);
    }

    /** The derivative of an order; see {@link Calculus#diff(Expr, Symbol, int)}. */
    public final Expr diff(Symbol variable, int order) {
        return Calculus.diff(this, variable, order);
    }

    /** An antiderivative; see {@link Calculus#integrate(Expr, Symbol)}. */
    public final Expr integrate(Symbol variable) {
        return Calculus.integrate(this, variable);
    }

    /** The integral between two bounds; see {@link Calculus#integrate(Expr, Symbol, Object, Object)}. */
    public final Expr integrate(Symbol variable, Object from, Object to) {
        return Calculus.integrate(this, variable, from, to);
    }

    /** This with powers and products of sums multiplied out. */
    public final Expr expand() {
        return Expansion.expand(this);
    }

    /** This in a shorter form, where one is found; see {@link Calculus#simplify(Expr)}. */
    public final Expr simplify() {
        return Calculus.simplify(this);
    }

    /** This as a product over the rational numbers; see {@link Calculus#factor(Expr)}. */
    public final Expr factor() {
        return Calculus.factor(this);
    }

    /**
     * Returns this with an expression replaced wherever it stands as a part.
     *
     * @param old what is replaced, most often a symbol
     * @param by an expression or a Java number
     * @return the result, evaluated
     * @throws ArithmeticException if something is then divided by zero
     */
    public final Expr subs(Expr old, Object by) {
        return Substitution.in(this, Map.of(old, of(by)));
    }

    /**
     * Returns this with several expressions replaced at once: what has been put in is not looked at again.
     *
     * @param by expressions or Java numbers, by what they replace
     * @return the result, evaluated
     */
    public final Expr subs(Map<? extends Expr, ?> by) {
        return Substitution.in(this, by);
    }

    /** The value in decimals, 15 digits; see {@link #evalf(int)}. */
    public final Expr evalf() {
        return evalf(15);
    }

    /**
     * Returns this with every constant and every exact number that stands in it in decimals.
     *
     * @param digits how many digits, at least 1
     * @return a decimal number, or an expression where there are symbols
     */
    public final Expr evalf(int digits) {
        return Decimals.of(this, digits);
    }

    /**
     * Returns the value as a Java number.
     *
     * @throws ArithmeticException if there are symbols in it, or the value is not real
     */
    public final double doubleValue() {
        var free = freeSymbols();
        if (!free.isEmpty()) {
            throw new ArithmeticException("no number: " + this + " depends on " + names(free)
                    + "; give it a value with subs, or make a function with lambdify");
        }
        double value = Numeric.of(this, Map.of());
        if (Double.isNaN(value) && evalf() instanceof Num real) {
            return real.doubleValueOf();
        }
        if (Double.isNaN(value)) {
            throw new ArithmeticException("no real number: " + this);
        }
        return value;
    }

    private static String names(Set<Symbol> symbols) {
        return String.join(", ", symbols.stream().map(Symbol::name).toList());
    }

    /** Returns the symbols in this whose value is not bound by an integral, a sum or a limit, in order of name. */
    public final Set<Symbol> freeSymbols() {
        var found = new LinkedHashSet<Symbol>();
        collectFree(found);
        var sorted = new java.util.TreeSet<>(java.util.Comparator.comparing(Symbol::name)
                .thenComparing(symbol -> symbol.assumptions().toString()));
        sorted.addAll(found);
        return Collections.unmodifiableSet(sorted);
    }

    void collectFree(Set<Symbol> into) {
        args.forEach(arg -> arg.collectFree(into));
    }

    /** Whether an expression is this or stands in it as a part. */
    public final boolean has(Expr part) {
        return equals(part) || args.stream().anyMatch(arg -> arg.has(part));
    }

    /** Returns this as LaTeX, without dollar signs. */
    public final String latex() {
        return LatexPrinter.of(this);
    }

    /** Returns this in Unicode over several lines: fractions with a bar, powers raised. */
    public final String pretty() {
        return PrettyPrinter.of(this);
    }

    // ---- for the package ------------------------------------------------------------------------------------------

    /** The numeric factor: 3 of 3*x, 1 of x. */
    Num coefficient() {
        return Rational.ONE;
    }

    /** What is left without the numeric factor. */
    Expr withoutCoefficient() {
        return this;
    }

    Expr base() {
        return this;
    }

    Expr exponent() {
        return Rational.ONE;
    }

    final boolean isZero() {
        return this instanceof Num number && number.signum() == 0;
    }

    final boolean isOne() {
        return equals(Rational.ONE);
    }

    final boolean isWhole() {
        return this instanceof Rational number && number.isInteger();
    }

    final boolean isNegativeNumber() {
        return this instanceof Num number && number.signum() < 0;
    }

    final boolean isPositiveNumber() {
        return this instanceof Num number && number.signum() > 0;
    }

    final boolean isInfinite() {
        return Constant.OO.equals(this) || Constant.MINUS_OO.equals(this);
    }

    final boolean dependsOn(Symbol symbol) {
        return freeSymbols().contains(symbol);
    }

    final boolean isConstant() {
        return freeSymbols().isEmpty();
    }

    /** This with a function applied to every part. */
    final Expr map(UnaryOperator<Expr> function) {
        if (args.isEmpty()) {
            return this;
        }
        var parts = args.stream().map(function).toList();
        return parts.equals(args) ? this : with(parts);
    }

    /** Whether a minus sign is taken out of this when an odd function is applied to it. */
    final boolean takesMinusOut() {
        if (this instanceof Add) {
            long negative = args.stream().filter(Expr::takesMinusOut).count();
            long positive = args.size() - negative;
            return positive != negative ? negative > positive : Ordering.compare(this, neg()) < 0;
        }
        return coefficient().signum() < 0 || Constant.MINUS_OO.equals(this);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof Expr expr
                        && hash == expr.hash
                        && getClass() == expr.getClass()
                        && args.equals(expr.args)
                        && sameKind(expr));
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    /** Returns this as SymPy prints it. */
    @Override
    public final String toString() {
        return TextPrinter.of(this);
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString()).with("text/latex", "$\\displaystyle " + latex() + "$");
    }

    static List<Expr> list(Expr... parts) {
        return Arrays.asList(parts);
    }
}
