package elara.symbolic;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** LaTeX as SymPy writes it. */
final class LatexPrinter {
    private static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta",
            "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega");
    private static final Pattern INDEXED = Pattern.compile("(\\p{L}+)_?(\\d+|(?<=_)\\w+)");
    private static final Set<String> POWER_INSIDE = Set.of(
            "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "asin", "acos", "atan", "acot",
            "asinh", "acosh", "atanh");

    private LatexPrinter() {}

    static String of(Expr expr) {
        if (expr instanceof Rational number) {
            if (number.isInteger()) {
                return number.signum() < 0
                        ? "-" + number.numerator().negate()
                        : number.numerator().toString();
            }
            return (number.signum() < 0 ? "- " : "") + "\\frac{"
                    + number.numerator().abs() + "}{" + number.denominator() + "}";
        }
        if (expr instanceof Real number) {
            var text = TextPrinter.decimal(number, true);
            int e = text.indexOf('e');
            return e < 0
                    ? text
                    : text.substring(0, e) + " \\cdot 10^{"
                            + text.substring(e + 1).replace("+", "") + "}";
        }
        if (expr instanceof Constant constant) {
            return constant.latexName();
        }
        if (expr instanceof Symbol symbol) {
            return name(symbol.name());
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
        if (expr instanceof Call call) {
            return call(call, "");
        }
        if (expr instanceof Relation relation) {
            return of(relation.left()) + " " + relation.kind().latex + " " + of(relation.right());
        }
        if (expr instanceof Piecewise piecewise) {
            var cases = new StringBuilder("\\begin{cases} ");
            for (int i = 0; i < piecewise.branches(); i++) {
                cases.append(i == 0 ? "" : " \\\\")
                        .append(of(piecewise.value(i)))
                        .append(
                                piecewise.always(i)
                                        ? " & \\text{otherwise}"
                                        : " & \\text{for}\\: " + of(piecewise.condition(i)));
            }
            return cases + " \\end{cases}";
        }
        return pending((Pending) expr);
    }

    static String name(String name) {
        if (GREEK.contains(name)) {
            return "\\" + name;
        }
        var indexed = INDEXED.matcher(name);
        if (indexed.matches()) {
            return name(indexed.group(1)) + "_{" + (GREEK.contains(indexed.group(2)) ? "\\" : "") + indexed.group(2)
                    + "}";
        }
        return name;
    }

    private static String brackets(String inner) {
        return "\\left(" + inner + "\\right)";
    }

    private static String sum(Expr sum) {
        var text = new StringBuilder();
        for (var term : Ordering.terms(sum)) {
            var printed = of(term);
            if (term instanceof Add) {
                printed = brackets(printed);
            }
            if (text.isEmpty()) {
                text.append(printed);
            } else if (printed.startsWith("-")) {
                text.append(" - ").append(printed.substring(1).strip());
            } else {
                text.append(" + ").append(printed);
            }
        }
        return text.toString();
    }

    private static String product(Expr product) {
        var fraction = Fraction.ofNumbers(product);
        var sign = fraction.negative() ? "- " : "";
        var above = factors(fraction.above());
        return sign + (fraction.below().isEmpty() ? above : "\\frac{" + above + "}{" + factors(fraction.below()) + "}");
    }

    private static String factors(List<Expr> factors) {
        if (factors.isEmpty()) {
            return "1";
        }
        if (factors.size() == 1) {
            return of(factors.get(0));
        }
        var text = new StringBuilder();
        String before = "";
        for (var factor : factors) {
            var printed = factor instanceof Add
                            || factor instanceof Piecewise
                            || (factor instanceof Pending && !factor.equals(factors.get(factors.size() - 1)))
                            || factor.isNegativeNumber()
                    ? brackets(of(factor))
                    : of(factor);
            if (!text.isEmpty()) {
                // Digits side by side would read as one number.
                text.append(isNumber(before) && isNumber(printed) ? " \\cdot " : " ");
            }
            text.append(printed);
            before = printed;
        }
        return text.toString();
    }

    private static boolean isNumber(String printed) {
        return (Character.isDigit(printed.charAt(0)) && printed.indexOf('^') < 0) || printed.startsWith("\\frac");
    }

    private static String power(Expr power) {
        var base = power.base();
        var exponent = power.exponent();
        if (Constant.E.equals(base)) {
            return "e^{" + of(exponent) + "}";
        }
        if (exponent instanceof Num number && number.signum() < 0) {
            return "\\frac{1}{" + of(Pow.of(base, exponent.neg())) + "}";
        }
        if (exponent instanceof Rational root && root.numerator().equals(java.math.BigInteger.ONE)) {
            return "\\sqrt" + (root.equals(Rational.HALF) ? "" : "[" + root.denominator() + "]") + "{" + of(base) + "}";
        }
        var raised = exponent instanceof Rational fraction && !fraction.isInteger()
                ? "\\frac{" + fraction.numerator() + "}{" + fraction.denominator() + "}"
                : of(exponent);
        if (base instanceof Call call && POWER_INSIDE.contains(call.function().name())) {
            return call(call, "^{" + raised + "}");
        }
        boolean plain = base instanceof Symbol
                || (base instanceof Constant && !base.isInfinite())
                || (base instanceof Rational number && number.isInteger() && number.signum() >= 0)
                || base instanceof Call;
        return (plain ? of(base) : brackets(of(base))) + "^{" + raised + "}";
    }

    private static String call(Call call, String power) {
        var function = call.function();
        var args = call.args().stream().map(LatexPrinter::of).collect(Collectors.joining(","));
        return switch (function.name()) {
            case "Abs" -> "\\left|{" + args + "}\\right|";
            case "floor" -> "\\left\\lfloor{" + args + "}\\right\\rfloor";
            case "ceiling" -> "\\left\\lceil{" + args + "}\\right\\rceil";
            case "conjugate" -> "\\overline{" + args + "}";
            case "factorial" ->
                call.args().get(0) instanceof Symbol || call.args().get(0).isWhole()
                        ? args + "!"
                        : brackets(args) + "!";
            case "binomial" ->
                "{\\binom{" + of(call.args().get(0)) + "}{" + of(call.args().get(1)) + "}}";
            case "Min", "Max" ->
                "\\" + function.name().toLowerCase(java.util.Locale.ROOT)
                        + brackets(call.args().stream().map(LatexPrinter::of).collect(Collectors.joining(", ")));
            case "gamma" -> "\\Gamma" + brackets(args);
            case "Heaviside" -> "\\theta" + brackets(args);
            case "DiracDelta" -> "\\delta" + brackets(args);
            case "zeta" -> "\\zeta" + brackets(args);
            case "O" ->
                "O"
                        + (call.args().size() == 1
                                ? brackets(args)
                                : brackets(of(call.args().get(0)) + "; "
                                        + of(call.args().get(1)) + "\\rightarrow "
                                        + of(call.args().get(2))));
            case "polygamma" -> "\\operatorname{polygamma}{\\left(" + args + " \\right)}";
            default ->
                (function.isKnown() ? function.latex() : unknown(function.name())) + power + "{\\left(" + args
                        + " \\right)}";
        };
    }

    private static String unknown(String name) {
        return name.length() == 1 ? name : GREEK.contains(name) ? "\\" + name : "\\operatorname{" + name + "}";
    }

    private static String pending(Pending pending) {
        var operand = pending.operand() instanceof Add ? brackets(of(pending.operand())) : of(pending.operand());
        var variable = of(pending.variable());
        var rest = pending.rest().stream().map(LatexPrinter::of).toList();
        return switch (pending.kind()) {
            case INTEGRAL ->
                (rest.isEmpty() ? "\\int " : "\\int\\limits_{" + rest.get(0) + "}^{" + rest.get(1) + "} ") + operand
                        + "\\, d" + variable;
            case DERIVATIVE ->
                rest.get(0).equals("1")
                        ? "\\frac{d}{d " + variable + "} " + operand
                        : "\\frac{d^{" + rest.get(0) + "}}{d " + variable + "^{" + rest.get(0) + "}} " + operand;
            case LIMIT -> "\\lim_{" + variable + " \\to " + rest.get(0) + "^+} " + operand;
            case LIMIT_FROM_LEFT -> "\\lim_{" + variable + " \\to " + rest.get(0) + "^-} " + operand;
            case SUM -> "\\sum_{" + variable + "=" + rest.get(0) + "}^{" + rest.get(1) + "} " + operand;
            case PRODUCT -> "\\prod_{" + variable + "=" + rest.get(0) + "}^{" + rest.get(1) + "} " + operand;
            case SUBS -> "\\left. " + operand + " \\right|_{\\substack{ " + variable + "=" + rest.get(0) + " }}";
        };
    }
}
