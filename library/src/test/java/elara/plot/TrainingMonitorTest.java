package elara.plot;

import static elara.array.NDArrays.ones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.NDArray;
import elara.display.Display;
import elara.display.MimeBundle;
import elara.plot.RecordingDisplay.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TrainingMonitorTest {
    private final RecordingDisplay display = new RecordingDisplay();
    private Display.Scope scope;

    @BeforeEach
    void enter() {
        scope = display.enter();
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static void train(TrainingMonitor monitor, int epochs) {
        for (int epoch = 1; epoch <= epochs; epoch++) {
            monitor.batch(2.0 / epoch);
            monitor.epoch();
        }
    }

    @Test
    void oneOutputIsDisplayedOnceAndThenUpdated() throws InterruptedException {
        var monitor = new TrainingMonitor(4);
        for (int epoch = 1; epoch <= 4; epoch++) {
            monitor.batch(1.0 / epoch);
            monitor.epoch();
            Thread.sleep(300);
        }

        var shown = display.shown;
        assertTrue(shown.size() >= 2, shown.size() + " frames");
        assertEquals(Kind.DISPLAY, shown.get(0).kind());
        for (var frame : shown.subList(1, shown.size())) {
            assertEquals(Kind.UPDATE, frame.kind());
            assertEquals(shown.get(0).id(), frame.id());
        }
    }

    @Test
    void theLastEpochIsThereWhenItsCallReturns() {
        train(new TrainingMonitor(1000), 1000);

        var last = display.last();
        assertTrue(last.plainText().startsWith("epoch 1000/1000  loss 0.002  "), last.plainText());
        assertTrue(((byte[]) last.data().get("image/png")).length < 1_000_000);
    }

    @Test
    void aTrainingThatEndsEarlyIsThereWhenClosed() {
        var monitor = new TrainingMonitor(1000);
        train(monitor, 7);
        monitor.close();
        monitor.close();

        assertTrue(
                display.last().plainText().startsWith("epoch 7/1000"),
                display.last().plainText());
        assertThrows(IllegalStateException.class, monitor::epoch);
    }

    @Test
    void aTrainingThatItsCellLeavesIsThereWithItsStripAndMayGoOn() {
        var monitor = new TrainingMonitor(1000).watch("W", () -> ones(2, 2));
        train(monitor, 3);
        assertEquals(1, display.atTheEnd.size());
        display.atTheEnd.get(0).run();

        assertTrue(
                display.last().plainText().startsWith("epoch 3/1000"),
                display.last().plainText());
        assertTrue(alt(display.last()).contains("from epoch 1 to 3"), alt(display.last()));

        train(monitor, 2);
        monitor.close();
        assertTrue(
                display.last().plainText().startsWith("epoch 5/1000"),
                display.last().plainText());
    }

    @Test
    void theFilmStripOfANarrowMatrixStaysInsideTheMargins() {
        train(new TrainingMonitor(24).watch("W", () -> ones(16, 1)), 24);

        var image = Pixels.of(display.last()).image();
        for (int y = image.getHeight() * 4 / 5; y < image.getHeight(); y++) {
            for (int x = image.getWidth() - 24; x < image.getWidth(); x++) {
                assertEquals(0xFFFFFF, image.getRGB(x, y) & 0xFFFFFF, x + ", " + y);
            }
        }
        assertTrue(alt(display.last()).contains("from epoch 1 to 24"), alt(display.last()));
    }

    private static String alt(MimeBundle bundle) {
        return bundle.metadata().toString();
    }

    @Test
    void thereAreAtMostFourFramesASecondOnAThreadOfTheirOwn() {
        var monitor = new TrainingMonitor(100_000_000);
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(1200)) {
            monitor.batch(1);
            monitor.epoch();
        }
        var running = List.copyOf(display.shown);
        monitor.close();

        assertTrue(running.size() <= 6, running.size() + " frames");
        for (int i = 1; i < running.size(); i++) {
            assertTrue(running.get(i).nanos() - running.get(i - 1).nanos() > TimeUnit.MILLISECONDS.toNanos(200));
        }
        for (var frame : display.shown) {
            assertNotSame(Thread.currentThread(), frame.thread());
            assertTrue(frame.thread().isDaemon());
        }
    }

    @Test
    void theOutputBelongsToTheCellThatTrains() {
        var monitor = new TrainingMonitor(1);
        var training = new RecordingDisplay();
        try (var cell = training.enter()) {
            assertNotNull(cell);
            train(monitor, 1);
        }

        assertEquals(1, training.shown.size());
        assertEquals(0, display.shown.size());
    }

    @Test
    void theLossOfAnEpochIsTheMeanOfItsBatches() {
        var monitor = new TrainingMonitor(2);
        monitor.batch(1);
        monitor.batch(2);
        monitor.epoch();
        monitor.batch(6);
        monitor.epoch(Map.of("val_loss", 3, "accuracy", 0.5f));

        var table = monitor.table();

        assertEquals(List.of("epoch", "loss", "accuracy", "val_loss", "seconds"), table.columnNames());
        assertEquals(2, table.intColumn("epoch").get(1));
        assertEquals(1.5, table.doubleColumn("loss").get(0));
        assertEquals(6, table.doubleColumn("loss").get(1));
        assertTrue(table.doubleColumn("val_loss").isMissing(0));
        assertEquals(3, table.doubleColumn("val_loss").get(1));
        assertTrue(table.doubleColumn("seconds").get(1) >= 0);
    }

    @Test
    void metricsComeAndGo() {
        var monitor = new TrainingMonitor(3);
        monitor.epoch(Map.of("loss", 3));
        var second = new LinkedHashMap<String, Double>();
        second.put("val_loss", 2.0);
        second.put("loss", 2.0);
        second.put("f1", null);
        monitor.epoch(second);
        monitor.epoch(Map.of("loss", 1));

        var table = monitor.table();
        assertEquals(List.of("epoch", "loss", "val_loss", "f1", "seconds"), table.columnNames());
        assertEquals(List.of(3.0, 2.0, 1.0), table.doubleColumn("loss").asList());
        assertTrue(table.doubleColumn("val_loss").isMissing(2));
        assertEquals("epoch 3/3  loss 1  █▅▁", display.last().plainText());
    }

    @Test
    void metricsMayNotHaveTheTablesNames() {
        var monitor = new TrainingMonitor(3);

        assertThrows(IllegalArgumentException.class, () -> monitor.epoch(Map.of("epoch", 1)));
        assertThrows(IllegalArgumentException.class, () -> monitor.epoch(Map.of("Seconds", 1)));
        monitor.epoch(Map.of("acc", 1));
        assertThrows(IllegalArgumentException.class, () -> monitor.epoch(Map.of("ACC", 1)));
        assertEquals(1, monitor.table().rowCount());
    }

    @Test
    void theFirstLossThatIsNotFiniteIsToldOnce() {
        var monitor = new TrainingMonitor(3);
        monitor.batch(1);
        monitor.epoch();
        monitor.batch(1);
        monitor.batch(Double.POSITIVE_INFINITY);
        monitor.batch(Double.NaN);
        monitor.epoch();
        monitor.batch(Double.NaN);
        monitor.epoch();

        var lines = display.last().plainText().lines().toList();
        assertEquals(2, lines.size());
        assertEquals("the loss became ∞ in epoch 2, batch 2", lines.get(1));
        assertTrue(Pixels.of(display.last()).count(0xDE5410) > 20, "told in the picture");
    }

    @Test
    void moreEpochsThanAnnouncedAreToldAndShown() {
        var monitor = new TrainingMonitor(2);
        train(monitor, 5);
        monitor.close();

        var text = display.last().plainText();
        assertTrue(text.startsWith("epoch 5/5"), text);
        assertTrue(text.endsWith("more epochs than the 2 that were announced"), text);
        assertEquals(5, monitor.table().rowCount());
    }

    @Test
    void laterChangesLeaveThePastAlone() {
        var weights = NDArray.of(new double[] {1, 1, 1, 1}, 2, 2);
        var monitor = new TrainingMonitor(2).watch("W", weights);
        monitor.epoch(Map.of("loss", 1));
        weights.fill(-1);
        monitor.epoch(Map.of("loss", 1));
        var pixels = Pixels.of(display.last());

        assertTrue(pixels.count(0x67001F) > 500, "the first epoch's, red");
        assertTrue(pixels.count(0x053061) > 500, "the second epoch's, blue");
    }

    @Test
    void theFilmStripComesAtTheEnd() throws InterruptedException {
        var random = new Random(1);
        var monitor = new TrainingMonitor(20)
                .watch("W1", () -> NDArray.of(random.doubles(48).toArray(), 16, 3))
                .watch("b", NDArray.of(new double[] {1, 2, 3}, 3));
        monitor.batch(1);
        monitor.epoch();
        while (display.shown.isEmpty()) {
            Thread.sleep(5);
        }
        var alternative = String.valueOf(alternative());
        assertTrue(alternative.endsWith("; W1, 16 × 3, as a heat map; b, 1 × 3, as a heat map"), alternative);
        train(monitor, 19);
        alternative = String.valueOf(alternative());
        assertTrue(alternative.contains("; W1, 16 × 3, as 20 heat maps from epoch 1 to 20"), alternative);
    }

    private Object alternative() {
        return ((Map<?, ?>) display.last().metadata().get("image/png")).get("alt");
    }

    @Test
    void namesAreUniqueAndShapesAreChecked() {
        var monitor = new TrainingMonitor(1).watch("W", NDArray.of(new double[4], 2, 2));

        var twice =
                assertThrows(IllegalArgumentException.class, () -> monitor.watch("W", NDArray.of(new double[4], 2, 2)));
        assertTrue(twice.getMessage().contains("\"W\" is watched already"), twice.getMessage());
        var cube = assertThrows(
                IllegalArgumentException.class, () -> monitor.watch("C", NDArray.of(new double[8], 2, 2, 2)));
        assertTrue(cube.getMessage().startsWith("\"C\" has shape (2,2,2)"), cube.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new TrainingMonitor(0));
    }

    @Test
    void aMatrixThatCannotBeReadDoesNotStopTheTraining() {
        var calls = new int[1];
        var monitor = new TrainingMonitor(2).watch("W", () -> {
            if (calls[0]++ > 0) {
                throw new IllegalStateException("gone");
            }
            return NDArray.of(new double[] {1}, 1, 1);
        });
        train(monitor, 2);

        assertTrue(display.last().plainText().endsWith("\"W\" could not be drawn after epoch 1: gone"));
    }

    @Test
    void aDisplayThatFailsDoesNotStopTheTraining() {
        var broken = new Display() {
            @Override
            public void display(String id, elara.display.MimeBundle bundle) {
                throw new IllegalStateException("expected by this test");
            }

            @Override
            public void update(String id, elara.display.MimeBundle bundle) {
                throw new IllegalStateException("expected by this test");
            }

            @Override
            public void clear(boolean wait) {}
        };
        var monitor = new TrainingMonitor(2);
        try (var cell = broken.enter()) {
            assertNotNull(cell);
            train(monitor, 2);
        }

        assertEquals(2, monitor.table().rowCount());
    }

    @Test
    void aSliderBelowTheFinishedPictureTurnsOverTheHeatMaps() {
        var monitor = new TrainingMonitor(3).watch("W </script>", () -> ones(2, 3));
        train(monitor, 3);

        assertEquals(
                2,
                display.shown.stream()
                        .map(RecordingDisplay.Shown::id)
                        .distinct()
                        .count());
        var script = (String) display.lastScript().data().get("application/javascript");
        assertEquals("", display.lastScript().plainText());
        assertTrue(script.contains("\"epochs\":[1,2,3],\"losses\":[\"2\",\"1\",\"0.6667\"]"), script);
        // All cells are 1, the end of the scale.
        assertTrue(
                script.contains("\"rows\":2,\"columns\":3,\"frames\":[\"/v7+/v7+\",\"/v7+/v7+\",\"/v7+/v7+\"]"),
                script);
        assertFalse(script.contains("</script>"), "a name may not end the script it stands in");
        assertFalse(script.contains("http"), "nothing is asked for from outside");
    }

    @Test
    void withoutMatricesThereIsNothingToTurnOver() {
        train(new TrainingMonitor(3), 3);
        assertThrows(java.util.NoSuchElementException.class, display::lastScript);
    }

    @Test
    void theSliderOfLargeMatricesStaysSmall() {
        var large = ones(500, 400);
        train(new TrainingMonitor(100).watch("W1", large).watch("W2", large), 100);
        var script = (String) display.lastScript().data().get("application/javascript");
        assertTrue(script.length() < 400_000, script.length() + " characters");
    }

    @Test
    void theTrainingIsAlsoAMovingPicture() throws IOException {
        var monitor = new TrainingMonitor(40).watch("W", () -> ones(2, 2));
        assertThrows(IllegalStateException.class, monitor::gif);
        train(monitor, 40);
        var gif = monitor.gif();
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif.bytes()))) {
            reader.setInput(in);
            assertEquals(24, reader.getNumImages(true));
            assertEquals(760, reader.getWidth(23));
        } finally {
            reader.dispose();
        }
        assertTrue(
                alt(gif.toMimeBundle()).contains("loss falls from 2 to 0.05 over 40 epochs"), alt(gif.toMimeBundle()));
    }

    @Test
    void theRateTheRestAndTheStepsAreToldWhileItRuns() throws InterruptedException {
        var monitor = new TrainingMonitor(100).learningRate(() -> 0.01);
        for (int i = 0; i < 10; i++) {
            monitor.batch(1);
        }
        Thread.sleep(20);
        monitor.epoch();
        var line = monitor.toString();
        assertTrue(line.matches("(?s)epoch 1/100  loss 1  lr 0.01  \\d+ batches/s  \\d+ s left .*"), line);
        monitor.close();
        assertFalse(monitor.toString().contains("left"), monitor.toString());
    }

    @Test
    void theLengthOfAGradientIsToldWithItsMatrix() {
        var monitor = new TrainingMonitor(5)
                .watch("W", () -> ones(1, 2), () -> NDArray.of(new double[] {3, 4}))
                .watch("V", () -> ones(1, 2), () -> {
                    throw new IllegalStateException("no gradient");
                });
        train(monitor, 1);
        monitor.close();
        assertTrue(
                display.last()
                        .plainText()
                        .contains("the gradient of \"V\" could not be read after epoch 1: no gradient"),
                display.last().plainText());
    }

    @Test
    void largeMatricesOverManyEpochsStayBelowAMegabyte() {
        var random = new Random(1);
        var noise = NDArray.of(random.doubles(200 * 100).map(x -> x - 0.5).toArray(), 200, 100);
        var monitor = new TrainingMonitor(100)
                .watch("W1", noise)
                .watch("W2", noise)
                .watch("W3", noise)
                .watch("W4", noise);
        train(monitor, 100);

        var size = ((byte[]) display.last().data().get("image/png")).length;
        assertTrue(size < 1_000_000, size + " bytes");
    }

    @Test
    void theLineSaysWhereItStands() {
        var monitor = new TrainingMonitor(9);
        assertEquals("epoch 0/9", monitor.toString().strip());
        train(monitor, 2);
        monitor.close();

        assertEquals("epoch 2/9  loss 1  █▁", firstLine(monitor.toString()));
        assertFalse(monitor.toString().contains("\n"));
    }
}
