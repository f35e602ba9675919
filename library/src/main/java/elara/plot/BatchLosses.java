package elara.plot;

import java.util.Arrays;

/**
 * The loss of each batch, as a line over the epochs: the batches of epoch 3 stand between 2 and 3. Of a long training it
 * keeps the means of neighbours, so that it never holds more than some thousand.
 */
final class BatchLosses {
    private static final int MOST = 4096;

    private double[] running = new double[64];
    private int runningCount;

    private final double[] positions = new double[MOST];
    private final double[] losses = new double[MOST];
    private int count;

    /** How many batches a kept point is the mean of, and what the next one has so far. */
    private int aPoint = 1;

    private int inNext;
    private double sumOfNext;

    /** Whether an epoch had more than one batch: else the line says nothing that the epochs do not. */
    private boolean several;

    void add(double loss) {
        if (runningCount == running.length) {
            running = Arrays.copyOf(running, 2 * runningCount);
        }
        running[runningCount++] = loss;
    }

    int inEpoch() {
        return runningCount;
    }

    /** Ends an epoch: now it is known how far apart its batches are. */
    void endEpoch(int epoch) {
        several |= runningCount > 1;
        for (int i = 0; i < runningCount; i++) {
            sumOfNext += running[i];
            if (++inNext == aPoint) {
                keep(epoch - 1 + (i + 1.0) / runningCount, sumOfNext / aPoint);
                inNext = 0;
                sumOfNext = 0;
            }
        }
        runningCount = 0;
    }

    private void keep(double position, double loss) {
        if (count == MOST) {
            count = MOST / 2;
            for (int i = 0; i < count; i++) {
                positions[i] = positions[2 * i + 1];
                losses[i] = (losses[2 * i] + losses[2 * i + 1]) / 2;
            }
            aPoint *= 2;
        }
        positions[count] = position;
        losses[count] = loss;
        count++;
    }

    /** What is kept so far; empty where epochs have one batch each. */
    Line line() {
        int length = several ? count : 0;
        return new Line(Arrays.copyOf(positions, length), Arrays.copyOf(losses, length));
    }

    /** A line. */
    static final class Line {
        static final Line NONE = new Line(new double[0], new double[0]);

        private final double[] positions;
        private final double[] losses;

        private Line(double[] positions, double[] losses) {
            this.positions = positions;
            this.losses = losses;
        }

        boolean isEmpty() {
            return positions.length == 0;
        }

        double[] positions() {
            return positions;
        }

        double[] losses() {
            return losses;
        }

        /** The part up to the end of an epoch. */
        Line until(int epoch) {
            int length = 0;
            while (length < positions.length && positions[length] <= epoch) {
                length++;
            }
            return new Line(Arrays.copyOf(positions, length), Arrays.copyOf(losses, length));
        }
    }
}
