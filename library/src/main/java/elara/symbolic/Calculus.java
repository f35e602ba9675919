package elara.symbolic;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is done with expressions: derivatives, integrals, limits, series, sums, equations, other forms; for static
 * import.
 *
 * <pre>{@code
 * diff(f, x)                                   // x**2*cos(x) + 2*x*sin(x)
 * integrate(exp(x.neg()), x, 0, oo)            // 1
 * limit(sin(x).div(x), x, 0)                   // 1
 * solve(x.pow(2).sub(2), x)                    // [-sqrt(2), sqrt(2)]
 * }</pre>
 *
 * <p>What cannot be done stays written: {@code Integral(x**x, x)}. Answers of the algebra system below are checked by
 * numbers before they are given.
 */
public final class Calculus {
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private Calculus() {}

    // ---- derivatives ----------------------------------------------------------------------------------------------

    /**
     * Returns the derivative by each symbol in turn.
     *
     * @param f an expression
     * @param variables one symbol or more; {@code diff(f, x, x, y)} is of third order
     * @return the derivative
     */
    public static Expr diff(Expr f, Symbol... variables) {
        if (variables.length == 0) {
            var free = f.freeSymbols();
            if (free.size() != 1) {
                throw new IllegalArgumentException(
                        "the derivative of " + f + " by which symbol? It has " + (free.isEmpty() ? "none" : free));
            }
            return Derivatives.of(f, free.iterator().next());
        }
        var result = f;
        for (var variable : variables) {
            result = Derivatives.of(result, variable);
        }
        return result;
    }

    /**
     * Returns a derivative of higher order.
     *
     * @param order how often, 0 or more
     */
    public static Expr diff(Expr f, Symbol x, int order) {
        return Derivatives.of(f, x, order);
    }

    /** Returns the derivatives by each symbol, as a matrix of one column. */
    public static Matrix gradient(Expr f, Symbol... variables) {
        return Matrix.of(Arrays.stream(variables)
                .map(variable -> new Expr[] {Derivatives.of(f, variable)})
                .toArray(Expr[][]::new));
    }

    /** Returns the derivatives of each expression (a row) by each symbol (a column). */
    public static Matrix jacobian(List<? extends Expr> f, Symbol... variables) {
        return Matrix.of(f.stream()
                .map(each -> Arrays.stream(variables)
                        .map(variable -> Derivatives.of(each, variable))
                        .toArray(Expr[]::new))
                .toArray(Expr[][]::new));
    }

    /** Returns the second derivatives by each pair of symbols. */
    public static Matrix hessian(Expr f, Symbol... variables) {
        return jacobian(
                Arrays.stream(variables).map(each -> Derivatives.of(f, each)).toList(), variables);
    }

    // ---- integrals ------------------------------------------------------------------------------------------------

    /**
     * Returns an antiderivative, without a constant; where none is found in ten seconds, the integral as it is written.
     *
     * @param f an expression
     * @param x the variable
     */
    public static Expr integrate(Expr f, Symbol x) {
        return Integration.of(f, x, BUDGET);
    }

    /** As {@link #integrate(Expr, Symbol)}, for so long. */
    public static Expr integrate(Expr f, Symbol x, Duration budget) {
        return Integration.of(f, x, budget);
    }

    /**
     * Returns the integral between two bounds; where none is found in ten seconds that agrees with its value by numbers,
     * the integral as it is written, whose {@code evalf()} is that value.
     *
     * @param f an expression
     * @param x the variable
     * @param from an expression or a Java number; {@code oo.neg()} for minus infinity
     * @param to likewise
     */
    public static Expr integrate(Expr f, Symbol x, Object from, Object to) {
        return Integration.of(f, x, Expr.of(from), Expr.of(to), BUDGET);
    }

    /** As {@link #integrate(Expr, Symbol, Object, Object)}, for so long. */
    public static Expr integrate(Expr f, Symbol x, Object from, Object to, Duration budget) {
        return Integration.of(f, x, Expr.of(from), Expr.of(to), budget);
    }

