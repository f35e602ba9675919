import elara.array.NDArray;
import elara.display.Display;
import elara.display.MimeBundle;
import elara.plot.Drawing;
import elara.plot.Plot;
import elara.plot.TrainingMonitor;
import elara.random.Rng;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures pictures: the first of a JVM, then warm ones (milliseconds, median and least of 40, as PNG at two pixels a CSS
 * pixel), what a monitor costs a training of 10 ms an epoch, and how large what it leaves behind is.
 *
 *     java -cp CLASSPATH library/src/bench/training/PictureSpeed.java
 */
public final class PictureSpeed {
    private static final Rng RNG = Rng.of(0);

    private PictureSpeed() {}

    public static void main(String[] args) {
        var train = falling(0.21);
        long start = System.nanoTime();
        Plot.lossCurve(train, train).toMimeBundle();
        System.out.printf("first chart %.0f ms%n", (System.nanoTime() - start) / 1e6);

        warm("loss, 100 epochs", Plot.lossCurve(train, falling(0.25)));
        var many = RNG.normal(1_000_000);
        warm("line, 1,000,000 points, drawn again", Plot.plot(many));
        warm("line, 1,000,000 points, from the array", () -> Plot.plot(many).toMimeBundle());
        warm("scatter, 10,000 points", Plot.scatter(RNG.normal(10_000), RNG.normal(10_000)));
        var wide = RNG.normal(1000, 1000);
        warm("heat map, 1000x1000, drawn again", Plot.heatmap(wide));
        warm("heat map, 1000x1000, from the array", () -> Plot.heatmap(wide).toMimeBundle());
        var smooth = NDArray.of(smooth(1000), 1000, 1000);
        warm("heat map, 1000x1000, smooth", () -> Plot.heatmap(smooth).toMimeBundle());
        warm("heat map, 28x28", Plot.heatmap(RNG.normal(28, 28)));
        warm("loss as SVG and PDF", () -> Plot.lossCurve(train, train).svg().toMimeBundle());
        monitor();
    }

    private static double[] falling(double to) {
        var noise = RNG.normal(100);
        var losses = new double[100];
        Arrays.setAll(losses, i -> to + 0.5 * Math.exp(-i / 20.0) + 0.004 * noise.getDouble(i));
        return losses;
    }

    private static double[] smooth(int side) {
        var values = new double[side * side];
        Arrays.setAll(values, i -> Math.sin(i / side * 0.01) * Math.cos(i % side * 0.013));
        return values;
    }

    private interface Making {
        MimeBundle draw();
    }

    private static void warm(String name, Drawing drawing) {
        warm(name, drawing::toMimeBundle);
    }

    private static void warm(String name, Making drawing) {
        int size = 0;
        for (int i = 0; i < 30; i++) {
            size = drawing.draw().data().values().stream()
                    .mapToInt(value -> value instanceof byte[] bytes ? bytes.length : 0)
                    .sum();
        }
        var times = new double[40];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            drawing.draw();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%-40s %6.1f ms (%.1f)  %d KB%n", name, times[20], times[0], size / 1000);
    }

    private static void monitor() {
        var output = new Output();
        try (var scope = output.enter()) {
            var weights = RNG.normal(784, 32);
            var plain = new double[5];
            var watched = new double[5];
            for (int round = 0; round < 5; round++) {
                plain[round] = epochs(null, 100);
                watched[round] = epochs(new TrainingMonitor(1000).watch("W1", weights), 100);
            }
            Arrays.sort(plain);
            Arrays.sort(watched);
            System.out.printf(
                    "epoch %.2f ms, with a monitor %.2f ms: %+.1f %%%n",
                    plain[2], watched[2], 100 * (watched[2] / plain[2] - 1));

            output.last.clear();
            var monitor = new TrainingMonitor(1000).watch("W1", weights);
            for (int epoch = 1; epoch <= 1000; epoch++) {
                for (int batch = 0; batch < 20; batch++) {
                    monitor.batch(RNG.uniform(0, 1, 1).getDouble(0) + 1.0 / epoch);
                }
                monitor.epoch(Map.of("val_loss", 1.0 / epoch));
            }
            System.out.printf(
                    "what 1,000 epochs leave behind: %d KB in %d outputs%n",
                    output.last.values().stream().mapToInt(PictureSpeed::size).sum() / 1000, output.last.size());
        }
    }

    /** As it stands in a notebook's file, where what is binary is base64. */
    private static int size(MimeBundle bundle) {
        return bundle.data().values().stream()
                .mapToInt(value -> value instanceof byte[] bytes ? bytes.length * 4 / 3 : value.toString().length())
                .sum();
    }

    /** Keeps what is to be seen last. */
    private static final class Output implements Display {
        final Map<String, MimeBundle> last = new ConcurrentHashMap<>();

        @Override
        public void display(String id, MimeBundle bundle) {
            last.put(id, bundle);
        }

        @Override
        public void update(String id, MimeBundle bundle) {
            last.put(id, bundle);
        }

        @Override
        public void clear(boolean wait) {}
    }

    /** Epochs of 10 ms of computing; returns the mean in milliseconds of computing and monitor, waiting left out. */
    private static double epochs(TrainingMonitor monitor, int count) {
        long sink = 0;
        long start = System.nanoTime();
        for (int epoch = 0; epoch < count; epoch++) {
            for (int batch = 0; batch < 10; batch++) {
                for (int i = 0; i < 1_000_000; i++) {
                    sink = sink * 31 + i;
                }
                if (monitor != null) {
                    monitor.batch(1.0 / (epoch + 1) + (sink & 1));
                }
            }
            if (monitor != null) {
                monitor.epoch(Map.of("val_loss", 1.0 / (epoch + 1)));
            }
        }
        double each = (System.nanoTime() - start) / 1e6 / count;
        if (monitor != null) {
            monitor.close();
        }
        return each;
    }
}
