package elara.symbolic;

import java.util.ArrayList;
import java.util.List;

/** The rules of differentiation. */
final class Derivatives {
    private Derivatives() {}

    static Expr of(Expr f, Symbol x, int order) {
        if (order < 0) {
            throw new IllegalArgumentException("a derivative of order " + order + "; the order is 0 or more");
        }
        var result = f;
        for (int i = 0; i < order; i++) {
            result = of(result, x);
        }
        return result;
    }

    static Expr of(Expr f, Symbol x) {
        if (f.equals(x)) {
            return Rational.ONE;
        }
        if (!f.dependsOn(x)) {
            return Rational.ZERO;
        }
        if (f instanceof Add) {
            return Add.of(f.args().stream().map(term -> of(term, x)).toList());
        }
        if (f instanceof Mul) {
            var terms = new ArrayList<Expr>();
            for (int i = 0; i < f.args().size(); i++) {
                var factors = new ArrayList<>(f.args());
                factors.set(i, of(factors.get(i), x));
                terms.add(Mul.of(factors));
            }
            return Add.of(terms);
        }
        if (f instanceof Pow) {
            return ofPower(f, x);
        }
        if (f instanceof Call call) {
            return ofCall(call, x);
        }
        if (f instanceof Relation relation) {
            return new Relation(relation.kind(), of(relation.left(), x), of(relation.right(), x));
        }
        if (f instanceof Piecewise piecewise) {
            var parts = new ArrayList<Expr>();
            for (int i = 0; i < piecewise.branches(); i++) {
                parts.add(of(piecewise.value(i), x));
                parts.add(piecewise.condition(i));
            }
            return Piecewise.of(parts);
        }
        return ofPending((Pending) f, x);
    }

    private static Expr ofPower(Expr f, Symbol x) {
        var base = f.base();
        var exponent = f.exponent();
        if (Constant.E.equals(base)) {
            return f.mul(of(exponent, x));
        }
        var byExponent = exponent.dependsOn(x) ? of(exponent, x).mul(Call.of("log", base)) : Rational.ZERO;
        var byBase =
                base.dependsOn(x) ? Mul.of(of(base, x), exponent, Pow.of(base, Rational.MINUS_ONE)) : Rational.ZERO;
        return f.mul(byExponent.add(byBase));
    }

