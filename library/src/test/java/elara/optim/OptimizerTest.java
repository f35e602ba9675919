package elara.optim;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
    private final Tensor w = Tensor.parameter(array(1.0, 2.0));

    private static String messageOf(List<Tensor> parameters, double learningRate) {
        return assertThrows(IllegalArgumentException.class, () -> new SGD(parameters, learningRate))
                .getMessage();
    }

    @Test
    void wantsParameters() {
        assertEquals("an optimizer wants at least one parameter, got none", messageOf(List.of(), 0.1));
        assertEquals(
                "an optimizer changes parameters, made by Tensor.parameter(...); the tensor at 1 is a constant",
                messageOf(List.of(w, Tensor.of(array(1.0))), 0.1));
        assertEquals(
                "an optimizer changes parameters, made by Tensor.parameter(...); the tensor at 0 was computed from others",
                messageOf(List.of(w.mul(2)), 0.1));
        assertEquals("the parameter at 1 is there twice", messageOf(List.of(w, w), 0.1));
    }

    @Test
    void wantsALearningRateThatIsNotNegative() {
        assertEquals("the learning rate is not to be negative, got -0.1", messageOf(List.of(w), -0.1));
        assertEquals("the learning rate is not to be negative, got NaN", messageOf(List.of(w), Double.NaN));
    }

    @Test
    void theLearningRateCanBeChangedBetweenSteps() {
        var sgd = new SGD(List.of(w), 1);
        w.sum().backward();
        sgd.step();
        sgd.learningRate(0.5);
        sgd.step();
        assertEquals(0.5, sgd.learningRate());
        assertEquals(-0.5, w.data().getDouble(0));
    }

    @Test
    void zeroGradForgetsAllGradients() {
        var sgd = new SGD(List.of(w), 1);
        w.sum().backward();
        sgd.zeroGrad();
        assertNull(w.grad());
        sgd.step();
        assertEquals(1, w.data().getDouble(0), "without a gradient nothing changes");
    }

    @Test
    void nothingOfAStepIsRecorded() {
        var sgd = new SGD(List.of(w), 1);
        var before = w.mul(2).sum();
        w.sum().backward();
        sgd.step();
        before.backward();
        assertEquals(3, w.grad().getDouble(0));
    }

    private static void walk(Optimizer optimizer, Tensor p, int steps) {
        for (int i = 0; i < steps; i++) {
            optimizer.zeroGrad();
            p.square().sum().add(p.sin().sum()).backward();
            optimizer.step();
        }
    }

    private static Stream<Function<Tensor, Optimizer>> rules() {
        return Stream.of(
                p -> new SGD(List.of(p), 0.1).momentum(0.9),
                p -> new Adagrad(List.of(p), 0.1),
                p -> new RMSprop(List.of(p), 0.1).momentum(0.5).centered(true),
                p -> new Adam(List.of(p), 0.1).amsgrad(true),
                p -> new AdamW(List.of(p), 0.1));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aTrainingGoesOnWhereItWasLeft(Function<Tensor, Optimizer> rule) {
        var through = Tensor.parameter(array(1.0, -2.0));
        var first = rule.apply(through);
        walk(first, through, 3);
        var later = Tensor.parameter(through.data());
        var second = rule.apply(later);
        first.learningRate(0.05);

        second.loadStateDict(first.stateDict());
        walk(first, through, 4);
        walk(second, later, 4);

        assertEquals(0.05, second.learningRate());
        assertArrayEquals(through.data().toDoubles(), later.data().toDoubles(), 0, first.toString());
    }

    @Test
    void theStateHasPyTorchsNames() {
        var adam = new Adam(List.of(w), 0.1);
        assertEquals(Set.of("lr"), adam.stateDict().keySet(), "nothing is kept before the first step");
        walk(adam, w, 2);
        assertEquals(
                Set.of("lr", "0.step", "0.exp_avg", "0.exp_avg_sq"),
                adam.stateDict().keySet());
        assertEquals(2, adam.stateDict().get("0.step").item());
    }

    @Test
    void aStateOfSomethingElseIsRefused() {
        var adam = new Adam(List.of(w), 0.1);
        var lr = array(0.1);

        assertEquals(
                "Adam keeps step, exp_avg, exp_avg_sq, max_exp_avg_sq of each parameter, and knows no \"0.momentum_buffer\"",
                refused(adam, Map.of("lr", lr, "0.momentum_buffer", array(1.0, 1.0))));
        assertEquals(
                "\"3.exp_avg\" is of parameter 3, but there are 1 parameters, counted from 0",
                refused(adam, Map.of("lr", lr, "3.exp_avg", array(1.0, 1.0))));
        assertEquals(
                "\"0.exp_avg\" wants the shape (2,), got (3,)",
                refused(adam, Map.of("lr", lr, "0.exp_avg", array(1.0, 1.0, 1.0))));
        assertEquals("\"lr\" is to have a learning rate for each of 1 groups, and is missing", refused(adam, Map.of()));
    }

    private static String refused(Optimizer optimizer, Map<String, NDArray> state) {
        return assertThrows(IllegalArgumentException.class, () -> optimizer.loadStateDict(state))
                .getMessage();
    }
}
