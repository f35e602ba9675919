package elara.training;

import elara.array.NDArray;
import elara.array.NDArrays;
import elara.autograd.Autograd;
import elara.data.Batch;
import elara.data.DataLoader;
import elara.metrics.Metric;
import elara.nn.Layer;
import elara.nn.Loss;
import elara.optim.Optimizer;
import elara.plot.TrainingMonitor;
import elara.random.Rng;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A network with all that trains it, in Keras' words.
 *
 * <pre>{@code
 * var model = new Model(network).compile(new Adam(network.parameters(), 0.01), new CrossEntropyLoss(), Metric.accuracy());
 * var history = model.validation(validationLoader).fit(loader, 20);      // the loss curve grows under the cell
 * model.evaluate(testLoader)                                              // {loss=0.21, accuracy=0.93}
 * model.predict(X)
 * }</pre>
 */
public final class Model {
    private final Layer network;
    private final List<Metric> metrics = new ArrayList<>();
    private final List<String> watched = new ArrayList<>();
    private Optimizer optimizer;
    private Loss loss;
    private DataLoader validation;
    private EarlyStopping stopping;
    private Consumer<Map<String, Double>> callback = epoch -> {};
    private boolean pictures = true;

    /**
     * Makes a model that can predict, and learn once it is compiled.
     *
     * @param network the network
     */
    public Model(Layer network) {
        this.network = Objects.requireNonNull(network, "network");
    }

    /**
     * Sets what it learns with.
     *
     * @param optimizer of the network's parameters
     * @param loss what is to be made small
     * @param metrics what else is measured
     * @return this
     */
    public Model compile(Optimizer optimizer, Loss loss, Metric... metrics) {
        this.optimizer = Objects.requireNonNull(optimizer, "optimizer");
        this.loss = Objects.requireNonNull(loss, "loss");
        this.metrics.clear();
        this.metrics.addAll(List.of(metrics));
        return this;
    }

    /**
     * Sets what is measured after each epoch and not learned from.
     *
     * @param loader its samples
     * @return this
     */
    public Model validation(DataLoader loader) {
        validation = loader;
        return this;
    }

    /**
     * Sets when to stop early.
     *
     * @param stopping watches one measure; it brings the best epoch back if told to
     * @return this
     */
    public Model earlyStopping(EarlyStopping stopping) {
        this.stopping = stopping;
        return this;
    }

    /**
     * Sets parameters that are drawn as heat maps, epoch by epoch.
     *
     * @param names such as {@code 0.weight}
     * @return this
     * @throws IllegalArgumentException if there is none of that name
     */
    public Model watch(String... names) {
        for (var name : names) {
            network.parameter(name);
            watched.add(name);
        }
        return this;
    }

    /**
     * Sets what is done after each epoch, such as a step of a schedule.
     *
     * @param callback is given what was measured
     * @return this
     */
    public Model callback(Consumer<Map<String, Double>> callback) {
        this.callback = Objects.requireNonNull(callback, "callback");
        return this;
    }

    /**
     * Sets whether the loss curve is drawn while it trains.
     *
     * @param pictures true at first
     * @return this
     */
    public Model pictures(boolean pictures) {
        this.pictures = pictures;
        return this;
    }

    /**
     * Trains on arrays, in an order that is new each epoch and the same each time.
     *
     * @param x what the network is given, of shape (samples, ...)
     * @param y what it should give, of shape (samples, ...)
     * @param epochs how often each sample is seen
     * @param batchSize how many samples make a step
     * @return what was measured
     * @throws IllegalStateException if the model is not compiled
     */
    public History fit(NDArray x, NDArray y, int epochs, int batchSize) {
        return fit(new DataLoader(x, y, batchSize).shuffle(Rng.of(0)), epochs);
    }

