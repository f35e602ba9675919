package elara.symbolic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Source code over doubles, in Java and in Python. */
final class CodePrinter {
    private static final Map<String, String> JAVA = Map.ofEntries(
            Map.entry("sin", "sin"),
            Map.entry("cos", "cos"),
            Map.entry("tan", "tan"),
            Map.entry("asin", "asin"),
            Map.entry("acos", "acos"),
            Map.entry("atan", "atan"),
            Map.entry("atan2", "atan2"),
            Map.entry("sinh", "sinh"),
            Map.entry("cosh", "cosh"),
            Map.entry("tanh", "tanh"),
            Map.entry("log", "log"),
            Map.entry("Abs", "abs"),
            Map.entry("sign", "signum"),
            Map.entry("floor", "floor"),
            Map.entry("ceiling", "ceil"),
            Map.entry("Min", "min"),
            Map.entry("Max", "max"));
    private static final Map<String, String> PYTHON = Map.ofEntries(
            Map.entry("sin", "sin"),
            Map.entry("cos", "cos"),
            Map.entry("tan", "tan"),
            Map.entry("asin", "asin"),
            Map.entry("acos", "acos"),
            Map.entry("atan", "atan"),
            Map.entry("atan2", "atan2"),
            Map.entry("sinh", "sinh"),
            Map.entry("cosh", "cosh"),
            Map.entry("tanh", "tanh"),
            Map.entry("asinh", "asinh"),
            Map.entry("acosh", "acosh"),
            Map.entry("atanh", "atanh"),
            Map.entry("log", "log"),
            Map.entry("Abs", "fabs"),
            Map.entry("floor", "floor"),
            Map.entry("ceiling", "ceil"),
            Map.entry("gamma", "gamma"),
            Map.entry("erf", "erf"),
            Map.entry("erfc", "erfc"),
            Map.entry("factorial", "factorial"));

    private final boolean java;

    private CodePrinter(boolean java) {
        this.java = java;
    }

    static String java(Expr expr) {
        return new CodePrinter(true).print(expr);
    }

    static String python(Expr expr) {
        return new CodePrinter(false).print(expr);
    }

    private String library() {
        return java ? "Math." : "math.";
    }

    private String inside(Expr expr, int level) {
        return TextPrinter.precedence(expr) <= level ? "(" + print(expr) + ")" : print(expr);
    }

    private String print(Expr expr) {
        if (expr instanceof Rational number) {
            if (number.isInteger()) {
                return java ? number.numerator() + ".0" : number.numerator().toString();
            }
            return java
                    ? number.numerator() + ".0/" + number.denominator() + ".0"
                    : number.numerator() + "/" + number.denominator();
        }
        if (expr instanceof Real number) {
            return TextPrinter.decimal(number, true);
        }
        if (expr instanceof Constant constant) {
            return switch (constant.name()) {
                case "pi" -> library() + (java ? "PI" : "pi");
                case "E" -> library() + (java ? "E" : "e");
                case "oo" -> java ? "Double.POSITIVE_INFINITY" : "math.inf";
                case "-oo" -> java ? "Double.NEGATIVE_INFINITY" : "-math.inf";
                case "EulerGamma", "Catalan" -> Double.toString(constant.value());
                default -> throw new IllegalArgumentException("no code over doubles for " + constant);
            };
        }
        if (expr instanceof Symbol symbol) {
            return symbol.name();
        }
        if (expr instanceof Add) {
            var text = new StringBuilder();
            for (var term : Ordering.terms(expr)) {
                var printed = print(term);
                boolean minus = printed.startsWith("-");
                text.append(text.isEmpty() ? minus ? "-" : "" : minus ? " - " : " + ")
                        .append(minus ? printed.substring(1) : printed);
            }
            return text.toString();
        }
        if (expr instanceof Mul) {
            var fraction = Fraction.of(expr);
            var above = factors(fraction.above());
            var text = (fraction.negative() ? "-" : "") + above;
            if (fraction.below().isEmpty()) {
                return text;
            }
            var below = factors(fraction.below());
            return text + "/" + (fraction.below().size() == 1 ? below : "(" + below + ")");
        }
        if (expr instanceof Pow) {
            return power(expr);
        }
        if (expr instanceof Call call) {
            var name = (java ? JAVA : PYTHON).get(call.function().name());
            if (name == null) {
                throw new IllegalArgumentException("no " + (java ? "Java" : "Python") + " function for " + call);
            }
            return library() + name + "("
                    + call.args().stream().map(this::print).collect(Collectors.joining(", ")) + ")";
        }
        if (expr instanceof Piecewise piecewise) {
            return cases(piecewise, 0);
        }
        throw new IllegalArgumentException("no code for " + expr + ": it is not carried out");
    }

    private String factors(List<Expr> factors) {
        return factors.isEmpty()
                ? java ? "1.0" : "1"
                : factors.stream().map(each -> inside(each, 40)).collect(Collectors.joining("*"));
    }

    private String power(Expr power) {
        var base = power.base();
        var exponent = power.exponent();
        if (Constant.E.equals(base)) {
            return library() + "exp(" + print(exponent) + ")";
        }
        if (exponent.equals(Rational.HALF)) {
            return library() + "sqrt(" + print(base) + ")";
        }
        if (exponent.isNegativeNumber()) {
            return (java ? "1.0/" : "1/")
                    + (exponent.equals(Rational.MINUS_ONE) ? inside(base, 60) : print(Pow.of(base, exponent.neg())));
        }
        return java
                ? "Math.pow(" + print(base) + ", " + print(exponent) + ")"
                : inside(base, 60) + "**" + inside(exponent, 60);
    }

    private String cases(Piecewise piecewise, int branch) {
        if (branch == piecewise.branches()) {
            return java ? "Double.NaN" : "math.nan";
        }
        var value = print(piecewise.value(branch));
        if (piecewise.always(branch)) {
            return value;
        }
        var relation = piecewise.condition(branch);
        var sign = switch (relation.kind()) {
            case EQ -> "==";
            case NE -> "!=";
            default -> relation.kind().text;
        };
        var condition = print(relation.left()) + " " + sign + " " + print(relation.right());
        var rest = cases(piecewise, branch + 1);
        return java
                ? "(" + condition + " ? " + value + " : " + rest + ")"
                : "(" + value + " if " + condition + " else " + rest + ")";
    }
}
