package elara.plot;

import static elara.plot.Plot.bar;
import static elara.plot.Plot.heatmap;
import static elara.plot.Plot.hist;
import static elara.plot.Plot.lossCurve;
import static elara.plot.Plot.plot;
import static elara.plot.Plot.scatter;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import elara.array.NDArray;
import elara.display.Displayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Draws a picture of every kind into {@code target/pictures}, for somebody to look at. */
class GalleryTest {
    private static final Path FOLDER = Path.of(System.getProperty("elara.pictures", "target/pictures"));

    private final Random random = new Random(1);

    static void save(String name, Displayable picture) {
        save(
                name,
                picture.toMimeBundle().data().get("image/png"),
                picture.toMimeBundle().plainText());
    }

    static void save(String name, Object png, String text) {
        assertNotNull(png, text);
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), (byte[]) png);
            Files.writeString(FOLDER.resolve(name + ".txt"), text + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double[] fill(int n, IntToDoubleFunction f) {
        var values = new double[n];
        Arrays.setAll(values, f);
        return values;
    }

    private NDArray normal(int rows, int columns) {
        return NDArray.of(fill(rows * columns, i -> random.nextGaussian()), rows, columns);
    }

    @Test
    void lossCurves() {
        var train = fill(20, i -> 0.21 + 0.48 * Math.exp(-i / 5.0));
        var val = fill(20, i -> 0.25 + 0.45 * Math.exp(-i / 4.0) + 0.002 * i);
        save("loss", lossCurve(train, val));
        save("loss-titled", lossCurve(train).title("Insurance: binary cross-entropy"));
        save("loss-1-epoch", lossCurve(new double[] {0.69}, new double[] {0.71}));
        save("loss-3-epochs", lossCurve(new double[] {0.69, 0.5, 0.44}));
        save("loss-12-epochs", lossCurve(fill(12, i -> 2.0 / (i + 1))));
        save("loss-log", lossCurve(fill(100, i -> 5 * Math.exp(-i / 9.0)), fill(100, i -> 6 * Math.exp(-i / 11.0))));
        save("loss-1000", lossCurve(fill(1000, i -> 1 / Math.sqrt(i + 1) + 0.02 * random.nextGaussian() + 0.1)));
        save("loss-100000", lossCurve(fill(100_000, i -> 1 / Math.log(i + 3) + 0.02 * random.nextGaussian())));
        var broken = fill(10, i -> 1.0 / (i + 1));
        broken[3] = Double.NaN;
        broken[5] = Double.POSITIVE_INFINITY;
        save("loss-gaps", lossCurve(broken));
        save("loss-nan", lossCurve(new double[] {Double.NaN, Double.NaN}));
        save("loss-constant", lossCurve(fill(10, i -> 0.5)));
        save("loss-huge", lossCurve(fill(10, i -> -1e30 * i)));
        save(
                "loss-many",
                lossCurve(train, val)
                        .line("lr 0.1", Numbers.count(1, 20), fill(20, i -> 0.6 / (i + 1)))
                        .line("lr 0.01", Numbers.count(1, 20), fill(20, i -> 0.6 - 0.01 * i))
                        .line("lr 1", Numbers.count(1, 20), fill(20, i -> 0.4 + 0.01 * i))
                        .line("momentum", Numbers.count(1, 20), fill(20, i -> 0.45 / Math.sqrt(i + 1))));
    }

    /** As shapes: SVG in {@code *.svg}, and PDF beside it. */
    @Test
    void shapes() {
        var train = fill(20, i -> 0.21 + 0.48 * Math.exp(-i / 5.0));
        saveShapes("loss", lossCurve(train, fill(20, i -> 0.25 + 0.45 * Math.exp(-i / 4.0) + 0.002 * i)));
        saveShapes("heat", heatmap(normal(8, 6)).title("W1").xLabel("input").yLabel("unit"));
        saveShapes(
                "path",
                Plot.gradientPath((x, y) -> x * x + 4 * y * y, NDArray.of(new double[] {2, 1, 1, 0.2, 0.5, 0}, 3, 2)));
        saveShapes("bar", bar(List.of("a", "b"), List.of(1, 2)).title("a < b & c"));
    }

    private static void saveShapes(String name, Drawing drawing) {
        drawing.save(FOLDER.resolve(name + ".svg").toString());
        drawing.save(FOLDER.resolve(name + ".pdf").toString());
    }

    @Test
    void heatmaps() {
        save("heat-diverging", heatmap(normal(8, 6)).title("W1").xLabel("input").yLabel("unit"));
        save(
                "heat-sequential",
                heatmap(NDArray.of(
                        fill(100 * 100, i -> Math.hypot(i % 100 - 30, Math.floorDiv(i, 100) - 60)), 100, 100)));
        save("heat-28", heatmap(normal(28, 28)).title("28 by 28"));
        save(
                "heat-confusion",
                heatmap(new double[][] {{50, 2, 0}, {4, 41, 5}, {1, 0, 49}})
                        .title("Confusion")
                        .rows("setosa", "versicolor", "virginica")
                        .columns("setosa", "versicolor", "virginica")
                        .xLabel("predicted")
                        .yLabel("true"));
        var holes = normal(6, 9).toDoubles();
        holes[0] = Double.NaN;
        holes[13] = Double.NaN;
        holes[14] = Double.NaN;
        holes[53] = Double.POSITIVE_INFINITY;
        save("heat-nan", heatmap(NDArray.of(holes, 6, 9)).title("missing values"));
        save("heat-all-nan", heatmap(NDArray.of(fill(9, i -> Double.NaN), 3, 3)));
        save("heat-1x1", heatmap(NDArray.of(new double[] {3.25}, 1, 1)));
        save("heat-row", heatmap(NDArray.of(fill(5, i -> i - 1.5), 5)).title("one row"));
        save("heat-wide", heatmap(normal(3, 120)).title("3 by 120"));
        save(
                "heat-tall",
                heatmap(normal(64, 3)).title("0.weight").xLabel("input").yLabel("unit"));
        save(
                "heat-1000",
                heatmap(NDArray.of(
                        fill(1_000_000, i -> Math.sin(i % 1000 / 50.0) * Math.cos(i / 90_000.0)), 1000, 1000)));
        save("heat-names", heatmap(normal(10, 10)).columns(names(10)).rows(names(10)));
        save("heat-tiny-numbers", heatmap(NDArray.of(fill(6, i -> 1e-7 * (i - 2)), 2, 3)));
        save("heat-image-values", heatmap(NDArray.of(fill(64, i -> random.nextInt(17)), 8, 8)));
    }

    private static String[] names(int n) {
        var names = new String[n];
        Arrays.setAll(names, i -> "a longer name " + i);
        return names;
    }

    @Test
    void graphs() {
        var x = fill(200, i -> i * 0.05);
        save(
                "plot",
                plot(x, fill(200, i -> Math.sin(x[i])))
                        .title("sin and cos")
                        .xLabel("x")
                        .yLabel("y")
                        .line("cos", x, fill(200, i -> Math.cos(x[i]))));
        save("plot-index", plot(fill(30, i -> i * i)));
        save("plot-million", plot(fill(1_000_000, i -> Math.sin(i / 40_000.0) + 0.3 * random.nextGaussian())));
        save(
                "scatter",
                scatter(fill(300, i -> random.nextGaussian()), fill(300, i -> random.nextGaussian() * 2))
                        .points(
                                "others",
                                fill(100, i -> 2 + random.nextGaussian()),
                                fill(100, i -> 3 + random.nextGaussian())));
        save(
                "scatter-line",
                scatter(new double[] {1, 2, 3, 4, 5}, new double[] {2.1, 3.9, 6.2, 7.8, 10.1})
                        .line("2x", new double[] {0, 6}, new double[] {0, 12})
                        .title("y = 2x"));
        save("plot-small-values", plot(fill(20, i -> i), fill(20, i -> 1e-5 * Math.sin(i))));
        save("plot-offset", plot(fill(20, i -> i), fill(20, i -> 1e6 + i)));
        save(
                "hist",
                hist(fill(2000, i -> random.nextGaussian()))
                        .title("2000 normal numbers")
                        .xLabel("value"));
        save("hist-bins", hist(fill(50, i -> random.nextInt(6) + 1), 6));
        save("hist-one", hist(new double[] {4, 4, 4}));
        save(
                "bar",
                bar(List.of("Lisboa", "Porto", "Faro", "Évora", "Braga"), new double[] {12.5, 9.25, 7, 5.5, 3})
                        .title("Price")
                        .yLabel("EUR"));
        save("bar-signed", bar(List.of("a", "b", "c", "d"), new double[] {3, -1.5, Double.NaN, 2}));
        save(
                "bar-series",
                bar(List.of("2023", "2024", "2025"), new double[] {1, 2, 3}).bars("other", new double[] {2, 1, 2}));
        save("bar-names", bar(names(12), fill(12, i -> i)));
    }

    /** Weights that drift towards a pattern, as training does. */
    private static NDArray weights(NDArray start, int rows, int columns, double share) {
        var from = start.toDoubles();
        return NDArray.of(
                fill(
                        rows * columns,
                        i -> from[i] * (1 - share)
                                + 1.5
                                        * share
                                        * Math.sin(i % columns * 0.9)
                                        * Math.cos(Math.floorDiv(i, columns) * 0.6)),
                rows,
                columns);
    }

    @Test
    void surfaces() {
        var steps = new double[2 * 25];
        double a = -1.6;
        double b = 1.8;
        for (int i = 0; i < 25; i++) {
            steps[2 * i] = a;
            steps[2 * i + 1] = b;
            a -= 0.11 * 2 * a;
            b -= 0.11 * 8 * b;
        }
        save(
                "surface-path",
                Plot.gradientPath((x, y) -> x * x + 4 * y * y, NDArray.of(steps, 25, 2))
                        .title("x² + 4y²")
                        .xLabel("x")
                        .yLabel("y"));
        save("surface-contour", Plot.contour((x, y) -> Math.sin(x) * Math.cos(y), -4, 4, -3, 3));
        var points = normal(120, 2);
        var classes = fill(120, i -> points.getDouble(i, 0) * points.getDouble(i, 1) > 0 ? 1 : 0);
        save(
                "surface-boundary",
                Plot.decisionBoundary(x -> x.get(":, 0").mul(x.get(":, 1")).mul(4), points, NDArray.of(classes)));
        var three = fill(120, i -> points.getDouble(i, 0) > 0.5 ? 2 : points.getDouble(i, 1) > 0 ? 1 : 0);
        save(
                "surface-regions",
                Plot.decisionBoundary(
                        x -> elara.array.NDArrays.stack(
                                1,
                                x.get(":, 1").neg(),
                                x.get(":, 1"),
                                x.get(":, 0").mul(2).sub(1).add(x.get(":, 1").abs())),
                        points,
                        NDArray.of(three)));
    }

    @Test
    void boxesImagesAndSubplots() {
        var groups = new java.util.LinkedHashMap<String, double[]>();
        groups.put("train", fill(80, i -> random.nextGaussian()));
        groups.put("validation", fill(80, i -> 1 + 2 * random.nextGaussian()));
        groups.put("test", fill(5, i -> 3 + random.nextGaussian()));
        groups.put("none", new double[] {Double.NaN});
        save("boxes", Plot.boxplot(groups).title("losses").yLabel("loss"));
        save("image-grey", Plot.image(NDArray.of(fill(64, i -> i % 9), 8, 8)));
        save("image-color", Plot.image(NDArray.of(fill(20 * 30 * 3, i -> (i % 97) / 97.0), 20, 30, 3)));
        save(
                "confusion",
                Plot.confusion(NDArray.of(new long[] {50, 3, 0, 2, 45, 5, 0, 8, 41}, 3, 3), "cat", "dog", "fox"));
        save(
                "subplots",
                Plot.subplots(
                        2,
                        lossCurve(fill(20, i -> 1.0 / (i + 1))).title("batch"),
                        lossCurve(fill(20, i -> 1.0 / (i + 1) + 0.1 * random.nextDouble()))
                                .title("stochastic"),
                        heatmap(normal(6, 6)).title("W"),
                        bar(List.of("a", "b"), new double[] {1, 2})));
    }

    @Test
    void monitors() throws InterruptedException {
        var display = new RecordingDisplay();
        try (var scope = display.enter()) {
            assertNotNull(scope);
            var first = normal(16, 3);
            var second = normal(1, 16);
            var now = new NDArray[2];
            var monitor = new TrainingMonitor(20)
                    .watch("W1", () -> now[0], () -> first)
                    .watch("W2", () -> now[1])
                    .learningRate(() -> 0.01);
            for (int epoch = 1; epoch <= 20; epoch++) {
                double share = 1 - Math.exp(-epoch / 6.0);
                now[0] = weights(first, 16, 3, share);
                now[1] = weights(second, 1, 16, share);
                for (int batch = 1; batch <= 12; batch++) {
                    monitor.batch(0.21 + 0.48 * Math.exp(-epoch / 5.0) + 0.05 * random.nextGaussian());
                }
                monitor.epoch(java.util.Map.of(
                        "val_loss",
                        0.25 + 0.46 * Math.exp(-epoch / 5.0) + 0.008 * Math.max(0, epoch - 12),
                        "accuracy",
                        0.92 - 0.4 * Math.exp(-epoch / 4.0)));
                if (epoch == 8) {
                    Thread.sleep(700);
                    save(
                            "monitor-running",
                            display.last().data().get("image/png"),
                            display.last().plainText());
                }
            }
            save(
                    "monitor-end",
                    display.last().data().get("image/png"),
                    display.last().plainText());
            monitor.gif().save(FOLDER.resolve("monitor.gif").toString());
            Files.writeString(
                    FOLDER.resolve("scrubber.html"),
                    "<!doctype html><meta charset=utf-8><div id=here></div><script>const element = document.getElementById('here');\n"
                            + display.lastScript().data().get("application/javascript") + "</script>");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void monitorOfAPlainTraining() {
        var display = new RecordingDisplay();
        try (var scope = display.enter()) {
            assertNotNull(scope);
            var big = normal(128, 196);
            var tiny = NDArray.of(new double[] {1, 1}, 2);
            var monitor =
                    new TrainingMonitor(300).watch("hidden.weight", () -> big).watch("w", tiny);
            for (int epoch = 1; epoch <= 300; epoch++) {
                for (int batch = 1; batch <= 5; batch++) {
                    monitor.batch(epoch == 250 && batch == 3 ? Double.NaN : 3 * Math.exp(-epoch / 40.0));
                }
                tiny.setDouble(1 - epoch * 0.01, 0);
                monitor.epoch();
            }
            save(
                    "monitor-nan",
                    display.last().data().get("image/png"),
                    display.last().plainText());
        }
    }

    @Test
    void monitorOfTheFirstEpoch() {
        var display = new RecordingDisplay();
        try (var scope = display.enter()) {
            assertNotNull(scope);
            var monitor = new TrainingMonitor(20)
                    .watch("W1", normal(8, 8))
                    .watch("W2", normal(28, 28))
                    .watch("W3", normal(40, 5));
            monitor.batch(0.69);
            monitor.epoch(java.util.Map.of("val_loss", 0.7));
            for (int wait = 0; wait < 200 && display.shown.isEmpty(); wait++) {
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
            save(
                    "monitor-first",
                    display.last().data().get("image/png"),
                    display.last().plainText());
            monitor.close();
            save(
                    "monitor-closed",
                    display.last().data().get("image/png"),
                    display.last().plainText());
        }
    }
}
