package elara.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Elara as built: {@code lib/}, {@code kernelspec/}, licences.
 *
 * @param folder where it is
 */
record Distribution(Path folder) {
    /** The distribution inside the installer's jar, and what tells one from another. */
    private static final String BUNDLE = "/distribution.zip";

    private static final String BUNDLE_RECORD = "/distribution.properties";

    /** The template of kernel.json. */
    Path template() {
        return folder.resolve("kernelspec/kernel.json");
    }

    /** The flags for each version of Java. */
    Path options() {
        return folder.resolve("kernelspec/jvm.options");
    }

    /** The pictures that front ends show. */
    List<Path> logos() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("kernelspec"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("logo-"))
                    .sorted()
                    .toList();
        }
    }

    /** The kernel's jar, which names all others. */
    Path kernel() throws Refusal {
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().matches("elara-kernel-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no elara-kernel-*.jar in it"));
        } catch (IOException e) {
            throw new Refusal(folder + " is no distribution of Elara: " + e.getMessage(), e);
        }
    }

    /** The distribution that this program's jar lies in, if it lies in one. */
    static Optional<Distribution> around() {
        try {
            var jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var distribution = new Distribution(jar.toAbsolutePath().getParent());
            return Files.exists(distribution.template()) ? Optional.of(distribution) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The name of the folder that the distribution inside this program's jar goes to; none if it has none. */
    static Optional<String> bundled() throws Refusal {
        try (var in = Distribution.class.getResourceAsStream(BUNDLE_RECORD)) {
            if (in == null) {
                return Optional.empty();
            }
            var record = new Properties();
            record.load(in);
            return Optional.of(record.getProperty("version") + "-" + record.getProperty("fingerprint"));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * Unpacks the distribution inside this program's jar.
     *
     * @param folder a new folder
     */
    static void unpack(Path folder) throws IOException, Refusal {
        try (var in = Distribution.class.getResourceAsStream(BUNDLE)) {
            if (in == null) {
                throw new Refusal("this installer carries no distribution of Elara. Download it again");
            }
            unpack(in, folder);
        }
    }

    static void unpack(InputStream bundle, Path folder) throws IOException, Refusal {
        try (var zip = new ZipInputStream(bundle)) {
            boolean complete = false;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new ZipException("it has an entry " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                    // The build puts it last.
                    complete |= entry.getName().equals("complete");
                }
            }
            if (!complete) {
                throw new ZipException("it ends early");
            }
            Files.delete(folder.resolve("complete"));
        } catch (ZipException | java.io.EOFException e) {
            throw damaged(e);
        }
    }

    private static Refusal damaged(IOException e) {
        return new Refusal(
                "the installer is damaged (" + e.getMessage() + "). Download it again, and install from the new file",
                e);
    }
}