    /** Returns the double integral, first by x between its bounds, which may depend on y, then by y. */
    public static Expr integrate(Expr f, Symbol x, Object fromX, Object toX, Symbol y, Object fromY, Object toY) {
        return integrate(integrate(f, x, fromX, toX), y, fromY, toY);
    }

    // ---- limits, series, sums -------------------------------------------------------------------------------------

    /** Returns the limit from above, as SymPy does; at {@code oo} the limit there. */
    public static Expr limit(Expr f, Symbol x, Object point) {
        return limit(f, x, point, "+");
    }

    /**
     * Returns the limit from a side.
     *
     * @param side {@code "+"} from above, {@code "-"} from below, {@code "+-"} from both
     * @return the limit; as it is written where it is not found
     * @throws ArithmeticException if both sides are asked for and differ
     */
    public static Expr limit(Expr f, Symbol x, Object point, String side) {
        var at = Expr.of(point);
        return switch (side) {
            case "+" -> Limits.of(f, x, at, false, BUDGET);
            case "-" -> Limits.of(f, x, at, true, BUDGET);
            case "+-" -> {
                var above = Limits.of(f, x, at, false, BUDGET);
                var below = Limits.of(f, x, at, true, BUDGET);
                if (!above.equals(below)) {
                    throw new ArithmeticException("no limit of " + f + " at " + x + " = " + at + ": it is " + below
                            + " from below and " + above + " from above");
                }
                yield above;
            }
            default -> throw new IllegalArgumentException("side is \"" + side + "\"; it is \"+\", \"-\" or \"+-\"");
        };
    }

    /** Returns the series about 0 up to order 6, with the order of what is left out. */
    public static Expr series(Expr f, Symbol x) {
        return series(f, x, 0, 6);
    }

    /**
     * Returns the power series about a point.
     *
     * @param about the point
     * @param n the order of the first power that is left out, O((x - about)**n)
     */
    public static Expr series(Expr f, Symbol x, Object about, int n) {
        return Series.of(f, x, Expr.of(about), n);
    }

    /** Returns a series without the order of what is left out. */
    public static Expr removeO(Expr series) {
        return series instanceof Add
                ? Add.of(series.args().stream()
                        .filter(term -> !(term instanceof Call call && call.is("O")))
                        .toList())
                : series;
    }

    /** Returns the sum over k from a whole number to another, which may be a symbol or {@code oo}. */
    public static Expr summation(Expr term, Symbol k, Object from, Object to) {
        return Sums.of(false, term, k, Expr.of(from), Expr.of(to));
    }

    /** Returns the product over k from a whole number to another. */
    public static Expr product(Expr factor, Symbol k, Object from, Object to) {
        return Sums.of(true, factor, k, Expr.of(from), Expr.of(to));
    }

    // ---- equations ------------------------------------------------------------------------------------------------

    /**
     * Returns the solutions of an equation, or of an expression equal to 0; of periodic functions those in one period.
     *
     * @return the solutions that are found, in SymPy's order; empty where none is
     */
    public static List<Expr> solve(Expr equation, Symbol x) {
        return Solving.solve(equation, x);
    }

    /** Returns the solutions of equations in several symbols. */
    public static List<Map<Symbol, Expr>> solve(List<? extends Expr> equations, Symbol... unknowns) {
        return Solving.solve(List.copyOf(equations), List.of(unknowns));
    }

    /** Returns the intervals in which an inequality in one symbol holds. */
    public static List<Interval> solveInequality(Expr inequality, Symbol x) {
        if (!(inequality instanceof Relation relation)) {
            throw new IllegalArgumentException("not an inequality: " + inequality + "; make one with lt, le, gt or ge");
        }
        return Solving.inequality(relation, x);
    }

    /**
     * Returns a root by Newton's method.
     *
     * @param guess where to start
     * @throws ArithmeticException if it leads to none
     */
    public static double nsolve(Expr equation, Symbol x, double guess) {
        return Solving.numerically(equation, x, guess);
    }

