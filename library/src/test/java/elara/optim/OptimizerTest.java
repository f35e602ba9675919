package elara.optim;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.autograd.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
