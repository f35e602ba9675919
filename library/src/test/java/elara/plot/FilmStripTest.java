package elara.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmStripTest {
    private static List<Integer> epochs(int announced, int run) {
        var strip = new FilmStrip(announced);
        for (int epoch = 1; epoch <= run; epoch++) {
            strip.add(epoch, new Grid(1, 1, new double[] {epoch}));
        }
        return strip.frames().stream().map(FilmStrip.Frame::epoch).toList();
    }

    @Test
    void aShortTrainingIsShownWhole() {
        assertEquals(List.of(1, 2, 3, 4, 5), epochs(5, 5));
        assertEquals(22, epochs(22, 22).size());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "23, 23", "24, 24", "25, 25", "99, 99", "1000, 1000", "5, 1000", "100000, 3", "7, 8"})
    void theFirstAndTheLastAreAlwaysThereAndNeverTooMany(int announced, int run) {
        var epochs = epochs(announced, run);

        assertEquals(1, epochs.get(0));
        assertEquals(run, epochs.get(epochs.size() - 1));
        assertTrue(epochs.size() <= FilmStrip.MOST, epochs.toString());
        assertEquals(epochs.stream().distinct().sorted().toList(), epochs);
    }

    @Test
    void theStepsAreRound() {
        assertEquals(
                List.of(1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100),
                epochs(100, 100));
    }

    @Test
    void theScaleCoversEveryEpochEvenThoseLeftOut() {
        var strip = new FilmStrip(1000);
        for (int epoch = 1; epoch <= 1000; epoch++) {
            strip.add(epoch, new Grid(1, 1, new double[] {epoch == 7 ? -99 : 1}));
        }

        assertEquals(99, strip.reach());
    }

    @Test
    void largeMatricesAreKeptSmall() {
        var strip = new FilmStrip(3);
        strip.add(1, new Grid(1000, 300, new double[300_000]));

        var grid = strip.frames().get(0).grid();

        assertEquals(250, grid.rows());
        assertEquals(150, grid.columns());
    }
}
