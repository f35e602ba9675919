package elara.symbolic;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Where a function has a simpler value than its call: sin(pi/6), log(1), 5!. */
final class Values {
    private static final Map<String, String> INVERSES = Map.ofEntries(
            Map.entry("sin", "asin"),
            Map.entry("cos", "acos"),
            Map.entry("tan", "atan"),
            Map.entry("cot", "acot"),
            Map.entry("sec", "asec"),
            Map.entry("csc", "acsc"),
            Map.entry("sinh", "asinh"),
            Map.entry("cosh", "acosh"),
            Map.entry("tanh", "atanh"),
            Map.entry("coth", "acoth"));
    private static final int MOST_FACTORS = 10_000;

    private Values() {}

    /** The value, or null where the call stays. */
    static Expr of(String name, List<Expr> args) {
        var x = args.get(0);
        if (x instanceof Real && args.size() == 1 && !name.equals("O")) {
            return Decimals.call(name, x);
        }
        if (x instanceof Call inner && inner.function().name().equals(INVERSES.get(name))) {
            return inner.args().get(0);
        }
        return switch (name) {
            case "sin", "cos", "tan", "cot", "sec", "csc" -> trigonometric(name, x);
            case "asin", "acos", "atan", "acot" -> Angles.inverse(name, x);
            case "sinh", "tanh", "asinh", "atanh", "erf", "erfi", "Si" -> oddAt(name, x);
            case "cosh", "sech" ->
                x.isZero() ? Rational.ONE : x.isInfinite() && name.equals("cosh") ? Constant.OO : null;
            case "acosh" -> x.isOne() ? Rational.ZERO : Constant.OO.equals(x) ? x : null;
            case "erfc" ->
                x.isZero()
                        ? Rational.ONE
                        : Constant.OO.equals(x) ? Rational.ZERO : Constant.MINUS_OO.equals(x) ? Rational.TWO : null;
            case "log" -> logarithm(x);
            case "Abs" -> absolute(x);
            case "sign" -> sign(x);
            case "floor", "ceiling" -> rounded(name, x);
            case "re" -> Assume.isReal(x) ? x : Constant.I.equals(x) ? Rational.ZERO : null;
            case "im" -> Assume.isReal(x) ? Rational.ZERO : Constant.I.equals(x) ? Rational.ONE : null;
            case "conjugate" -> Assume.isReal(x) ? x : Constant.I.equals(x) ? x.neg() : null;
            case "factorial" -> factorial(x);
            case "gamma" -> gamma(x);
            case "binomial" -> binomial(x, args.get(1));
            case "Heaviside" -> heaviside(x);
            case "DiracDelta" -> x instanceof Num && !x.isZero() ? Rational.ZERO : null;
            case "Min", "Max" -> extreme(name, args);
            case "zeta" -> zeta(x);
            case "atan2" -> Angles.ofPoint(x, args.get(1));
            case "O" -> null;
            default -> null;
        };
    }

    // ---- trigonometric --------------------------------------------------------------------------------------------

    private static Expr trigonometric(String name, Expr x) {
        if (x instanceof Call inner) {
            var value = Angles.ofInverse(name, inner);
            if (value != null) {
                return value;
            }
        }
        // x = part*pi + rest
        var part = Rational.ZERO;
        Expr rest = Rational.ZERO;
        for (var term : x instanceof Add ? x.args() : List.of(x)) {
            if (Constant.PI.equals(term.withoutCoefficient()) && term.coefficient() instanceof Rational factor) {
                part = (Rational) part.plus(factor);
            } else {
                rest = rest.add(term);
            }
        }
        if (rest.isZero()) {
            return Angles.exact(name, part);
        }
        var quarters = part.times(Rational.TWO);
        if (part.isZero() || !quarters.isWhole()) {
            return null;
        }
        // Whole quarter turns come out of the function.
        int turns = ((Rational) quarters).numerator().mod(BigInteger.valueOf(4)).intValue();
        return switch (name) {
            case "sin" ->
                switch (turns) {
                    case 0 -> Call.of("sin", rest);
                    case 1 -> Call.of("cos", rest);
                    case 2 -> Call.of("sin", rest).neg();
                    default -> Call.of("cos", rest).neg();
                };
            case "cos" ->
                switch (turns) {
                    case 0 -> Call.of("cos", rest);
                    case 1 -> Call.of("sin", rest).neg();
                    case 2 -> Call.of("cos", rest).neg();
                    default -> Call.of("sin", rest);
                };
            case "tan" ->
                turns % 2 == 0 ? Call.of("tan", rest) : Call.of("cot", rest).neg();
            case "cot" ->
                turns % 2 == 0 ? Call.of("cot", rest) : Call.of("tan", rest).neg();
            default -> null;
        };
    }

