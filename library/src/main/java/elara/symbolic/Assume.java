package elara.symbolic;

/** What can be said of an expression's value from its form and from what is assumed of its symbols. */
// The operators stand as in the formulas they come from: and before or.
@SuppressWarnings("OperatorPrecedence")
final class Assume {
    private Assume() {}

    static boolean isFinite(Expr expr) {
        return !expr.has(Constant.OO) && !expr.has(Constant.MINUS_OO) && !expr.has(Constant.NAN);
    }

    static boolean isReal(Expr expr) {
        if (expr instanceof Num) {
            return true;
        }
        if (expr instanceof Constant constant) {
            return constant.isReal();
        }
        if (expr instanceof Symbol symbol) {
            return !symbol.assumptions().isEmpty();
        }
        if (expr instanceof Add || expr instanceof Mul) {
            return expr.args().stream().allMatch(Assume::isReal);
        }
        if (expr instanceof Pow) {
            return isReal(expr.base())
                    && (expr.exponent().isWhole() || isNonnegative(expr.base()) && isReal(expr.exponent()));
        }
        if (expr instanceof Call call) {
            return call.function().keepsReal() && call.args().stream().allMatch(Assume::isReal)
                    || call.is("Abs")
                    || call.is("log") && isPositive(call.args().get(0));
        }
        return false;
    }

    static boolean isPositive(Expr expr) {
        if (expr instanceof Num number) {
            return number.signum() > 0;
        }
        if (expr instanceof Constant constant) {
            return constant.value() > 0;
        }
        if (expr instanceof Symbol symbol) {
            return symbol.assumptions().contains(Assumption.POSITIVE);
        }
        if (expr instanceof Mul) {
            return expr.args().stream().allMatch(Assume::isPositive);
        }
        if (expr instanceof Add) {
            return expr.args().stream().allMatch(Assume::isNonnegative)
                    && expr.args().stream().anyMatch(Assume::isPositive);
        }
        if (expr instanceof Pow) {
            return isPositive(expr.base()) && isReal(expr.exponent());
        }
        return expr instanceof Call call
                && (call.is("cosh") && isReal(call.args().get(0))
                        || call.is("gamma") && isPositive(call.args().get(0)));
    }

    static boolean isNonnegative(Expr expr) {
        if (isPositive(expr) || expr.isZero()) {
            return true;
        }
        if (expr instanceof Symbol symbol) {
            return symbol.assumptions().contains(Assumption.NONNEGATIVE);
        }
        if (expr instanceof Mul || expr instanceof Add) {
            return expr.args().stream().allMatch(Assume::isNonnegative);
        }
        if (expr instanceof Pow && expr.exponent() instanceof Rational exponent) {
            return isNonnegative(expr.base())
                    || isReal(expr.base())
                            && exponent.isInteger()
                            && !exponent.numerator().testBit(0);
        }
        return expr instanceof Call call && call.is("Abs");
    }

    static boolean isNegative(Expr expr) {
        if (expr instanceof Symbol symbol) {
            return symbol.assumptions().contains(Assumption.NEGATIVE);
        }
        if (expr instanceof Mul product && product.coefficient().signum() < 0) {
            return isPositive(product.neg());
        }
        return expr.isNegativeNumber();
    }

    static boolean isInteger(Expr expr) {
        if (expr instanceof Symbol symbol) {
            return symbol.assumptions().contains(Assumption.INTEGER);
        }
        if (expr instanceof Add || expr instanceof Mul) {
            return expr.args().stream().allMatch(Assume::isInteger);
        }
        return expr.isWhole();
    }
}
