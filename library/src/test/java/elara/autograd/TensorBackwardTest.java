package elara.autograd;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.full;
import static elara.array.NDArrays.ones;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import org.junit.jupiter.api.Test;

class TensorBackwardTest {
    private static Tensor parameter(double... numbers) {
        return Tensor.parameter(array(numbers));
    }

    private static void assertGrad(Tensor tensor, double... wanted) {
        assertArrayEquals(wanted, tensor.grad().toDoubles(), 1e-14);
    }

    @Test
    void gradientOfTheClassDocumentationsExample() {
        var x = Tensor.of(array(1.0, 2.0, 3.0));
        var w = Tensor.parameter(array(2.0));
        var loss = x.mul(w).sub(1).pow(2).mean();
        loss.backward();
        assertEquals("array([14.66666667])", w.grad().toString());
    }

    @Test
    void gradientsAddUpUntilTheyAreZeroed() {
        var w = parameter(1, 2);
        w.mul(3).sum().backward();
        w.mul(4).sum().backward();
        assertGrad(w, 7, 7);
        var kept = w.grad();
        w.zeroGrad();
        assertNull(w.grad());
        w.mul(5).sum().backward();
        assertGrad(w, 5, 5);
        assertArrayEquals(new double[] {7, 7}, kept.toDoubles(), "a gradient taken before keeps its numbers");
    }

    @Test
    void gradientsOfTwoParametersAreArraysOfTheirOwn() {
        var a = parameter(1, 2);
        var b = parameter(3, 4);
        a.add(b).backward(array(1.0, 1.0));
        assertNotSame(a.grad(), b.grad());
        a.grad().fill(9);
        assertGrad(b, 1, 1);
    }

    @Test
    void theGivenGradientIsNotKept() {
        var a = parameter(1, 2);
        var given = array(1.0, 10.0);
        a.backward(given);
        a.backward(given);
        assertGrad(a, 2, 20);
        assertArrayEquals(new double[] {1, 10}, given.toDoubles());
    }

    @Test
    void backwardOfAVectorWantsAGradient() {
        var w = parameter(1, 2);
        var error = assertThrows(IllegalStateException.class, () -> w.mul(2).backward());
        assertTrue(error.getMessage().startsWith("backward() wants a scalar, this tensor has the shape (2,)"));
        w.mul(2).backward(array(1.0, 10.0));
        assertGrad(w, 2, 20);
    }

    @Test
    void backwardTakesAGradientOfTheSameShapeOnly() {
        var w = parameter(1, 2);
        var error = assertThrows(IllegalArgumentException.class, () -> w.mul(2).backward(array(1.0)));
        assertEquals("backward(gradient) wants a gradient of this tensor's shape (2,), got (1,)", error.getMessage());
    }

    @Test
    void backwardOfOneElementInAMatrixNeedsNoGradient() {
        var w = Tensor.parameter(ones(1, 3));
        w.matmul(ones(3, 1)).backward();
        assertGrad(w, 1, 1, 1);
    }

    @Test
    void backwardTwiceThroughTheSameGraphIsAnError() {
        var w = parameter(1, 2);
        var loss = w.exp().sum();
        loss.backward();
        var error = assertThrows(IllegalStateException.class, loss::backward);
        assertTrue(error.getMessage().startsWith("backward() a second time through 'sum'"), error.getMessage());
    }

    @Test
    void backwardThroughASharedPartThatWasFreedIsAnErrorAndChangesNothing() {
        var w = parameter(1, 2);
        var shared = w.exp();
        shared.sum().backward();
        var before = w.grad().copy();
        var second = shared.mul(w).sum();
        var error = assertThrows(IllegalStateException.class, second::backward);
        assertTrue(error.getMessage().contains("'exp'"), error.getMessage());
        assertGrad(w, before.toDoubles());
    }

    @Test
    void backwardWithoutAnyParameterIsAnError() {
        var loss = Tensor.of(array(1.0, 2.0)).sum();
        var error = assertThrows(IllegalStateException.class, loss::backward);
        assertTrue(error.getMessage().startsWith("backward() from a tensor that no parameter went into"));
    }

    @Test
    void nothingFlowsThroughADetachedTensor() {
        var w = parameter(3);
        w.mul(w.detach()).sum().backward();
        assertGrad(w, 3);
        assertFalse(w.detach().requiresGrad());
    }

    @Test
    void onlyParametersKeepTheirGradient() {
        var w = parameter(3);
        var h = w.mul(2);
        var x = Tensor.of(array(4.0));
        h.mul(x).sum().backward();
        assertNull(h.grad());
        assertNull(x.grad());
        assertTrue(h.requiresGrad());
        assertFalse(h.isLeaf());
        assertFalse(x.mul(2).requiresGrad());
    }

    @Test
    void graphsOfAHundredThousandOperationsDoNotOverflowTheStack() {
        var w = parameter(1);
        var y = w.mul(1);
        for (int i = 0; i < 100_000; i++) {
            y = y.add(w);
        }
        y.sum().backward();
        assertGrad(w, 100_001);
    }

    @Test
    void graphsWhereEveryTensorIsUsedTwiceAreVisitedOnce() {
        var w = parameter(1);
        var y = w.mul(1);
        for (int i = 0; i < 60; i++) {
            y = y.add(y).mul(0.5);
        }
        y.sum().backward();
        assertGrad(w, 1);
    }