    private static Expr oddAt(String name, Expr x) {
        if (x.isZero()) {
            return x;
        }
        if (!x.isInfinite()) {
            return null;
        }
        var sign = Rational.of(Constant.OO.equals(x) ? 1 : -1);
        return switch (name) {
            case "tanh", "erf" -> sign;
            case "sinh", "asinh", "erfi" -> x;
            case "Si" -> Mul.of(sign, Rational.HALF, Constant.PI);
            default -> null;
        };
    }

    // ---- logarithm, absolute value --------------------------------------------------------------------------------

    private static Expr logarithm(Expr x) {
        if (x.isOne()) {
            return Rational.ZERO;
        }
        if (Constant.E.equals(x)) {
            return Rational.ONE;
        }
        if (x.isZero()) {
            throw new ArithmeticException("division by zero: log(0) has no value; limit(log(x), x, 0) is -oo");
        }
        if (x.isInfinite()) {
            return Constant.OO;
        }
        if (x.isNegativeNumber()) {
            return Add.of(Call.of("log", x.neg()), Mul.of(Constant.I, Constant.PI));
        }
        if (Constant.I.equals(x)) {
            return Mul.of(Rational.HALF, Constant.I, Constant.PI);
        }
        if (Ordering.isExp(x) && Assume.isReal(x.exponent())) {
            return x.exponent();
        }
        if (x instanceof Rational fraction && fraction.numerator().equals(BigInteger.ONE)) {
            return Call.of("log", fraction.inverse()).neg();
        }
        return null;
    }

    private static Expr absolute(Expr x) {
        if (x instanceof Num number) {
            return number.abs();
        }
        if (Assume.isNonnegative(x)) {
            return x;
        }
        if (Assume.isNegative(x)) {
            return x.neg();
        }
        if (x.isInfinite()) {
            return Constant.OO;
        }
        if (Constant.I.equals(x)) {
            return Rational.ONE;
        }
        if (x.isConstant() && Assume.isReal(x)) {
            return Numeric.of(x, Map.of()) < 0 ? x.neg() : x;
        }
        if (x instanceof Mul product) {
            var known = product.args().stream()
                    .filter(factor ->
                            factor instanceof Num || Constant.I.equals(factor) || Assume.isNonnegative(factor))
                    .toList();
            if (!known.isEmpty()) {
                var outside = Mul.of(
                        known.stream().map(factor -> Call.of("Abs", factor)).toList());
                var inside = Mul.of(product.args().stream()
                        .filter(factor -> !known.contains(factor))
                        .toList());
                return outside.mul(Call.of("Abs", inside));
            }
        }
        if (x instanceof Pow && x.exponent().isWhole() && Assume.isReal(x.base())) {
            return Pow.of(Call.of("Abs", x.base()), x.exponent());
        }
        return x instanceof Call inner && inner.is("Abs") ? x : null;
    }

    private static Expr sign(Expr x) {
        if (x instanceof Num number) {
            return Rational.of(number.signum());
        }
        if (Assume.isPositive(x)) {
            return Rational.ONE;
        }
        if (Assume.isNegative(x) || Constant.MINUS_OO.equals(x)) {
            return Rational.MINUS_ONE;
        }
        if (x.isConstant() && Assume.isReal(x)) {
            return Rational.of((long) Math.signum(Numeric.of(x, Map.of())));
        }
        return x.coefficient().isOne()
                ? null
                : Mul.of(Rational.of(x.coefficient().signum()), Call.of("sign", x.withoutCoefficient()));
    }

    private static Expr rounded(String name, Expr x) {
        if (Assume.isInteger(x)) {
            return x;
        }
        boolean down = name.equals("floor");
        if (x instanceof Rational number) {
            return down ? number.floor() : number.negated().floor().negated();
        }
        if (x.isConstant() && Assume.isReal(x)) {
            double value = Numeric.of(x, Map.of());
            // Near a whole number a double does not tell on which side the value is.
            if (Math.abs(value) < 1e9 && Math.abs(value - Math.rint(value)) > 1e-6) {
                return Rational.of((long) (down ? Math.floor(value) : Math.ceil(value)));
            }
        }
        return null;
    }

