package elara.kernel.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A JVM with flags that the tests' own does not have. */
final class OtherJvm {
    private final List<String> flags;

    OtherJvm(String... flags) {
        this.flags = List.of(flags);
    }

    /** Runs a program; returns the lines that it printed. */
    List<String> run(Path complaints, Class<?> program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Collections.addAll(command, arguments);
        var process =
                new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }
}
