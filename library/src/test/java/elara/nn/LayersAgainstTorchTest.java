package elara.nn;

import elara.Golden;
import elara.array.NDArray;
import elara.autograd.Tensor;
import elara.optim.SGD;
import elara.random.Rng;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each layer's output, gradients, and state after 1, 10 and 100 steps are PyTorch's. */
class LayersAgainstTorchTest {
    @TestFactory
    Stream<DynamicTest> layers() {
        return Golden.cases("nn/layers")
                .map(golden -> DynamicTest.dynamicTest(
                        golden.line() + " " + golden.fields().get(0), () -> check(golden)));
    }

    private static void check(Golden golden) {
        var fields = golden.fields();
        var target = golden.array(3);
        var layer = layer(fields.get(0)).to(target.dtype());
        layer.train(!fields.get(0).endsWith("eval"));
        layer.loadStateDict(Cases.state(fields.get(1)));
        var given = golden.array(2);
        boolean embedding = layer instanceof Embedding;
        var x = embedding ? Tensor.of(given) : Tensor.parameter(given);
        var y = layer.forward(x);
        Cases.assertClose(golden.array(4), y.data(), "forward");
        new MSELoss().forward(y, target).backward();
        if (!embedding) {
            Cases.assertClose(golden.array(5), x.grad(), "gradient of x");
        }
        Cases.state(fields.get(6))
                .forEach((name, gradient) ->
                        Cases.assertClose(gradient, layer.parameter(name).grad(), "gradient of " + name));
        if (fields.size() > 7) {
            steps(layer, given, target, fields.subList(7, 10).toArray(String[]::new));
        }
    }

    private static void steps(Layer layer, NDArray x, NDArray target, String... after) {
        var optimizer = new SGD(layer.parameters(), 0.05).momentum(0.5);
        int step = 0;
        for (int k = 0; k < 3; k++) {
            int until = new int[] {1, 10, 100}[k];
            for (; step < until; step++) {
                optimizer.zeroGrad();
                new MSELoss().forward(layer.forward(x), target).backward();
                optimizer.step();
            }
            var state = layer.stateDict();
            Cases.state(after[k]).forEach((name, wanted) -> {
                // Running statistics are kept in float64 here.
                var got = state.get(name);
                Cases.assertClose(
                        wanted,
                        got.dtype() == wanted.dtype() ? got : got.astype(wanted.dtype()),
                        name + " after " + until);
            });
        }
    }

    private static Layer layer(String spec) {
        var words = spec.split(" ", -1);
        var settings = Cases.settings(spec);
        var numbers = Arrays.stream(words)
                .skip(1)
                .filter(word -> word.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .toArray();
        var rng = Rng.of(0);
        return switch (words[0]) {
            case "Linear" -> new Linear(numbers[0], numbers[1], rng);
            case "Conv2d" ->
                new Conv2d(numbers[0], numbers[1], numbers[2], rng)
                        .stride(whole(settings, "stride", 1))
                        .padding(whole(settings, "padding", 0))
                        .dilation(whole(settings, "dilation", 1));
            case "MaxPool2d" ->
                new MaxPool2d(numbers[0])
                        .stride(whole(settings, "stride", numbers[0]))
                        .padding(whole(settings, "padding", 0));
            case "AvgPool2d" ->
                new AvgPool2d(numbers[0])
                        .stride(whole(settings, "stride", numbers[0]))
                        .padding(whole(settings, "padding", 0));
            case "BatchNorm1d" -> new BatchNorm1d(numbers[0]);
            case "BatchNorm2d" -> new BatchNorm2d(numbers[0]);
            case "LayerNorm" -> new LayerNorm(numbers);
            case "MultiheadAttention" -> new MultiheadAttention(numbers[0], numbers[1], rng);
            case "ReLU" -> new ReLU();
            case "LeakyReLU" -> words.length > 1 ? new LeakyReLU(Double.parseDouble(words[1])) : new LeakyReLU();
            case "GELU" -> new GELU();
            case "Tanh" -> new Tanh();
            case "Sigmoid" -> new Sigmoid();
            case "Softplus" -> new Softplus();
            case "Softmax" -> numbers.length > 0 ? new Softmax(numbers[0]) : new Softmax();
            case "LogSoftmax" -> numbers.length > 0 ? new LogSoftmax(numbers[0]) : new LogSoftmax();
            case "Flatten" -> new Flatten();
            case "Dropout" -> new Dropout();
            case "Embedding" -> new Embedding(numbers[0], numbers[1], rng);
            default -> throw new IllegalArgumentException(spec);
        };
    }

    private static int whole(Map<String, String> settings, String name, int otherwise) {
        return (int) Cases.number(settings, name, otherwise);
    }
}