    private static Expr heaviside(Expr x) {
        if (x instanceof Num number) {
            return number.signum() == 0 ? Rational.HALF : Rational.of(number.signum() > 0 ? 1 : 0);
        }
        return Assume.isPositive(x) ? Rational.ONE : Assume.isNegative(x) ? Rational.ZERO : null;
    }

    private static Expr extreme(String name, List<Expr> args) {
        if (args.size() == 1) {
            return args.get(0);
        }
        // Of the constants one is left; the rest stands in the order of printing, each once.
        var order = java.util.Comparator.comparingDouble((Expr arg) -> Numeric.of(arg, Map.of()));
        var constant = args.stream()
                .filter(arg -> arg.isConstant() && (Assume.isReal(arg) || arg.isInfinite()))
                .max(name.equals("Max") ? order : order.reversed());
        var kept = new java.util.TreeSet<Expr>(Ordering::compare);
        args.stream()
                .filter(arg -> !(arg.isConstant() && (Assume.isReal(arg) || arg.isInfinite())))
                .forEach(kept::add);
        constant.ifPresent(kept::add);
        return kept.size() == 1
                ? kept.first()
                : List.copyOf(kept).equals(args) ? null : Call.of(name, List.copyOf(kept));
    }

    // ---- whole numbers --------------------------------------------------------------------------------------------

    private static Expr factorial(Expr x) {
        if (Constant.OO.equals(x)) {
            return x;
        }
        if (x instanceof Rational n && n.isSmall() && n.signum() >= 0 && n.intValue() <= MOST_FACTORS) {
            var product = BigInteger.ONE;
            for (int i = 2; i <= n.intValue(); i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return Rational.of(product);
        }
        return null;
    }

    private static Expr gamma(Expr x) {
        if (Constant.OO.equals(x)) {
            return x;
        }
        if (x instanceof Rational n && n.isInteger() && n.signum() > 0) {
            return factorial(n.minus(Rational.ONE));
        }
        if (x instanceof Rational n
                && n.denominator().equals(BigInteger.TWO)
                && n.numerator().bitLength() < 12) {
            Expr value = Pow.of(Constant.PI, Rational.HALF);
            var at = Rational.HALF;
            for (; at.compare(n) < 0; at = (Rational) at.plus(Rational.ONE)) {
                value = value.mul(at);
            }
            for (; at.compare(n) > 0; ) {
                at = at.minus(Rational.ONE);
                value = value.div(at);
            }
            return value;
        }
        return null;
    }

    private static Expr binomial(Expr n, Expr k) {
        if (k.isZero()) {
            return Rational.ONE;
        }
        if (k.isOne()) {
            return n;
        }
        if (k instanceof Rational whole && n instanceof Num && whole.isSmall() && whole.intValue() <= MOST_FACTORS) {
            if (whole.signum() < 0) {
                return Rational.ZERO;
            }
            Expr value = Rational.ONE;
            for (int i = 0; i < whole.intValue(); i++) {
                value = value.mul(n.sub(i)).div(i + 1);
            }
            return value;
        }
        return n.equals(k) ? Rational.ONE : null;
    }

    /** Known at the even numbers, by Bernoulli's. */
    private static Expr zeta(Expr x) {
        if (x.isZero()) {
            return Rational.of(-1, 2);
        }
        if (!(x instanceof Rational s
                && s.isSmall()
                && s.intValue() > 1
                && s.intValue() % 2 == 0
                && s.intValue() <= 60)) {
            return null;
        }
        int n = s.intValue();
        var bernoulli = new Rational[n + 1];
        for (int m = 0; m <= n; m++) {
            Num sum = m == 0 ? Rational.ONE : Rational.ZERO;
            for (int k = 0; k < m; k++) {
                var choose = (Num) binomial(Rational.of(m + 1), Rational.of(k));
                sum = sum.plus(choose.times(bernoulli[k]).times(Rational.of(-1, m + 1)));
            }
            bernoulli[m] = (Rational) sum;
        }
        var factor = bernoulli[n].abs().times(Rational.TWO.power(n - 1));
        return Mul.of(factor, Pow.of(Constant.PI, x)).div(factorial(x));
    }
}
