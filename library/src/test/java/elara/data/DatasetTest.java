package elara.data;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.NDArrays;
import elara.random.Rng;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class DatasetTest {
    /** One's own dataset. */
    private record Squares(int size) implements Dataset {
        @Override
        public Sample get(int i) {
            return new Sample(array((double) i), array((double) i * i));
        }
    }

    @Test
    void onesOwnDatasetIsLoadedInBatches() {
        var shapes = new ArrayList<String>();
        for (var batch : new DataLoader(new Squares(5), 2)) {
            shapes.add(batch.x().ravel() + " " + batch.y().ravel());
        }
        assertEquals(
                List.of(
                        "array([0., 1.]) array([0., 1.])",
                        "array([2., 3.]) array([4., 9.])",
                        "array([4.]) array([16.])"),
                shapes);
    }

    @Test
    void columnsOfATableBecomeSamples() {
        var table = Table.create(
                IntColumn.create("rooms", 1, 2, 3),
                DoubleColumn.create("area", 10, 20, 30),
                DoubleColumn.create("price", 100, 200, 300));
        var data = TensorDataset.of(table, "price");
        assertEquals("TensorDataset(samples=3, x=(2,), y=(1,))", data.toString());
        assertEquals("array([[100.],\n       [200.],\n       [300.]])", data.y().toString());
        assertEquals(
                "array([[10.],\n       [20.],\n       [30.]])",
                TensorDataset.of(table, List.of("area"), "price").x().toString());
    }

    @Test
    void splitPartsHaveNoneInCommonAndMissNone() {
        var split = new TensorDataset(arange(10).reshape(10, 1), arange(10)).split(0.7, Rng.of(1));
        assertEquals(7, split.train().size());
        var seen = new HashSet<Long>();
        for (var part : List.of(split.train(), split.test())) {
            for (long y : part.all().y().toLongs()) {
                assertTrue(seen.add(y));
            }
        }
        assertEquals(10, seen.size());
    }

    @Test
    void everySampleIsTheTestOfOneFold() {
        var folds = new Squares(11).kFold(3, Rng.of(1));
        assertArrayEquals(
                new int[] {4, 4, 3},
                folds.stream().mapToInt(f -> f.test().size()).toArray());
        var seen = new HashSet<Double>();
        for (var fold : folds) {
            assertEquals(11, fold.train().size() + fold.test().size());
            for (double x : fold.test().all().x().toDoubles()) {
                assertTrue(seen.add(x));
            }
        }
        assertEquals(11, seen.size());
    }

    @Test
    void aSamplerSaysWhichSamplesComeAndACollateHowTheyAreJoined() {
        var loader = new DataLoader(new Squares(5), 2)
                .sampler(() -> new int[] {4, 4, 0})
                .collate(samples ->
                        new Batch(array((double) samples.size()), samples.get(0).y()));
        var seen = new ArrayList<String>();
        loader.forEach(batch -> seen.add(batch.x() + " " + batch.y()));
        assertEquals(List.of("array([2.]) array([16.])", "array([1.]) array([0.])"), seen);
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> new DataLoader(new Squares(5), 2)
                        .sampler(() -> new int[] {5})
                        .iterator());
    }

    @Test
    void mapChangesSamplesWhenTheyAreAskedFor() {
        var doubled = new Squares(3).map(sample -> new Sample(sample.x().mul(2), sample.y()));
        assertEquals("array([0., 2., 4.])", doubled.all().x().ravel().toString());
    }

    @Test
    void oneHotAndScalings() {
        assertEquals(
                "array([[1., 0., 0.],\n       [0., 0., 1.]])",
                Transforms.oneHot(array(0, 2), 3).toString());
        var x = array(new double[][] {{1, 5}, {3, 5}});
        var scaling = Transforms.standardize(x);
        assertEquals("array([[-1.,  0.],\n       [ 1.,  0.]])", scaling.apply(x).toString());
        assertTrue(scaling.undo(scaling.apply(x)).allclose(x, 1e-15, 0));
        assertEquals(
                "array([[0., 0.],\n       [1., 0.]])",
                Transforms.minMax(x).apply(x).toString());
    }

    @Test
    void badInputIsTold() {
        assertEquals(
                "oneHot wants labels from 0 to 2, got 3 at [1]",
                assertThrows(IllegalArgumentException.class, () -> Transforms.oneHot(array(0, 3), 3))
                        .getMessage());
        assertEquals(
                "DataLoader wants at least one sample, got none",
                assertThrows(IllegalArgumentException.class, () -> new DataLoader(new Squares(0), 2))
                        .getMessage());
        assertEquals(
                "DataLoader wants a batch size of at least 1, got 0",
                assertThrows(IllegalArgumentException.class, () -> new DataLoader(new Squares(3), 0))
                        .getMessage());
        assertEquals(
                "split wants a fraction that leaves samples on both sides, got 0.1 of 3 samples",
                assertThrows(IllegalArgumentException.class, () -> new Squares(3).split(0.1, Rng.of(0)))
                        .getMessage());
        assertEquals(
                "TensorDataset wants as many samples in x as in y, got the shapes (2, 1) and (3,)"
                        .replace("(2, 1)", "(2,1)"),
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new TensorDataset(NDArrays.ones(2, 1), NDArrays.ones(3)))
                        .getMessage());
    }
}
