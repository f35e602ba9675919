package elara.autograd;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import elara.array.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation's gradient agrees with finite differences. */
class TensorGradientTest {
    static Stream<Arguments> functionsOfOne() {
        return Stream.of(
                one("add a number", x -> x.add(3.5)),
                one("sub a number", x -> x.sub(3.5)),
                one("mul by a number", x -> x.mul(-3.5)),
                one("div by a number", x -> x.div(0.3)),
                one("neg", Tensor::neg),
                one("pow 0", x -> x.pow(0)),
                one("pow 1", x -> x.pow(1)),
                one("pow 3", x -> x.pow(3)),
                one("pow -2", x -> x.square().add(1).pow(-2)),
                one("pow 0.5", x -> x.square().add(1).pow(0.5)),
                one("square", Tensor::square),
                one("exp", Tensor::exp),
                one("log", x -> x.square().add(0.5).log()),
                one("sqrt", x -> x.square().add(0.5).sqrt()),
                one("abs", Tensor::abs),
                one("relu", Tensor::relu),
                one("sigmoid", Tensor::sigmoid),
                one("tanh", Tensor::tanh),
                one("softplus", Tensor::softplus),
                one("sum", Tensor::sum),
                one("mean", Tensor::mean),
                one("reshape to a row", x -> x.reshape(1, -1)),
                one("the same twice", x -> x.mul(x).add(x)),
                one("a diamond", x -> x.exp().mul(x.tanh()).add(x.exp().sum())));
    }

    private static Arguments one(String name, UnaryOperator<Tensor> function) {
        return arguments(name, function);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functionsOfOne")
    void functionOfOneTensorOfAnyShape(String name, UnaryOperator<Tensor> function) {
        var random = new Random(1);
        for (var shape : List.of(new int[] {}, new int[] {1}, new int[] {5}, new int[] {2, 3}, new int[] {2, 1, 3})) {
            FiniteDifferences.check(x -> function.apply(x.get(0)), List.of(FiniteDifferences.uniform(random, shape)));
        }
    }

    static Stream<Arguments> functionsAlongAnAxis() {
        return Stream.of(
                along("sum", Tensor::sum),
                along("sum, kept", (x, axis) -> x.sum(axis, true)),
                along("mean", Tensor::mean),
                along("mean, kept", (x, axis) -> x.mean(axis, true)),
                along("softmax", Tensor::softmax),
                along("logSoftmax", Tensor::logSoftmax));
    }

    private interface AlongAxis {
        Tensor of(Tensor x, int axis);
    }

    private static Arguments along(String name, AlongAxis function) {
        return arguments(name, function);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functionsAlongAnAxis")
    void functionAlongEachAxis(String name, AlongAxis function) {
        var random = new Random(2);
        for (var shape : List.of(new int[] {4}, new int[] {3, 2}, new int[] {2, 3, 4}, new int[] {2, 1, 3})) {
            for (int axis = -shape.length; axis < shape.length; axis++) {
                int chosen = axis;
                FiniteDifferences.check(
                        x -> function.of(x.get(0), chosen), List.of(FiniteDifferences.uniform(random, shape)));
            }
        }
    }

    static Stream<Arguments> functionsOfTwo() {
        return Stream.of(
                two("add", Tensor::add),
                two("sub", Tensor::sub),
                two("mul", Tensor::mul),
                two("div", (x, y) -> x.div(y.square().add(0.5))));
    }

    private static Arguments two(String name, BinaryOperator<Tensor> function) {
        return arguments(name, function);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functionsOfTwo")
    void functionOfTwoTensorsBroadcastAtRandom(String name, BinaryOperator<Tensor> function) {
        var random = new Random(3);
        for (int trial = 0; trial < 40; trial++) {
            var full = random.ints(random.nextInt(4), 1, 4).toArray();
            FiniteDifferences.check(
                    xy -> function.apply(xy.get(0), xy.get(1)),
                    List.of(
                            FiniteDifferences.uniform(random, narrowed(full, random)),
                            FiniteDifferences.uniform(random, narrowed(full, random))));
        }
    }

    /** Some first axes left out, some others of length 1. */
    private static int[] narrowed(int[] full, Random random) {
        var shape = Arrays.copyOfRange(full, random.nextInt(full.length + 1), full.length);
        for (int i = 0; i < shape.length; i++) {
            shape[i] = random.nextInt(3) == 0 ? 1 : shape[i];
        }
        return shape;
    }

    static Stream<Arguments> matrixShapes() {
        return Stream.of(
                shapes("3", "3"),
                shapes("2,3", "3"),
                shapes("2", "2,3"),
                shapes("2,3", "3,4"),
                shapes("1,1", "1,1"),
                shapes("5,2,3", "3,4"),
                shapes("2,3", "5,3,4"),
                shapes("5,2,3", "5,3,4"),
                shapes("5,1,2,3", "4,3,2"),
                shapes("5,2,3", "3"),
                shapes("3", "5,3,2"));
    }

    private static Arguments shapes(String left, String right) {
        return arguments(left, right);
    }

    private static NDArray ofShape(Random random, String shape) {
        return FiniteDifferences.uniform(
                random,
                Arrays.stream(shape.split(",")).mapToInt(Integer::parseInt).toArray());
    }

    @ParameterizedTest(name = "({0}) by ({1})")
    @MethodSource("matrixShapes")
    void matmulOfVectorsMatricesAndStacks(String left, String right) {
        var random = new Random(4);
        FiniteDifferences.check(
                xy -> xy.get(0).matmul(xy.get(1)), List.of(ofShape(random, left), ofShape(random, right)));
    }

    @Test
    void dotOfScalarsVectorsAndMatrices() {
        var random = new Random(5);
        for (var pair : List.of(
                new int[][] {{}, {}},
                new int[][] {{}, {2, 2}},
                new int[][] {{3}, {}},
                new int[][] {{3}, {3}},
                new int[][] {{2, 3}, {3}},
                new int[][] {{3}, {3, 2}},
                new int[][] {{2, 3}, {3, 2}})) {
            FiniteDifferences.check(
                    xy -> xy.get(0).dot(xy.get(1)),
                    List.of(FiniteDifferences.uniform(random, pair[0]), FiniteDifferences.uniform(random, pair[1])));
        }
    }

    @Test
    void transposeSliceAndReshape() {
        var matrix = List.of(FiniteDifferences.uniform(new Random(6), 3, 4));
        Function<List<Tensor>, Tensor> transposed = x -> x.get(0).t().exp();
        FiniteDifferences.check(transposed, matrix);
        FiniteDifferences.check(x -> x.get(0).t().reshape(2, 6).exp(), matrix);
        FiniteDifferences.check(x -> x.get(0).get("1:, ::-2").exp(), matrix);
        FiniteDifferences.check(x -> x.get(0).get("2").exp(), matrix);
        FiniteDifferences.check(x -> x.get(0).get(":2, 1").mul(x.get(0).get("1:, 1")), matrix);
        FiniteDifferences.check(x -> x.get(0).t().relu().t().sigmoid().t().softmax(0), matrix);
    }
}
