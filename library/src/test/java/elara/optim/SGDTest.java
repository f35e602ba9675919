package elara.optim;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.array.DType;
import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class SGDTest {
    private final Tensor w = Tensor.parameter(array(1.0, 2.0));

    private void step(Optimizer optimizer, double... gradient) {
        optimizer.zeroGrad();
        w.backward(NDArray.of(gradient));
        optimizer.step();
    }

    private void assertWeights(double... wanted) {
        assertArrayEquals(wanted, w.data().toDoubles(), 1e-15);
    }

    @Test
    void goesAgainstTheGradient() {
        step(new SGD(List.of(w), 0.1), 1, -1);
        assertWeights(0.9, 2.1);
    }

    @Test
    void momentumKeepsAPartOfTheVelocity() {
        var sgd = new SGD(List.of(w), 0.1).momentum(0.5);
        step(sgd, 1, 0);
        assertWeights(0.9, 2);
        step(sgd, 1, 0);
        assertWeights(0.75, 2);
    }

    @Test
    void nesterovLooksAhead() {
        var sgd = new SGD(List.of(w), 0.1).momentum(0.5).nesterov(true);
        step(sgd, 1, 0);
        assertWeights(0.85, 2);
        step(sgd, 1, 0);
        assertWeights(0.85 - 0.1 * (1 + 0.5 * 1.5), 2);
    }

    @Test
    void weightDecayPullsTowardsZero() {
        step(new SGD(List.of(w), 0.1).weightDecay(0.5), 0, 0);
        assertWeights(0.95, 1.9);
    }

    @Test
    void changesTheParametersOwnArray() {
        var numbers = w.data();
        step(new SGD(List.of(w), 0.1), 1, 1);
        assertSame(numbers, w.data());
    }

    @Test
    void float32ParametersStayFloat32() {
        var narrow = Tensor.parameter(array(1.0, 2.0).astype(DType.FLOAT32));
        var sgd = new SGD(List.of(narrow), 0.5).momentum(0.5).weightDecay(1);
        narrow.mul(2).sum().backward();
        sgd.step();
        assertEquals(DType.FLOAT32, narrow.dtype());
        assertArrayEquals(new double[] {-0.5, 0}, narrow.data().toDoubles());
    }

    @Test
    void nesterovWithoutMomentumIsAnError() {
        var sgd = new SGD(List.of(w), 0.1).nesterov(true);
        assertThrows(IllegalStateException.class, sgd::step);
    }

    @Test
    void printsItsSettings() {
        assertEquals(
                "SGD(learningRate=0.1, momentum=0.9, nesterov=false, weightDecay=0.0)",
                new SGD(List.of(w), 0.1).momentum(0.9).toString());
    }

    @Test
    void learnsAStraightLine() {
        var x = Tensor.of(array(1.0, 2.0, 3.0, 4.0, 5.0));
        var slope = Tensor.parameter(array(0.0));
        var intercept = Tensor.parameter(array(0.0));
        var sgd = new SGD(List.of(slope, intercept), 0.05);
        for (int i = 0; i < 2000; i++) {
            sgd.zeroGrad();
            x.mul(slope)
                    .add(intercept)
                    .sub(array(5.0, 8.0, 11.0, 14.0, 17.0))
                    .square()
                    .mean()
                    .backward();
            sgd.step();
        }
        assertEquals(3, slope.item(), 1e-9);
        assertEquals(2, intercept.item(), 1e-9);
    }
}
