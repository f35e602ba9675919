package elara.symbolic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An operation that is written but not carried out: an integral that nobody has found, the derivative of an unknown
 * function. Its parts are the operand, the variable, and then the bounds, or the order of a derivative, or the point
 * of a limit.
 */
final class Pending extends Expr {
    /** What is to be done. */
    enum Kind {
        INTEGRAL("Integral"),
        DERIVATIVE("Derivative"),
        LIMIT("Limit"),
        LIMIT_FROM_LEFT("Limit"),
        SUM("Sum"),
        PRODUCT("Product"),
        /** Of the operand, with the variable replaced by the third part after it is carried out. */
        SUBS("Subs");

        final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private final Kind kind;

    Pending(Kind kind, List<Expr> parts) {
        super(parts, kind.name().hashCode());
        this.kind = kind;
    }

    static Pending of(Kind kind, Expr... parts) {
        return new Pending(kind, List.of(parts));
    }

    Kind kind() {
        return kind;
    }

    Expr operand() {
        return args().get(0);
    }

    Symbol variable() {
        return (Symbol) args().get(1);
    }

    /** The bounds, or what else follows the variable. */
    List<Expr> rest() {
        return args().subList(2, args().size());
    }

    /** Whether the variable has no meaning outside. */
    boolean binds() {
        return kind != Kind.DERIVATIVE && !(kind == Kind.INTEGRAL && rest().isEmpty());
    }

    @Override
    Expr with(List<Expr> parts) {
        if (!(parts.get(1) instanceof Symbol)) {
            return binds() ? new Pending(kind, keepVariable(parts)) : of(Kind.SUBS, this, args().get(1), parts.get(1));
        }
        if (kind == Kind.DERIVATIVE
                && !(parts.get(0) instanceof Call call && !call.function().isKnown())) {
            return Derivatives.of(parts.get(0), (Symbol) parts.get(1), ((Rational) parts.get(2)).intValue());
        }
        return new Pending(kind, parts);
    }

    private List<Expr> keepVariable(List<Expr> parts) {
        var kept = new ArrayList<>(parts);
        kept.set(1, variable());
        return kept;
    }

    @Override
    boolean sameKind(Expr other) {
        return kind == ((Pending) other).kind;
    }

    @Override
    void collectFree(Set<Symbol> into) {
        if (!binds()) {
            super.collectFree(into);
            return;
        }
        var inner = new HashSet<Symbol>();
        operand().collectFree(inner);
        inner.remove(variable());
        into.addAll(inner);
        rest().forEach(part -> part.collectFree(into));
    }
}
