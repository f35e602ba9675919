package elara.symbolic;

/**
 * The numbers between two ends, as a solution of an inequality.
 *
 * @param from the lower end, {@code -oo} where there is none
 * @param to the upper end, {@code oo} where there is none
 * @param fromOpen whether the lower end does not belong to it
 * @param toOpen whether the upper end does not belong to it
 */
public record Interval(Expr from, Expr to, boolean fromOpen, boolean toOpen) {
    @Override
    public String toString() {
        if (from.equals(to)) {
            return "{" + from + "}";
        }
        return (fromOpen && toOpen
                        ? "Interval.open("
                        : fromOpen ? "Interval.Lopen(" : toOpen ? "Interval.Ropen(" : "Interval(")
                + from + ", " + to + ")";
    }
}
