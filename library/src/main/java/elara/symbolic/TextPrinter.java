package elara.symbolic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** SymPy's string form. */
final class TextPrinter {
    private static final int RELATION = 35;
    private static final int ADD = 40;
    private static final int MUL = 50;
    private static final int POW = 60;
    private static final int ATOM = 1000;

    private TextPrinter() {}

    static String of(Expr expr) {
        return expr instanceof Real number ? decimal(number, false) : print(expr);
    }

    static int precedence(Expr expr) {
        if (expr instanceof Num number) {
            return number.signum() < 0 ? ADD : number instanceof Rational r && !r.isInteger() ? MUL : ATOM;
        }
        if (expr instanceof Add || Constant.MINUS_OO.equals(expr)) {
            return ADD;
        }
        if (expr instanceof Mul) {
            return expr.coefficient().signum() < 0 ? ADD : MUL;
        }
        if (expr instanceof Relation relation) {
            return relation.kind() == Relation.Kind.EQ || relation.kind() == Relation.Kind.NE ? MUL : RELATION;
        }
        return expr instanceof Pow && !Ordering.isExp(expr) ? POW : ATOM;
    }

    private static String inside(Expr expr, int level) {
        return precedence(expr) <= level ? "(" + print(expr) + ")" : print(expr);
    }

    private static String print(Expr expr) {
        if (expr instanceof Rational number) {
            return number.isInteger() ? number.numerator().toString() : number.numerator() + "/" + number.denominator();
        }
        if (expr instanceof Real number) {
            return decimal(number, true);
        }
        if (expr instanceof Constant constant) {
            return constant.name();
        }
        if (expr instanceof Symbol symbol) {
            return symbol.name();
        }
        if (expr instanceof Add) {
            return sum(expr);
        }
        if (expr instanceof Mul) {
            return product(expr);
        }
        if (expr instanceof Pow) {
            return power(expr);
        }
        if (expr instanceof Call order && order.is("O") && order.args().size() == 3) {
            return "O(" + print(order.args().get(0)) + ", (" + list(order.args().subList(1, 3)) + "))";
        }
        if (expr instanceof Call call) {
            return call.function().name() + "(" + list(call.args()) + ")";
        }
        if (expr instanceof Relation relation) {
            return switch (relation.kind()) {
                case EQ, NE ->
                    relation.kind().text + "(" + print(relation.left()) + ", " + print(relation.right()) + ")";
                default ->
                    inside(relation.left(), RELATION) + " " + relation.kind().text + " "
                            + inside(relation.right(), RELATION);
            };
        }
        if (expr instanceof Piecewise piecewise) {
            var parts = new ArrayList<String>();
            for (int i = 0; i < piecewise.branches(); i++) {
                parts.add("(" + print(piecewise.value(i)) + ", "
                        + (piecewise.always(i) ? "True" : print(piecewise.condition(i))) + ")");
            }
            return "Piecewise(" + String.join(", ", parts) + ")";
        }
        return pending((Pending) expr);
    }

    private static String list(List<Expr> parts) {
        return parts.stream().map(TextPrinter::print).collect(Collectors.joining(", "));
    }

    private static String sum(Expr sum) {
        var text = new StringBuilder();
        for (var term : Ordering.terms(sum)) {
            var printed = print(term);
            boolean minus = printed.startsWith("-") && !(term instanceof Add);
            if (minus) {
                printed = printed.substring(1);
            }
            if (precedence(term) < ADD || term instanceof Add) {
                printed = "(" + printed + ")";
            }
            if (text.isEmpty()) {
                text.append(minus ? "-" : "").append(printed);
            } else {
                text.append(minus ? " - " : " + ").append(printed);
            }
        }
        return text.toString();
    }

