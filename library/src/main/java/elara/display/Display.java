package elara.display;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The place where values are shown: below a notebook's cell, or a program's console.
 *
 * <p>{@link #current()} is the display of the cell that started the calling thread. Outside of any cell it is the
 * process's default, and where nobody set one, the console.
 */
public interface Display {
    /**
     * Shows a value under an id, by which it can be updated.
     *
     * @param id the display id
     * @param bundle the value
     */
    void display(String id, MimeBundle bundle);

    /**
     * Replaces what was shown under an id, wherever it stands.
     *
     * @param id the id given to {@link #display(String, MimeBundle)}
     * @param bundle the new value
     */
    void update(String id, MimeBundle bundle);

    /**
     * Removes what the cell has shown so far.
     *
     * @param wait whether to wait for the next output, which then takes its place without flicker
     */
    void clear(boolean wait);

    /**
     * Does something when the cell ends, however it ends, and before its end is told: the time to show what is drawn in
     * the background. Where there is no cell, nothing ends, and a program closes what it has opened.
     *
     * @param last what to do; it should not take long
     */
    default void beforeEnd(Runnable last) {}

    /**
     * Shows a value under a new id.
     *
     * @param bundle the value
     * @return the id
     */
    default String display(MimeBundle bundle) {
        var id = UUID.randomUUID().toString();
        display(id, bundle);
        return id;
    }

    /**
     * Returns the display of the calling thread.
     *
     * @return the display, never null
     */
    static Display current() {
        var own = Slot.OF_THREAD.get();
        return own != null ? own : Slot.OF_PROCESS.get();
    }

    /**
     * Makes this the display of the calling thread, and of the threads it starts from now on, until the scope is closed.
     *
     * @return the scope; close it on the same thread
     */
    default Scope enter() {
        var before = Slot.OF_THREAD.get();
        Slot.OF_THREAD.set(this);
        return () -> {
            if (before == null) {
                Slot.OF_THREAD.remove();
            } else {
                Slot.OF_THREAD.set(before);
            }
        };
    }

    /**
     * Sets where threads show values that no cell has started, as {@code System.setOut} does for text.
     *
     * @param display the display
     */
    static void setDefault(Display display) {
        Slot.OF_PROCESS.set(display);
    }

    /** The time during which a display is a thread's own. */
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}

/**
 * Where {@link Display#current()} looks. The one state of the library that belongs to the process: notebook code calls
 * static methods, which have no other way to know the cell they run in. The counterpart of {@code System.out}.
 */
final class Slot {
    static final InheritableThreadLocal<Display> OF_THREAD = new InheritableThreadLocal<>();
    static final AtomicReference<Display> OF_PROCESS = new AtomicReference<>(new ConsoleDisplay());

    private Slot() {}
}
