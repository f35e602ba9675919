package elara.data;

import static elara.array.NDArrays.arange;
import static elara.array.NDArrays.array;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import elara.random.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DataLoaderTest {
    private final NDArray x = arange(20.0).reshape(10, 2);
    private final NDArray y = arange(10);

    /** The labels of one epoch in order, each checked to come with its own row. */
    private List<Long> epoch(DataLoader loader) {
        var seen = new ArrayList<Long>();
        for (var batch : loader) {
            assertEquals(batch.x().shape(0), batch.y().shape(0));
            for (int i = 0; i < batch.y().size(); i++) {
                long label = batch.y().getLong(i);
                assertEquals(2.0 * label, batch.x().getDouble(i, 0));
                assertEquals(2.0 * label + 1, batch.x().getDouble(i, 1));
                seen.add(label);
            }
        }
        return seen;
    }

    private static List<Long> firstTen() {
        return LongStream.range(0, 10).boxed().toList();
    }

    @Test
    void givesTheSamplesInOrderTheLastBatchSmaller() {
        var loader = new DataLoader(x, y, 4);
        assertEquals(firstTen(), epoch(loader));
        var sizes = new ArrayList<Integer>();
        loader.forEach(batch -> sizes.add(batch.x().shape(0)));
        assertEquals(List.of(4, 4, 2), sizes);
    }

    @Test
    void dropLastLeavesTheSmallBatchOut() {
        var loader = new DataLoader(x, y, 4).dropLast(true);
        assertEquals(firstTen().subList(0, 8), epoch(loader));
        assertEquals(2, loader.iterationsPerEpoch());
    }

    @Test
    void aThousandSamplesAtAHundredAreTenIterations() {
        var loader = new DataLoader(zeros(1000, 3), zeros(1000), 100);
        assertEquals(10, loader.iterationsPerEpoch());
        assertEquals(100, loader.batchSize());
        assertEquals(1000, loader.samples());
        assertEquals("DataLoader(samples=1000, batchSize=100, iterationsPerEpoch=10)", loader.toString());
    }

    @Test
    void batchStochasticAndMiniBatchDifferInTheBatchSizeOnly() {
        assertEquals(1, new DataLoader(x, y, 10).iterationsPerEpoch());
        assertEquals(10, new DataLoader(x, y, 1).iterationsPerEpoch());
        assertEquals(4, new DataLoader(x, y, 3).iterationsPerEpoch());
        assertEquals(1, new DataLoader(x, y, Integer.MAX_VALUE).iterationsPerEpoch());
        assertEquals(firstTen(), epoch(new DataLoader(x, y, Integer.MAX_VALUE)));
    }

    @Test
    void shuffleGivesAllSamplesInANewOrderEachEpoch() {
        var loader = new DataLoader(x, y, 3).shuffle(Rng.of(0));
        var first = epoch(loader);
        var second = epoch(loader);
        assertFalse(first.equals(second));
        assertFalse(first.equals(firstTen()));
        assertEquals(firstTen(), first.stream().sorted().toList());
        assertEquals(firstTen(), second.stream().sorted().toList());
    }

    @Test
    void shuffleIsRepeatableBySeed() {
        assertEquals(
                epoch(new DataLoader(x, y, 3).shuffle(Rng.of(5))), epoch(new DataLoader(x, y, 3).shuffle(Rng.of(5))));
    }

    @Test
    void shuffleAndDropLastLeaveTheLoaderTheyCameFromAlone() {
        var loader = new DataLoader(x, y, 4);
        var other = loader.shuffle(Rng.of(0)).dropLast(true);
        assertEquals(firstTen(), epoch(loader));
        assertEquals(8, epoch(other).size());
    }

    @Test
    void aBatchIsACopy() {
        for (var batch : new DataLoader(x, y, 10)) {
            batch.x().fill(0);
        }
        assertEquals(19, x.getDouble(9, 1));
    }

    @Test
    void shapesAndDtypesAreKept() {
        var images = NDArrays.zeros(DType.FLOAT32, 5, 4, 3);
        var batch = new DataLoader(images, array(true, false, true, false, true), 2)
                .iterator()
                .next();
        assertArrayEquals(new int[] {2, 4, 3}, batch.x().shape());
        assertEquals(DType.FLOAT32, batch.x().dtype());
        assertEquals(DType.BOOL, batch.y().dtype());
    }

    @Test
    void anEpochEnds() {
        var epoch = new DataLoader(x, y, 10).iterator();
        epoch.next();
        assertFalse(epoch.hasNext());
        assertThrows(NoSuchElementException.class, epoch::next);
    }

    private static String messageOf(NDArray x, NDArray y, int batchSize) {
        return assertThrows(IllegalArgumentException.class, () -> new DataLoader(x, y, batchSize))
                .getMessage();
    }

    @Test
    void badInputIsNamed() {
        assertEquals("DataLoader wants a batch size of at least 1, got 0", messageOf(x, y, 0));
        assertEquals(
                "DataLoader wants as many samples in x as in y, got 10 in x and 9 in y", messageOf(x, arange(9), 1));
        assertEquals("DataLoader wants at least one sample, got none", messageOf(zeros(0, 2), zeros(0), 1));
        assertTrue(messageOf(x.get("0, 0"), y, 1).contains("got a scalar as x"));
    }
}
