package elara.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.Golden;
import elara.array.DType;
import elara.array.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Value, gradients and second derivatives of every operation are PyTorch's. */
class TensorAgainstTorchTest {
    private static final Map<String, UnaryOperator<Tensor>> UNARY = Map.ofEntries(
            Map.entry("addNumber", x -> x.add(2.5)),
            Map.entry("rsub", x -> x.rsub(2)),
            Map.entry("mulNumber", x -> x.mul(-1.5)),
            Map.entry("divNumber", x -> x.div(0.7)),
            Map.entry("rdiv", x -> x.rdiv(3)),
            Map.entry("neg", Tensor::neg),
            Map.entry("reciprocal", Tensor::reciprocal),
            Map.entry("pow0", x -> x.pow(0)),
            Map.entry("pow3", x -> x.pow(3)),
            Map.entry("powMinus2", x -> x.pow(-2)),
            Map.entry("powHalf", x -> x.abs().pow(0.5)),
            Map.entry("square", Tensor::square),
            Map.entry("exp", Tensor::exp),
            Map.entry("log", x -> x.abs().log()),
            Map.entry("sqrt", x -> x.abs().sqrt()),
            Map.entry("sin", Tensor::sin),
            Map.entry("cos", Tensor::cos),
            Map.entry("tan", Tensor::tan),
            Map.entry("arcsin", x -> x.div(3).arcsin()),
            Map.entry("arccos", x -> x.div(3).arccos()),
            Map.entry("arctan", Tensor::arctan),
            Map.entry("sinh", Tensor::sinh),
            Map.entry("cosh", Tensor::cosh),
            Map.entry("log1p", x -> x.abs().log1p()),
            Map.entry("expm1", Tensor::expm1),
            Map.entry("log2", x -> x.abs().log2()),
            Map.entry("log10", x -> x.abs().log10()),
            Map.entry("erf", Tensor::erf),
            Map.entry("abs", Tensor::abs),
            Map.entry("relu", Tensor::relu),
            Map.entry("leakyRelu", x -> x.leakyRelu(0.1)),
            Map.entry("gelu", Tensor::gelu),
            Map.entry("sigmoid", Tensor::sigmoid),
            Map.entry("tanh", Tensor::tanh),
            Map.entry("softplus", Tensor::softplus),
            Map.entry("clip", x -> x.clip(-0.5, 0.9)),
            Map.entry("maximumNumber", x -> x.maximum(0.25)),
            Map.entry("sum", Tensor::sum),
            Map.entry("mean", Tensor::mean),
            Map.entry("var", Tensor::var),
            Map.entry("std", Tensor::std),
            Map.entry("prod", Tensor::prod),
            Map.entry("max", Tensor::max),
            Map.entry("min", Tensor::min),
            Map.entry("norm", Tensor::norm),
            Map.entry("norm1", x -> x.norm(1.0)),
            Map.entry("norm3", x -> x.norm(3.0)),
            Map.entry("normInf", x -> x.norm(Double.POSITIVE_INFINITY)),
            Map.entry("ravel", Tensor::ravel),
            Map.entry("squeeze", Tensor::squeeze),
            Map.entry("maskedBy", x -> x.get(x.data().gt(0.3))));

    private static final Map<String, BinaryOperator<Tensor>> BINARY = Map.of(
            "add", Tensor::add,
            "sub", Tensor::sub,
            "mul", Tensor::mul,
            "div", Tensor::div,
            "powTensor", (x, y) -> x.abs().add(0.1).pow(y),
            "maximum", Tensor::maximum,
            "minimum", Tensor::minimum,
            "where", (x, y) -> Tensor.where(x.data().add(y.data()).gt(0), x, y),
            "matmul", Tensor::matmul);

