package elara.plot;

import elara.display.Display;
import elara.display.MimeBundle;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A display that remembers all it was asked to show. */
final class RecordingDisplay implements Display {
    enum Kind {
        DISPLAY,
        UPDATE
    }

    record Shown(Kind kind, String id, MimeBundle bundle, long nanos, Thread thread) {}

    final List<Shown> shown = new CopyOnWriteArrayList<>();

    @Override
    public void display(String id, MimeBundle bundle) {
        shown.add(new Shown(Kind.DISPLAY, id, bundle, System.nanoTime(), Thread.currentThread()));
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        shown.add(new Shown(Kind.UPDATE, id, bundle, System.nanoTime(), Thread.currentThread()));
    }

    final List<Runnable> atTheEnd = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEnd(Runnable last) {
        atTheEnd.add(last);
    }

    @Override
    public void clear(boolean wait) {}

    /** The last picture, or what was said in its place. */
    MimeBundle last() {
        return last(false);
    }

    /** The last script. */
    MimeBundle lastScript() {
        return last(true);
    }

    private MimeBundle last(boolean script) {
        return shown.stream()
                .map(Shown::bundle)
                .filter(bundle -> bundle.data().containsKey("application/javascript") == script)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
