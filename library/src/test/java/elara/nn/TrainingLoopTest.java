package elara.nn;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.array.NDArray;
import elara.data.DataLoader;
import elara.optim.Adam;
import elara.optim.SGD;
import elara.random.Rng;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The loop that a learner writes. */
class TrainingLoopTest {
    @Test
    void aTwoLayerNetworkLearnsExclusiveOr() {
        var rng = Rng.of(42);
        var x = array(new int[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        var y = array(0, 1, 1, 0).reshape(4, 1);

        var model = new Sequential(new Linear(2, 8, rng), new Tanh(), new Linear(8, 1, rng));
        var optimizer = new Adam(model.parameters(), 0.05);
        var lossFn = new BCEWithLogitsLoss();
        var loader = new DataLoader(x, y, 2).shuffle(rng);
        double last = 0;
        for (int epoch = 1; epoch <= 200; epoch++) {
            for (var batch : loader) {
                optimizer.zeroGrad();
                var loss = lossFn.forward(model.forward(batch.x()), batch.y());
                loss.backward();
                optimizer.step();
                last = loss.item();
            }
        }
        assertTrue(last < 0.02, () -> "the loss fell");
        assertTrue(model.forward(x).data().gt(0).astype(DType.INT64).arrayEqual(y));
    }

    @Test
    void aClassifierLearnsThreeBlobs() {
        var rng = Rng.of(1);
        var labels = rng.integers(0, 3, 150);
        var centres = array(new double[][] {{0, 3}, {3, -2}, {-3, -2}});
        var x = centres.get(labels).add(rng.normal(150, 2).mul(0.5));

        var model = new Sequential(new Linear(2, 6, rng), new ReLU(), new Linear(6, 3, rng));
        var optimizer = new SGD(model.parameters(), 0.1).momentum(0.9);
        var lossFn = new CrossEntropyLoss();
        for (int epoch = 0; epoch < 10; epoch++) {
            for (var batch : new DataLoader(x, labels, 16)) {
                optimizer.zeroGrad();
                lossFn.forward(model.forward(batch.x()), batch.y()).backward();
                optimizer.step();
            }
        }
        double accuracy = model.forward(x)
                .data()
                .argmax(1)
                .eq(labels)
                .astype(DType.FLOAT64)
                .mean();
        assertTrue(accuracy > 0.98, () -> "accuracy " + accuracy);
    }

    @Test
    void batchStochasticAndMiniBatchDescentAreTheSameLoop() {
        var rng = Rng.of(3);
        var x = rng.normal(60, 1);
        var y = x.mul(3).add(2);
        for (int batchSize : new int[] {1, 10, 60}) {
            var model = new Linear(1, 1, rng);
            var optimizer = new SGD(model.parameters(), 0.05);
            var loader = new DataLoader(x, y, batchSize).shuffle(rng);
            for (int update = 0; update < 600; ) {
                for (var batch : loader) {
                    optimizer.zeroGrad();
                    new MSELoss().forward(model.forward(batch.x()), batch.y()).backward();
                    optimizer.step();
                    update++;
                }
            }
            assertEquals(3, model.weight().item(), 1e-6);
            assertEquals(2, model.bias().item(), 1e-6);
        }
    }

    @Test
    void aParameterIsASupplierThatShowsEachStep() {
        var model = new Sequential(new Linear(2, 1, Rng.of(0)));
        Supplier<NDArray> watched = model.parameter("0.weight");
        var before = watched.get().copy();
        model.forward(array(1.0, 1.0)).sum().backward();
        new SGD(model.parameters(), 0.5).step();
        assertTrue(watched.get().allclose(before.sub(0.5), 1e-15, 1e-15));
    }
}
