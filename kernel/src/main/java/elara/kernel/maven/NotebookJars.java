package elara.kernel.maven;

import java.nio.file.Path;

/** What a session knows of the jars on its class path. */
public interface NotebookJars {
    /**
     * Whether the notebook has used anything of a jar, so that another version of it would come too late.
     *
     * @param jar a jar of the notebook's or of Elara's own
     * @return whether a class of it has been asked for
     */
    boolean inUse(Path jar);
}
