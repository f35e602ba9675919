package elara.kernel.magic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the system: {@code !command}, {@code %sh}, {@code %%bash}. */
final class Shells {
    private Shells() {}

    static Stream<Magic> all() {
        return Stream.of(
                Named.line(
                        List.of("!", "system"),
                        "!command",
                        "Runs a command in the shell and prints what it says.",
                        Shells::command),
                Named.shown(
                        List.of("sh", "sx"),
                        "%sh command",
                        "Runs a command in the shell; its value are the lines it prints.",
                        (call, host) -> Processes.lines(inShell(wanted(call)), host.directory())),
                script("bash", "bash"),
                script("sh", "sh"),
                script("script", ""));
    }

    private static Object command(Call call, Host host) throws Exception {
        var code = Processes.run(inShell(wanted(call)), host.directory(), "", host.cell());
        return code == 0 ? null : (Object) code;
    }

    private static String wanted(Call call) throws WrongCall {
        if (call.text().isEmpty()) {
            throw new WrongCall("a command is wanted");
        }
        return call.text();
    }

    private static List<String> inShell(String command) {
        return System.getProperty("os.name").startsWith("Windows")
                ? List.of("cmd", "/c", command)
                : List.of("sh", "-c", command);
    }

    private static Magic script(String name, String program) {
        var usage = program.isEmpty() ? "%%" + name + " program [argument...]" : "%%" + name + " [argument...]";
        var what = program.isEmpty() ? "a program" : program;
        return Named.body(List.of(name), usage, "Gives the lines below it to " + what + ".", (call, body, host) -> {
            var command = new ArrayList<String>();
            if (!program.isEmpty()) {
                command.add(program);
            }
            command.addAll(call.arguments());
            if (command.isEmpty()) {
                throw new WrongCall("a program is wanted");
            }
            if (!program.isEmpty() && command.size() > 1) {
                command.add(1, "-s");
            }
            var code = Processes.run(command, host.directory(), body, host.cell());
            if (code != 0) {
                throw new IOException(command.get(0) + " ended with " + code);
            }
            return null;
        });
    }
}
