package elara.kernel.maven;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers what requests came to, from one session to the next: loading Maven and reading a hundred project files takes
 * a second, reading a list of jars does not. What is remembered holds as long as the user's settings are what they were
 * and every jar lies where it lay, unchanged. Snapshots, ranges and the like are never remembered.
 */
final class Remembered implements Resolver {
    /** Changes with what is written. */
    private static final int FORMAT = 1;

    private final Path folder;
    private final Path home;
    private final Supplier<Resolver> open;
    private Resolver resolver;

    /**
     * Stands before a resolver.
     *
     * @param folder where to remember; the user's alone
     * @param home where Maven's settings are
     * @param open makes the resolver when it is needed
     */
    Remembered(Path folder, Path home, Supplier<Resolver> open) {
        this.folder = folder;
        this.home = home;
        this.open = open;
    }

    private Resolver resolver() {
        if (resolver == null) {
            resolver = open.get();
        }
        return resolver;
    }

    @Override
    public Resolution resolve(Request request, Transfers transfers) throws DependencyProblem, InterruptedException {
        var file = folder.resolve(key(request));
        if (!request.mode().update()) {
            var known = read(file);
            if (known.isPresent()) {
                return known.get();
            }
        }
        var resolution = resolver().resolve(request, transfers);
        if (resolution.lasting()) {
            write(file, resolution);
        }
        return resolution;
    }

    @Override
    public Pom read(String text, Path place, List<Repository> repositories, Transfers transfers)
            throws DependencyProblem, InterruptedException {
        return resolver().read(text, place, repositories, transfers);
    }

    /** All that could make the same request come to something else. */
    private String key(Request request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(
                    request.toString(),
                    home.toString(),
                    content("settings.xml"),
                    System.getProperty("maven.repo.local", ""),
                    String.valueOf(System.getenv("MAVEN_HOME")),
                    System.getProperty("os.name")
                            + System.getProperty("os.arch")
                            + Runtime.version().feature())) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String content(String name) {
        try {
            return Files.readString(home.resolve(name));
        } catch (IOException e) {
            // As a rule there is none. One that cannot be read is Maven's to complain of.
            return "";
        }
    }

    private static Optional<Resolution> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            var artifacts = new ArrayList<Resolution.Artifact>();
            for (int left = in.readInt(); left > 0; left--) {
                var coordinates = coordinates(in);
                var path = Path.of(in.readUTF());
                if (in.readLong() != size(path) || in.readLong() != time(path)) {
                    return Optional.empty();
                }
                artifacts.add(new Resolution.Artifact(coordinates, path));
            }
            var overruled = new ArrayList<Coordinates>();
            for (int left = in.readInt(); left > 0; left--) {
                overruled.add(coordinates(in));
            }
            var tree = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            return Optional.of(new Resolution(artifacts, tree, overruled, true));
        } catch (IOException | RuntimeException e) {
            // Forgotten: it is found out anew.
            return Optional.empty();
        }
    }

    private static void write(Path file, Resolution resolution) {
        try {
            Files.createDirectories(file.getParent());
            // In one step, for whoever reads it meanwhile.
            var part = Files.createTempFile(file.getParent(), "part-", "");
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                out.writeInt(FORMAT);
                out.writeInt(resolution.artifacts().size());
                for (var each : resolution.artifacts()) {
                    write(out, each.coordinates());
                    out.writeUTF(each.file().toString());
                    out.writeLong(size(each.file()));
                    out.writeLong(time(each.file()));
                }
                out.writeInt(resolution.overruled().size());
                for (var each : resolution.overruled()) {
                    write(out, each);
                }
                var tree = resolution.tree().getBytes(StandardCharsets.UTF_8);
                out.writeInt(tree.length);
                out.write(tree);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Not remembered: it is found out anew.
            return;
        }
    }

    private static Coordinates coordinates(DataInputStream in) throws IOException {
        return new Coordinates(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    }

    private static void write(DataOutputStream out, Coordinates coordinates) throws IOException {
        out.writeUTF(coordinates.group());
        out.writeUTF(coordinates.artifact());
        out.writeUTF(coordinates.type());
        out.writeUTF(coordinates.classifier());
        out.writeUTF(coordinates.version());
    }

    private static long size(Path file) throws IOException {
        return Files.size(file);
    }

    private static long time(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }

    @Override
    public void close() {
        if (resolver != null) {
            resolver.close();
        }
    }
}
