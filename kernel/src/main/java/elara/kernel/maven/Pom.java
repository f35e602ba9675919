package elara.kernel.maven;

import java.util.List;

/**
 * What a project file asks for, after parents, properties and profiles.
 *
 * @param dependencies its dependencies, of all scopes
 * @param managed its dependency management, imports resolved
 * @param repositories its repositories, without those that every project has
 */
public record Pom(List<Dependency> dependencies, List<Dependency> managed, List<Repository> repositories) {
    /** Copies the lists. */
    public Pom {
        dependencies = List.copyOf(dependencies);
        managed = List.copyOf(managed);
        repositories = List.copyOf(repositories);
    }
}
