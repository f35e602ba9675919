package elara.nn;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import elara.array.NDArray;
import elara.autograd.Tensor;
import elara.random.Rng;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What layers and losses say about input they do not take: who, what was wanted, what came. */
class LayerMessagesTest {
    private static Executable of(Layer layer, NDArray x) {
        return () -> layer.forward(x);
    }

    private static Executable of(Loss loss, NDArray prediction, NDArray target) {
        return () -> loss.forward(Tensor.of(prediction), target);
    }

    static Stream<Arguments> mistakes() {
        var rng = Rng.of(0);
        return Stream.of(
                arguments(
                        of(new Linear(3, 2, rng), ones(4, 2)),
                        "Linear(in=3, out=2) wants an input of shape (n,3), got (4,2)"),
                arguments(
                        of(new Sequential(new ReLU(), new Linear(3, 2, rng)), ones(4, 2)),
                        "layer 1: Linear(in=3, out=2) wants an input of shape (n,3), got (4,2)"),
                arguments(
                        of(new Conv2d(1, 2, 3, rng), ones(2, 3, 8, 8)),
                        "Conv2d(in=1, out=2, kernel=3, stride=1, padding=0) wants an input of shape (n,1,height,width), got"
                                + " (2,3,8,8)"),
                arguments(
                        of(new MaxPool2d(4), ones(1, 1, 3, 3)),
                        "MaxPool2d(kernel=4, stride=4, padding=0) wants images of at least its window's size, got (1,1,3,3)"),
                arguments(
                        of(new BatchNorm1d(3), ones(4, 2)),
                        "BatchNorm1d(3, eps=1.0E-5, momentum=0.1) wants an input of shape (n,3), got (4,2)"),
                arguments(
                        of(new BatchNorm1d(2), ones(1, 2)),
                        "BatchNorm1d(2, eps=1.0E-5, momentum=0.1) wants more than one number a channel to train on, got an"
                                + " input of shape (1,2); give a larger batch, or call eval() first"),
                arguments(
                        of(new LayerNorm(3), ones(4, 2)),
                        "LayerNorm((3,), eps=1.0E-5) wants an input of shape (...,3), got (4,2)"),
                arguments(
                        of(new Embedding(5, 2, rng), array(1, 5)),
                        "Embedding(5, 2) wants whole numbers from 0 to 4, got 5 at [1]"),
                arguments(
                        of(new Embedding(5, 2, rng), array(1.5)),
                        "Embedding(5, 2) wants whole numbers from 0 to 4, got 1.5 at [0]"),
                arguments(
                        of(new MultiheadAttention(4, 2, rng), ones(2, 3, 5)),
                        "MultiheadAttention(features=4, heads=2) wants inputs of shape (n,length,4), got (2,3,5)"),
                arguments(
                        of(new CrossEntropyLoss(), ones(2, 3), array(0, 3)),
                        "CrossEntropyLoss wants classes from 0 to 2 for 3 logits a sample, got 3 at [1]"),
                arguments(
                        of(new NLLLoss(), ones(2, 3), array(0, -1)),
                        "NLLLoss wants classes from 0 to 2 for 3 logits a sample, got -1 at [1]"),
                arguments(
                        of(new HuberLoss(), ones(2), ones(2, 1)),
                        "HuberLoss wants a prediction and a target of the same shape, got (2,) and (2,1); both hold 2"
                                + " numbers: reshape one, as by target.reshape(2)"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void message(Executable mistake, String wanted) {
        assertEquals(
                wanted, assertThrows(IllegalArgumentException.class, mistake).getMessage());
    }

    @Test
    void aLossWithoutGradientIsToldAtBackward() {
        var error = assertThrows(
                IllegalStateException.class,
                () -> new MSELoss().forward(Tensor.of(ones(2)), ones(2)).backward());
        assertEquals(
                "backward() from a tensor that no parameter went into: none of its inputs was made with"
                        + " Tensor.parameter(...), or they were detached, frozen, or used inside noGrad",
                error.getMessage());
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Dropout(1.5));
        assertThrows(IllegalArgumentException.class, () -> new Conv2d(1, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> new Conv2d(1, 1, 3).stride(0));
        assertThrows(IllegalArgumentException.class, () -> new MaxPool2d(2).padding(2));
        assertThrows(IllegalArgumentException.class, () -> new MultiheadAttention(5, 2));
        assertThrows(IllegalArgumentException.class, () -> new HuberLoss(0));
        assertThrows(IllegalArgumentException.class, () -> new CrossEntropyLoss().labelSmoothing(2));
    }
}
