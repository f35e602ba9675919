package elara.nn;

import elara.Golden;
import elara.array.NDArray;
import elara.autograd.Autograd;
import elara.autograd.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each loss, with each reduction, weights and smoothing, and its gradient are PyTorch's. */
class LossReductionsAgainstTorchTest {
    @TestFactory
    Stream<DynamicTest> losses() {
        return Golden.cases("nn/losses")
                .map(golden -> DynamicTest.dynamicTest(
                        golden.line() + " " + golden.fields().get(0) + " "
                                + golden.fields().get(1),
                        () -> check(golden)));
    }

    private static void check(Golden golden) {
        var fields = golden.fields();
        var weight = fields.get(4).equals("-") ? null : golden.array(4);
        var reduction = Reduction.valueOf(fields.get(1).toUpperCase(Locale.ROOT));
        var loss = loss(fields.get(0), reduction, weight);
        var x = Tensor.parameter(golden.array(2));
        var value = loss.forward(x, golden.array(3));
        Cases.assertClose(golden.array(5), value.data(), "value");
        var total = value.sum();
        // The second way to the gradient, the one that can be differentiated again.
        Cases.assertClose(
                golden.array(6), Autograd.grad(total, List.of(x)).get(0).data(), "recorded gradient");
        total.backward();
        Cases.assertClose(golden.array(6), x.grad(), "gradient");
    }

    private static Loss loss(String spec, Reduction reduction, NDArray weight) {
        var words = spec.split(" ", -1);
        long ignored = (long) Cases.number(Cases.settings(spec), "ignore", -100);
        double number = words.length > 1 && !words[1].contains("=") ? Double.parseDouble(words[1]) : 0;
        return switch (words[0]) {
            case "MSELoss" -> new MSELoss().reduction(reduction);
            case "L1Loss" -> new L1Loss().reduction(reduction);
            case "SmoothL1Loss" -> new SmoothL1Loss(number).reduction(reduction);
            case "HuberLoss" -> new HuberLoss(number).reduction(reduction);
            case "BCELoss" -> new BCELoss().reduction(reduction);
            case "BCEWithLogitsLoss" ->
                weight == null
                        ? new BCEWithLogitsLoss().reduction(reduction)
                        : new BCEWithLogitsLoss().posWeight(weight).reduction(reduction);
            case "CrossEntropyLoss" ->
                weight == null
                        ? new CrossEntropyLoss()
                                .labelSmoothing(number)
                                .ignoreIndex(ignored)
                                .reduction(reduction)
                        : new CrossEntropyLoss()
                                .labelSmoothing(number)
                                .ignoreIndex(ignored)
                                .weight(weight)
                                .reduction(reduction);
            case "NLLLoss" -> new NLLLoss().ignoreIndex(ignored).reduction(reduction);
            default -> throw new IllegalArgumentException(spec);
        };
    }
}