    @Test
    void gradientHasTheParametersDtypeWhateverItWasMixedWith() {
        var w = Tensor.parameter(array(1.0, 2.0).astype(DType.FLOAT32));
        w.mul(array(2.0, 3.0)).sum().backward();
        assertEquals(DType.FLOAT32, w.grad().dtype());
        assertGrad(w, 2, 3);
    }

    @Test
    void float32StaysFloat32() {
        var w = Tensor.parameter(array(0.5, -2.0).astype(DType.FLOAT32));
        var y = w.mul(3).tanh().sub(0.1).relu().softplus().logSoftmax(0).mean();
        assertEquals(DType.FLOAT32, y.dtype());
        y.backward();
        assertEquals(DType.FLOAT32, w.grad().dtype());
    }

    @Test
    void integersBecomeFloat64() {
        assertEquals(DType.FLOAT64, Tensor.of(array(1, 2)).dtype());
        assertEquals(DType.FLOAT64, Tensor.parameter(array(true, false)).dtype());
    }

    @Test
    void aParameterIsACopyAndAConstantIsNot() {
        var numbers = array(1.0, 2.0);
        var constant = Tensor.of(numbers);
        var parameter = Tensor.parameter(numbers);
        numbers.fill(7);
        assertArrayEquals(new double[] {7, 7}, constant.data().toDoubles());
        assertArrayEquals(new double[] {1, 2}, parameter.data().toDoubles());
    }

    @Test
    void assignOverwritesInPlace() {
        var w = parameter(1, 2);
        var same = w.data();
        w.assign(array(3, 4));
        assertArrayEquals(new double[] {3, 4}, same.toDoubles());
        var error = assertThrows(IllegalArgumentException.class, () -> w.assign(array(1, 2, 3)));
        assertEquals("assign(values) wants values of this tensor's shape (2,), got (3,)", error.getMessage());
    }

    @Test
    void itemWantsOneElement() {
        assertEquals(3.5, Tensor.of(array(new double[][] {{3.5}})).item());
        var error =
                assertThrows(IllegalStateException.class, () -> parameter(1, 2).item());
        assertTrue(error.getMessage().startsWith("item() wants a tensor of one element, this one has the shape (2,)"));
    }

    @Test
    void derivativesAtTheKinksAreZeroAndNaNGoesThrough() {
        var w = parameter(0, Double.NaN);
        w.relu().sum().backward();
        assertGrad(w, 0, 1);
        assertTrue(Double.isNaN(w.relu().data().getDouble(1)));
        var v = parameter(0, -3);
        v.abs().sum().backward();
        assertGrad(v, 0, -1);
    }

    @Test
    void powerZeroHasNoNaNAtZero() {
        var w = parameter(0, 2);
        w.pow(0).sum().backward();
        assertGrad(w, 0, 0);
    }

    @Test
    void extremeNumbersDoNotOverflow() {
        var w = parameter(-1000, 1000);
        w.softplus().sum().backward();
        assertGrad(w, 0, 1);
        assertArrayEquals(new double[] {0, 1000}, w.softplus().data().toDoubles());
        assertArrayEquals(new double[] {0, 1}, w.sigmoid().data().toDoubles());
        assertArrayEquals(new double[] {0, 1}, w.softmax(0).data().toDoubles());
        assertArrayEquals(new double[] {-2000, 0}, w.logSoftmax(0).data().toDoubles());
    }

    @Test
    void oneMakesAnOperationOfOnesOwn() {
        var x = parameter(2, 3);
        var cube = Tensor.derived(
                "cube",
                x.data().pow(3),
                Edge.to(x, g -> x.data().square().mul(3).mul(g)));
        cube.sum().backward();
        assertGrad(x, 12, 27);
        assertEquals("tensor([ 8., 27.], gradFn=cube)", cube.toString());
    }

    @Test
    void anOperationWhoseGradientDoesNotFitIsNamed() {
        var x = parameter(2, 3);
        var wrong = Tensor.derived("wrong", full(1.0), Edge.to(x, g -> ones(3)));
        var error = assertThrows(IllegalStateException.class, wrong::backward);
        assertEquals(
                "the operation 'wrong' gave a gradient of shape (3,) for an input of shape (2,)", error.getMessage());
    }

    @Test
    void wrongAxisIsNamed() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> parameter(1, 2).softmax(1));
        assertEquals("axis 1 is out of bounds for a tensor of shape (2,)", error.getMessage());
    }

    @Test
    void dotOfStacksIsRefused() {
        var stack = Tensor.of(ones(2, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> stack.dot(stack));
    }

    @Test
    void logisticRegressionByHandAgreesWithTheFormula() {
        var x = Tensor.of(array(new double[][] {{2.1, 0}, {4.8, 1}, {2.8, 0}, {1.9, 0}}));
        var y = array(0.0, 1.0, 0.0, 0.0);
        var w = parameter(1, 1);
        var b = Tensor.parameter(full(0.0));
        var p = x.dot(w).add(b).sigmoid();
        var loss = p.log()
                .mul(y)
                .add(p.neg().add(1).log().mul(array(1.0, 0.0, 1.0, 1.0)))
                .mean()
                .neg();
        loss.backward();
        var error = p.data().sub(y);
        var wanted = x.data().t().dot(error).div(4);
        assertArrayEquals(wanted.toDoubles(), w.grad().toDoubles(), 1e-12);
        assertEquals(error.mean(), b.grad().item(), 1e-12);
    }
}
