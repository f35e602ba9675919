package elara.symbolic;

import java.math.BigInteger;
import java.util.List;

/** Trigonometric functions at parts of a turn, and back. */
final class Angles {
    private Angles() {}

    private static Expr root(long n) {
        return Pow.of(Rational.of(n), Rational.HALF);
    }

    /** The sine of part*pi for 0 <= part <= 1/2, or null where it takes nested roots. */
    private static Expr sine(Rational part) {
        if (part.isZero()) {
            return Rational.ZERO;
        }
        return switch (part.numerator() + "/" + part.denominator()) {
            case "1/2" -> Rational.ONE;
            case "1/3" -> root(3).div(2);
            case "1/4" -> root(2).div(2);
            case "1/6" -> Rational.HALF;
            case "1/12" -> root(6).div(4).sub(root(2).div(4));
            case "5/12" -> root(6).div(4).add(root(2).div(4));
            case "1/10" -> root(5).div(4).sub(Rational.of(1, 4));
            case "3/10" -> root(5).div(4).add(Rational.of(1, 4));
            case "1/5" -> Pow.of(Rational.of(5, 8).sub(root(5).div(8)), Rational.HALF);
            case "2/5" -> Pow.of(Rational.of(5, 8).add(root(5).div(8)), Rational.HALF);
            case "1/8" -> Pow.of(Rational.HALF.sub(root(2).div(4)), Rational.HALF);
            case "3/8" -> Pow.of(Rational.HALF.add(root(2).div(4)), Rational.HALF);
            default -> null;
        };
    }

    /** The sine of any part of pi, turned into the first quarter, or null. */
    private static Expr anySine(Rational part) {
        var turn = part.minus(
                (Rational) ((Rational) part.times(Rational.HALF)).floor().times(Rational.TWO));
        boolean minus = turn.compare(Rational.ONE) >= 0;
        if (minus) {
            turn = turn.minus(Rational.ONE);
        }
        if (turn.compare(Rational.HALF) > 0) {
            turn = Rational.ONE.minus(turn);
        }
        var value = sine(turn);
        return value == null || !minus ? value : value.neg();
    }

    /** A function of part*pi: its value, or its call in the first quarter, or null where it is that already. */
    static Expr exact(String name, Rational part) {
        var sine = anySine(part);
        var cosine = anySine((Rational) part.plus(Rational.HALF));
        if (sine != null && cosine != null) {
            return switch (name) {
                case "sin" -> sine;
                case "cos" -> cosine;
                case "tan" -> quotient(name, part, sine, cosine);
                case "cot" -> quotient(name, part, cosine, sine);
                case "sec" -> quotient(name, part, Rational.ONE, cosine);
                default -> quotient(name, part, Rational.ONE, sine);
            };
        }
        return reduced(name, part);
    }

    private static Expr quotient(String name, Rational part, Expr above, Expr below) {
        if (below.isZero()) {
            throw new ArithmeticException(
                    "division by zero: " + name + "(" + Mul.of(part, Constant.PI) + ") has no value");
        }
        var eighth = (name.equals("tan") ? part : Rational.HALF.minus(part));
        var quarter = eighth.minus(eighth.floor());
        if (quarter.denominator().equals(BigInteger.valueOf(8)) && (name.equals("tan") || name.equals("cot"))) {
            return switch (quarter.numerator().intValue()) {
                case 1 -> root(2).sub(1);
                case 3 -> root(2).add(1);
                case 5 -> root(2).neg().sub(1);
                default -> Rational.ONE.sub(root(2));
            };
        }
        var twelfths = part.times(Rational.of(12));
        if (!twelfths.isWhole()) {
            return null;
        }
        if (below instanceof Add || above instanceof Add) {
            // (a + b)/(c + d) of two roots: multiplied by c - d above and below.
            var other = below instanceof Add
                    ? Add.of(below.args().get(0), below.args().get(1).neg())
                    : Rational.ONE;
            return Expansion.expand(above.mul(other)).div(Expansion.expand(below.mul(other)));
        }
        return above.div(below);
    }

