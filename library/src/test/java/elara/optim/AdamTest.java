package elara.optim;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {
    private final Tensor w = Tensor.parameter(array(1.0, 2.0, 3.0));

    private void step(Optimizer optimizer, double... gradient) {
        optimizer.zeroGrad();
        w.backward(NDArray.of(gradient));
        optimizer.step();
    }

    @Test
    void theFirstStepIsTheLearningRateWhateverTheGradientsSize() {
        step(new Adam(List.of(w), 0.01), 1000, -1e-3, 0);
        assertArrayEquals(new double[] {0.99, 2.01, 3}, w.data().toDoubles(), 1e-7);
    }

    @Test
    void theLearningRateIsAThousandthUnlessSaid() {
        step(new Adam(List.of(w)), 5, 5, 5);
        assertArrayEquals(new double[] {0.999, 1.999, 2.999}, w.data().toDoubles(), 1e-9);
    }

    @Test
    void epsIsAddedAfterTheRoot() {
        step(new Adam(List.of(w), 0.01).eps(1), 1, 1, 1);
        assertArrayEquals(new double[] {0.995, 1.995, 2.995}, w.data().toDoubles(), 1e-15);
    }

    @Test
    void weightDecayIsPartOfTheGradient() {
        step(new Adam(List.of(w), 0.01).weightDecay(0.1), 0, 0, 0);
        assertArrayEquals(new double[] {0.99, 1.99, 2.99}, w.data().toDoubles(), 1e-8);
    }

    @Test
    void aParameterWithoutGradientDoesNotCountTheStep() {
        var other = Tensor.parameter(array(1.0));
        var adam = new Adam(List.of(w, other), 0.01);
        step(adam, 1, 1, 1);
        step(adam, 1, 1, 1);
        assertEquals(1, other.item());
        other.backward(array(5.0));
        adam.step();
        assertEquals(0.99, other.item(), 1e-9);
    }

    @Test
    void betasOutOfRangeAreRefused() {
        var adam = new Adam(List.of(w), 0.01);
        assertThrows(IllegalArgumentException.class, () -> adam.betas(1, 0.999));
        assertThrows(IllegalArgumentException.class, () -> adam.betas(0.9, -0.1));
        assertThrows(IllegalArgumentException.class, () -> adam.betas(Double.NaN, 0.9));
        assertThrows(IllegalArgumentException.class, () -> adam.eps(-1));
    }

    @Test
    void printsItsSettings() {
        assertEquals(
                "Adam(learningRate=0.01, betas=(0.9, 0.999), eps=1.0E-8, weightDecay=0.0)",
                new Adam(List.of(w), 0.01).toString());
    }
}
