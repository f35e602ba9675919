package elara.kernel;

import elara.kernel.channel.Channel;
import elara.kernel.channel.FrontEnd;
import elara.kernel.wire.ConnectionFile;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts a kernel as Jupyter does, runs cells in it over its sockets, ends it, and says how it went:
 *
 * <pre>java -cp elara-kernel.jar elara.kernel.Probe cells.json command ... {connection_file}</pre>
 *
 * <p>{@code cells.json} is {@code {"cells": ["1 + 1", ...], "seconds": 60}}; what is said, to stdout, is one JSON object:
 * {@code started} and {@code ended} (milliseconds, absent if it did not), {@code cells} (each with {@code status} and
 * {@code text}), {@code exit}, {@code log} (what the process said).
 */
public final class Probe {
    private static final Duration TO_END = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofMillis(200);

    private Probe() {}

    /**
     * Does it.
     *
     * @param args the file of cells, and the kernel's command line with {@code {connection_file}} in it
     * @throws IOException if the file of cells cannot be read, or the command does not start
     * @throws InterruptedException if the main thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2) {
            throw new IllegalArgumentException("usage: Probe cells.json command ... {connection_file}");
        }
        var report = Json.object();
        var folder = Files.createTempDirectory("elara-probe-");
        try {
            var wanted = Json.read(Files.readAllBytes(Path.of(args[0])), args[0]);
            run(wanted, Arrays.asList(args).subList(1, args.length), folder, report);
        } catch (MalformedMessage e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            for (var file : List.of("connection.json", "log")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(new String(Json.write(report), StandardCharsets.UTF_8));
        System.exit(0);
    }

    private static void run(ObjectNode wanted, List<String> command, Path folder, ObjectNode report)
            throws IOException, InterruptedException, MalformedMessage {
        var file = ConnectionFile.local();
        var connection = Files.writeString(folder.resolve("connection.json"), file.text());
        var log = folder.resolve("log");
        var patience = Duration.ofSeconds(wanted.path("seconds").intValue(60));
        var words = command.stream()
                .map(word -> word.replace("{connection_file}", connection.toString()))
                .toList();
        long start = System.nanoTime();
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var client = new FrontEnd(file)) {
            process.getOutputStream().close();
            if (settle(client, process, patience)) {
                report.put("started", millis(start));
                var cells = Json.array();
                wanted.path("cells").forEach(cell -> cells.add(execute(client, cell.stringValue(""), patience)));
                report.set("cells", cells);
                long end = System.nanoTime();
                // What makes an archive at its end takes its time.
                if (client.ask(
                                        Channel.CONTROL,
                                        "shutdown_request",
                                        Json.object().put("restart", false),
                                        patience)
                                .isPresent()
                        && process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                    report.put("ended", millis(end));
                }
            }
            if (!process.isAlive()) {
                report.put("exit", process.exitValue());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        report.put("log", new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    }

    /** Waits until the kernel answers and its broadcasts arrive here, no longer than the process lives. */
    private static boolean settle(FrontEnd client, Process process, Duration patience) throws MalformedMessage {
        long end = System.nanoTime() + patience.toNanos();
        var asked = new HashSet<String>();
        while (process.isAlive() && System.nanoTime() < end) {
            asked.add(client.send(Channel.SHELL, "kernel_info_request", Json.object()));
            // A subscription takes a moment: what is broadcast before is lost, and asked for again.
            if (client.await(Channel.IOPUB, message -> asked.contains(message.parentId()), STEP)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode execute(FrontEnd client, String code, Duration patience) {
        var result = Json.object();
        var content = Json.object()
                .put("code", code)
                .put("silent", false)
                .put("store_history", false)
                .put("allow_stdin", false)
                .put("stop_on_error", true);
        content.set("user_expressions", Json.object());
        try {
            var id = client.send(Channel.SHELL, "execute_request", content);
            var messages = new ArrayList<Message>();
            while (true) {
                var message =
                        client.await(Channel.IOPUB, next -> next.parentId().equals(id), patience);
                if (message.isEmpty()) {
                    return result.put("status", "timeout").put("text", "no end within " + patience.toSeconds() + " s");
                }
                if (message.get()
                        .content()
                        .path("execution_state")
                        .stringValue("")
                        .equals("idle")) {
                    break;
                }
                messages.add(message.get());
            }
            var reply = client.await(Channel.SHELL, next -> next.parentId().equals(id), patience);
            return result.put(
                            "status",
                            reply.map(message ->
                                            message.content().path("status").stringValue(""))
                                    .orElse("timeout"))
                    .put("text", text(messages));
        } catch (MalformedMessage e) {
            return result.put("status", "failed").put("text", e.getMessage());
        }
    }

    private static String text(List<Message> messages) {
        var text = new StringBuilder();
        for (var message : messages) {
            var content = message.content();
            text.append(
                    switch (message.type()) {
                        case "stream" -> content.path("text").stringValue("");
                        case "execute_result", "display_data" ->
                            content.path("data").path("text/plain").stringValue("");
                        case "error" ->
                            content.path("ename").stringValue("") + ": "
                                    + content.path("evalue").stringValue("");
                        default -> "";
                    });
        }
        return text.toString();
    }

    private static long millis(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
