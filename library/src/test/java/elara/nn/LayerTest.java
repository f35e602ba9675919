package elara.nn;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import elara.autograd.Tensor;
import elara.random.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A layer of one's own. */
class LayerTest {
    static class Net implements Layer {
        final Linear hidden = new Linear(2, 8, Rng.of(0));
        final Linear out = new Linear(8, 1, Rng.of(1));

        @Override
        public Tensor forward(Tensor x) {
            return out.forward(hidden.forward(x).tanh());
        }
    }

    static class Scaled extends Net {
        private final Tensor scale = Tensor.parameter(array(2.0));
        private final Tensor constant = Tensor.of(array(1.0));
        final Tensor later = null;

        @Override
        public Tensor forward(Tensor x) {
            return super.forward(x).mul(scale).add(constant);
        }
    }

    @Test
    void parametersAreFoundInTheFieldsByName() {
        assertEquals(
                List.of("hidden.weight", "hidden.bias", "out.weight", "out.bias"),
                List.copyOf(new Net().namedParameters().keySet()));
    }

    @Test
    void parametersOfSuperclassesComeFirstAndConstantsAreNone() {
        var layer = new Scaled();
        assertEquals(
                List.of("hidden.weight", "hidden.bias", "out.weight", "out.bias", "scale"),
                List.copyOf(layer.namedParameters().keySet()));
        assertSame(layer.scale, layer.parameter("scale"));
    }

    @Test
    void worksInsideOthers() {
        var net = new Net();
        var model = new Sequential(net, new Sigmoid());
        assertSame(net.hidden.weight(), model.parameter("0.hidden.weight"));
        assertArrayEquals(new int[] {5, 1}, model.forward(ones(5, 2)).shape());
    }

    @Test
    void learns() {
        var net = new Net();
        new MSELoss().forward(net.forward(ones(5, 2)), ones(5, 1)).backward();
        net.parameters()
                .forEach(parameter ->
                        assertArrayEquals(parameter.shape(), parameter.grad().shape()));
    }
}
