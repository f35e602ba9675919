package elara.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the notebook is, what is there, and its environment: {@code %pwd %cd %ls %env}. */
final class Directories {
    private Directories() {}

    static Stream<Magic> all() {
        // What %cd - goes back to.
        var before = new ArrayList<Path>();
        return Stream.of(
                Named.shown(
                        List.of("pwd"),
                        "%pwd",
                        "The directory that magics, and commands they run, take names to be relative to.",
                        (call, host) -> host.directory().toString()),
                Named.line(
                        List.of("cd"),
                        "%cd [directory | -]",
                        "Changes that directory; Java's own files stay relative to the one the kernel was started in.",
                        (call, host) -> change(call, host, before)),
                Named.line(
                        List.of("ls"),
                        "%ls [option...] [file...]",
                        "Lists a directory.",
                        (call, host) -> list(call, host)),
                Named.shown(
                        List.of("env", "set_env"),
                        "%env [name]",
                        "The environment variables, or one of them.",
                        (call, host) -> environment(call)));
    }

    private static Object change(Call call, Host host, List<Path> before) throws Exception {
        var wanted = call.text().replaceAll("^\"|\"$", "");
        var home = Path.of(System.getProperty("user.home"));
        Path to;
        if (wanted.equals("-")) {
            if (before.isEmpty()) {
                throw new IOException("there is no directory to go back to");
            }
            to = before.get(0);
        } else if (wanted.isEmpty() || wanted.equals("~")) {
            to = home;
        } else if (wanted.startsWith("~/")) {
            to = home.resolve(wanted.substring(2));
        } else {
            to = host.directory().resolve(wanted).normalize();
        }
        if (!Files.isDirectory(to)) {
            throw new IOException(Files.exists(to) ? to + " is not a directory" : "there is no directory " + to);
        }
        before.add(0, host.directory());
        host.changeDirectory(to);
        System.out.println(host.directory());
        return null;
    }

    private static Object list(Call call, Host host) throws Exception {
        // What a terminal's ls would show; where there is no ls, the names.
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command =
                windows ? List.of("cmd", "/c", "dir " + call.text()) : List.of("sh", "-c", "ls -C " + call.text());
        Processes.run(command, host.directory(), "", host.cell());
        return null;
    }

    private static Object environment(Call call) throws WrongCall {
        var name = call.text();
        if (name.isEmpty()) {
            return new TreeMap<>(System.getenv())
                    .entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.collectingAndThen(Collectors.toList(), Lines::new));
        }
        if (name.contains("=") || name.contains(" ")) {
            throw new WrongCall(
                    "a running JVM cannot change its environment; set the variable before the kernel starts,"
                            + " in its kernelspec or the shell that starts Jupyter");
        }
        var value = System.getenv(name);
        if (value == null) {
            throw new WrongCall("there is no environment variable " + name);
        }
        return value;
    }
}
