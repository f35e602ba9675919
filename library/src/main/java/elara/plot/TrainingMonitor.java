package elara.plot;

import elara.array.NDArray;
import elara.display.Display;
import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Watches a training, and draws it below the cell that runs it: the loss curve, and the watched matrices as heat maps.
 *
 * <pre>{@code
 * var monitor = new TrainingMonitor(20).watch("W1", model.parameter("0.weight"));
 * for (int epoch = 1; epoch <= 20; epoch++) {
 *     for (var batch : loader) {
 *         ...
 *         monitor.batch(loss.item());
 *     }
 *     monitor.epoch(Map.of("val_loss", validate()));
 * }
 * monitor.table()
 * }</pre>
 *
 * <p>There is one output, which changes in place. While the training runs it shows the newest epoch, four times a second
 * at most, drawn on a thread of the monitor's own; when the last announced epoch is over, or the monitor is closed, it
 * shows for each watched matrix a film strip instead: the first epoch, the last, and at most 22 between them. That last
 * picture is there before {@link #epoch} of the last epoch, or {@link #close}, returns. If it cannot be drawn, the
 * numbers are shown as text, and the training goes on.
 *
 * <p>Where matrices are watched, a second output below the finished picture has a slider that turns over their heat maps;
 * it works without a network, in JupyterLab and in exported HTML, and is nothing where scripts do not run.
 *
 * <p>The loss of each batch is a faint line behind that of the epochs. The epoch with the least validation loss (or the
 * least loss, where none was kept aside) is marked. Metrics whose name ends in {@code loss} are drawn with the loss, others (such as an accuracy) in a chart beside it.
 * An epoch without a value for a metric is a gap. The first loss that is not finite is told in the picture, with its
 * epoch and batch.
 *
 * <p>One thread trains: {@code batch} and {@code epoch} are to be called by one thread at a time. The output belongs to
 * the cell that makes the first of these calls.
 */
public final class TrainingMonitor implements AutoCloseable {
    private static final long FRAME_GAP = TimeUnit.MILLISECONDS.toNanos(250);

    static {
        Headless.ensure();
    }

    private final int announced;
    private final FrameLoop frames;

    // The batches of the running epoch; of the training thread alone.
    private double sum;
    private int batches;
    private int firstBadBatch;
    private double firstBadLoss;
    private long epochStart;
    private Display display;
    private Display noticed;

    // Guarded by this: what the drawing thread reads.
    private final History history = new History();
    private final Map<String, Supplier<NDArray>> sources = new LinkedHashMap<>();
    private final Map<String, FilmStrip> strips = new LinkedHashMap<>();
    private final Map<String, Supplier<NDArray>> gradients = new LinkedHashMap<>();
    private final Map<String, List<Double>> gradientNorms = new LinkedHashMap<>();
    private final BatchLosses batchLosses = new BatchLosses();
    private DoubleSupplier learningRate = () -> Double.NaN;
    private double rate = Double.NaN;
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private String badLoss;
    private boolean closed;
    /** Whether the cell has ended in the middle of the training: then the picture is that of its end. */
    private boolean left;

    /** Of the drawing thread alone: the output's id, once there is one, and that of the slider below it. */
    private String output;

    private String slider;

    /**
     * Makes a monitor.
     *
     * @param epochs how many there will be; should more come, the picture says so
     * @throws IllegalArgumentException if it is not positive
     */
    public TrainingMonitor(int epochs) {
        if (epochs <= 0) {
            throw new IllegalArgumentException("epochs is " + epochs + "; a training has at least one");
        }
        announced = epochs;
        frames = new FrameLoop(this::show, FRAME_GAP);
    }

    /**
     * Draws a matrix after each epoch. It is copied then, so that later changes leave the past alone.
     *
     * @param name what it is called in the picture
     * @param matrix gives an array of shape (rows, columns), or (n,), which is drawn as one row; a parameter of a model
     *     is such a supplier. A supplier that gives null has nothing to show yet.
     * @return this monitor
     * @throws IllegalArgumentException if the name is taken, or the array has more dimensions or no cells
     */
    public TrainingMonitor watch(String name, Supplier<NDArray> matrix) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(matrix, "matrix");
        var now = matrix.get();
        if (now != null) {
            Grid.check(now, '"' + name + '"');
        }
        synchronized (this) {
            if (sources.putIfAbsent(name, matrix) != null) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is watched already; give the other one another name");
            }
            strips.put(name, new FilmStrip(announced));
        }
        return this;
    }

    /** As {@link #watch(String, Supplier)}, for an array that is changed in place. */
    public TrainingMonitor watch(String name, NDArray matrix) {
        Objects.requireNonNull(matrix, "matrix");
        return watch(name, () -> matrix);
    }

    /**
     * Draws a matrix after each epoch, and tells the length of its gradient.
     *
     * @param name what it is called in the picture
     * @param matrix as for {@link #watch(String, Supplier)}
     * @param gradient gives the gradient, of any shape, or null: {@code watch("W1", w, w::grad)}
     * @return this monitor
     * @throws IllegalArgumentException if the name is taken, or the array has more dimensions or no cells
     */
    public TrainingMonitor watch(String name, Supplier<NDArray> matrix, Supplier<NDArray> gradient) {
        Objects.requireNonNull(gradient, "gradient");
        watch(name, matrix);
        synchronized (this) {
            gradients.put(name, gradient);
            gradientNorms.put(name, new ArrayList<>());
        }
        return this;
    }

    /**
     * Tells the learning rate beside the loss: {@code monitor.learningRate(optimizer::learningRate)}.
     *
     * @param rate gives it, after each epoch
     * @return this monitor
     */
    public synchronized TrainingMonitor learningRate(DoubleSupplier rate) {
        learningRate = Objects.requireNonNull(rate, "rate");
        return this;
    }

    /**
     * Notes the loss of a batch. Costs nanoseconds: the picture changes with the epoch.
     *
     * @param loss the batch's loss
     */
    public void batch(double loss) {
        if (batches == 0) {
            begin();
        }
        sum += loss;
        batches++;
        batchLosses.add(loss);
        // Not "loss != loss": an infinite one is the beginning of the same end.
        if (!(Math.abs(loss) <= Double.MAX_VALUE) && firstBadBatch == 0) {
            firstBadBatch = batches;
            firstBadLoss = loss;
        }
    }

    private void begin() {
        // The output stays where it began; a training may go on in another cell, and that ends too.
        var current = Display.current();
        if (display == null) {
            display = current;
        }
        if (noticed != current) {
            noticed = current;
            current.beforeEnd(this::leave);
        }
        if (epochStart == 0) {
            epochStart = System.nanoTime();
        }
    }

    /** Ends an epoch that has been measured by nothing but the losses of its batches. */
    public void epoch() {
        epoch(Map.of());
    }

    /**
     * Ends an epoch. Its loss is the mean of its batches' losses, unless the metrics have one called {@code loss}.
     *
     * @param metrics by name; null is a gap
     * @throws IllegalArgumentException if a metric is called {@code epoch} or {@code seconds}, which the table has
     * @throws IllegalStateException if the monitor is closed
     */
    public void epoch(Map<String, ? extends Number> metrics) {
        begin();
        long now = System.nanoTime();
        double seconds = (now - epochStart) * 1e-9;
        Number given = metrics.get("loss");
        double loss = given != null ? given.doubleValue() : batches == 0 ? Double.NaN : sum / batches;
        boolean measured = given != null || batches > 0;
        int count;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the monitor is closed; a further training needs a monitor of its own");
            }
            left = false;
            history.add(loss, seconds, metrics);
            count = history.epochs();
            batchLosses.endEpoch(count);
            rate = batches > 0 && seconds > 0 ? batches / seconds : Double.NaN;
            if (badLoss == null && measured) {
                badLoss = warning(loss, count);
            }
            takeSnapshots(count);
        }
        sum = 0;
        batches = 0;
        firstBadBatch = 0;
        if (count == announced) {
            frames.finish();
        } else {
            frames.request();
        }
        epochStart = System.nanoTime();
    }

    private String warning(double loss, int epoch) {
        if (firstBadBatch > 0) {
            return "the loss became " + Ticks.brief(firstBadLoss) + " in epoch " + epoch + ", batch " + firstBadBatch;
        }
        if (!(Math.abs(loss) <= Double.MAX_VALUE)) {
            return "the loss became " + Ticks.brief(loss) + " in epoch " + epoch;
        }
        return null;
    }

    private void takeSnapshots(int epoch) {
        sources.forEach((name, source) -> {
            try {
                var array = source.get();
                if (array != null) {
                    strips.get(name).add(epoch, Grid.of(array, '"' + name + '"'));
                }
            } catch (RuntimeException e) {
                unreadable.putIfAbsent(
                        name, "\"" + name + "\" could not be drawn after epoch " + epoch + ": " + e.getMessage());
            }
        });
        gradients.forEach((name, source) -> {
            double norm = Double.NaN;
            try {
                var gradient = source.get();
                norm = gradient == null
                        ? Double.NaN
                        : Math.sqrt(gradient.mul(gradient).sum());
            } catch (RuntimeException e) {
                unreadable.putIfAbsent(
                        name,
                        "the gradient of \"" + name + "\" could not be read after epoch " + epoch + ": "
                                + e.getMessage());
            }
            gradientNorms.get(name).add(norm);
        });
    }

    /**
     * Returns the training as a moving picture: what was to be seen after each epoch, of at most 24.
     *
     * @return a GIF, which shows itself and can be saved
     * @throws IllegalStateException before the first epoch
     */
    public Animation gif() {
        var state = state();
        if (state.epochs() == 0) {
            throw new IllegalStateException("there is nothing to be seen before the first epoch is over");
        }
        return state.animation(FilmStrip.MOST);
    }

    /**
     * Returns what the epochs came to: {@code epoch}, {@code loss}, the metrics in the order they came, {@code seconds}.
     * What an epoch has no value for is missing.
     *
     * @return a new table of one row an epoch
     */
    public synchronized Table table() {
        var table = Table.create("training");
        var epochs = new int[history.epochs()];
        Arrays.setAll(epochs, i -> i + 1);
        table.addColumns(IntColumn.create("epoch", epochs), DoubleColumn.create("loss", history.losses()));
        history.metrics().forEach((name, values) -> table.addColumns(DoubleColumn.create(name, values)));
        return table.addColumns(DoubleColumn.create("seconds", history.seconds()));
    }

    /** Shows the last picture, with the film strips, and waits until it is there. Further calls do nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (history.epochs() == 0 || history.epochs() == announced) {
                return;
            }
        }
        frames.finish();
    }

    /** The cell ends, perhaps before the training does: what was learned so far stays to be seen. */
    private void leave() {
        synchronized (this) {
            if (closed || history.epochs() == 0 || history.epochs() == announced) {
                return;
            }
            left = true;
        }
        frames.finish();
    }

    /** Returns the newest numbers in a line. */
    @Override
    public String toString() {
        return state().text();
    }

    private synchronized Training state() {
        int epochs = history.epochs();
        var matrices = new ArrayList<Training.Watched>();
        strips.forEach((name, strip) -> {
            var kept = strip.frames();
            if (!kept.isEmpty()) {
                var norms = List.copyOf(gradientNorms.getOrDefault(name, List.of()));
                matrices.add(new Training.Watched(name, strip.size(), kept, strip.reach(), norms));
            }
        });
        var warnings = new ArrayList<String>();
        if (badLoss != null) {
            warnings.add(badLoss);
        }
        warnings.addAll(unreadable.values());
        if (epochs > announced) {
            warnings.add("more epochs than the " + announced + " that were announced");
        }
        return new Training(
                Math.max(announced, epochs),
                history,
                batchLosses.line(),
                matrices,
                List.copyOf(warnings),
                pace(),
                closed || left || epochs >= announced);
    }

    private Training.Pace pace() {
        int epochs = history.epochs();
        double each = Arrays.stream(history.seconds()).sum() / epochs;
        double lr;
        try {
            lr = learningRate.getAsDouble();
        } catch (RuntimeException e) {
            lr = Double.NaN;
        }
        return new Training.Pace(rate, epochs == 0 ? Double.NaN : each * (announced - epochs), lr);
    }

    /** Draws the newest state; called by the drawing thread, one frame at a time. */
    private void show() {
        var state = state();
        output = show(output, state.bundle());
        if (state.isOver()) {
            var scrubber = state.scrubber();
            if (!scrubber.data().isEmpty()) {
                slider = show(slider, scrubber);
            }
        }
    }

    private String show(String id, MimeBundle bundle) {
        if (id == null) {
            return display.display(bundle);
        }
        display.update(id, bundle);
        return id;
    }
}