    private static final Map<String, AlongAxis> ALONG = Map.ofEntries(
            Map.entry("sum", Tensor::sum),
            Map.entry("sumKept", (x, k) -> x.sum(k, true)),
            Map.entry("mean", Tensor::mean),
            Map.entry("meanKept", (x, k) -> x.mean(k, true)),
            Map.entry("var", Tensor::var),
            Map.entry("std", Tensor::std),
            Map.entry("prod", Tensor::prod),
            Map.entry("max", Tensor::max),
            Map.entry("min", Tensor::min),
            Map.entry("norm", Tensor::norm),
            Map.entry("softmax", Tensor::softmax),
            Map.entry("logSoftmax", Tensor::logSoftmax),
            Map.entry("logsumexp", Tensor::logsumexp),
            Map.entry("cumsum", Tensor::cumsum),
            Map.entry("flip", Tensor::flip),
            Map.entry("select", (x, k) -> x.select(k, -1)),
            Map.entry("expandDims", Tensor::expandDims),
            Map.entry("swapAxes", (x, k) -> x.swapAxes(k, 0)),
            Map.entry("gather", (x, k) -> x.gather(k, twoZeros(x, k))),
            Map.entry("concatenate", (x, k) -> Tensor.concatenate(k, x, x.mul(2))),
            Map.entry("stack", (x, k) -> Tensor.stack(k, x, x.exp())));

    private interface AlongAxis {
        Tensor of(Tensor x, int axis);
    }

    private static NDArray twoZeros(Tensor x, int axis) {
        var shape = x.shape();
        shape[axis < 0 ? axis + shape.length : axis] = 2;
        return NDArray.of(new long[Arrays.stream(shape).reduce(1, (a, b) -> a * b)], shape);
    }

    @TestFactory
    Stream<DynamicTest> operations() {
        return Golden.cases("autograd/operations")
                .map(golden -> DynamicTest.dynamicTest(
                        golden.line() + " " + golden.fields().get(0), () -> check(golden)));
    }

    private static void check(Golden golden) {
        var inputs = arrays(golden.fields().get(1));
        var weights = golden.array(2);
        var parameters = inputs.stream().map(Tensor::parameter).toList();
        var y = apply(golden.fields().get(0), parameters);
        assertClose(golden.array(3), y.data());
        var total = y.mul(weights).sum();
        var recorded = Autograd.grad(total, parameters);
        total.backward();
        var wanted = arrays(golden.fields().get(4));
        for (int i = 0; i < wanted.size(); i++) {
            assertClose(wanted.get(i), parameters.get(i).grad());
            assertClose(wanted.get(i), recorded.get(i).data());
        }
        if (!golden.fields().get(5).equals("-")) {
            var v = new double[inputs.get(0).size()];
            Arrays.setAll(v, i -> 1.0 - 2 * (i % 2));
            var rest = inputs.subList(1, inputs.size());
            var product = Autograd.hvp(
                    x -> {
                        var all = new ArrayList<>(List.of(x));
                        rest.forEach(other -> all.add(Tensor.of(other)));
                        return apply(golden.fields().get(0), all).mul(weights).sum();
                    },
                    inputs.get(0),
                    NDArray.of(v, inputs.get(0).shape()));
            assertClose(golden.array(5), product);
        }
    }

    private static Tensor apply(String operation, List<Tensor> inputs) {
        var words = operation.split(" ", 3);
        var x = inputs.get(0);
        return switch (words[0]) {
            case "unary" -> UNARY.get(words[1]).apply(x);
            case "binary" -> BINARY.get(words[1]).apply(x, inputs.get(1));
            case "along" -> ALONG.get(words[1]).of(x, Integer.parseInt(words[2]));
            case "part" -> x.get(operation.substring(5));
            case "rows" -> x.get(NDArray.of(integers(words[1])));
            case "transpose" -> x.transpose(integers(words[1]));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static int[] integers(String text) {
        return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static List<NDArray> arrays(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(field -> new Golden("", 0, List.of(field)).array(0))
                .collect(Collectors.toList());
    }

    /** To 1e-10 of the greatest number in float64, 1e-5 in float32. */
    private static void assertClose(NDArray wanted, NDArray got) {
        assertArrayEquals(wanted.shape(), got.shape());
        assertEquals(wanted.dtype(), got.dtype());
        var numbers = wanted.toDoubles();
        double scale = Math.max(1, Arrays.stream(numbers).map(Math::abs).max().orElse(0));
        assertArrayEquals(numbers, got.toDoubles(), (got.dtype() == DType.FLOAT32 ? 1e-5 : 1e-10) * scale);
    }
}
