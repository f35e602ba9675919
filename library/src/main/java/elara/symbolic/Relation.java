package elara.symbolic;

import java.util.List;

/** An equation or an inequality of two sides. */
final class Relation extends Expr {
    /** How two sides compare. */
    enum Kind {
        EQ("Eq", "=", "Equality"),
        NE("Ne", "\\neq", "Unequality"),
        LT("<", "<", "StrictLessThan"),
        LE("<=", "\\leq", "LessThan"),
        GT(">", ">", "StrictGreaterThan"),
        GE(">=", "\\geq", "GreaterThan");

        final String text;
        final String latex;
        final String order;

        Kind(String text, String latex, String order) {
            this.text = text;
            this.latex = latex;
            this.order = order;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case EQ -> comparison == 0;
                case NE -> comparison != 0;
                case LT -> comparison < 0;
                case LE -> comparison <= 0;
                case GT -> comparison > 0;
                case GE -> comparison >= 0;
            };
        }
    }

    private final Kind kind;

    Relation(Kind kind, Expr left, Expr right) {
        super(List.of(left, right), kind.name().hashCode());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    Expr left() {
        return args().get(0);
    }

    Expr right() {
        return args().get(1);
    }

    @Override
    Expr with(List<Expr> parts) {
        return new Relation(kind, parts.get(0), parts.get(1));
    }

    @Override
    boolean sameKind(Expr other) {
        return kind == ((Relation) other).kind;
    }
}
