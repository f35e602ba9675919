package elara.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of Jupyter's data directories, and what of it is Elara's: {@code kernels/name/} for each kernel that was installed,
 * {@code elara/} for the jars that they share and the start-up archives.
 *
 * @param data the data directory
 */
record Place(Path data) {
    /** Jupyter takes no other names. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");

    Place {
        data = data.toAbsolutePath().normalize();
    }

    /** The directory of a kernel. */
    Path kernel(String name) throws Refusal {
        if (!NAME.matcher(name).matches() || name.matches("\\.+")) {
            throw new Refusal(
                    "'" + name + "' is no name for a kernel: Jupyter wants small letters a-z, digits, '.', '_' and"
                            + " '-'. Give another with --name");
        }
        return kernels().resolve(name);
    }

    Path kernels() {
        return data.resolve("kernels");
    }

    /** What all kernels of Elara's in this place share. */
    Path elara() {
        return data.resolve("elara");
    }

    /** The start-up archive of a kernel, below a directory of its own. */
    Path archive(String name) {
        return elara().resolve("archive").resolve(name);
    }

    /** The folders below one that is there or not. */
    static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }
}
