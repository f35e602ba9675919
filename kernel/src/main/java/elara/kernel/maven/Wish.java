package elara.kernel.maven;

import java.util.List;

/**
 * What a cell asks for.
 *
 * @param dependencies libraries
 * @param managed versions of what comes along, and bills of materials
 * @param repositories where to look from now on, besides those known
 * @param from ids of the only repositories to look in for this; all, when empty
 * @param mode how to look
 */
public record Wish(
        List<Dependency> dependencies,
        List<Dependency> managed,
        List<Repository> repositories,
        List<String> from,
        Request.Mode mode) {
    /** Copies the lists. */
    public Wish {
        dependencies = List.copyOf(dependencies);
        managed = List.copyOf(managed);
        repositories = List.copyOf(repositories);
        from = List.copyOf(from);
    }

    /**
     * Libraries, from wherever they are.
     *
     * @param dependencies which
     */
    public Wish(List<Dependency> dependencies) {
        this(dependencies, List.of(), List.of(), List.of(), Request.Mode.USUAL);
    }
}
