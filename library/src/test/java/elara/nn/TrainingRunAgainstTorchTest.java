package elara.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.data.DataLoader;
import elara.random.Rng;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole trainings over mini-batches end where PyTorch's do, given the same start and NumPy's permutations. */
class TrainingRunAgainstTorchTest {
    private static final Map<String, TorchGolden.Network> NETWORKS = TorchGolden.networks("runs.tsv");

    static Stream<String[]> runs() {
        return TorchGolden.lines("runs.tsv").stream().filter(line -> line[0].equals("run") && line[5].equals("curve"));
    }

    @ParameterizedTest(name = "{1} {2} {3} {4}")
    @MethodSource("runs")
    void lossCurveAndParameters(
            String kind, String name, String setting, String shuffle, String drop, String key, String curve) {
        var golden = new HashMap<String, String>();
        for (var line : TorchGolden.lines("runs.tsv")) {
            if (line[0].equals(kind)
                    && line[1].equals(name)
                    && line[2].equals(setting)
                    && line[3].equals(shuffle)
                    && line[4].equals(drop)) {
                golden.put(line[5], line[6]);
            }
        }
        var network = NETWORKS.get(name);
        var model = network.model();
        var optimizer = TorchGolden.optimizer(setting, model.parameters());
        var lossFn = network.lossFunction();
        var loader = new DataLoader(network.arrays().get("x"), network.arrays().get("y"), 8)
                .dropLast(drop.equals("dropLast"));
        if (shuffle.equals("shuffled")) {
            loader = loader.shuffle(Rng.of(7));
        }
        var losses = TorchGolden.array(curve).toDoubles();
        for (int epoch = 0; epoch < losses.length; epoch++) {
            double total = 0;
            for (var batch : loader) {
                optimizer.zeroGrad();
                var loss = lossFn.forward(model.forward(batch.x()), batch.y());
                loss.backward();
                optimizer.step();
                total += loss.item();
            }
            TorchGolden.assertClose(
                    losses[epoch], total / loader.iterationsPerEpoch(), 1e-10, key + " at epoch " + (epoch + 1));
        }
        assertEquals(model.namedParameters().size() + 1, golden.size());
        model.namedParameters().forEach((n, parameter) -> {
            TorchGolden.assertClose(TorchGolden.array(golden.get(n)), parameter.data(), 1e-10, n);
        });
    }
}