    /**
     * Solves a differential equation.
     *
     * @param equation with derivatives of y, as {@code diff(y, x)} makes them
     * @param y the unknown function, as {@code function("y", x)} makes it
     * @return y as an equation, with constants C1, C2, ...
     * @throws ArithmeticException if no way is known
     */
    public static Expr dsolve(Expr equation, Expr y) {
        if (!(y instanceof Call call && call.args().size() == 1 && call.args().get(0) instanceof Symbol)) {
            throw new IllegalArgumentException("not an unknown function: " + y + "; function(\"y\", x) makes one");
        }
        return DifferentialEquations.solve(equation, call);
    }

    // ---- other forms ----------------------------------------------------------------------------------------------

    /** Returns a shorter form of the same value, or the expression itself. */
    public static Expr simplify(Expr expr) {
        return Simplification.simplify(expr);
    }

    /** Returns the expression multiplied out. */
    public static Expr expand(Expr expr) {
        return expr.expand();
    }

    /** Returns the expression as a product over the rational numbers. */
    public static Expr factor(Expr expr) {
        return Simplification.factor(expr);
    }

    /** Returns a sum with its terms by powers of an expression. */
    public static Expr collect(Expr expr, Expr by) {
        return Simplification.collect(expr, by);
    }

    /** Returns a fraction in lowest terms, multiplied out above and below. */
    public static Expr cancel(Expr expr) {
        return Simplification.cancel(expr);
    }

    /** Returns the partial fractions in a symbol. */
    public static Expr apart(Expr expr, Symbol x) {
        return Simplification.apart(expr, x);
    }

    /** Returns a sum of fractions over one denominator. */
    public static Expr together(Expr expr) {
        return Simplification.together(expr);
    }

    /** Returns a shorter form by the rules of trigonometry. */
    public static Expr trigsimp(Expr expr) {
        return Simplification.trigsimp(expr);
    }

    /** Returns the value in 15 digits. */
    public static Expr N(Expr expr) {
        return expr.evalf();
    }

    // ---- polynomials, matrices ------------------------------------------------------------------------------------

    /**
     * Returns the degree in a symbol.
     *
     * @throws IllegalArgumentException if it is no polynomial
     */
    public static int degree(Expr polynomial, Symbol x) {
        return Polynomials.require(polynomial, x).size() - 1;
    }

    /** Returns what multiplies a power of a symbol. */
    public static Expr coeff(Expr polynomial, Symbol x, int power) {
        var all = Polynomials.require(polynomial, x);
        return power < all.size() ? all.get(power) : Rational.ZERO;
    }

    /** Returns quotient and remainder of two polynomials. */
    public static List<Expr> polydiv(Expr f, Expr g, Symbol x) {
        return Polynomials.divide(f, g, x);
    }

    /** Makes a matrix of expressions and Java numbers. */
    public static Matrix matrix(Object[][] rows) {
        return Matrix.of(rows);
    }

    // ---- out of here ----------------------------------------------------------------------------------------------

    /** Compiles an expression to a Java function of its symbols, in that order. */
    public static CompiledFunction lambdify(Expr f, Symbol... variables) {
        return Lambdify.compile(f, List.of(variables));
    }

    /** Returns the expression as LaTeX. */
    public static String latex(Expr expr) {
        return expr.latex();
    }

    /** Returns the expression over several lines of Unicode. */
    public static String pretty(Expr expr) {
        return expr.pretty();
    }

    /**
     * Returns the expression as source code over doubles.
     *
     * @param language {@code "java"} or {@code "python"}
     */
    public static String code(Expr expr, String language) {
        return switch (language.toLowerCase(java.util.Locale.ROOT)) {
            case "java" -> CodePrinter.java(expr);
            case "python" -> CodePrinter.python(expr);
            default -> throw new IllegalArgumentException("no code in " + language + "; \"java\" or \"python\"");
        };
    }
}
