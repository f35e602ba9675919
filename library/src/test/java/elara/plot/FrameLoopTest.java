package elara.plot;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FrameLoopTest {
    private final AtomicInteger state = new AtomicInteger();
    private final CopyOnWriteArrayList<Integer> seen = new CopyOnWriteArrayList<>();

    @Test
    void theNewestStateWinsAndTheLastIsSeen() {
        var loop = new FrameLoop(() -> seen.add(state.get()), MILLISECONDS.toNanos(30));
        for (int i = 1; i <= 100_000; i++) {
            state.set(i);
            loop.request();
        }
        loop.finish();

        assertEquals(100_000, seen.get(seen.size() - 1));
        assertTrue(seen.size() < 1000, seen.size() + " frames");
    }

    @Test
    void framesKeepTheirDistance() throws InterruptedException {
        var times = new CopyOnWriteArrayList<Long>();
        var loop = new FrameLoop(() -> times.add(System.nanoTime()), MILLISECONDS.toNanos(60));
        long end = System.nanoTime() + MILLISECONDS.toNanos(400);
        while (System.nanoTime() < end) {
            loop.request();
            Thread.sleep(1);
        }

        for (int i = 1; i < times.size(); i++) {
            assertTrue(times.get(i) - times.get(i - 1) >= MILLISECONDS.toNanos(59));
        }
        assertTrue(times.size() >= 2, times.size() + " frames");
    }

    @Test
    void aFrameThatIsOwedComesWithoutAFurtherRequest() throws InterruptedException {
        var second = new CountDownLatch(2);
        var loop = new FrameLoop(second::countDown, MILLISECONDS.toNanos(50));
        loop.request();
        while (second.getCount() == 2) {
            Thread.onSpinWait();
        }
        loop.request();

        assertTrue(second.await(10, SECONDS));
    }

    @Test
    void askingNeverWaitsForTheDrawing() throws InterruptedException {
        var release = new CountDownLatch(1);
        var drawing = new CountDownLatch(1);
        var loop = new FrameLoop(
                () -> {
                    drawing.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                1);
        loop.request();
        drawing.await();
        loop.request();
        loop.request();
        release.countDown();
        loop.finish();
    }

    @Test
    void anInterruptedThreadDoesNotWaitAndStaysInterrupted() {
        var release = new CountDownLatch(1);
        var loop = new FrameLoop(
                () -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                1);
        Thread.currentThread().interrupt();
        loop.finish();

        assertTrue(Thread.interrupted());
        release.countDown();
    }

    @Test
    void aFrameThatFailsIsNotTheLast() {
        var loop = new FrameLoop(
                () -> {
                    seen.add(state.get());
                    if (state.get() == 1) {
                        throw new IllegalStateException("expected by this test");
                    }
                },
                1);
        state.set(1);
        loop.finish();
        state.set(2);
        loop.finish();

        assertTrue(seen.contains(1));
        assertEquals(2, seen.get(seen.size() - 1));
    }
}
