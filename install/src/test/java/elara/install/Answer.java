package elara.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a command ended and what it said. */
record Answer(int code, String out, String err) {

    /** Starts a command, to be waited for by {@link Running#answer}. */
    static Running start(ProcessBuilder command) throws IOException {
        // Files, not pipes: nobody has to read while it runs.
        var out = Files.createTempFile("elara", ".out");
        var err = Files.createTempFile("elara", ".err");
        var process = command.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(new java.io.File("/dev/null"))
                .start();
        return new Running(process, out, err);
    }

    static Answer of(ProcessBuilder command) throws IOException, InterruptedException {
        return start(command).answer();
    }

    /** A command that runs. */
    record Running(Process process, Path out, Path err) {
        Answer answer() throws IOException, InterruptedException {
            var answer = new Answer(process.waitFor(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return answer;
        }
    }
}
