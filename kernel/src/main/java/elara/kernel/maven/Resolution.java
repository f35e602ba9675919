package elara.kernel.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What a request comes to.
 *
 * @param artifacts what to put on the class path, in its order
 * @param tree who wanted what, as indented lines
 * @param overruled what somebody wanted in a version that was managed to be another
 * @param lasting whether the same request would come to the same tomorrow: without snapshots and ranges
 */
public record Resolution(List<Artifact> artifacts, String tree, List<Coordinates> overruled, boolean lasting) {
    /** Copies the lists. */
    public Resolution {
        artifacts = List.copyOf(artifacts);
        overruled = List.copyOf(overruled);
    }

    /**
     * An artifact that is there.
     *
     * @param coordinates which, with the very version
     * @param file where
     */
    public record Artifact(Coordinates coordinates, Path file) {}
}
