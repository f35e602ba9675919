package elara.symbolic;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A variable. Symbols of one name are equal when the same is assumed of them. */
public final class Symbol extends Expr {
    private final String name;
    private final Set<Assumption> assumptions;

    Symbol(String name, Set<Assumption> assumptions) {
        super(List.of(), 31 * name.hashCode() + bits(assumptions));
        if (!name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '\'')
                || name.isEmpty()
                || Character.isDigit(name.codePointAt(0))) {
            throw new IllegalArgumentException("not a name: \"" + name + "\"; a symbol's name is letters, digits and _,"
                    + " such as \"x\", \"alpha\" or \"x_1\"; expr(\"...\") reads a whole expression");
        }
        this.name = name;
        this.assumptions = assumptions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(assumptions));
    }

    // An enum's own hash is another in every process.
    private static int bits(Set<Assumption> assumptions) {
        return assumptions.stream().mapToInt(each -> each.name().hashCode()).sum();
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns what is assumed, nothing as a rule; unmodifiable. */
    public Set<Assumption> assumptions() {
        return assumptions;
    }

    @Override
    Expr with(List<Expr> parts) {
        return this;
    }

    @Override
    boolean sameKind(Expr other) {
        var b = (Symbol) other;
        return name.equals(b.name) && assumptions.equals(b.assumptions);
    }

    @Override
    void collectFree(Set<Symbol> into) {
        into.add(this);
    }
}
