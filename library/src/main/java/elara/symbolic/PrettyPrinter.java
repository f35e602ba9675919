package elara.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Unicode over several lines, as SymPy's pretty printer draws it. */
// The operators stand as in the formulas they come from: and before or.
@SuppressWarnings("OperatorPrecedence")
final class PrettyPrinter {
    private static final Map<String, String> SIGNS = Map.of("pi", "π", "oo", "∞", "-oo", "-∞", "E", "ℯ", "I", "ⅈ");
    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("theta", "θ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("phi", "φ"),
            Map.entry("omega", "ω"),
            Map.entry("eta", "η"),
            Map.entry("xi", "ξ"),
            Map.entry("psi", "ψ"));

    private PrettyPrinter() {}

    static String of(Expr expr) {
        var lines = new ArrayList<String>();
        block(expr).lines.forEach(line -> lines.add(line.stripTrailing()));
        return String.join("\n", lines);
    }

    /** A rectangle of text and the line on which it stands. */
    private record Block(List<String> lines, int baseline) {
        static Block of(String text) {
            return new Block(List.of(text), 0);
        }

        int width() {
            return lines.get(0).length();
        }

        int height() {
            return lines.size();
        }

        Block beside(Block right) {
            int above = Math.max(baseline, right.baseline);
            int below = Math.max(height() - baseline, right.height() - right.baseline);
            var rows = new ArrayList<String>();
            for (int row = 0; row < above + below; row++) {
                rows.add(line(row - above + baseline) + right.line(row - above + right.baseline));
            }
            return new Block(rows, above);
        }

        private String line(int row) {
            return row < 0 || row >= height() ? " ".repeat(width()) : lines.get(row);
        }

        Block over(Block below) {
            int width = Math.max(width(), below.width());
            var rows = new ArrayList<String>();
            lines.forEach(line -> rows.add(centre(line, width)));
            rows.add("─".repeat(width));
            below.lines.forEach(line -> rows.add(centre(line, width)));
            return new Block(rows, height());
        }

        private static String centre(String line, int width) {
            int left = (width - line.length()) / 2;
            return " ".repeat(left) + line + " ".repeat(width - line.length() - left);
        }

        Block raised(Block power) {
            var rows = new ArrayList<String>();
            power.lines.forEach(line -> rows.add(" ".repeat(width()) + line));
            lines.forEach(line -> rows.add(line + " ".repeat(power.width())));
            return new Block(rows, power.height() + baseline);
        }

        Block inBrackets(String one, String[] open, String[] close) {
            if (height() == 1) {
                return Block.of(one.charAt(0) + lines.get(0) + one.charAt(1));
            }
            return column(open).beside(this).beside(column(close));
        }

        private Block column(String[] parts) {
            var rows = new ArrayList<String>();
            for (int row = 0; row < height(); row++) {
                rows.add(row == 0 ? parts[0] : row == height() - 1 ? parts[2] : parts[1]);
            }
            return new Block(rows, baseline);
        }

        Block inBrackets() {
            return inBrackets("()", new String[] {"⎛", "⎜", "⎝"}, new String[] {"⎞", "⎟", "⎠"});
        }

        Block underRoot() {
            var rows = new ArrayList<String>();
            int high = height();
            rows.add(" ".repeat(high) + " " + "_".repeat(width()));
            for (int row = 0; row < high; row++) {
                var slope = row == high - 1 ? "╲╱" : " ╱";
                rows.add(
                        (" ".repeat(high - 1 - row) + slope + " ".repeat(row)).substring(0, high + 1) + lines.get(row));
            }
            return new Block(rows, baseline + 1);
        }
    }

