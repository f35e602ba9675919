package elara.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.autograd.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small networks compute, learn and step as PyTorch's do. */
class NetworkAgainstTorchTest {
    private static final Map<String, TorchGolden.Network> NETWORKS = TorchGolden.networks("networks.tsv");

    static Set<String> networks() {
        return NETWORKS.keySet();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void forwardLossAndEveryGradient(String name) {
        var network = NETWORKS.get(name);
        var model = network.model();
        var output = model.forward(network.arrays().get("x"));
        TorchGolden.assertClose(network.arrays().get("forward"), output.data(), 1e-13, "forward");
        var loss = network.lossFunction().forward(output, network.arrays().get("y"));
        assertEquals(0, loss.ndim());
        TorchGolden.assertClose(network.arrays().get("loss"), loss.data(), 1e-13, "loss");
        loss.backward();
        model.namedParameters().forEach((key, parameter) -> {
            TorchGolden.assertClose(network.arrays().get("grad." + key), parameter.grad(), 1e-12, "gradient of " + key);
        });
    }

    /** Name and optimizer of each training of the file. */
    static Stream<String[]> trainings() {
        return TorchGolden.lines("networks.tsv").stream()
                .filter(line -> line[0].equals("step") && line[3].equals("1") && line[4].equals("loss"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("trainings")
    void parametersAfterOneTenAndAHundredSteps(
            String kind, String name, String setting, String step, String key, String value) {
        var network = NETWORKS.get(name);
        var golden = new HashMap<String, String>();
        for (var line : TorchGolden.lines("networks.tsv")) {
            if (line[0].equals(kind) && line[1].equals(name) && line[2].equals(setting)) {
                golden.put(line[3] + " " + line[4], line[5]);
            }
        }
        var model = network.model();
        var first = Map.copyOf(model.namedParameters());
        var optimizer = TorchGolden.optimizer(setting, model.parameters());
        int compared = 0;
        for (int i = 1; i <= 100; i++) {
            optimizer.zeroGrad();
            var loss = network.lossFunction()
                    .forward(
                            model.forward(network.arrays().get("x")),
                            network.arrays().get("y"));
            loss.backward();
            optimizer.step();
            for (var parameter : model.namedParameters().entrySet()) {
                var wanted = golden.get(i + " " + parameter.getKey());
                if (wanted != null) {
                    TorchGolden.assertClose(
                            TorchGolden.array(wanted),
                            parameter.getValue().data(),
                            1e-10,
                            parameter.getKey() + " after " + i);
                    compared++;
                }
            }
            if (golden.containsKey(i + " loss")) {
                TorchGolden.assertClose(
                        TorchGolden.array(golden.get(i + " loss")), loss.data(), 1e-10, "loss of step " + i);
            }
        }
        assertEquals(3 * first.size(), compared);
        assertEquals(first, model.namedParameters(), "parameters stay the same tensors");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void float32StaysNearFloat64(String name) {
        var network = NETWORKS.get(name);
        var exact = network.model();
        var narrow = new HashMap<String, elara.array.NDArray>();
        network.arrays()
                .forEach((key, array) ->
                        narrow.put(key, array.dtype().isFloating() ? array.astype(DType.FLOAT32) : array));
        var single = new TorchGolden.Network(network.layers(), network.loss(), narrow);
        var model = single.model();
        for (var setting : new String[] {"SGD lr=0.05 momentum=0.9 nesterov=true", "Adam lr=0.01 weightDecay=0.1"}) {
            train(network, exact, setting);
            train(single, model, setting);
        }
        exact.namedParameters().forEach((key, parameter) -> {
            var other = model.parameter(key);
            assertEquals(DType.FLOAT32, other.dtype());
            TorchGolden.assertClose(parameter.data(), other.data(), 1e-4, key);
        });
    }

    private static void train(TorchGolden.Network network, Sequential model, String setting) {
        var optimizer = TorchGolden.optimizer(setting, model.parameters());
        Tensor loss = null;
        for (int i = 0; i < 10; i++) {
            optimizer.zeroGrad();
            loss = network.lossFunction()
                    .forward(
                            model.forward(network.arrays().get("x")),
                            network.arrays().get("y"));
            loss.backward();
            optimizer.step();
        }
        assertTrue(Double.isFinite(loss.item()));
    }
}
