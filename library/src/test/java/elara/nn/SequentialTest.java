package elara.nn;

import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.random.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequentialTest {
    private final Rng rng = Rng.of(0);
    private final Sequential model = new Sequential(new Linear(3, 16, rng), new ReLU(), new Linear(16, 1, rng));

    @Test
    void parametersAreNamedByTheLayersPosition() {
        assertEquals(
                List.of("0.weight", "0.bias", "2.weight", "2.bias"),
                List.copyOf(model.namedParameters().keySet()));
        assertEquals(4, model.parameters().size());
        assertArrayEquals(new int[] {16, 3}, model.parameter("0.weight").shape());
        assertSame(model.parameter("0.weight"), model.parameters().get(0));
    }

    @Test
    void namesOfNestedModelsHaveBothPositions() {
        var nested = new Sequential(model, new Tanh(), new Sequential(new Linear(1, 1, rng)));
        assertSame(model.parameter("2.bias"), nested.parameter("0.2.bias"));
        assertEquals(6, nested.parameters().size());
        assertArrayEquals(new int[] {1, 1}, nested.parameter("2.0.weight").shape());
    }

    @Test
    void aLayerUsedTwiceIsLearnedOnce() {
        var shared = new Linear(2, 2, rng);
        var twice = new Sequential(shared, new Tanh(), shared);
        assertEquals(4, twice.namedParameters().size());
        assertEquals(2, twice.parameters().size());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        var error = assertThrows(IllegalArgumentException.class, () -> model.parameter("0.wieght"));
        assertEquals(
                "no parameter '0.wieght'; did you mean '0.weight'?" + " There are: 0.weight, 0.bias, 2.weight, 2.bias",
                error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> new ReLU().parameter("weight"));
        assertEquals("no parameter 'weight': this layer has none", error.getMessage());
    }

    @Test
    void theLayerThatDoesNotFitIsNamed() {
        var wrong = new Sequential(new Linear(3, 16, rng), new ReLU(), new Linear(8, 1, rng));
        var error = assertThrows(IllegalArgumentException.class, () -> wrong.forward(zeros(5, 3)));
        assertEquals("layer 2: Linear(in=8, out=1) wants an input of shape (n,8), got (5,16)", error.getMessage());
    }

    @Test
    void aLambdaIsALayer() {
        var doubled = new Sequential(x -> x.mul(2), new ReLU());
        assertArrayEquals(new double[] {2, 2}, doubled.forward(ones(2)).data().toDoubles());
        assertTrue(doubled.parameters().isEmpty());
    }

    @Test
    void withoutLayersTheOutputIsTheInput() {
        assertArrayEquals(
                new double[] {1, 1}, new Sequential().forward(ones(2)).data().toDoubles());
    }

    @Test
    void printsALineALayer() {
        assertEquals(
                """
                Sequential(
                  (0): Linear(in=3, out=16)
                  (1): ReLU()
                  (2): Sequential(
                    (0): Sigmoid()
                    (1): Tanh()
                  )
                )""",
                new Sequential(new Linear(3, 16, rng), new ReLU(), new Sequential(new Sigmoid(), new Tanh()))
                        .toString());
    }
}
