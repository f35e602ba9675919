package io.github.spencerpark.jupyter.kernel.util;

import elara.kernel.magic.Glob;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Finds files by a simple pattern: see {@link Glob}. */
public class GlobFinder {
    private final FileSystem fileSystem;
    private final String glob;

    /**
     * Creates a finder.
     *
     * @param fs where to search
     * @param glob the pattern
     */
    public GlobFinder(FileSystem fs, String glob) {
        this.fileSystem = fs;
        this.glob = glob;
    }

    /**
     * Creates a finder of files.
     *
     * @param glob the pattern
     */
    public GlobFinder(String glob) {
        this(FileSystems.getDefault(), glob);
    }

    /**
     * Finds files and directories.
     *
     * @return their paths
     * @throws IOException if a directory cannot be read
     */
    public Iterable<Path> computeMatchingPaths() throws IOException {
        return Glob.paths(glob, fileSystem.getPath("").toAbsolutePath());
    }

    /**
     * Finds files.
     *
     * @return their paths
     * @throws IOException if a directory cannot be read
     */
    public Iterable<Path> computeMatchingFiles() throws IOException {
        return Glob.files(glob, fileSystem.getPath("").toAbsolutePath());
    }
}
