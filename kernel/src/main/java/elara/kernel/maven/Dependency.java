package elara.kernel.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A library that somebody wants, with what it needs.
 *
 * @param coordinates which
 * @param scope Maven's: {@code compile}, {@code runtime}, {@code provided}, {@code test}, {@code system}
 * @param exclusions {@code group:artifact} of what it needs but is not wanted; {@code *} stands for any
 * @param file where it is, if it is in no repository
 */
public record Dependency(Coordinates coordinates, String scope, List<String> exclusions, Optional<Path> file) {
    /** Copies the list. */
    public Dependency {
        exclusions = List.copyOf(exclusions);
    }

    /**
     * A library with all that it needs.
     *
     * @param coordinates which
     */
    public Dependency(Coordinates coordinates) {
        this(coordinates, "compile", List.of(), Optional.empty());
    }

    /**
     * The same, in another version.
     *
     * @param version the version
     * @return the dependency
     */
    public Dependency withVersion(String version) {
        return new Dependency(coordinates.withVersion(version), scope, exclusions, file);
    }
}
