package elara.kernel;

import elara.kernel.channel.Channel;
import elara.kernel.channel.FrontEnd;
import elara.kernel.wire.ConnectionFile;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A little of everything that notebooks do, so that the JVM sees which classes it takes. */
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Often enough for the JVM to learn which code is worth compiling early. */
    private static final int TIMES = 3;

    private static final List<String> CELLS = List.of(
            "1 + 1",
            "int number = 3; String text = \"three\"; var list = new ArrayList<>(List.of(1, 2, 3));",
            "number + text.length() + list.size()",
            "int twice(int n) { return 2 * n; }\ntwice(number)",
            "class Point { final int x, y; Point(int x, int y) { this.x = x; this.y = y; } int sum() { return x + y; } }\n"
                    + "new Point(1, 2).sum()",
            "record Pair(String name, double value) {}\nnew Pair(\"a\", 1.5)",
            "import java.time.LocalDate;\nLocalDate.of(2000, 1, 1)",
            "for (int i = 0; i < 3; i++) System.out.println(\"line \" + i);",
            "System.out.printf(\"%d %.2f%n\", number, 1.5); System.err.println(\"warning\");",
            "list.stream().map(n -> n * n).collect(Collectors.toList())",
            "nowhere",
            "int wrong = \"text\";",
            "throw new IllegalStateException(\"on purpose\");",
            "var a = array(1, 2, 3); var b = array(new double[][] {{1, 2, 3}, {4, 5, 6}}); b.mul(a).sum(0)",
            "b.get(\":, ::-1\").mean()",
            "Rng.of(42).normal(3)",
            "Table.create(\"t\", IntColumn.create(\"n\", 1, 2, 3), DoubleColumn.create(\"v\", 0.5, 1, 1.5))",
            "plot(array(1, 2, 3), array(1, 4, 9))",
            "display(text);");

    private Rehearsal() {}

    /** Plays the front end of a kernel that is starting, and ends it. */
    static void with(ConnectionFile connection) throws IOException {
        try (var front = new FrontEnd(connection)) {
            ask(front, Channel.SHELL, "kernel_info_request", Json.object());
            for (int i = 0; i < TIMES; i++) {
                for (var cell : CELLS) {
                    ask(front, Channel.SHELL, "execute_request", cell(cell));
                }
                ask(front, Channel.SHELL, "complete_request", at("System.out.pri", 14));
                ask(front, Channel.SHELL, "complete_request", at("list.st", 7));
                ask(
                        front,
                        Channel.SHELL,
                        "inspect_request",
                        at("Math.max(1, 2)", 6).put("detail_level", 0));
                ask(front, Channel.SHELL, "is_complete_request", Json.object().put("code", "for (int i = 0;"));
                ask(front, Channel.SHELL, "comm_info_request", Json.object());
            }
            ask(
                    front,
                    Channel.SHELL,
                    "history_request",
                    Json.object()
                            .put("hist_access_type", "tail")
                            .put("n", 10)
                            .put("output", false)
                            .put("raw", true));
            ask(front, Channel.CONTROL, "interrupt_request", Json.object());
            ask(front, Channel.CONTROL, "shutdown_request", Json.object().put("restart", false));
        } catch (MalformedMessage e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static ObjectNode at(String code, int cursor) {
        return Json.object().put("code", code).put("cursor_pos", cursor);
    }

    private static ObjectNode cell(String code) {
        return Json.object()
                .put("code", code)
                .put("silent", false)
                .put("store_history", true)
                .put("allow_stdin", false)
                .put("stop_on_error", false);
    }

    private static void ask(FrontEnd front, Channel channel, String type, ObjectNode content)
            throws IOException, MalformedMessage {
        if (front.ask(channel, type, content, PATIENCE).isEmpty()) {
            throw new IOException("a kernel that was started did not answer the " + type);
        }
    }
}
