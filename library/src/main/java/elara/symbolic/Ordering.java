package elara.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SymPy's orders: the sort key by which the factors of a product stand, and the lexicographic order of monomials in
 * which the terms of a sum are printed.
 */
// The operators stand as in the formulas they come from: and before or.
@SuppressWarnings("OperatorPrecedence")
final class Ordering {
    private static final List<String> FUNCTIONS =
            List.of("log", "sin", "cos", "tan", "cot", "sinh", "cosh", "tanh", "coth", "conjugate", "re", "im", "arg");
    private static final int[] RANKS = {11, 20, 21, 22, 23, 30, 31, 32, 33, 40, 41, 42, 43};

    private Ordering() {}

    /** Compares the number of parts and the parts, then the power, then the numeric factor. */
    static int compare(Expr a, Expr b) {
        if (a.equals(b)) {
            return 0;
        }
        var restA = a.withoutCoefficient();
        var restB = b.withoutCoefficient();
        if (a instanceof Num x && b instanceof Num y) {
            return x.compare(y);
        }
        if (a instanceof Num || b instanceof Num) {
            return a instanceof Num ? -1 : 1;
        }
        var bodyA = body(restA);
        var bodyB = body(restB);
        int byKind = compareKinds(bodyA, bodyB);
        if (byKind != 0) {
            return byKind;
        }
        int byParts = compareLists(parts(bodyA), parts(bodyB));
        if (byParts != 0) {
            return byParts;
        }
        if (bodyA.args().isEmpty()) {
            int byName = name(bodyA).compareTo(name(bodyB));
            if (byName != 0) {
                return byName;
            }
        }
        int byExponent = compare(exponent(restA), exponent(restB));
        if (byExponent != 0) {
            return byExponent;
        }
        int byCoefficient = a.coefficient().compare(b.coefficient());
        return byCoefficient != 0 ? byCoefficient : Integer.compare(a.hashCode(), b.hashCode());
    }

