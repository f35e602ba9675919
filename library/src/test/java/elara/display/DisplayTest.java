package elara.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DisplayTest {
    /** Remembers what it was asked to show. */
    private static final class Remembering implements Display {
        final List<String> shown = new ArrayList<>();

        @Override
        public void display(String id, MimeBundle bundle) {
            shown.add(id + ": " + bundle.plainText());
        }

        @Override
        public void update(String id, MimeBundle bundle) {
            shown.add(id + " := " + bundle.plainText());
        }

        @Override
        public void clear(boolean wait) {
            shown.clear();
        }
    }

    @Test
    void theInnermostScopeIsCurrentUntilItIsClosed() {
        var before = Display.current();
        var outer = new Remembering();
        var inner = new Remembering();
        try (var first = outer.enter()) {
            assertNotNull(first);
            try (var second = inner.enter()) {
                assertNotNull(second);
                assertSame(inner, Display.current());
            }
            assertSame(outer, Display.current());
        }
        assertSame(before, Display.current());
    }

    @Test
    void threadsShowWhereTheThreadThatStartedThemDoes() throws InterruptedException {
        var display = new Remembering();
        var seen = new AtomicReference<Display>();
        try (var scope = display.enter()) {
            assertNotNull(scope);
            var thread = new Thread(() -> seen.set(Display.current()));
            thread.start();
            thread.join();
        }
        assertSame(display, seen.get());
    }

    @Test
    void aNewIdIsMadeForEachValue() {
        var display = new Remembering();

        var first = display.display(MimeBundle.text("a"));
        var second = display.display(MimeBundle.text("b"));
        display.update(first, MimeBundle.text("c"));

        assertNotEquals(first, second);
        assertEquals(List.of(first + ": a", second + ": b", first + " := c"), display.shown);
    }

    @Test
    void aBundleKeepsItsOrderAndCannotBeChanged() {
        var data = new LinkedHashMap<String, Object>();
        data.put("text/html", "<b>a</b>");
        data.put("text/plain", "a");
        var bundle = new MimeBundle(data, Map.of());
        data.clear();

        assertEquals(
                List.of("text/html", "text/plain"), List.copyOf(bundle.data().keySet()));
        assertEquals("a", bundle.plainText());
        assertThrows(UnsupportedOperationException.class, () -> bundle.data().clear());
        assertThrows(NullPointerException.class, () -> bundle.with("text/plain", null));
    }

    @Test
    void metadataGatherByType() {
        var bundle = MimeBundle.of("image/png", new byte[0])
                .withMetadata("image/png", "width", 600)
                .withMetadata("image/png", "height", 360);

        assertEquals(Map.of("image/png", Map.of("width", 600, "height", 360)), bundle.metadata());
        assertEquals("", bundle.plainText());
    }
}