    /**
     * Trains.
     *
     * @param loader the samples
     * @param epochs how often they are seen
     * @return what was measured
     * @throws IllegalStateException if the model is not compiled
     * @throws IllegalArgumentException if there is not at least one epoch
     */
    public History fit(DataLoader loader, int epochs) {
        compiled("fit");
        if (epochs < 1) {
            throw new IllegalArgumentException("fit wants at least one epoch, got " + epochs);
        }
        var history = new History();
        var monitor = pictures ? monitor(epochs) : null;
        try {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                var measured = epoch(loader, monitor);
                history.add(measured);
                callback.accept(measured);
                if (monitor != null) {
                    // The monitor has the batches' losses itself.
                    var others = new LinkedHashMap<>(measured);
                    others.remove("loss");
                    monitor.epoch(others);
                }
                if (stopping != null && stopping.step(stoppingValue(measured))) {
                    break;
                }
            }
        } finally {
            if (monitor != null) {
                monitor.close();
            }
            network.eval();
        }
        if (stopping != null) {
            stopping.end();
        }
        return history;
    }

    private TrainingMonitor monitor(int epochs) {
        var monitor = new TrainingMonitor(epochs);
        watched.forEach(name -> monitor.watch(name, network.parameter(name)));
        return monitor;
    }

    private double stoppingValue(Map<String, Double> measured) {
        var name = validation == null && stopping.metric().equals("val_loss") ? "loss" : stopping.metric();
        var value = measured.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "early stopping wants '" + name + "', measured are: " + String.join(", ", measured.keySet()));
        }
        return value;
    }

    private Map<String, Double> epoch(DataLoader loader, TrainingMonitor monitor) {
        network.train();
        metrics.forEach(Metric::reset);
        double sum = 0;
        long samples = 0;
        for (var batch : loader) {
            optimizer.zeroGrad();
            var prediction = network.forward(batch.x());
            var value = loss.forward(prediction, batch.y());
            value.backward();
            optimizer.step();
            metrics.forEach(metric -> metric.update(batch.y(), prediction.data()));
            int n = batch.x().shape(0);
            sum += value.item() * n;
            samples += n;
            if (monitor != null) {
                monitor.batch(value.item());
            }
        }
        var measured = new LinkedHashMap<String, Double>();
        measured.put("loss", sum / samples);
        metrics.forEach(metric -> measured.put(metric.name(), metric.value()));
        if (validation != null) {
            evaluate(validation).forEach((name, value) -> measured.put("val_" + name, value));
        }
        return measured;
    }

    /**
     * Measures the loss and the metrics, as the network is used: nothing is dropped, nothing is learned.
     *
     * @param loader the samples
     * @return {@code loss} and the metrics, by name
     * @throws IllegalStateException if the model is not compiled
     */
    public Map<String, Double> evaluate(DataLoader loader) {
        compiled("evaluate");
        network.eval();
        metrics.forEach(Metric::reset);
        double sum = 0;
        long samples = 0;
        for (var batch : loader) {
            sum += Autograd.noGrad(() -> measure(batch)) * batch.x().shape(0);
            samples += batch.x().shape(0);
        }
        var measured = new LinkedHashMap<String, Double>();
        measured.put("loss", sum / samples);
        metrics.forEach(metric -> measured.put(metric.name(), metric.value()));
        return measured;
    }

    private double measure(Batch batch) {
        var prediction = network.forward(batch.x());
        metrics.forEach(metric -> metric.update(batch.y(), prediction.data()));
        return loss.forward(prediction, batch.y()).item();
    }

    /**
     * Returns what the network gives, as it is used.
     *
     * @param x of shape (samples, ...)
     * @return its output, computed some samples at a time
     */
    public NDArray predict(NDArray x) {
        network.eval();
        var parts = new ArrayList<NDArray>();
        for (int start = 0; start < Math.max(1, x.shape(0)); start += 256) {
            var part = x.get(start + ":" + (start + 256));
            parts.add(Autograd.noGrad(() -> network.forward(part).data()));
        }
        return NDArrays.concatenate(0, parts.toArray(NDArray[]::new));
    }

    /**
     * Returns the network.
     *
     * @return the layer this was made with
     */
    public Layer network() {
        return network;
    }

    private void compiled(String what) {
        if (optimizer == null) {
            throw new IllegalStateException(what + "() wants a compiled model: call compile(optimizer, loss) first");
        }
    }
}
