package elara.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.Golden;
import elara.array.NDArray;
import elara.autograd.Tensor;
import elara.nn.Cases;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Optimizers (with two groups), schedules and clipping give PyTorch's numbers. */
class OptimizersAgainstTorchTest {
    @TestFactory
    Stream<DynamicTest> parametersAfterSomeSteps() {
        return Golden.cases("nn/optimizers")
                .map(golden -> DynamicTest.dynamicTest(
                        golden.line() + " " + golden.fields().get(0), () -> steps(golden)));
    }

    private static void steps(Golden golden) {
        var p = Tensor.parameter(golden.array(1));
        var q = Tensor.parameter(golden.array(2));
        var spec = golden.fields().get(0);
        var optimizer = optimizer(spec, List.of(p));
        optimizer.group(List.of(q), optimizer.learningRate() / 2, 0.02);
        int step = 0;
        for (int k = 0; k < 3; k++) {
            for (; step < new int[] {1, 10, 100}[k]; step++) {
                optimizer.zeroGrad();
                valley(p, golden.array(3), golden.array(5))
                        .add(valley(q, golden.array(4), golden.array(6)))
                        .backward();
                optimizer.step();
            }
            Cases.assertClose(golden.array(7 + 2 * k), p.data(), "p after " + step);
            Cases.assertClose(golden.array(8 + 2 * k), q.data(), "q after " + step);
        }
    }

    private static Tensor valley(Tensor p, NDArray target, NDArray factors) {
        return p.sub(target).square().mul(factors).sum().add(p.sin().sum());
    }

    private static Optimizer optimizer(String spec, Collection<Tensor> parameters) {
        var s = Cases.settings(spec);
        double rate = Double.parseDouble(spec.split(" ", -1)[1]);
        double decay = Cases.number(s, "weightDecay", 0);
        double momentum = Cases.number(s, "momentum", 0);
        double beta1 = Cases.number(s, "beta1", 0.9);
        double beta2 = Cases.number(s, "beta2", 0.999);
        return switch (spec.split(" ", -1)[0]) {
            case "SGD" ->
                new SGD(parameters, rate)
                        .momentum(momentum)
                        .dampening(Cases.number(s, "dampening", 0))
                        .nesterov(s.containsKey("nesterov"))
                        .weightDecay(decay);
            case "Adagrad" ->
                new Adagrad(parameters, rate)
                        .rateDecay(Cases.number(s, "rateDecay", 0))
                        .eps(Cases.number(s, "eps", 1e-10))
                        .weightDecay(decay);
            case "RMSprop" ->
                new RMSprop(parameters, rate)
                        .alpha(Cases.number(s, "alpha", 0.99))
                        .eps(Cases.number(s, "eps", 1e-8))
                        .centered(s.containsKey("centered"))
                        .momentum(momentum)
                        .weightDecay(decay);
            case "Adam" ->
                new Adam(parameters, rate)
                        .betas(beta1, beta2)
                        .amsgrad(s.containsKey("amsgrad"))
                        .eps(Cases.number(s, "eps", 1e-8))
                        .weightDecay(decay);
            case "AdamW" ->
                new AdamW(parameters, rate)
                        .betas(beta1, beta2)
                        .amsgrad(s.containsKey("amsgrad"))
                        .eps(Cases.number(s, "eps", 1e-8))
                        .weightDecay(Cases.number(s, "weightDecay", 0.01));
            default -> throw new IllegalArgumentException(spec);
        };
    }

    @TestFactory
    Stream<DynamicTest> learningRates() {
        return Golden.cases("nn/schedules")
                .map(golden -> DynamicTest.dynamicTest(
                        golden.line() + " " + golden.fields().get(0), () -> rates(golden)));
    }

    private static void rates(Golden golden) {
        var optimizer = new SGD(List.of(Tensor.parameter(NDArray.of(new double[1]))), 0.1);
        optimizer.group(List.of(Tensor.parameter(NDArray.of(new double[1]))), 0.02);
        var words = golden.fields().get(0).split(" ", -1);
        var wanted = golden.array(2);
        if (words[0].equals("ReduceLROnPlateau")) {
            var s = Cases.settings(golden.fields().get(0));
            var schedule = new ReduceLROnPlateau(optimizer)
                    .factor(Cases.number(s, "factor", 0.1))
                    .patience((int) Cases.number(s, "patience", 10))
                    .threshold(Cases.number(s, "threshold", 1e-4))
                    .cooldown((int) Cases.number(s, "cooldown", 0))
                    .lowest(Cases.number(s, "min_lr", 0))
                    .greaterIsBetter(words[1].equals("max"));
            var metrics = golden.array(1).toDoubles();
            for (int epoch = 0; epoch < metrics.length; epoch++) {
                assertRates(wanted, epoch, optimizer);
                schedule.step(metrics[epoch]);
            }
            return;
        }
        var schedule = switch (words[0]) {
            case "StepLR" -> new StepLR(optimizer, Integer.parseInt(words[1]), Double.parseDouble(words[2]));
            case "ExponentialLR" -> new ExponentialLR(optimizer, Double.parseDouble(words[1]));
            case "CosineAnnealingLR" ->
                new CosineAnnealingLR(optimizer, Integer.parseInt(words[1]), Double.parseDouble(words[2]));
            default ->
                words.length == 1
                        ? new LambdaLR(optimizer, epoch -> 1.0 / (1 + epoch))
                        : new LambdaLR(optimizer, epoch -> Math.min(1, (epoch + 1) / 5.0));
        };
        for (int epoch = 0; epoch < wanted.shape(0); epoch++) {
            assertRates(wanted, epoch, optimizer);
            schedule.step();
        }
    }

    private static void assertRates(NDArray wanted, int epoch, Optimizer optimizer) {
        assertEquals(wanted.getDouble(epoch, 0), optimizer.learningRates().get(0), 1e-14, "epoch " + epoch);
        assertEquals(wanted.getDouble(epoch, 1), optimizer.learningRates().get(1), 1e-14, "epoch " + epoch);
    }

    @TestFactory
    Stream<DynamicTest> clippedGradients() {
        return Golden.cases("nn/clipping")
                .map(golden -> DynamicTest.dynamicTest(golden.line() + "", () -> clip(golden)));
    }

    private static void clip(Golden golden) {
        var parameters = Stream.of(golden.array(2), golden.array(3))
                .map(gradient -> {
                    var parameter = Tensor.parameter(gradient);
                    parameter.backward(gradient);
                    return parameter;
                })
                .toList();
        double bound = Double.parseDouble(golden.fields().get(1));
        if (golden.fields().get(0).equals("norm")) {
            double norm = GradientClipping.norm(parameters, bound);
            assertEquals(golden.array(4).item(), norm, 1e-6 * norm);
        } else {
            GradientClipping.value(parameters, bound);
        }
        for (int i = 0; i < 2; i++) {
            Cases.assertClose(golden.array(5 + i), parameters.get(i).grad(), Arrays.toString(new int[] {i}));
        }
    }
}
