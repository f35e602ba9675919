package elara.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A machine in a folder: a checkout of Elara with next to nothing in it, and a PATH on which Java, Maven, Python, pip
 * and Jupyter are stand-ins that note down that they were called.
 */
final class Machine {
    /** What a bare system has, of which install/jupyter may use all. */
    private static final List<String> TOOLS = List.of(
            ("bash sh env cat cksum cp cut dirname find grep head kill locale ls mkdir mv readlink rm sed sleep sort tail tr"
                            + " xargs")
                    .split(" ", -1));

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    Machine(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(bin());
        environment.put("PATH", bin() + ":" + tools());
        environment.put("HOME", folder.resolve("home").toString());
        checkOut();
        java("jdk", "17.0.1", "jdk.jshell");
        command(bin().resolve("java"), "exec '" + folder.resolve("jdk/bin/java") + "' \"$@\"");
        maven("""
                for word; do case $word in -Delara.build=*) build=${word#-Delara.build=} ;; esac; done
                build=${build%%/*}/elara-install
                mkdir -p "$build/elara"
                cd '%s'; cp -r kernelspec requirements.txt elara-installer.jar "$build/elara"
                """.formatted(Build.DISTRIBUTION));
        python("""
                case "$*" in
                  '-m venv '*) mkdir -p "$3/bin"; cp '%s' "$3/bin/python" ;;
                  '-m pip install '*) cp '%s' "${0%%/*}/jupyter" ;;
                  *) exec '%s' "$@" ;;
                esac
                """.formatted(bin().resolve("python3"), folder.resolve("jupyter"), python()));
        command(folder.resolve("jupyter"), "echo \"jupyter $*\"; echo \"in $PWD\"; env");
    }

    /** A folder with just these tools, the same for all machines. */
    private static Path tools() throws IOException {
        var tools = Files.createDirectories(Build.DISTRIBUTION.resolveSibling("tools"));
        for (var tool : TOOLS) {
            if (!Files.exists(tools.resolve(tool))) {
                Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
            }
        }
        return tools;
    }

    private void checkOut() throws IOException {
        for (var module : List.of("library", "kernel", "install")) {
            Files.createDirectories(checkout().resolve(module).resolve("src/main"));
            Files.writeString(checkout().resolve(module).resolve("pom.xml"), module);
        }
        Files.createDirectories(checkout().resolve(".mvn"));
        for (var file : List.of("pom.xml", "LICENSE", "NOTICE")) {
            Files.writeString(checkout().resolve(file), file);
        }
        Files.copy(Build.SCRIPT, script());
    }

    Path checkout() {
        return folder.resolve("checkout");
    }

    Path script() {
        return checkout().resolve("install/jupyter");
    }

    /** What the script has made. */
    Path made(String path) {
        return checkout().resolve(".elara").resolve(path);
    }

    Path bin() {
        return folder.resolve("bin");
    }

    String kernelspec() throws IOException {
        return Files.readString(made("venv/share/jupyter/kernels/java/kernel.json"));
    }

    /** A JDK, or, without "javac" among what it has, less than that. */
    Path java(String name, String version, String... modules) throws IOException {
        var home = folder.resolve(name);
        var feature = version.startsWith("1.8") ? "1.8" : version.replaceFirst("\\..*", "");
        command(home.resolve("bin/java"), """
                case "$1" in
                  -XshowSettings:properties)
                    echo '    java.home = %s' >&2
                    echo '    java.specification.version = %s' >&2
                    echo '    java.version = %s' >&2
                    echo '    user.home = %s' >&2 ;;
                  --list-modules) printf '%%s\\n' java.base %s ;;
                  -X*) exec '%s' "$@" ;;
                esac
                """.formatted(
                        home,
                        feature,
                        version,
                        folder.resolve("home"),
                        String.join(" ", modules),
                        Path.of(System.getProperty("java.home"), "bin/java")));
        command(home.resolve("bin/javac"), "");
        return home;
    }

    void maven(String script) throws IOException {
        command(bin().resolve("mvn"), "echo \"mvn $*\" >>'" + folder.resolve("calls") + "'\n" + script);
    }

    void python(String script) throws IOException {
        // Not the questions that the script asks of it (-c).
        command(
                bin().resolve("python3"),
                "[ \"$1\" = -c ] || echo \"python $*\" >>'" + folder.resolve("calls") + "'\n" + script);
    }

    void remove(String command) throws IOException {
        Files.delete(bin().resolve(command));
    }

    void set(String variable, Object value) {
        environment.put(variable, value.toString());
    }

    /** The calls of Maven, venv and pip since this was last asked. */
    List<String> calls() throws IOException {
        var calls = folder.resolve("calls");
        var lines = Files.exists(calls) ? Files.readAllLines(calls) : List.<String>of();
        Files.deleteIfExists(calls);
        return lines.stream()
                .map(line -> line.startsWith("mvn") ? "mvn" : line.split(" ", -1)[2])
                .toList();
    }

    Answer jupyter(String... arguments) throws IOException, InterruptedException {
        return start(script(), arguments).answer();
    }

    Answer.Running start(Path script, String... arguments) throws IOException {
        var command = new ProcessBuilder(script.toString());
        command.command().addAll(List.of(arguments));
        command.environment().clear();
        command.environment().putAll(environment);
        return Answer.start(command.directory(folder.toFile()));
    }

    private static void command(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "#!/bin/sh\n" + script, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The real Python; what the PATH has may be a script that needs more than this machine's PATH. */
    private static String python() throws IOException {
        var command = new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
        return new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Path onPath(String command) {
        for (var folder : System.getenv("PATH").split(":", -1)) {
            var file = Path.of(folder, command);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException("no " + command + " on the PATH");
    }
}
