package elara.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses and their gradients are PyTorch's, where these are delicate: sure errors, huge logits, equal numbers. */
class LossAgainstTorchTest {
    static Stream<String[]> losses() {
        return TorchGolden.lines("losses.tsv").stream().filter(line -> line[0].equals("loss"));
    }

    private static Map<String, NDArray> arrays(String number) {
        var arrays = new HashMap<String, NDArray>();
        for (var line : TorchGolden.lines("losses.tsv")) {
            if (line[0].equals("array") && line[1].equals(number)) {
                arrays.put(line[2], TorchGolden.array(line[3]));
            }
        }
        return arrays;
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("losses")
    void valueAndGradient(String kind, String number, String name) {
        var arrays = arrays(number);
        var prediction = Tensor.parameter(arrays.get("prediction"));
        var value = TorchGolden.loss(name).forward(prediction, arrays.get("target"));
        TorchGolden.assertClose(arrays.get("value"), value.data(), 1e-14, kind);
        value.backward();
        var wanted = arrays.get("grad").toDoubles();
        var got = prediction.grad().toDoubles();
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], got[i], 1e-12 * Math.abs(wanted[i]) + 1e-17, "derivative by element " + i);
        }
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("losses")
    void theArrivingGradientScalesTheGradient(String kind, String number, String name) {
        var arrays = arrays(number);
        var once = Tensor.parameter(arrays.get("prediction"));
        var thrice = Tensor.parameter(arrays.get("prediction"));
        TorchGolden.loss(name).forward(once, arrays.get("target")).backward();
        TorchGolden.loss(name).forward(thrice, arrays.get("target")).mul(3).backward();
        TorchGolden.assertClose(once.grad().mul(3), thrice.grad(), 1e-15, kind);
    }
}
