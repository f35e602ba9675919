package elara.kernel.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What has to happen to a notebook's class path.
 *
 * @param added jars to add at its end, in this order
 * @param inFront jars that go before Elara's own, being other versions of them
 * @param removed jars to take away, of which nothing was used: other versions of added ones
 * @param notes what to tell, a line each
 * @param tree who wanted what, as indented lines
 */
public record Change(List<Path> added, List<Path> inFront, List<Path> removed, List<String> notes, String tree) {
    /** Copies the lists. */
    public Change {
        added = List.copyOf(added);
        inFront = List.copyOf(inFront);
        removed = List.copyOf(removed);
        notes = List.copyOf(notes);
    }

    /** Whether the class path stays as it is. */
    boolean isEmpty() {
        return added.isEmpty() && inFront.isEmpty() && removed.isEmpty();
    }
}
