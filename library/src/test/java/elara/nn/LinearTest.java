package elara.nn;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.autograd.Tensor;
import elara.random.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearTest {
    private final Linear layer = new Linear(array(new double[][] {{1, 2, 3}, {0, -1, 0.5}}), array(10.0, 20.0));

    @Test
    void computesWeightTimesInputPlusBias() {
        assertEquals(
                List.of(16.0, 19.5),
                List.of(
                        layer.forward(ones(1, 3)).data().getDouble(0, 0),
                        layer.forward(ones(1, 3)).data().getDouble(0, 1)));
    }

    @Test
    void takesAnyNumberOfAxesBeforeTheFeatures() {
        assertArrayEquals(new int[] {2}, layer.forward(ones(3)).shape());
        assertArrayEquals(new int[] {5, 2}, layer.forward(ones(5, 3)).shape());
        assertArrayEquals(new int[] {4, 5, 2}, layer.forward(ones(4, 5, 3)).shape());
    }

    @Test
    void gradientsSumOverAllAxesBeforeTheFeatures() {
        for (var shape : List.of(new int[] {3}, new int[] {5, 3}, new int[] {4, 5, 3})) {
            var x = Tensor.parameter(ones(shape));
            layer.parameters().forEach(Tensor::zeroGrad);
            layer.forward(x).sum().backward();
            int rows = x.size() / 3;
            assertArrayEquals(new double[] {rows, rows}, layer.bias().grad().toDoubles());
            assertTrue(layer.weight().grad().arrayEqual(ones(2, 3).mul(rows)));
            assertTrue(x.grad().arrayEqual(ones(shape).mul(array(1.0, 1.0, 3.5))));
        }
    }

    @Test
    void theInputIsNotChangedNorIsTheBias() {
        var x = ones(2, 3);
        layer.forward(x);
        assertTrue(x.arrayEqual(ones(2, 3)));
        assertArrayEquals(new double[] {10, 20}, layer.bias().data().toDoubles());
    }

    @Test
    void startsWithinPyTorchsBounds() {
        var drawn = new Linear(16, 200, Rng.of(1));
        assertArrayEquals(new int[] {200, 16}, drawn.weight().shape());
        assertArrayEquals(new int[] {200}, drawn.bias().shape());
        for (var parameter : drawn.parameters()) {
            assertEquals(DType.FLOAT64, parameter.dtype());
            assertTrue(parameter.data().max() < 0.25 && parameter.data().max() > 0.24);
            assertTrue(parameter.data().min() >= -0.25 && parameter.data().min() < -0.24);
        }
        assertTrue(drawn.weight()
                .data()
                .arrayEqual(new Linear(16, 200, Rng.of(1)).weight().data()));
    }

    @Test
    void theWrongNumberOfFeaturesIsNamed() {
        var error = assertThrows(IllegalArgumentException.class, () -> layer.forward(zeros(64, 2)));
        assertEquals("Linear(in=3, out=2) wants an input of shape (n,3), got (64,2)", error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> layer.forward(zeros(2)));
        assertEquals("Linear(in=3, out=2) wants an input of shape (...,3), got (2,)", error.getMessage());
    }

    @Test
    void wrongSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Linear(0, 3, Rng.of(0)));
        assertThrows(IllegalArgumentException.class, () -> new Linear(3, -1, Rng.of(0)));
        assertThrows(IllegalArgumentException.class, () -> new Linear(zeros(2, 3), zeros(3)));
        assertThrows(IllegalArgumentException.class, () -> new Linear(zeros(2), zeros(2)));
    }

    @Test
    void integersComeInAsFloat64() {
        assertEquals(
                DType.FLOAT64,
                layer.forward(array(new int[][] {{1, 2, 3}})).data().dtype());
    }
}
