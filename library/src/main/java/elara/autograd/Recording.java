package elara.autograd;

import elara.array.NDArray;
import elara.array.Shapes;

/** What this thread's operations leave behind: whether the way back is recorded, and whether NaNs are looked for. */
final class Recording {
    private static final ThreadLocal<Recording> OF_THREAD = ThreadLocal.withInitial(Recording::new);

    private boolean off;
    private boolean watched;

    private Recording() {}

    static Recording current() {
        return OF_THREAD.get();
    }

    boolean isOff() {
        return off;
    }

    boolean isWatched() {
        return watched;
    }

    /** Sets whether nothing is recorded; returns what was set before. */
    boolean off(boolean off) {
        boolean before = this.off;
        this.off = off;
        return before;
    }

    /** Sets whether NaNs are looked for; returns what was set before. */
    boolean watched(boolean watched) {
        boolean before = this.watched;
        this.watched = watched;
        return before;
    }

    /** Throws if there is a NaN, told to be in what {@code where} says. */
    static void refuseNaN(NDArray numbers, String where) {
        var all = numbers.toDoubles();
        for (int i = 0; i < all.length; i++) {
            if (Double.isNaN(all[i])) {
                throw new ArithmeticException(
                        where + " is NaN, first at element " + i + " of shape " + Shapes.text(numbers.shape()));
            }
        }
    }
}
