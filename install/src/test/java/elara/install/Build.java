package elara.install;

import java.nio.file.Path;

/** Where the build that runs these tests has its files. */
final class Build {
    static final Path ROOT = folder("elara.root");
    static final Path DISTRIBUTION = folder("elara.distribution");
    static final Path NOTICE = folder("elara.notice").resolve("NOTICE");
    static final Path SCRIPT = ROOT.resolve("install/jupyter");

    private Build() {}

    private static Path folder(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
