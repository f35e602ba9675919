package elara.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BatchLossesTest {
    private final BatchLosses losses = new BatchLosses();

    private void epoch(int epoch, double... values) {
        for (double value : values) {
            losses.add(value);
        }
        losses.endEpoch(epoch);
    }

    @Test
    void theBatchesOfAnEpochStandBetweenTheOneBeforeAndIt() {
        epoch(1, 5, 4);
        epoch(2, 3, 2, 1, 0);
        var line = losses.line();
        assertArrayEquals(new double[] {0.5, 1, 1.25, 1.5, 1.75, 2}, line.positions());
        assertArrayEquals(new double[] {5, 4, 3, 2, 1, 0}, line.losses());
        assertArrayEquals(new double[] {5, 4}, line.until(1).losses());
    }

    @Test
    void oneBatchAnEpochIsNoLineOfItsOwn() {
        epoch(1, 5);
        epoch(2, 4);
        assertTrue(losses.line().isEmpty());
    }

    @Test
    void aLongTrainingKeepsTheMeansOfNeighbours() {
        for (int epoch = 1; epoch <= 100; epoch++) {
            var values = new double[1000];
            java.util.Arrays.fill(values, epoch);
            epoch(epoch, values);
        }
        var line = losses.line();
        assertTrue(line.losses().length <= 4096, line.losses().length + " points");
        assertTrue(line.losses().length > 2000, line.losses().length + " points");
        assertEquals(1, line.losses()[0]);
        assertEquals(100, line.losses()[line.losses().length - 1]);
        for (int i = 0; i < line.losses().length; i++) {
            assertEquals(line.positions()[i], line.losses()[i], 1.001);
        }
    }
}
