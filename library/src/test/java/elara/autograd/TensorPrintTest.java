package elara.autograd;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.array.DType;
import org.junit.jupiter.api.Test;

class TensorPrintTest {
    @Test
    void constantPrintsAsAnArrayDoes() {
        assertEquals("tensor([1., 2.])", Tensor.of(array(1.0, 2.0)).toString());
    }

    @Test
    void parameterSaysThatItIsOne() {
        assertEquals(
                "tensor([1., 2.], requiresGrad=true)",
                Tensor.parameter(array(1.0, 2.0)).toString());
    }

    @Test
    void resultSaysWhatComputedIt() {
        assertEquals(
                "tensor(3., gradFn=sum)",
                Tensor.parameter(array(1.0, 2.0)).sum().toString());
    }

    @Test
    void rowsStandBelowEachOther() {
        assertEquals("""
                tensor([[1., 2.],
                        [3., 4.]])""", Tensor.of(array(new double[][] {{1, 2}, {3, 4}})).toString());
    }

    @Test
    void float32IsNamed() {
        assertEquals(
                "tensor([1.], dtype=float32, requiresGrad=true)",
                Tensor.parameter(array(1.0).astype(DType.FLOAT32)).toString());
    }
}
