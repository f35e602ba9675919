package elara.kernel.maven;

import elara.kernel.magic.Magic;
import java.nio.file.Path;
import java.util.List;

/** The magics that bring libraries. */
public final class MavenMagics {
    private MavenMagics() {}

    /**
     * Those of a new session, with the user's own settings of Maven.
     *
     * @return the magics; nothing of Maven is loaded before one is used
     */
    public static List<Magic> all() {
        var user = System.getProperty("user.home");
        var cache = System.getProperty("elara.cache");
        return of(Dependencies.of(
                Path.of(user, ".m2"),
                (cache == null ? Path.of(user, ".cache", "elara") : Path.of(cache)).toAbsolutePath()));
    }

    /**
     * Those of a session.
     *
     * @param dependencies what the session has asked for
     * @return the magics
     */
    public static List<Magic> of(Dependencies dependencies) {
        var libraries = new Libraries(dependencies);
        return List.of(
                new MavenMagic(libraries),
                new MavenRepoMagic(libraries),
                new LoadFromPomMagic(libraries),
                new JarsMagic(false),
                new JarsMagic(true));
    }
}
