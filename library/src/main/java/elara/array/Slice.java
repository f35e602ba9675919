package elara.array;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is taken of one axis: one position, a range with a step, positions that an array names, a new axis, or all axes
 * that are not named. Written as in
 * Python between brackets: {@code "1:, ::-1"}, {@code "0, :"}, {@code "..., None"}.
 */
public sealed interface Slice {
    /**
     * One position; the axis is left out of the result.
     *
     * @param index counted from the end where negative
     */
    record At(int index) implements Slice {
        @Override
        public String toString() {
            return Integer.toString(index);
        }
    }

    /**
     * A range of positions; what is null stands for the end it goes to.
     *
     * @param start the first position, or null
     * @param stop the first position that is not taken, or null
     * @param step the step, not 0, negative to go backwards
     */
    record Range(Integer start, Integer stop, int step) implements Slice {
        /**
         * Checks the step.
         *
         * @param start the first position, or null
         * @param stop the first position that is not taken, or null
         * @param step the step
         * @throws IllegalArgumentException if the step is 0
         */
        public Range {
            if (step == 0) {
                throw new IllegalArgumentException("slice step cannot be zero");
            }
        }

        /** The first position on an axis of this size. */
        int first(int size) {
            if (start == null) {
                return step > 0 ? 0 : size - 1;
            }
            return clip(start, size);
        }

        /** The number of positions on an axis of this size. */
        int length(int size) {
            int from = first(size);
            int to = stop == null ? (step > 0 ? size : -1) : clip(stop, size);
            long span = step > 0 ? (long) to - from : (long) from - to;
            long stride = Math.abs((long) step);
            return span <= 0 ? 0 : (int) ((span + stride - 1) / stride);
        }

        private int clip(int position, int size) {
            int p = position < 0 ? position + size : position;
            return step > 0 ? Math.max(0, Math.min(p, size)) : Math.max(-1, Math.min(p, size - 1));
        }

        @Override
        public String toString() {
            return (start == null ? "" : start) + ":" + (stop == null ? "" : stop) + (step == 1 ? "" : ":" + step);
        }
    }

    /** A new axis of size 1. */
    record NewAxis() implements Slice {
        @Override
        public String toString() {
            return "None";
        }
    }

    /** As many whole axes as are not named by the others. */
    record Rest() implements Slice {
        @Override
        public String toString() {
            return "...";
        }
    }

    /**
     * Positions on one axis, or a mask over as many axes as it has.
     *
     * @param index integers, counted from the end where negative, or truth values
     */
    record Positions(NDArray index) implements Slice {
        /**
         * Checks the type.
         *
         * @param index integers or truth values
         * @throws IllegalArgumentException if they are neither
         */
        public Positions {
            if (index.dtype.isFloating() || index.dtype.isComplex()) {
                throw new IllegalArgumentException("arrays used as indices must be of integer or boolean type, not "
                        + index.dtype.numpyName() + "; use astype(INT64)");
            }
        }

        @Override
        public String toString() {
            return index.toString();
        }
    }

    /**
     * Takes a range: the same as {@link #range(int, int)}, named as other factories are.
     *
     * @param start the first position
     * @param stop the first position that is not taken
     * @return the slice {@code start:stop}
     */
    static Slice of(int start, int stop) {
        return new Range(start, stop, 1);
    }

    /**
     * Takes a range in steps.
     *
     * @param start the first position, or null for the end it comes from
     * @param stop the first position that is not taken, or null for the end it goes to
     * @param step the step, not 0
     * @return the slice {@code start:stop:step}
     */
    static Slice of(Integer start, Integer stop, int step) {
        return new Range(start, stop, step);
    }

    /**
     * Takes the positions that an array names, or those that a mask marks.
     *
     * @param index integers, counted from the end where negative, or truth values
     * @return the slice, which makes a copy of what it is taken from
     * @throws IllegalArgumentException if they are neither
     */
    static Slice of(NDArray index) {
        return new Positions(index);
    }

