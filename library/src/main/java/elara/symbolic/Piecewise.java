package elara.symbolic;

import java.util.ArrayList;
import java.util.List;

/** Values by condition: the first whose condition holds; the last may have none. Parts are value, condition, value, ... */
// The operators stand as in the formulas they come from: and before or.
@SuppressWarnings("OperatorPrecedence")
final class Piecewise extends Expr {
    /** The condition that always holds. */
    static final Relation ALWAYS = new Relation(Relation.Kind.EQ, Rational.ZERO, Rational.ZERO);

    private Piecewise(List<Expr> parts) {
        super(parts, 0);
    }

    static Expr of(List<Expr> parts) {
        var kept = new ArrayList<Expr>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (!(parts.get(i + 1) instanceof Relation condition)) {
                throw new IllegalArgumentException("no condition: " + parts.get(i + 1)
                        + "; piecewise takes a value, its condition, a value, its condition, ... and a last value");
            }
            var difference = condition.left().sub(condition.right());
            boolean decided = condition.equals(ALWAYS) || Assume.isReal(difference) && difference.isConstant();
            if (decided
                    && (condition.equals(ALWAYS)
                            || condition.kind().holds((int) Math.signum(Numeric.of(difference, java.util.Map.of()))))) {
                kept.add(parts.get(i));
                kept.add(ALWAYS);
                break;
            }
            if (!decided) {
                kept.add(parts.get(i));
                kept.add(condition);
            }
        }
        if (kept.isEmpty()) {
            return Constant.NAN;
        }
        return kept.get(1).equals(ALWAYS) ? kept.get(0) : new Piecewise(kept);
    }

    int branches() {
        return args().size() / 2;
    }

    Expr value(int branch) {
        return args().get(2 * branch);
    }

    Relation condition(int branch) {
        return (Relation) args().get(2 * branch + 1);
    }

    boolean always(int branch) {
        return condition(branch).equals(ALWAYS);
    }

    @Override
    Expr with(List<Expr> parts) {
        return of(parts);
    }
}
