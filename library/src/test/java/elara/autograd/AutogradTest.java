package elara.autograd;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.array.NDArray;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutogradTest {
    @Test
    void gradIsTheGradientOfAFunctionAtAPoint() {
        assertEquals(
                "array([2., 4.])",
                Autograd.grad(x -> x.square().sum(), array(1.0, 2.0)).toString());
        assertEquals(
                "array([0., 0.])",
                Autograd.grad(x -> Tensor.of(array(3.0)).sum(), array(1.0, 2.0)).toString());
    }

    @Test
    void gradOfGradOfGrad() {
        var x = Tensor.parameter(array(2.0));
        var first = Autograd.grad(x.pow(4).sum(), List.of(x)).get(0);
        var second = Autograd.grad(first.sum(), List.of(x)).get(0);
        var third = Autograd.grad(second.sum(), List.of(x)).get(0);
        assertEquals(32, first.item());
        assertEquals(48, second.item());
        assertEquals(48, third.item());
        assertNull(x.grad());
    }

    @Test
    void jacobianHasTheResultsShapeThenTheArguments() {
        var A = array(new double[][] {{1, 2}, {3, 4}, {5, 6}});
        assertEquals(
                A.toString(),
                Autograd.jacobian(x -> Tensor.of(A).matmul(x), array(1.0, 1.0)).toString());
    }

    @Test
    void hessianAndItsProductWithAVector() {
        var x = array(1.0, 2.0, 3.0);
        var v = array(1.0, -1.0, 2.0);
        var H = Autograd.hessian(p -> p.pow(3).sum().add(p.prod()), x);
        assertEquals("array([[ 6.,  3.,  2.],\n       [ 3., 12.,  1.],\n       [ 2.,  1., 18.]])", H.toString());
        assertTrue(H.dot(v).allclose(Autograd.hvp(p -> p.pow(3).sum().add(p.prod()), x, v), 1e-12, 0));
    }

    @Test
    void gradcheckFindsAWrongGradient() {
        assertTrue(Autograd.gradcheck(in -> in.get(0).matmul(in.get(1)).tanh(), ones(2, 3), ones(3, 2)));
        var error = assertThrows(
                ArithmeticException.class,
                () -> Autograd.gradcheck(
                        in -> Tensor.derived("wrong", in.get(0).data().square(), Edge.smooth(in.get(0), g -> g)),
                        array(3.0)));
        assertTrue(error.getMessage().startsWith("the derivative of result 0 by element 0 of input 0 is 1.0"));
    }

    @Test
    void insideNoGradNothingIsRecorded() {
        var w = Tensor.parameter(array(1.0));
        assertFalse(Autograd.noGrad(() -> w.mul(2)).requiresGrad());
        assertTrue(w.mul(2).requiresGrad());
    }

    @Test
    void aFrozenParameterIsAConstant() {
        var w = Tensor.parameter(array(1.0)).requiresGrad(false);
        var b = Tensor.parameter(array(1.0));
        w.mul(2).add(b).sum().backward();
        assertNull(w.grad());
        assertEquals("array([1.])", b.grad().toString());
    }

    @Test
    void retainGraphAllowsASecondBackwardAndGradientsAddUp() {
        var w = Tensor.parameter(array(3.0));
        var loss = w.square().sum();
        loss.backward(true);
        loss.backward();
        assertEquals("array([12.])", w.grad().toString());
        var error = assertThrows(IllegalStateException.class, loss::backward);
        assertTrue(error.getMessage().startsWith("backward() a second time through 'sum'"));
    }

    @Test
    void retainGradKeepsTheGradientOfWhatWasComputed() {
        var w = Tensor.parameter(array(3.0));
        var hidden = w.square().retainGrad();
        hidden.mul(5).sum().backward();
        assertEquals("array([5.])", hidden.grad().toString());
    }

    @Test
    void changingInPlaceWhatTheGradientNeedsIsRefused() {
        var w = Tensor.parameter(array(3.0));
        var loss = w.square().sum();
        w.subi(array(1.0));
        var error = assertThrows(IllegalStateException.class, loss::backward);
        assertEquals(
                "the gradient of 'square' needs the numbers that a tensor of shape (1,) had when it was used, and they"
                        + " were changed in place since (version 1, wanted 0): call backward() before optimizer.step() or"
                        + " assign(...), or compute with a copy",
                error.getMessage());
    }

    @Test
    void changingInPlaceWhatNoGradientNeedsIsFine() {
        var w = Tensor.parameter(array(3.0));
        var loss = w.add(1).sum();
        w.assign(array(5.0));
        loss.backward();
        assertEquals("array([1.])", w.grad().toString());
    }

    @Test
    void aComputedTensorIsNotChangedInPlace() {
        var y = Tensor.parameter(array(3.0)).exp();
        var error = assertThrows(IllegalStateException.class, () -> y.subi(array(1.0)));
        assertTrue(error.getMessage().contains("computed by 'exp'"));
    }

    @Test
    void anomalyDetectionNamesTheOperationThatGaveNaN() {
        var w = Tensor.parameter(array(2.0, 0.0));
        var forward = assertThrows(
                ArithmeticException.class,
                () -> Autograd.detectAnomaly(() -> w.sub(1).log()));
        assertEquals("the result of 'log' is NaN, first at element 1 of shape (2,)", forward.getMessage());
        var backward = assertThrows(
                ArithmeticException.class,
                () -> Autograd.detectAnomaly(
                        () -> w.sqrt().mul(array(1.0, 0.0)).sum().backward()));
        assertEquals(
                "the gradient that 'sqrt' passes back is NaN, first at element 1 of shape (2,)", backward.getMessage());
    }

    @Test
    void anomalyDetectionFindsWritesThroughTheArray() {
        var w = Tensor.parameter(array(2.0));
        var error = assertThrows(
                IllegalStateException.class,
                () -> Autograd.detectAnomaly(() -> {
                    var loss = w.square().sum();
                    w.data().addi(1.0);
                    loss.backward();
                }));
        assertTrue(error.getMessage().startsWith("input 0 of 'square' was changed in place"));
    }

    @Test
    void aGraphOfManyOperationsNeedsNoDeepStack() {
        var w = Tensor.parameter(array(1.0));
        var y = w;
        for (int i = 0; i < 100_000; i++) {
            y = y.add(w);
        }
        y.sum().backward();
        assertEquals("array([100001.])", w.grad().toString());
    }

    @Test
    void backwardLetsGoOfWhatTheGraphHeld() {
        var w = Tensor.parameter(array(1.0));
        var middle = w.exp();
        var held = new WeakReference<>(middle);
        var loss = middle.square().sum();
        middle = null;
        loss.backward();
        for (int i = 0; i < 50 && held.get() != null; i++) {
            System.gc();
        }
        assertNull(held.get());
        assertEquals(Math.exp(2), loss.item(), 1e-12);
    }

    @Test
    void convertChangesTheTypeOfAParameterForGood() {
        var w = Tensor.parameter(array(1.5));
        assertSame(w, w.convert(DType.FLOAT32));
        assertEquals(DType.FLOAT32, w.dtype());
        w.mul(NDArray.of(new int[] {2})).sum().backward();
        assertEquals(DType.FLOAT32, w.grad().dtype());
    }

    @Test
    void theGradientOfACastComesBackInTheFirstType() {
        var w = Tensor.parameter(array(1.5));
        w.to(DType.FLOAT32).square().sum().backward();
        assertEquals(DType.FLOAT64, w.grad().dtype());
        assertEquals("array([3.])", w.grad().toString());
    }
}
