package elara.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.array.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Compares the gradients of a function of tensors with central differences. */
final class FiniteDifferences {
    private static final double STEP = 1e-6;

    private FiniteDifferences() {}

    /**
     * Checks the gradient with respect to every input of {@code sum(weights * function(inputs))}, whose random weights
     * make the gradient that arrives at the function differ from element to element.
     */
    static void check(Function<List<Tensor>, Tensor> function, List<NDArray> inputs) {
        var parameters = inputs.stream().map(Tensor::parameter).toList();
        var weights = uniform(new Random(99), function.apply(parameters).shape());
        value(function, parameters, weights).backward();
        for (int i = 0; i < parameters.size(); i++) {
            var exact = parameters.get(i).grad().toDoubles();
            var numbers = inputs.get(i).toDoubles();
            for (int k = 0; k < numbers.length; k++) {
                double up = valueWith(function, inputs, weights, i, k, numbers[k] + STEP);
                double down = valueWith(function, inputs, weights, i, k, numbers[k] - STEP);
                double difference = (up - down) / (2 * STEP);
                assertEquals(
                        difference,
                        exact[k],
                        1e-7 * Math.max(1, Math.abs(difference)),
                        "derivative by element " + k + " of input " + i);
            }
        }
    }

    private static double valueWith(
            Function<List<Tensor>, Tensor> function,
            List<NDArray> inputs,
            NDArray weights,
            int i,
            int k,
            double number) {
        var moved = new ArrayList<Tensor>();
        for (int j = 0; j < inputs.size(); j++) {
            var numbers = inputs.get(j).toDoubles();
            if (j == i) {
                numbers[k] = number;
            }
            moved.add(Tensor.of(NDArray.of(numbers, inputs.get(j).shape())));
        }
        return value(function, moved, weights).item();
    }

    private static Tensor value(Function<List<Tensor>, Tensor> function, List<Tensor> inputs, NDArray weights) {
        return function.apply(inputs).mul(weights).sum();
    }

    /** Random numbers between -2 and 2. */
    static NDArray uniform(Random random, int... shape) {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        return NDArray.of(random.doubles(size, -2, 2).toArray(), shape);
    }
}
