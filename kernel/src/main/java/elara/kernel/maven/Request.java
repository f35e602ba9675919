package elara.kernel.maven;

import java.util.List;

/**
 * What is to be resolved, all of it together.
 *
 * @param dependencies what is wanted, in the order of the class path
 * @param managed versions (and exclusions) of what is wanted without one or comes along; of two for the same artifact,
 *     the first counts
 * @param repositories where to look, besides the user's own and Maven's
 * @param from ids of the only repositories to look in; all, when empty
 * @param mode how
 * @param there what need not be fetched
 */
public record Request(
        List<Dependency> dependencies,
        List<Dependency> managed,
        List<Repository> repositories,
        List<String> from,
        Mode mode,
        List<Coordinates> there) {
    /** Copies the lists. */
    public Request {
        dependencies = List.copyOf(dependencies);
        managed = List.copyOf(managed);
        repositories = List.copyOf(repositories);
        from = List.copyOf(from);
        there = List.copyOf(there);
    }

    /**
     * How to resolve.
     *
     * @param offline to use what has been downloaded before and nothing else
     * @param update to ask for newer snapshots and for what was missing before, although that was asked today
     */
    public record Mode(boolean offline, boolean update) {
        /** As the user's settings say. */
        public static final Mode USUAL = new Mode(false, false);
    }
}
