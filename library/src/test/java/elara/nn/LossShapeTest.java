package elara.nn;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.NDArray;
import elara.autograd.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossShapeTest {
    static List<Loss> pairwise() {
        return List.of(new MSELoss(), new L1Loss(), new BCELoss(), new BCEWithLogitsLoss());
    }

    private static String messageOf(Loss loss, NDArray prediction, NDArray target) {
        return assertThrows(IllegalArgumentException.class, () -> loss.forward(Tensor.of(prediction), target))
                .getMessage();
    }

    @ParameterizedTest
    @MethodSource("pairwise")
    void aColumnAgainstAVectorIsNotBroadcast(Loss loss) {
        var name = loss.toString().replace("()", "");
        assertEquals(
                name + " wants a prediction and a target of the same shape, got (4,1) and (4,);"
                        + " both hold 4 numbers: reshape one, as by target.reshape(4, 1)",
                messageOf(loss, zeros(4, 1), zeros(4)));
    }

    @ParameterizedTest
    @MethodSource("pairwise")
    void otherShapesAreNamed(Loss loss) {
        var name = loss.toString().replace("()", "");
        assertEquals(
                name + " wants a prediction and a target of the same shape, got (4,1) and (3,1)",
                messageOf(loss, zeros(4, 1), zeros(3, 1)));
    }

    @ParameterizedTest
    @MethodSource("pairwise")
    void theTargetMayBeOfIntegersOrATensor(Loss loss) {
        var prediction = Tensor.of(array(0.25, 0.5));
        double value = loss.forward(prediction, array(0.0, 1.0)).item();
        assertEquals(value, loss.forward(prediction, array(0, 1)).item());
        assertEquals(value, loss.forward(prediction, array(false, true)).item());
        assertEquals(value, loss.forward(prediction, Tensor.of(array(0, 1))).item());
    }

    @ParameterizedTest
    @MethodSource("pairwise")
    void viewsGiveWhatCopiesGive(Loss loss) {
        var p = array(new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}, {0.7, 0.8, 0.9}});
        var y = array(new double[][] {{0, 1, 0}, {1, 1, 0}, {0, 0, 1}});
        for (var slices : List.of("1:", ":, 1", "::-1, :2")) {
            var view = Tensor.parameter(p);
            var copy = Tensor.parameter(p.get(slices).copy());
            var ofView = loss.forward(view.get(slices), y.get(slices));
            var ofCopy = loss.forward(copy, y.get(slices).copy());
            assertEquals(ofCopy.item(), ofView.item());
            ofView.backward();
            ofCopy.backward();
            assertTrue(view.grad().get(slices).arrayEqual(copy.grad()), slices);
        }
    }

    @Test
    void aTargetComputedFromParametersIsRefused() {
        var w = Tensor.parameter(ones(2));
        var error = assertThrows(IllegalArgumentException.class, () -> new MSELoss().forward(w, w.mul(2)));
        assertTrue(error.getMessage().contains("target.detach()"));
        assertEquals(1, new MSELoss().forward(w, w.mul(2).detach()).item());
    }

    @Test
    void noProbabilityIsNamedWithItsPosition() {
        var p = array(new double[][] {{0.5, 0.5}, {0.5, 1.5}});
        assertEquals(
                "BCELoss wants probabilities between 0 and 1, got 1.5 at [1, 1];"
                        + " end the model with a Sigmoid, or take BCEWithLogitsLoss",
                messageOf(new BCELoss(), p, zeros(2, 2)));
        assertTrue(messageOf(new BCELoss(), array(Double.NaN), zeros(1)).contains("got NaN at [0]"));
    }

    @Test
    void crossEntropyWantsAClassASample() {
        assertEquals(
                "CrossEntropyLoss wants logits of shape (n,classes) and a target of shape (n,), got (2,3) and (3,)",
                messageOf(new CrossEntropyLoss(), zeros(2, 3), array(0, 1, 2)));
        assertEquals(
                "CrossEntropyLoss wants logits of shape (n,classes) and a target of shape (n,), got (2,3) and (2,1);"
                        + " target.reshape(-1) makes it fit",
                messageOf(new CrossEntropyLoss(), zeros(2, 3), array(0, 1).reshape(2, 1)));
    }

    @Test
    void crossEntropyWantsIntegers() {
        assertEquals(
                "CrossEntropyLoss wants the target's classes as integers, got float64;"
                        + " target.astype(DType.INT64) makes them such",
                messageOf(new CrossEntropyLoss(), zeros(2, 3), array(0.0, 1.0)));
    }

    @Test
    void aClassOutOfRangeIsNamedWithItsPosition() {
        assertEquals(
                "CrossEntropyLoss wants classes from 0 to 2 for 3 logits a sample, got 3 at [1]",
                messageOf(new CrossEntropyLoss(), zeros(2, 3), array(0, 3)));
        assertEquals(
                "CrossEntropyLoss wants classes from 0 to 2 for 3 logits a sample, got -1 at [0]",
                messageOf(new CrossEntropyLoss(), zeros(2, 3), array(-1, 2)));
    }

    @Test
    void crossEntropyOfTheClassDocumentationsExample() {
        var logits = Tensor.of(array(new double[][] {{2, 0, 0}, {0, 0, 0}}));
        double loss = new CrossEntropyLoss().forward(logits, array(0, 2)).item();
        assertEquals((Math.log(1 + 2 * Math.exp(-2)) + Math.log(3)) / 2, loss, 1e-15);
        assertTrue(String.valueOf(loss).startsWith("0.66907"), String.valueOf(loss));
    }
}