    private static Expr ofCall(Call call, Symbol x) {
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < call.args().size(); i++) {
            var inner = of(call.args().get(i), x);
            if (!inner.isZero()) {
                terms.add(outer(call, i).mul(inner));
            }
        }
        return Add.of(terms);
    }

    /** The derivative by one argument. */
    private static Expr outer(Call call, int argument) {
        var u = call.args().get(0);
        Expr one = Rational.ONE;
        var square = Pow.of(u, Rational.TWO);
        var rootPi = Pow.of(Constant.PI, Rational.HALF);
        if (call.args().size() == 1) {
            Expr known = switch (call.function().name()) {
                case "sin" -> f("cos", u);
                case "cos" -> f("sin", u).neg();
                case "tan" -> f("tan", u).pow(2).add(1);
                case "cot" -> f("cot", u).pow(2).neg().sub(1);
                case "sec" -> f("tan", u).mul(f("sec", u));
                case "csc" -> f("cot", u).mul(f("csc", u)).neg();
                case "asin" -> root(one.sub(square));
                case "acos" -> root(one.sub(square)).neg();
                case "atan" -> inverse(square.add(1));
                case "acot" -> inverse(square.add(1)).neg();
                case "asec" -> inverse(square.mul(Pow.of(one.sub(inverse(square)), Rational.HALF)));
                case "acsc" ->
                    inverse(square.mul(Pow.of(one.sub(inverse(square)), Rational.HALF)))
                            .neg();
                case "sinh" -> f("cosh", u);
                case "cosh" -> f("sinh", u);
                case "tanh" -> one.sub(f("tanh", u).pow(2));
                case "coth" -> inverse(f("sinh", u).pow(2)).neg();
                case "sech" -> f("tanh", u).mul(f("sech", u)).neg();
                case "csch" -> f("coth", u).mul(f("csch", u)).neg();
                case "asinh" -> root(square.add(1));
                case "acosh" -> Mul.of(root(u.sub(1)), root(u.add(1)));
                case "atanh", "acoth" -> inverse(one.sub(square));
                case "log" -> inverse(u);
                case "Abs" -> f("sign", u);
                case "sign" -> f("DiracDelta", u).mul(2);
                case "floor", "ceiling" -> Rational.ZERO;
                case "Heaviside" -> f("DiracDelta", u);
                case "erf" -> Mul.of(Rational.TWO, exp(square.neg())).div(rootPi);
                case "erfc" -> Mul.of(Rational.of(-2), exp(square.neg())).div(rootPi);
                case "erfi" -> Mul.of(Rational.TWO, exp(square)).div(rootPi);
                case "gamma" -> f("gamma", u).mul(Call.raw("polygamma", Rational.ZERO, u));
                case "loggamma" -> Call.raw("polygamma", Rational.ZERO, u);
                case "digamma" -> Call.raw("polygamma", Rational.ONE, u);
                case "factorial" -> f("gamma", u.add(1)).mul(Call.raw("polygamma", Rational.ZERO, u.add(1)));
                case "Si" -> f("sin", u).div(u);
                case "Ci" -> f("cos", u).div(u);
                case "Ei" -> exp(u).div(u);
                case "li" -> inverse(f("log", u));
                case "fresnels" -> f("sin", Mul.of(Rational.HALF, Constant.PI, square));
                case "fresnelc" -> f("cos", Mul.of(Rational.HALF, Constant.PI, square));
                case "LambertW" -> call.div(u.mul(call.add(1)));
                default -> null;
            };
            if (known != null) {
                return known;
            }
        }
        Expr known = switch (call.function().name()) {
            case "polygamma" ->
                argument == 1 ? Call.raw("polygamma", u.add(1), call.args().get(1)) : null;
            case "atan2" -> {
                var v = call.args().get(1);
                var radius = square.add(v.pow(2));
                yield argument == 0 ? v.div(radius) : u.neg().div(radius);
            }
            case "uppergamma" -> {
                var v = call.args().get(1);
                yield argument == 1 ? exp(v.neg()).mul(v.pow(u.sub(1))).neg() : null;
            }
            case "polylog" -> {
                var v = call.args().get(1);
                yield argument == 1 ? Call.raw("polylog", u.sub(1), v).div(v) : null;
            }
            default -> null;
        };
        return known != null ? known : unknown(call, argument);
    }

    /** The derivative of a function that is only a name. */
    private static Expr unknown(Call call, int argument) {
        var at = call.args().get(argument);
        if (at instanceof Symbol symbol) {
            return Pending.of(Pending.Kind.DERIVATIVE, call, symbol, Rational.ONE);
        }
        var place = new Symbol("xi", java.util.Set.of());
        var args = new ArrayList<>(call.args());
        args.set(argument, place);
        return Pending.of(
                Pending.Kind.SUBS,
                Pending.of(Pending.Kind.DERIVATIVE, Call.of(call.function().name(), args), place, Rational.ONE),
                place,
                at);
    }

    private static Expr ofPending(Pending pending, Symbol x) {
        return switch (pending.kind()) {
            case DERIVATIVE ->
                pending.variable().equals(x)
                        ? Pending.of(
                                Pending.Kind.DERIVATIVE,
                                pending.operand(),
                                x,
                                pending.rest().get(0).add(1))
                        : Pending.of(Pending.Kind.DERIVATIVE, pending, x, Rational.ONE);
            case INTEGRAL -> ofIntegral(pending, x);
            case SUM ->
                pending.rest().stream().noneMatch(part -> part.dependsOn(x))
                        ? new Pending(pending.kind(), with(pending, of(pending.operand(), x)))
                        : Pending.of(Pending.Kind.DERIVATIVE, pending, x, Rational.ONE);
            default -> Pending.of(Pending.Kind.DERIVATIVE, pending, x, Rational.ONE);
        };
    }

    /** Leibniz's rule. */
    private static Expr ofIntegral(Pending integral, Symbol x) {
        var f = integral.operand();
        var t = integral.variable();
        if (integral.rest().isEmpty()) {
            return t.equals(x) ? f : Pending.of(Pending.Kind.INTEGRAL, of(f, x), t);
        }
        var from = integral.rest().get(0);
        var to = integral.rest().get(1);
        var terms = new ArrayList<Expr>();
        if (to.dependsOn(x)) {
            terms.add(f.subs(t, to).mul(of(to, x)));
        }
        if (from.dependsOn(x)) {
            terms.add(f.subs(t, from).mul(of(from, x)).neg());
        }
        if (!t.equals(x) && f.dependsOn(x)) {
            terms.add(Pending.of(Pending.Kind.INTEGRAL, of(f, x), t, from, to));
        }
        return Add.of(terms);
    }

    private static List<Expr> with(Pending pending, Expr operand) {
        var parts = new ArrayList<>(pending.args());
        parts.set(0, operand);
        return parts;
    }

    private static Expr f(String name, Expr u) {
        return Call.of(name, u);
    }

    private static Expr exp(Expr u) {
        return Pow.of(Constant.E, u);
    }

    private static Expr inverse(Expr u) {
        return Pow.of(u, Rational.MINUS_ONE);
    }

    private static Expr root(Expr u) {
        return Pow.of(u, Rational.of(-1, 2));
    }
}
