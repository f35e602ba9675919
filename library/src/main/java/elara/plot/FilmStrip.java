package elara.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A matrix as it was after some of the epochs: after the first, after the newest, and between them at even steps, so few
 * that one can look at them all.
 */
final class FilmStrip {
    static final int MOST = 24;
    /** Frames are shown this small, and hours of training are to fit into memory. */
    private static final int MOST_CELLS_A_SIDE = 256;

    /** A frame of the strip. */
    record Frame(int epoch, Grid grid) {}

    private final List<Frame> kept = new ArrayList<>();
    private Frame newest;
    private int step;
    private double reach;
    private int rows;
    private int columns;

    /** Makes a strip for a training of so many epochs, more or less. */
    FilmStrip(int epochs) {
        // After the first come the multiples of the step, and the newest: MOST - 2 of them have room.
        step = (int) Math.max(1, Ticks.roundStep(epochs / (double) (MOST - 2)));
    }

    void add(int epoch, Grid grid) {
        reach = Math.max(reach, grid.reach());
        rows = grid.rows();
        columns = grid.columns();
        newest = new Frame(epoch, grid.within(MOST_CELLS_A_SIDE, MOST_CELLS_A_SIDE));
        if (!kept.isEmpty() && epoch % step != 0) {
            return;
        }
        kept.add(newest);
        if (kept.size() > MOST - 1) {
            step *= 2;
            int first = kept.get(0).epoch();
            kept.removeIf(frame -> frame.epoch() != first && frame.epoch() % step != 0);
        }
    }

    /** Returns the frames, oldest first; none before the first epoch. */
    List<Frame> frames() {
        var frames = new ArrayList<>(kept);
        if (newest != null && !frames.contains(newest)) {
            frames.add(newest);
        }
        return List.copyOf(frames);
    }

    /** Returns how many rows and columns the matrix itself has. */
    String size() {
        return rows + " × " + columns;
    }

    /** Returns the largest distance from 0 that any value had after any epoch: one scale for all frames. */
    double reach() {
        return reach;
    }
}
