package elara.kernel.maven;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A repository in Maven's layout, made up in memory, on a server of this machine. */
public final class LocalRepository implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, List<String>> versions = new LinkedHashMap<>();

    /** The paths that were asked for, in order, with their answers. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private volatile String authorization;
    private volatile String cut = "";
    private volatile long delayMillis;

    public LocalRepository() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/repository";
    }

    private void answer(HttpExchange exchange) throws IOException {
        // Behind a proxy's back it is the whole address.
        var path = exchange.getRequestURI().getPath().replaceFirst("^/repository/", "");
        var content = files.get(path);
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        int status = authorization != null && !authorization.equals(given) ? 401 : content == null ? 404 : 200;
        asked.add(status + " " + path);
        try (exchange) {
            if (status == 401) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"tests\"");
            }
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            Thread.sleep(path.endsWith(".jar") ? delayMillis : 0);
            exchange.sendResponseHeaders(200, content.length);
            var half = !cut.isEmpty() && path.endsWith(cut);
            // Closing before all of it was sent breaks the connection.
            exchange.getResponseBody().write(content, 0, half ? content.length / 2 : content.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets in only those who know a password. */
    public void require(String user, String password) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Breaks the connection in the middle of files whose names end so. */
    public void cut(String suffix) {
        cut = suffix;
    }

    public void delay(long millis) {
        delayMillis = millis;
    }

    /** How often jars were really sent. */
    public long jarsSent() {
        return asked.stream()
                .filter(each -> each.startsWith("200") && each.endsWith(".jar"))
                .count();
    }

    /** An artifact {@code group:artifact:version} whose POM has this body and whose jar has a file named for it. */
    public LocalRepository with(String coordinates, String... pomBody) {
        return withJar(
                coordinates,
                Map.of(coordinates.replace(':', '-') + ".txt", coordinates.getBytes(StandardCharsets.UTF_8)),
                pomBody);
    }

    /** An artifact with classes, given by their sources. */
    public LocalRepository withClasses(String coordinates, Map<String, String> sources, String... pomBody) {
        return withJar(coordinates, compile(sources), pomBody);
    }

    public LocalRepository withJar(String coordinates, Map<String, byte[]> content, String... pomBody) {
        put(path(coordinates, "", "jar"), jar(content));
        return withPom(coordinates, pomBody);
    }

    public LocalRepository withPom(String coordinates, String... pomBody) {
        var parts = coordinates.split(":", -1);
        var pom = """
                <project><modelVersion>4.0.0</modelVersion><groupId>%s</groupId><artifactId>%s</artifactId>
                <version>%s</version>%s</project>
                """.formatted(parts[0], parts[1], parts[2], String.join("\n", pomBody));
        put(path(coordinates, "", "pom"), pom.getBytes(StandardCharsets.UTF_8));
        var all = versions.computeIfAbsent(parts[0] + ":" + parts[1], key -> new ArrayList<>());
        if (!all.contains(parts[2])) {
            all.add(parts[2]);
        }
        var metadata = new StringBuilder("<metadata><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                + "</artifactId><versioning><latest>" + parts[2] + "</latest><release>" + parts[2]
                + "</release><versions>");
        all.forEach(each -> metadata.append("<version>").append(each).append("</version>"));
        metadata.append("</versions><lastUpdated>20260101000000</lastUpdated></versioning></metadata>");
        put(
                parts[0].replace('.', '/') + "/" + parts[1] + "/maven-metadata.xml",
                metadata.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Another file of an artifact. */
    public LocalRepository withFile(String coordinates, String classifier, String extension, byte[] content) {
        put(path(coordinates, classifier, extension), content);
        return this;
    }

    /** A snapshot, deployed for the given time. */
    public LocalRepository withSnapshot(String coordinates, String time, int build, Map<String, byte[]> content) {
        var parts = coordinates.split(":", -1);
        var folder = parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/";
        var stamped = parts[2].replace("SNAPSHOT", time + "-" + build);
        withPom(coordinates);
        put(folder + parts[1] + "-" + stamped + ".jar", jar(content));
        put(folder + parts[1] + "-" + stamped + ".pom", files.get(path(coordinates, "", "pom")));
        put(folder + "maven-metadata.xml", """
                <metadata modelVersion="1.1.0"><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
                <versioning><snapshot><timestamp>%s</timestamp><buildNumber>%d</buildNumber></snapshot>
                <lastUpdated>%s</lastUpdated><snapshotVersions>
                <snapshotVersion><extension>jar</extension><value>%s</value><updated>%s</updated></snapshotVersion>
                <snapshotVersion><extension>pom</extension><value>%s</value><updated>%s</updated></snapshotVersion>
                </snapshotVersions></versioning></metadata>
                """.formatted(
                        parts[0],
                        parts[1],
                        parts[2],
                        time,
                        build,
                        time.replace(".", ""),
                        stamped,
                        time.replace(".", ""),
                        stamped,
                        time.replace(".", ""))
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Makes an artifact's checksum a wrong one. */
    public LocalRepository damage(String coordinates) {
        for (var algorithm : List.of("sha1", "md5")) {
            files.put(
                    path(coordinates, "", "jar") + "." + algorithm,
                    "00000000000000000000000000000000".getBytes(StandardCharsets.US_ASCII));
        }
        return this;
    }

    /** Takes all checksums away, as from a folder that somebody copied onto a web server. */
    public LocalRepository withoutChecksums() {
        files.keySet().removeIf(each -> each.endsWith(".sha1") || each.endsWith(".md5"));
        return this;
    }

    private void put(String path, byte[] content) {
        files.put(path, content);
        files.put(path + ".sha1", digest("SHA-1", content));
        files.put(path + ".md5", digest("MD5", content));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            var digest = MessageDigest.getInstance(algorithm).digest(content);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String path(String coordinates, String classifier, String extension) {
        var parts = coordinates.split(":", -1);
        return parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + parts[1] + "-" + parts[2]
                + (classifier.isEmpty() ? "" : "-" + classifier) + "." + extension;
    }

    public static byte[] jar(Map<String, byte[]> content) {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (var each : new java.util.TreeMap<>(content).entrySet()) {
                jar.putNextEntry(new JarEntry(each.getKey()));
                jar.write(each.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Classes by their files' names, of sources by their classes' names. */
    public static Map<String, byte[]> compile(Map<String, String> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var outputs = new HashMap<String, ByteArrayOutputStream>();
        var units = sources.entrySet().stream()
                .map(each ->
                        new SimpleJavaFileObject(
                                URI.create("string:///" + each.getKey().replace('.', '/') + ".java"),
                                JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                return each.getValue();
                            }
                        })
                .toList();
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var standard = compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8);
                var manager = new ForwardingJavaFileManager<JavaFileManager>(standard) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
                        var bytes = new ByteArrayOutputStream();
                        outputs.put(name.replace('.', '/') + ".class", bytes);
                        return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                            @Override
                            public java.io.OutputStream openOutputStream() {
                                return bytes;
                            }
                        };
                    }
                }) {
            var options = List.of("-proc:none", "--release", "17");
            if (!compiler.getTask(null, manager, said, options, null, units).call()) {
                throw new IllegalArgumentException(said.getDiagnostics().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var classes = new HashMap<String, byte[]>();
        outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    /** A dependency, as a POM has it. */
    public static String needs(String coordinates, String... more) {
        var parts = coordinates.split(":", -1);
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>"
                + (parts.length > 2 ? "<version>" + parts[2] + "</version>" : "") + String.join("", more)
                + "</dependency>";
    }

    public static String dependencies(String... each) {
        return "<dependencies>" + String.join("\n", each) + "</dependencies>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
