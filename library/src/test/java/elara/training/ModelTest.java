package elara.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.NDArray;
import elara.data.DataLoader;
import elara.metrics.Metric;
import elara.nn.BCEWithLogitsLoss;
import elara.nn.Dropout;
import elara.nn.Linear;
import elara.nn.MSELoss;
import elara.nn.Sequential;
import elara.nn.Tanh;
import elara.optim.Adam;
import elara.optim.SGD;
import elara.random.Rng;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final NDArray X = Rng.of(1).normal(60, 2);
    private static final NDArray Y =
            X.get(":, 0").gt(0).astype(elara.array.DType.FLOAT64).reshape(-1, 1);

    private static Sequential network() {
        var rng = Rng.of(2);
        return new Sequential(new Linear(2, 8, rng), new Tanh(), new Linear(8, 1, rng));
    }

    private static Model compiled(Sequential network) {
        return new Model(network)
                .pictures(false)
                .compile(new Adam(network.parameters(), 0.05), new BCEWithLogitsLoss(), Metric.accuracy(0));
    }

    @Test
    void fitDoesWhatTheLoopDoes() {
        var byHand = network();
        var optimizer = new SGD(byHand.parameters(), 0.1);
        for (int epoch = 0; epoch < 3; epoch++) {
            for (var batch : new DataLoader(X, Y, 20)) {
                optimizer.zeroGrad();
                new MSELoss().forward(byHand.forward(batch.x()), batch.y()).backward();
                optimizer.step();
            }
        }
        var network = network();
        new Model(network)
                .pictures(false)
                .compile(new SGD(network.parameters(), 0.1), new MSELoss())
                .fit(new DataLoader(X, Y, 20), 3);
        assertEquals(byHand.stateDict().toString(), network.stateDict().toString());
    }

    @Test
    void historyHasLossMetricsAndValidationOfEachEpoch() {
        var model = compiled(network()).validation(new DataLoader(X, Y, 60));
        var history = model.fit(X, Y, 30, 16);
        assertEquals(List.of("loss", "accuracy", "val_loss", "val_accuracy"), history.names());
        assertEquals(30, history.epochs());
        assertTrue(history.get("val_accuracy").getDouble(29) > 0.95, history::toString);
        assertEquals(
                List.of("epoch", "loss", "accuracy", "val_loss", "val_accuracy"),
                history.table().columnNames());
        assertEquals(
                history.get("val_loss").getDouble(29),
                model.evaluate(new DataLoader(X, Y, 7)).get("loss"),
                1e-12);
        var error = assertThrows(IllegalArgumentException.class, () -> history.get("acc"));
        assertEquals(
                "nothing called 'acc' was measured; there are: loss, accuracy, val_loss, val_accuracy",
                error.getMessage());
    }

    @Test
    void predictIsTheForwardOfAllSamplesWithoutDropout() {
        var network = new Sequential(new Linear(2, 1, Rng.of(0)), new Dropout(0.5, Rng.of(0)));
        var many = Rng.of(3).normal(600, 2);
        var wanted = network.eval().forward(many).data();
        network.train();
        assertTrue(new Model(network).predict(many).allclose(wanted, 1e-12, 1e-12));
    }

    @Test
    void earlyStoppingEndsAndBringsTheBestEpochBack() {
        var network = network();
        var stopping = new EarlyStopping(2).restore(network);
        var losses = new double[] {5, 3, 4, 4, 4, 1};
        var states = new ArrayList<String>();
        int epoch = 0;
        boolean stop = false;
        while (!stop) {
            network.parameter("0.bias").assign(Rng.of(epoch).normal(8));
            states.add(network.stateDict().toString());
            stop = stopping.step(losses[epoch++]);
        }
        stopping.end();
        assertEquals(5, epoch);
        assertEquals(2, stopping.bestEpoch());
        assertEquals(states.get(1), network.stateDict().toString());
    }

    @Test
    void anUncompiledModelSaysWhatIsMissing() {
        var error = assertThrows(IllegalStateException.class, () -> new Model(network()).fit(X, Y, 1, 1));
        assertEquals("fit() wants a compiled model: call compile(optimizer, loss) first", error.getMessage());
    }

    @Test
    void fitShowsThePicturesOfTheMonitor() {
        var network = network();
        var shown = new ArrayList<String>();
        new Model(network)
                .compile(new SGD(network.parameters(), 0.1), new BCEWithLogitsLoss())
                .watch("0.weight")
                .callback(epoch -> shown.add("epoch"))
                .fit(new DataLoader(X, Y, 60), 2);
        assertEquals(2, shown.size());
        assertThrows(IllegalArgumentException.class, () -> new Model(network).watch("0.wieght"));
    }
}
