import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes the installer that carries a distribution: {@code java Bundle.java distribution version installer.jar}. It is the
 * distribution's own {@code elara-installer.jar} with two entries more: {@code distribution.zip}, all of the distribution
 * with an empty {@code complete} at its end, and {@code distribution.properties}, its version and fingerprint.
 */
public final class Bundle {
    /** One time for all entries, so that the same distribution gives the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Bundle() {}

    /**
     * Makes it.
     *
     * @param args the distribution, its version, and the jar to write
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... args) throws IOException {
        var distribution = Path.of(args[0]);
        var thin = distribution.resolve("elara-installer.jar");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var file : files(distribution)) {
                if (!file.equals(thin)) {
                    put(zip, distribution.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            put(zip, "complete", new byte[0]);
        }
        var bundle = bytes.toByteArray();
        var crc = new CRC32();
        crc.update(bundle);
        var record = "version=" + args[1] + "\nfingerprint=" + String.format("%08x", crc.getValue()) + "\n";
        try (var in = new ZipInputStream(Files.newInputStream(thin));
                var out = new ZipOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    put(out, entry.getName(), in.readAllBytes());
                }
            }
            put(out, "distribution.properties", record.getBytes(StandardCharsets.UTF_8));
            out.setLevel(Deflater.NO_COMPRESSION);
            put(out, "distribution.zip", bundle);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