    private static String product(Expr product) {
        int level = precedence(product);
        var fraction = Fraction.of(product);
        var above = fraction.above().isEmpty()
                ? "1"
                : fraction.above().stream().map(each -> inside(each, level)).collect(Collectors.joining("*"));
        var text = (fraction.negative() ? "-" : "") + above;
        if (fraction.below().isEmpty()) {
            return text;
        }
        var below = fraction.below().stream()
                .map(each -> each instanceof Mul ? "(" + print(each) + ")" : inside(each, level))
                .toList();
        return below.size() == 1 ? text + "/" + below.get(0) : text + "/(" + String.join("*", below) + ")";
    }

    private static String power(Expr power) {
        var base = power.base();
        var exponent = power.exponent();
        if (Constant.E.equals(base)) {
            return "exp(" + print(exponent) + ")";
        }
        if (exponent.equals(Rational.HALF)) {
            return "sqrt(" + print(base) + ")";
        }
        if (exponent.equals(Rational.of(-1, 2))) {
            return "1/sqrt(" + print(base) + ")";
        }
        if (exponent.equals(Rational.MINUS_ONE)) {
            return "1/" + inside(base, POW);
        }
        return inside(base, POW) + "**" + inside(exponent, POW);
    }

    private static String pending(Pending pending) {
        var limits = new ArrayList<String>();
        Expr operand = pending;
        // Integrals of integrals are written as one, the innermost first.
        while (operand instanceof Pending inner && inner.kind() == pending.kind()) {
            limits.add(0, limits(inner));
            operand = inner.operand();
            if (pending.kind() == Pending.Kind.LIMIT || pending.kind() == Pending.Kind.LIMIT_FROM_LEFT) {
                break;
            }
        }
        return pending.kind().text + "(" + print(operand) + ", " + String.join(", ", limits) + ")";
    }

    private static String limits(Pending pending) {
        var variable = pending.variable().name();
        return switch (pending.kind()) {
            case DERIVATIVE ->
                pending.rest().get(0).isOne() ? variable : "(" + variable + ", " + list(pending.rest()) + ")";
            case LIMIT -> variable + ", " + list(pending.rest()) + ", dir='+'";
            case LIMIT_FROM_LEFT -> variable + ", " + list(pending.rest()) + ", dir='-'";
            case SUBS -> variable + ", " + list(pending.rest());
            default -> pending.rest().isEmpty() ? variable : "(" + variable + ", " + list(pending.rest()) + ")";
        };
    }

    /** All digits where a number stands alone; no zeros at the end where it stands in an expression. */
    static String decimal(Real number, boolean strip) {
        int digits = number.digits();
        var value = number.value().round(new java.math.MathContext(digits, java.math.RoundingMode.HALF_EVEN));
        if (value.signum() == 0) {
            return strip ? "0.0" : "0";
        }
        int power = value.precision() - value.scale() - 1;
        var unscaled = value.unscaledValue().abs().toString();
        var all = new StringBuilder(unscaled);
        while (all.length() < digits) {
            all.append('0');
        }
        all.setLength(digits);
        var sign = value.signum() < 0 ? "-" : "";
        if (power < Math.min(-(digits / 3), -5) || power >= digits) {
            var mantissa = all.charAt(0) + "." + (digits > 1 ? all.substring(1) : "0");
            return sign + (strip ? strip(mantissa) : mantissa) + "e" + (power < 0 ? "" : "+") + power;
        }
        var plain = power >= 0
                ? all.substring(0, power + 1) + "." + all.substring(power + 1)
                : new BigDecimal(new java.math.BigInteger(all.toString()), digits - 1 - power).toPlainString();
        return sign + (strip ? strip(plain) : plain);
    }

    private static String strip(String decimal) {
        int end = decimal.length();
        while (end > 2 && decimal.charAt(end - 1) == '0' && decimal.charAt(end - 2) != '.') {
            end--;
        }
        var stripped = decimal.substring(0, end);
        return stripped.endsWith(".") ? stripped + "0" : stripped;
    }
}