    private static Expr reduced(String name, Rational part) {
        boolean byPi = name.equals("tan") || name.equals("cot");
        var period = byPi ? Rational.ONE : Rational.TWO;
        var turn = part.minus(
                (Rational) ((Rational) part.times(period.inverse())).floor().times(period));
        boolean minus = false;
        if (byPi) {
            if (turn.compare(Rational.HALF) > 0) {
                turn = Rational.ONE.minus(turn);
                minus = true;
            }
        } else if (name.equals("sin") || name.equals("csc")) {
            if (turn.compare(Rational.ONE) > 0) {
                turn = turn.minus(Rational.ONE);
                minus = true;
            }
            if (turn.compare(Rational.HALF) > 0) {
                turn = Rational.ONE.minus(turn);
            }
        } else {
            if (turn.compare(Rational.ONE) > 0) {
                turn = Rational.TWO.minus(turn);
            }
            if (turn.compare(Rational.HALF) > 0) {
                turn = Rational.ONE.minus(turn);
                minus = true;
            }
        }
        if (turn.equals(part)) {
            return null;
        }
        var call = Call.of(name, Mul.of(turn, Constant.PI));
        return minus ? call.neg() : call;
    }

    /** The angle whose sine, cosine, tangent or cotangent is a value of the table. */
    static Expr inverse(String name, Expr x) {
        boolean tangent = name.equals("atan") || name.equals("acot");
        if (x.isInfinite()) {
            if (name.equals("atan")) {
                return Constant.PI.mul(Rational.of(Constant.OO.equals(x) ? 1 : -1, 2));
            }
            return name.equals("acot") ? Rational.ZERO : null;
        }
        if (!x.isConstant() || !Assume.isReal(x)) {
            return null;
        }
        for (var part : List.of(
                Rational.ZERO,
                Rational.HALF,
                Rational.of(1, 3),
                Rational.of(1, 4),
                Rational.of(1, 6),
                Rational.of(1, 12),
                Rational.of(5, 12))) {
            if (tangent && part.equals(Rational.HALF)) {
                continue;
            }
            var value = exact(tangent ? "tan" : "sin", part);
            boolean same = x.equals(value);
            if (same || x.equals(value.neg())) {
                var angle = Constant.PI.mul(same ? part : part.negated());
                return switch (name) {
                    case "acos" -> Constant.PI.div(2).sub(angle);
                    case "acot" ->
                        part.isZero()
                                ? Constant.PI.div(2)
                                : Constant.PI
                                        .mul(same ? Rational.HALF : Rational.of(-1, 2))
                                        .sub(angle);
                    default -> angle;
                };
            }
        }
        return null;
    }

    /** sin(acos(x)) and the like, without a function. */
    static Expr ofInverse(String name, Call inner) {
        var x = inner.args().get(0);
        var one = Rational.ONE;
        var square = Pow.of(x, Rational.TWO);
        return switch (name + " " + inner.function().name()) {
            case "sin acos", "cos asin" -> Pow.of(one.sub(square), Rational.HALF);
            case "sin atan" -> x.div(Pow.of(square.add(1), Rational.HALF));
            case "cos atan" -> Pow.of(square.add(1), Rational.of(-1, 2));
            case "tan asin" -> x.div(Pow.of(one.sub(square), Rational.HALF));
            case "tan acos" -> Pow.of(one.sub(square), Rational.HALF).div(x);
            default -> null;
        };
    }

    static Expr ofPoint(Expr y, Expr x) {
        if (Assume.isPositive(x)) {
            return Call.of("atan", y.div(x));
        }
        if (x.isNegativeNumber() && y instanceof Num number) {
            var angle = Call.of("atan", y.div(x));
            return number.signum() >= 0 ? angle.add(Constant.PI) : angle.sub(Constant.PI);
        }
        if (x.isZero() && y instanceof Num number && number.signum() != 0) {
            return Constant.PI.mul(Rational.of(BigInteger.valueOf(number.signum()), BigInteger.TWO));
        }
        return null;
    }
}
