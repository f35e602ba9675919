package elara.kernel.maven;

import java.nio.file.Path;
import java.util.List;

/** Finds and downloads artifacts. May be used by one thread at a time. */
public interface Resolver extends AutoCloseable {
    /**
     * Resolves everything or nothing.
     *
     * @param request what is wanted
     * @param transfers to tell of downloads
     * @return what it comes to, all of it in the local repository
     * @throws DependencyProblem if something cannot be had: which, and where it was looked for
     * @throws InterruptedException if the calling thread is interrupted; downloads end
     */
    Resolution resolve(Request request, Transfers transfers) throws DependencyProblem, InterruptedException;

    /**
     * Reads a project file, with its parents and imports.
     *
     * @param text the file's content
     * @param place the file, for parents beside it and for messages; null for text from elsewhere
     * @param repositories where to look for parents and imports, besides the user's and the file's own
     * @param transfers to tell of downloads
     * @return what it asks for
     * @throws DependencyProblem if it cannot be read (line and column) or something it refers to cannot be had
     * @throws InterruptedException if the calling thread is interrupted
     */
    Pom read(String text, Path place, List<Repository> repositories, Transfers transfers)
            throws DependencyProblem, InterruptedException;

    @Override
    void close();
}