    /**
     * Takes one position.
     *
     * @param index counted from the end where negative
     * @return the slice
     */
    static Slice at(int index) {
        return new At(index);
    }

    /**
     * Takes a whole axis.
     *
     * @return the slice {@code :}
     */
    static Slice all() {
        return new Range(null, null, 1);
    }

    /**
     * Takes a range.
     *
     * @param start the first position
     * @param stop the first position that is not taken
     * @return the slice {@code start:stop}
     */
    static Slice range(int start, int stop) {
        return new Range(start, stop, 1);
    }

    /**
     * Takes a range in steps.
     *
     * @param start the first position, or null for the end it comes from
     * @param stop the first position that is not taken, or null for the end it goes to
     * @param step the step, not 0
     * @return the slice {@code start:stop:step}
     */
    static Slice range(Integer start, Integer stop, int step) {
        return new Range(start, stop, step);
    }

    /**
     * Makes a new axis of size 1.
     *
     * @return the slice {@code None}
     */
    static Slice newAxis() {
        return new NewAxis();
    }

    /**
     * Takes all axes that are not named.
     *
     * @return the slice {@code ...}
     */
    static Slice rest() {
        return new Rest();
    }

    /**
     * Reads slices as Python writes them.
     *
     * <pre>{@code
     * Slice.parse("1:, ::-1, None")   // [1:, ::-1, None]
     * Slice.parse("1;2")              // IllegalArgumentException: cannot read "1;2" in the slices "1;2"; write an index, start:stop:step, None or ... for each axis, with commas between them
     * }</pre>
     *
     * @param text slices with commas between them: integers, {@code start:stop:step}, {@code None}, {@code ...}
     * @return the slices
     * @throws IllegalArgumentException naming the part that cannot be read
     */
    static List<Slice> parse(String text) {
        return Parsed.of(text);
    }
}

/** Slices read before. A loop slices by the same few texts over and over; what does not fit is read again. */
final class Parsed {
    private static final int CAPACITY = 512;
    private static final Map<String, List<Slice>> KNOWN = new ConcurrentHashMap<>();

    private Parsed() {}

    static List<Slice> of(String text) {
        var known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        var slices = read(text);
        if (KNOWN.size() < CAPACITY) {
            KNOWN.put(text, slices);
        }
        return slices;
    }

    private static List<Slice> read(String text) {
        var slices = new ArrayList<Slice>();
        var rest = text.strip();
        while (!rest.isEmpty()) {
            int comma = rest.indexOf(',');
            var part = (comma < 0 ? rest : rest.substring(0, comma)).strip();
            slices.add(readOne(part, text));
            rest = comma < 0 ? "" : rest.substring(comma + 1).strip();
        }
        return Collections.unmodifiableList(slices);
    }

    private static Slice readOne(String part, String text) {
        if (part.equals("None") || part.equals("newaxis")) {
            return new Slice.NewAxis();
        }
        if (part.equals("...")) {
            return new Slice.Rest();
        }
        int colon = part.indexOf(':');
        if (colon < 0) {
            var index = number(part, part, text);
            if (index == null) {
                throw unreadable(part, text);
            }
            return new Slice.At(index);
        }
        int second = part.indexOf(':', colon + 1);
        var stop = second < 0 ? part.substring(colon + 1) : part.substring(colon + 1, second);
        var step = second < 0 ? null : number(part.substring(second + 1), part, text);
        return new Slice.Range(
                number(part.substring(0, colon), part, text), number(stop, part, text), step == null ? 1 : step);
    }

    private static Integer number(String digits, String part, String text) {
        var trimmed = digits.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(trimmed);
        } catch (NumberFormatException e) {
            throw unreadable(part, text);
        }
    }

    private static IllegalArgumentException unreadable(String part, String text) {
        return new IllegalArgumentException("cannot read \"" + part + "\" in the slices \"" + text
                + "\"; write an index, start:stop:step, None or ... for each axis, with commas between them");
    }
}