    private static Block block(Expr expr) {
        if (expr instanceof Constant constant) {
            return Block.of(SIGNS.getOrDefault(constant.name(), constant.name()));
        }
        if (expr instanceof Symbol symbol) {
            return Block.of(GREEK.getOrDefault(symbol.name(), symbol.name()));
        }
        if (expr instanceof Rational number && !number.isInteger()) {
            var bar = Block.of(number.numerator().abs().toString())
                    .over(Block.of(number.denominator().toString()));
            return number.signum() < 0 ? Block.of("-").beside(bar) : bar;
        }
        if (expr instanceof Add) {
            Block sum = null;
            for (var term : Ordering.terms(expr)) {
                boolean minus = term.coefficient().signum() < 0;
                var next = block(minus ? term.neg() : term);
                sum = sum == null
                        ? minus ? Block.of("-").beside(next) : next
                        : sum.beside(Block.of(minus ? " - " : " + ")).beside(next);
            }
            return sum;
        }
        if (expr instanceof Mul) {
            var fraction = Fraction.of(expr);
            var above = product(fraction.above());
            var whole = fraction.below().isEmpty() ? above : above.over(product(fraction.below()));
            return fraction.negative() ? Block.of("-").beside(whole) : whole;
        }
        if (expr instanceof Pow) {
            return power(expr);
        }
        if (expr instanceof Call call) {
            var args = list(call.args());
            return call.is("Abs")
                    ? args.inBrackets("││", new String[] {"│", "│", "│"}, new String[] {"│", "│", "│"})
                    : Block.of(call.function().name()).beside(args.inBrackets());
        }
        if (expr instanceof Pending pending && pending.kind() == Pending.Kind.INTEGRAL) {
            return integral(pending);
        }
        if (expr instanceof Relation relation) {
            var sign = switch (relation.kind()) {
                case EQ -> " = ";
                case NE -> " ≠ ";
                case LE -> " ≤ ";
                case GE -> " ≥ ";
                default -> " " + relation.kind().text + " ";
            };
            return block(relation.left()).beside(Block.of(sign)).beside(block(relation.right()));
        }
        return Block.of(expr.toString());
    }

    private static Block list(List<Expr> parts) {
        var list = block(parts.get(0));
        for (var part : parts.subList(1, parts.size())) {
            list = list.beside(Block.of(", ")).beside(block(part));
        }
        return list;
    }

    private static Block product(List<Expr> factors) {
        if (factors.isEmpty()) {
            return Block.of("1");
        }
        Block product = null;
        for (var factor : factors) {
            var next = block(factor);
            if (factor instanceof Add && factors.size() > 1) {
                next = next.inBrackets();
            }
            product = product == null ? next : product.beside(Block.of("⋅")).beside(next);
        }
        return product;
    }

    private static Block power(Expr power) {
        var base = power.base();
        var exponent = power.exponent();
        if (exponent.equals(Rational.HALF)) {
            return block(base).underRoot();
        }
        if (exponent.isNegativeNumber() && !Constant.E.equals(base)) {
            return Block.of("1").over(block(Pow.of(base, exponent.neg())));
        }
        boolean plain = base instanceof Symbol
                || base instanceof Constant
                || base.isPositiveNumber() && base.isWhole()
                || base instanceof Call;
        var foot = plain ? block(base) : block(base).inBrackets();
        return exponent instanceof Rational fraction && !fraction.isInteger()
                ? foot.raised(Block.of(fraction.toString()))
                : foot.raised(block(exponent));
    }

    private static Block integral(Pending integral) {
        var operand = block(integral.operand());
        if (integral.operand() instanceof Add) {
            operand = operand.inBrackets();
        }
        int height = Math.max(2, operand.height());
        var rows = new ArrayList<String>();
        for (int row = 0; row < height; row++) {
            rows.add(row == 0 ? "⌠" : row == height - 1 ? "⌡" : "⎮");
        }
        var sign = new Block(rows, Math.min(operand.baseline() + (operand.height() == 1 ? 1 : 0), height - 1));
        if (!integral.rest().isEmpty()) {
            var from = TextPrinter.of(integral.rest().get(0)).replace("oo", "∞");
            var to = TextPrinter.of(integral.rest().get(1)).replace("oo", "∞");
            int width = Math.max(from.length(), to.length());
            var wide = new ArrayList<String>();
            wide.add(Block.centre(to, width));
            rows.forEach(row -> wide.add(Block.centre(row, width)));
            wide.add(Block.centre(from, width));
            sign = new Block(wide, sign.baseline() + 1);
        }
        return sign.beside(Block.of(" ")).beside(operand).beside(Block.of(" d" + integral.variable()));
    }
}
