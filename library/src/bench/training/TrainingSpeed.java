import elara.array.DType;
import elara.array.NDArray;
import elara.autograd.Tensor;
import elara.data.DataLoader;
import elara.nn.*;
import elara.optim.*;
import elara.random.Rng;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trains on demand: reads the name of a case from each line, runs it once, and prints milliseconds. See compare.py. */
public final class TrainingSpeed {
    private static final Rng RNG = Rng.of(0);

    private TrainingSpeed() {}

    public static void main(String[] args) throws Exception {
        var cases = cases();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            long start = System.nanoTime();
            cases.get(line).run();
            System.out.println((System.nanoTime() - start) / 1e6);
        }
    }

    private static NDArray normal(DType dtype, int... shape) {
        return RNG.normal(shape).astype(dtype);
    }

    private static Map<String, Runnable> cases() {
        var cases = new LinkedHashMap<String, Runnable>();
        var x = normal(DType.FLOAT32, 10_000, 784);
        var y = RNG.integers(0, 10, 10_000);
        for (var rule : new String[] {"sgd", "adam"}) {
            cases.put("mlp 64 " + rule, mlp(x, y, 64, rule));
        }
        for (int batch : new int[] {1, 32, 1000}) {
            int n = batch == 1 ? 1000 : 10_000;
            cases.put("mlp " + batch + " sgd", mlp(x.get(":" + n), y.get(":" + n), batch, "sgd"));
        }
        cases.put("mlp 64 loader", mlpLoader(x, y));
        cases.put("logistic 11", logistic(11, 1000));
        cases.put("logistic 10000", logistic(10_000, 100));
        cases.put("cnn", cnn());
        cases.put("attention", attention());
        return cases;
    }

    private static Runnable mlp(NDArray x, NDArray y, int batch, String rule) {
        var model = new Sequential(new Linear(784, 128, RNG), new ReLU(), new Linear(128, 10, RNG));
        model.to(DType.FLOAT32);
        var optimizer = rule.equals("sgd") ? new SGD(model.parameters(), 0.01) : new Adam(model.parameters(), 0.001);
        var loss = new CrossEntropyLoss();
        // Slices, as the other side takes them.
        return () -> {
            for (int i = 0; i < x.shape(0); i += batch) {
                var rows = i + ":" + (i + batch);
                optimizer.zeroGrad();
                loss.forward(model.forward(x.get(rows)), y.get(rows)).backward();
                optimizer.step();
            }
        };
    }

    private static Runnable mlpLoader(NDArray x, NDArray y) {
        var model = new Sequential(new Linear(784, 128, RNG), new ReLU(), new Linear(128, 10, RNG));
        model.to(DType.FLOAT32);
        var loader = new DataLoader(x, y, 64).shuffle(RNG);
        return epoch(model, new SGD(model.parameters(), 0.01), new CrossEntropyLoss(), loader);
    }

    private static Runnable logistic(int rows, int steps) {
        var x = normal(DType.FLOAT64, rows, 2);
        var y = x.get(":, :1").gt(0).astype(DType.FLOAT64);
        var model = new Sequential(new Linear(2, 1, RNG));
        var optimizer = new SGD(model.parameters(), 0.1);
        var loss = new BCEWithLogitsLoss();
        return () -> {
            for (int i = 0; i < steps; i++) {
                optimizer.zeroGrad();
                loss.forward(model.forward(x), y).backward();
                optimizer.step();
            }
        };
    }

    private static Runnable cnn() {
        var model = new Sequential(
                new Conv2d(1, 8, 3, RNG).padding(1),
                new ReLU(),
                new MaxPool2d(2),
                new Conv2d(8, 16, 3, RNG).padding(1),
                new ReLU(),
                new MaxPool2d(2),
                new Flatten(),
                new Linear(784, 10, RNG));
        model.to(DType.FLOAT32);
        var x = normal(DType.FLOAT32, 640, 1, 28, 28);
        var y = RNG.integers(0, 10, 640);
        return epoch(model, new SGD(model.parameters(), 0.01), new CrossEntropyLoss(), new DataLoader(x, y, 64));
    }

    private static Runnable attention() {
        var attention = new MultiheadAttention(64, 4, RNG);
        attention.to(DType.FLOAT32);
        var optimizer = new SGD(attention.parameters(), 0.01);
        var x = Tensor.of(normal(DType.FLOAT32, 1, 64, 64));
        return () -> {
            for (int i = 0; i < 100; i++) {
                optimizer.zeroGrad();
                attention.forward(x).square().mean().backward();
                optimizer.step();
            }
        };
    }

    private static Runnable epoch(Layer model, Optimizer optimizer, Loss loss, DataLoader loader) {
        return () -> {
            for (var batch : loader) {
                optimizer.zeroGrad();
                loss.forward(model.forward(batch.x()), batch.y()).backward();
                optimizer.step();
            }
        };
    }
}