    private static int compareLists(List<Expr> a, List<Expr> b) {
        if (a.size() != b.size()) {
            return Integer.compare(a.size(), b.size());
        }
        for (int i = 0; i < a.size(); i++) {
            int comparison = compare(a.get(i), b.get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    }

    // The exponential counts as a function of its exponent.
    private static Expr body(Expr expr) {
        return expr instanceof Pow && !isExp(expr) ? expr.base() : expr;
    }

    private static Expr exponent(Expr expr) {
        return isExp(expr) ? Rational.ONE : expr.exponent();
    }

    static boolean isExp(Expr expr) {
        return expr instanceof Pow && Constant.E.equals(expr.base());
    }

    private static List<Expr> parts(Expr body) {
        if (isExp(body)) {
            return List.of(body.exponent());
        }
        if (body instanceof Add) {
            return terms(body);
        }
        return body.args();
    }

    private static int compareKinds(Expr a, Expr b) {
        int byClass = Integer.compare(kind(a), kind(b));
        if (byClass != 0) {
            return byClass;
        }
        int byRank = Integer.compare(rank(a), rank(b));
        return byRank != 0 ? byRank : className(a).compareTo(className(b));
    }

    private static int kind(Expr expr) {
        if (expr instanceof Num || expr.isInfinite() || Constant.NAN.equals(expr)) {
            return 1;
        }
        if (expr instanceof Constant || expr instanceof Symbol) {
            return 2;
        }
        if (expr instanceof Add || expr instanceof Mul) {
            return 3;
        }
        if (isExp(expr) || expr instanceof Call || expr instanceof Piecewise) {
            return 4;
        }
        return expr instanceof Pow ? 3 : 5;
    }

    private static int rank(Expr expr) {
        if (expr instanceof Add) {
            return 1;
        }
        if (isExp(expr)) {
            return 10;
        }
        if (expr instanceof Pow) {
            return 2;
        }
        if (expr instanceof Call call) {
            int known = FUNCTIONS.indexOf(call.function().name());
            return known >= 0 ? RANKS[known] : call.function().isKnown() ? 10000 : 0;
        }
        return 0;
    }

    private static String className(Expr expr) {
        if (expr instanceof Call call) {
            return call.function().name();
        }
        if (expr instanceof Constant constant) {
            return constant.kind();
        }
        return expr instanceof Pending pending
                ? pending.kind().text
                : expr instanceof Relation relation
                        ? relation.kind().order
                        : expr.getClass().getSimpleName();
    }

    private static String name(Expr atom) {
        return atom instanceof Symbol symbol
                ? symbol.name() + symbol.assumptions()
                : atom instanceof Constant constant ? constant.name() : "";
    }

    /** The terms of a sum in the order in which they are printed. */
    static List<Expr> terms(Expr sum) {
        var args = sum.args();
        if (args.size() == 2
                && (args.get(0).isPositiveNumber() || args.get(0) instanceof Constant c && c.isReal())
                && args.get(1) instanceof Mul product
                && product.args().size() == 2
                && product.coefficient().signum() < 0) {
            return args;
        }
        var monomials = new ArrayList<Monomial>();
        var bases = new ArrayList<Expr>();
        for (var term : args) {
            var monomial = Monomial.of(term);
            monomials.add(monomial);
            monomial.powers.keySet().forEach(base -> {
                if (!bases.contains(base)) {
                    bases.add(base);
                }
            });
        }
        bases.sort(Ordering::compare);
        // A series goes up, and ends in the order of what is left out.
        boolean up = monomials.stream().anyMatch(Monomial::isOrder);
        monomials.sort(Comparator.comparing(Monomial::isOrder)
                .thenComparing((a, b) -> up ? b.compare(a, bases) : a.compare(b, bases)));
        return monomials.stream().map(Monomial::term).toList();
    }

    /** A term as whole powers of bases. */
    private record Monomial(Expr term, double re, double im, Map<Expr, Integer> powers) {
        static Monomial of(Expr term) {
            double value = term.coefficient().doubleValueOf();
            boolean imaginary = false;
            var powers = new LinkedHashMap<Expr, Integer>();
            for (var factor : Mul.factorsOf(term.withoutCoefficient())) {
                if (Constant.I.equals(factor)) {
                    imaginary = true;
                } else if (factor.isConstant() && !(factor instanceof Pending)) {
                    double constant = Numeric.of(factor, Map.of());
                    value *= Double.isNaN(constant) ? 1 : constant;
                } else {
                    decompose(factor, powers);
                }
            }
            return new Monomial(term, imaginary ? 0 : value, imaginary ? value : 0, powers);
        }

        boolean isOrder() {
            return term instanceof Call call && call.is("O");
        }

        private static void decompose(Expr factor, Map<Expr, Integer> powers) {
            var base = factor.base();
            var exponent = factor.exponent();
            if (exponent instanceof Rational number) {
                if (!number.isInteger()) {
                    base = Pow.raw(base, Rational.of(java.math.BigInteger.ONE, number.denominator()));
                }
                powers.merge(base, number.numerator().intValue(), Integer::sum);
                return;
            }
            if (exponent.coefficient() instanceof Rational number && !number.isOne()) {
                var tail = exponent.withoutCoefficient();
                if (!number.isInteger()) {
                    tail = tail.mul(Rational.of(java.math.BigInteger.ONE, number.denominator()));
                }
                powers.merge(Pow.raw(base, tail), number.numerator().intValue(), Integer::sum);
                return;
            }
            powers.merge(factor, 1, Integer::sum);
        }

        int compare(Monomial other, List<Expr> bases) {
            for (var base : bases) {
                int comparison = Integer.compare(other.powers.getOrDefault(base, 0), powers.getOrDefault(base, 0));
                if (comparison != 0) {
                    return comparison;
                }
            }
            int byImaginary = Boolean.compare(im != 0, other.im != 0);
            if (byImaginary != 0) {
                return byImaginary;
            }
            int byIm = Double.compare(im, other.im);
            return byIm != 0 ? byIm : Double.compare(re, other.re);
        }
    }
}
