package elara.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elara.Golden;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.autograd.Tensor;
import elara.random.Rng;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** First values spread as widely as PyTorch's. */
class InitTest {
    @TestFactory
    Stream<DynamicTest> boundsAndDeviations() {
        return Golden.cases("nn/inits")
                .map(golden -> DynamicTest.dynamicTest(golden.toString(), () -> {
                    var shape = golden.integers(1);
                    var activation = switch (golden.fields().get(0)) {
                        case "ReLU" -> new ReLU();
                        case "Tanh" -> new Tanh();
                        case "LeakyReLU" -> new LeakyReLU();
                        default -> new Sigmoid();
                    };
                    double gain = Init.gain(activation);
                    assertEquals(Double.parseDouble(golden.fields().get(2)), gain, 1e-15);
                    var w = Tensor.parameter(NDArrays.zeros(shape));
                    assertNear(
                            golden,
                            3,
                            Init.xavierUniform(w, gain, Rng.of(1)).data().abs().max());
                    assertNear(
                            golden,
                            4,
                            Init.xavierNormal(w, gain, Rng.of(1)).data().std());
                    if (golden.fields().size() > 5) {
                        assertNear(
                                golden,
                                5,
                                Init.kaimingUniform(w, gain, Rng.of(1))
                                        .data()
                                        .abs()
                                        .max());
                        assertNear(
                                golden,
                                6,
                                Init.kaimingNormal(w, gain, Rng.of(1)).data().std());
                    }
                }));
    }

    private static void assertNear(Golden golden, int field, double got) {
        double wanted = Double.parseDouble(golden.fields().get(field));
        assertEquals(wanted, got, 0.04 * wanted);
    }

    @Test
    void aBiasHasNoFanIn() {
        var error = assertThrows(
                IllegalArgumentException.class,
                () -> Init.xavierUniform(Tensor.parameter(NDArray.of(new double[3])), 1, Rng.of(0)));
        assertEquals("this initialization wants a weight of shape (out,in,...), got (3,)", error.getMessage());
    }
}
