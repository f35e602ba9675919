package elara.symbolic;

import java.time.Duration;

/** One search for an integral: how long it may still go on, and what came of it. */
final class Search {
    private final Duration budget;
    private long deadline;
    private Expr refused;

    Search(Duration budget) {
        this.budget = budget;
        this.deadline = System.nanoTime() + budget.toNanos();
    }

    /** What is left of the time, a millisecond at least. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }

    /** Gives back what was no part of the search. */
    void extend(long nanos) {
        deadline += nanos;
    }

    boolean isOver() {
        return System.nanoTime() >= deadline;
    }

    /** Remembers an answer that did not stand the check. */
    boolean accept(Expr answer, boolean stands) {
        if (!stands) {
            refused = answer;
        }
        return stands;
    }

    /** Why there is no answer. */
    String why() {
        if (isOver()) {
            return "the " + budget.toMillis() / 1000.0 + " s that it may take are over";
        }
        return refused == null
                ? "the rules of integration lead to none"
                : "the answer that the rules lead to does not agree with its check by numbers";
    }
}
