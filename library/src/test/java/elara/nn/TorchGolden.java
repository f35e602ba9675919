package elara.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.array.NDArray;
import elara.autograd.Tensor;
import elara.optim.Adam;
import elara.optim.Optimizer;
import elara.optim.SGD;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What training.py has written down of PyTorch: tab separated lines, the last field an array. */
final class TorchGolden {
    private TorchGolden() {}

    static List<String[]> lines(String file) {
        try (var in = TorchGolden.class.getResourceAsStream("/golden/training/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 2,3;1.0,...} of doubles, or of integers when no number has a point or an exponent. */
    static NDArray array(String text) {
        int cut = text.indexOf(';');
        var shape = cut == 0
                ? new int[0]
                : Arrays.stream(text.substring(0, cut).split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        var numbers = text.substring(cut + 1).split(",", -1);
        return text.matches("[^.e]*")
                ? NDArray.of(Arrays.stream(numbers).mapToLong(Long::parseLong).toArray(), shape)
                : NDArray.of(
                        Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray(), shape);
    }

    /** A network, a loss, and the arrays that belong to them. */
    record Network(String layers, String loss, Map<String, NDArray> arrays) {
        Sequential model() {
            var kinds = layers.split(" ", -1);
            var made = new Layer[kinds.length];
            for (int i = 0; i < kinds.length; i++) {
                made[i] = switch (kinds[i]) {
                    case "ReLU" -> new ReLU();
                    case "Sigmoid" -> new Sigmoid();
                    case "Tanh" -> new Tanh();
                    default -> new Linear(arrays.get("start." + i + ".weight"), arrays.get("start." + i + ".bias"));
                };
            }
            return new Sequential(made);
        }

        Loss lossFunction() {
            return TorchGolden.loss(loss);
        }
    }

    static Map<String, Network> networks(String file) {
        var networks = new LinkedHashMap<String, Network>();
        for (var line : lines(file)) {
            if (line[0].equals("network")) {
                networks.put(line[1], new Network(line[2], line[3], new HashMap<>()));
            } else if (line[0].equals("array")) {
                networks.get(line[1]).arrays().put(line[2], array(line[3]));
            }
        }
        return networks;
    }

    static Loss loss(String name) {
        return switch (name) {
            case "MSELoss" -> new MSELoss();
            case "L1Loss" -> new L1Loss();
            case "BCELoss" -> new BCELoss();
            case "BCEWithLogitsLoss" -> new BCEWithLogitsLoss();
            case "CrossEntropyLoss" -> new CrossEntropyLoss();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Optimizer optimizer(String setting, Collection<Tensor> parameters) {
        var options = new HashMap<String, String>();
        for (var option : setting.split(" ", -1)) {
            var pair = option.split("=", -1);
            options.put(pair[0], pair[pair.length - 1]);
        }
        double rate = number(options, "lr", 0);
        if (options.containsKey("SGD")) {
            return new SGD(parameters, rate)
                    .momentum(number(options, "momentum", 0))
                    .nesterov(Boolean.parseBoolean(options.get("nesterov")))
                    .weightDecay(number(options, "weightDecay", 0));
        }
        return new Adam(parameters, rate)
                .betas(number(options, "beta1", 0.9), number(options, "beta2", 0.999))
                .eps(number(options, "eps", 1e-8))
                .weightDecay(number(options, "weightDecay", 0));
    }

    private static double number(Map<String, String> options, String name, double otherwise) {
        return Double.parseDouble(options.getOrDefault(name, String.valueOf(otherwise)));
    }

    /** Agreement to a relative tolerance of the array's largest number. */
    static void assertClose(NDArray wanted, NDArray got, double tolerance, String what) {
        assertArrayEquals(wanted.shape(), got.shape(), what);
        var numbers = wanted.toDoubles();
        double scale =
                Math.max(1e-300, Arrays.stream(numbers).map(Math::abs).max().orElse(0));
        assertArrayEquals(numbers, got.toDoubles(), tolerance * scale, what);
    }

    static void assertClose(double wanted, double got, double tolerance, String what) {
        assertEquals(wanted, got, tolerance * Math.max(1e-300, Math.abs(wanted)), what);
    }
}
