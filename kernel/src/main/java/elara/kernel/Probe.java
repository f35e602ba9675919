package elara.kernel;

import elara.kernel.channel.Client;
import elara.kernel.wire.ConnectionFile;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
            throws IOException, InterruptedException {
        var file = connection();
        var connection = folder.resolve("connection.json");
        Files.write(connection, Json.write(json(file)));
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
        try (var client = new Client(file)) {
            process.getOutputStream().close();
            if (settle(client, process, patience)) {
                report.put("started", millis(start));
                var cells = Json.array();
                wanted.path("cells").forEach(cell -> cells.add(execute(client, cell.stringValue(""), patience)));
                report.set("cells", cells);
                long end = System.nanoTime();
                // What makes an archive at its end takes its time.
                if (client.shutdown(patience) && process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
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

    /** No longer than the process lives. */
    private static boolean settle(Client client, Process process, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (client.settle(Duration.ofSeconds(1))) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode execute(Client client, String code, Duration patience) {
        var result = Json.object();
        try {
            var messages = client.execute(code, patience);
            if (messages.isEmpty()) {
                return result.put("status", "timeout").put("text", "no end within " + patience.toSeconds() + " s");
            }
            var all = messages.get();
            return result.put(
                            "status",
                            all.get(all.size() - 1).content().path("status").stringValue(""))
                    .put("text", text(all));
        } catch (IOException e) {
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

    /** Free ports of this machine, as far as one can know. */
    private static ConnectionFile connection() throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            var ports = new int[5];
            for (int i = 0; i < ports.length; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                ports[i] = held.get(i).getLocalPort();
            }
            return new ConnectionFile(
                    "tcp", "127.0.0.1", UUID.randomUUID().toString(), ports[0], ports[1], ports[2], ports[3], ports[4]);
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    private static ObjectNode json(ConnectionFile file) {
        return Json.object()
                .put("transport", file.transport())
                .put("ip", file.ip())
                .put("key", file.key())
                .put("signature_scheme", "hmac-sha256")
                .put("shell_port", file.shell())
                .put("control_port", file.control())
                .put("stdin_port", file.stdin())
                .put("iopub_port", file.iopub())
                .put("hb_port", file.heartbeat());
    }
}
