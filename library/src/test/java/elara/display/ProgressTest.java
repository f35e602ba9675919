package elara.display;

import static elara.display.Progress.progress;
import static elara.display.Progress.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<String> shown = new ArrayList<>();
    private final LinkedHashSet<String> outputs = new LinkedHashSet<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private long now;

    private final Display display = new Display() {
        @Override
        public void display(String id, MimeBundle bundle) {
            update(id, bundle);
        }

        @Override
        public void update(String id, MimeBundle bundle) {
            outputs.add(id);
            shown.add(bundle.plainText());
        }

        @Override
        public void clear(boolean wait) {}

        @Override
        public void beforeEnd(Runnable last) {
            atTheEnd.add(last);
        }
    };

    /** Goes over so many items of 50 ms each. */
    private void run(int items, int total, int until) {
        try (var scope = display.enter()) {
            assertTrue(scope != null);
            var bar = new Progress.Bar<>(range(items).iterator(), total, () -> now);
            for (int i = 0; i < until && bar.hasNext(); i++) {
                bar.next();
                now += 50_000_000;
            }
            if (until > items) {
                assertEquals(false, bar.hasNext());
            }
        }
    }

    @Test
    void aLoopShowsOneBarThatEndsFull() {
        run(8, 8, 9);
        assertEquals(1, outputs.size());
        assertEquals(" 25%|███████▌                      | 2/8 [00:00<00:00, 20.00 it/s]", shown.get(0));
        assertEquals("100%|██████████████████████████████| 8/8 [00:00<00:00, 20.00 it/s]", shown.get(shown.size() - 1));
    }

    @Test
    void itIsDrawnTenTimesASecondAtMost() {
        run(1000, 1000, 1001);
        assertEquals(500, shown.size());
    }

    @Test
    void aLoopThatIsLeftStaysAsItWas() {
        run(100, 100, 51);
        atTheEnd.get(0).run();
        assertEquals(
                " 50%|███████████████               | 50/100 [00:03<00:03, 19.61 it/s]", shown.get(shown.size() - 1));
        int count = shown.size();
        atTheEnd.get(0).run();
        assertEquals(count, shown.size());
    }

    @Test
    void whatHasNoSizeIsCounted() {
        run(5, -1, 6);
        assertEquals("5 it [00:00, 20.00 it/s]", shown.get(shown.size() - 1));
    }

    @Test
    void slowStepsAreToldInSecondsEach() {
        try (var scope = display.enter()) {
            assertTrue(scope != null);
            var bar = new Progress.Bar<>(range(2).iterator(), 2, () -> now);
            bar.next();
            now += 4_000_000_000L;
            bar.next();
        }
        assertEquals(" 50%|███████████████               | 1/2 [00:04<00:04, 4.00 s/it]", shown.get(0));
    }

    @Test
    void allItemsComeInTheirOrder() {
        try (var scope = display.enter()) {
            assertTrue(scope != null);
            var seen = new ArrayList<Object>();
            progress(List.of("a", "b")).forEach(seen::add);
            progress(new String[] {"c", "d"}).forEach(seen::add);
            progress(2).forEach(seen::add);
            assertEquals(List.of("a", "b", "c", "d", 0, 1), seen);
            progress(List.of()).forEach(seen::add);
            assertTrue(shown.get(shown.size() - 1).startsWith("100%"), shown.toString());
        }
    }

    @Test
    void rangesArePythons() {
        assertEquals(List.of(0, 1, 2), range(3));
        assertEquals(List.of(2, 3, 4), range(2, 5));
        assertEquals(List.of(0, 3, 6, 9), range(0, 10, 3));
        assertEquals(List.of(5, 3, 1), range(5, 0, -2));
        assertEquals(List.of(), range(5, 5));
        assertEquals(List.of(), range(0, 5, -1));
        assertEquals(2_000_000_000, range(2_000_000_000).size());
        assertThrows(IllegalArgumentException.class, () -> range(0, 1, 0));
    }
}
