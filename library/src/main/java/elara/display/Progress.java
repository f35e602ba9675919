package elara.display;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.LongSupplier;

/**
 * A bar that grows as a loop goes on, with its rate and the time that is left; for static import.
 *
 * <pre>{@code
 * for (var i : progress(range(0, 1000))) {
 *     ...
 * }
 * }</pre>
 *
 * <p>It is one output, which changes in place ten times a second at most; a loop of millions of fast steps is not slowed
 * down by it. When the loop ends, or is left, the bar stays as it was then.
 */
public final class Progress {
    private static final long GAP = 100_000_000;
    private static final int WIDTH = 30;

    /** From an eighth of a letter to seven of them. */
    private static final String PARTS = " ▏▎▍▌▋▊▉";

    private Progress() {}

    /**
     * Shows how far a loop has come.
     *
     * @param items what the loop goes over; if it is a collection, such as a list or a {@link #range}, its size is known
     *     and with it the time that is left
     * @param <T> their type
     * @return the same items, which tell when they are taken
     */
    public static <T> Iterable<T> progress(Iterable<T> items) {
        Objects.requireNonNull(items, "items");
        return () ->
                new Bar<>(items.iterator(), items instanceof Collection<?> all ? all.size() : -1, System::nanoTime);
    }

    /**
     * Shows how far a loop has come.
     *
     * @param items what the loop goes over
     * @param <T> their type
     * @return the same items, which tell when they are taken
     */
    public static <T> Iterable<T> progress(T[] items) {
        return progress(Arrays.asList(items));
    }

    /**
     * Shows how far a loop has come that counts.
     *
     * @param count how often
     * @return 0, 1, ..., count - 1, which tell when they are taken
     */
    public static Iterable<Integer> progress(int count) {
        return progress(range(count));
    }

    /**
     * Python's {@code range(stop)}.
     *
     * @param stop the first number beyond the end
     * @return 0, 1, ..., stop - 1
     */
    public static List<Integer> range(int stop) {
        return range(0, stop, 1);
    }

    /**
     * Python's {@code range(start, stop)}.
     *
     * @param start the first number
     * @param stop the first number beyond the end
     * @return start, start + 1, ..., stop - 1; none if stop is not above start
     */
    public static List<Integer> range(int start, int stop) {
        return range(start, stop, 1);
    }

    /**
     * Python's {@code range(start, stop, step)}.
     *
     * @param start the first number
     * @param stop the first number beyond the end
     * @param step from one to the next; may be negative
     * @return the numbers, computed when they are asked for
     * @throws IllegalArgumentException if the step is 0
     */
    public static List<Integer> range(int start, int stop, int step) {
        if (step == 0) {
            throw new IllegalArgumentException("range() arg 3 must not be zero");
        }
        long distance = step > 0 ? (long) stop - start : (long) start - stop;
        long count = Math.max(0, Math.floorDiv(distance + Math.abs((long) step) - 1, Math.abs((long) step)));
        return new Numbers(start, step, Math.toIntExact(count));
    }

    /** Equally spaced numbers. */
    private static final class Numbers extends AbstractList<Integer> implements RandomAccess {
        private final int start;
        private final int step;
        private final int count;

        Numbers(int start, int step, int count) {
            this.start = start;
            this.step = step;
            this.count = count;
        }

        @Override
        public Integer get(int index) {
            return start + step * Objects.checkIndex(index, count);
        }

        @Override
        public int size() {
            return count;
        }
    }

    /** One run of a loop. */
    static final class Bar<T> implements Iterator<T> {
        private final Iterator<T> items;
        private final int total;
        private final LongSupplier clock;
        private final Display display = Display.current();
        private final long start;
        private long next;
        private long done = -1;
        private boolean over;
        private String output;

        /**
         * Begins.
         *
         * @param total how many there are, or -1
         * @param clock tells nanoseconds
         */
        Bar(Iterator<T> items, int total, LongSupplier clock) {
            this.items = items;
            this.total = total;
            this.clock = clock;
            start = clock.getAsLong();
            next = start + GAP;
            display.beforeEnd(this::leave);
        }

        @Override
        public boolean hasNext() {
            boolean more = items.hasNext();
            if (!more && !over) {
                over = true;
                done++;
                show(clock.getAsLong());
            }
            return more;
        }

        @Override
        public T next() {
            var item = items.next();
            done++;
            long now = clock.getAsLong();
            if (now - next >= 0) {
                show(now);
            }
            return item;
        }

        /** The cell ends in the middle of the loop. */
        private void leave() {
            if (!over && done >= 0) {
                over = true;
                show(clock.getAsLong());
            }
        }

        private void show(long now) {
            next = now + GAP;
            var bundle = bundle((now - start) * 1e-9);
            if (output == null) {
                output = display.display(bundle);
            } else {
                display.update(output, bundle);
            }
        }

        private MimeBundle bundle(double seconds) {
            long steps = Math.max(0, done);
            var rate = seconds > 0 && steps > 0 ? rate(steps / seconds) : "? it/s";
            if (total < 0) {
                return MimeBundle.text(steps + " it [" + time(seconds) + ", " + rate + "]");
            }
            double share = total == 0 ? 1 : Math.min(1, (double) steps / total);
            var left = steps == 0 ? "?" : time(seconds / steps * (total - steps));
            var numbers = steps + "/" + total + " [" + time(seconds) + "<" + left + ", " + rate + "]";
            var percent = String.format(Locale.ROOT, "%3.0f%%", Math.floor(100 * share));
            var html = "<div style=\"font-family: monospace\"><progress value=\"" + steps + "\" max=\""
                    + Math.max(1, total) + "\" style=\"width: 20em; vertical-align: middle\"></progress> " + percent
                    + " "
                    + numbers.replace("<", "&lt;") + "</div>";
            return MimeBundle.of("text/html", html).with("text/plain", percent + "|" + bar(share) + "| " + numbers);
        }

        private static String bar(double share) {
            int eighths = (int) Math.floor(share * WIDTH * 8);
            var bar = new StringBuilder("█".repeat(eighths / 8));
            if (eighths % 8 > 0) {
                bar.append(PARTS.charAt(eighths % 8));
            }
            return bar.append(" ".repeat(WIDTH - bar.length())).toString();
        }

        private static String rate(double perSecond) {
            return perSecond >= 1 || perSecond == 0
                    ? String.format(Locale.ROOT, "%.2f it/s", perSecond)
                    : String.format(Locale.ROOT, "%.2f s/it", 1 / perSecond);
        }

        private static String time(double seconds) {
            long whole = Math.round(seconds);
            return whole < 3600
                    ? String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60)
                    : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole % 3600 / 60, whole % 60);
        }
    }
}
