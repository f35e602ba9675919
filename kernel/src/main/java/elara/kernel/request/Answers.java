package elara.kernel.request;

import elara.display.MimeBundle;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What front ends ask of the language and of the history; each answer is a reply's content. */
final class Answers {
    private static final int TAIL = 10;

    private final Interpreter interpreter;
    private final History history;

    Answers(Interpreter interpreter, History history) {
        this.interpreter = interpreter;
        this.history = history;
    }

    static ObjectNode ok() {
        return Json.object().put("status", "ok");
    }

    ObjectNode kernelInfo() {
        var language = interpreter.language();
        var info = Json.object()
                .put("name", language.name())
                .put("version", language.version())
                .put("mimetype", language.mimetype())
                .put("file_extension", language.fileExtension())
                .put("pygments_lexer", language.pygmentsLexer())
                .put("codemirror_mode", language.codemirrorMode());
        var links = Json.array();
        language.helpLinks()
                .forEach(
                        link -> links.add(Json.object().put("text", link.text()).put("url", link.url())));
        var content = ok().put("protocol_version", Message.PROTOCOL_VERSION)
                .put("implementation", language.implementation())
                .put("implementation_version", language.implementationVersion())
                .put("banner", language.banner())
                .put("debugger", false);
        content.set("language_info", info);
        content.set("help_links", links);
        content.set("supported_features", Json.array().add("kernel subshells"));
        return content;
    }

    ObjectNode complete(Message message) throws MalformedMessage {
        var code = message.text("code");
        var found = interpreter.complete(code, cursor(message, code));
        var matches = Json.array();
        var types = Json.array();
        for (var match : found.matches()) {
            matches.add(match.text());
            types.add(Json.object()
                    .put("text", match.text())
                    .put("start", found.start())
                    .put("end", found.end())
                    .put("type", match.type())
                    .put("signature", match.signature()));
        }
        var content = ok().put("cursor_start", found.start()).put("cursor_end", found.end());
        content.set("matches", matches);
        content.set("metadata", Json.object().set("_jupyter_types_experimental", types));
        return content;
    }

    ObjectNode inspect(Message message) throws MalformedMessage {
        var code = message.text("code");
        var found = interpreter.inspect(code, cursor(message, code), message.integer("detail_level", 0));
        return ok().put("found", found.isPresent()).setAll(Bundles.content(found.orElse(MimeBundle.EMPTY)));
    }

    /** The cursor, in code points; at the end when it is missing or beyond it. */
    private static int cursor(Message message, String code) throws MalformedMessage {
        int end = code.codePointCount(0, code.length());
        return Math.max(0, Math.min(end, message.integer("cursor_pos", end)));
    }

    ObjectNode isComplete(Message message) throws MalformedMessage {
        var verdict = interpreter.isComplete(message.text("code"));
        return Json.object()
                .put("status", verdict.status().name().toLowerCase(Locale.ROOT))
                .put("indent", verdict.indent());
    }

    ObjectNode history(Message message) throws MalformedMessage, InterruptedException {
        var access = message.text("hist_access_type");
        var cells = switch (access) {
            case "tail" -> history.tail(message.integer("n", TAIL));
            case "range" ->
                history.range(message.integer("session", 0), message.integer("start", 1), message.integer("stop", 0));
            case "search" ->
                history.search(message.text("pattern", "*"), message.integer("n", 0), message.flag("unique", false));
            default ->
                throw new MalformedMessage(
                        "content.hist_access_type is \"" + access + "\"; it must be tail, range or search");
        };
        boolean output = message.flag("output", false);
        var entries = Json.array();
        for (var cell : cells) {
            var entry = Json.array().add(cell.session()).add(cell.line());
            entries.add(output ? entry.add(pair(cell)) : entry.add(cell.input()));
        }
        return ok().set("history", entries);
    }

    /** The open comms, or those of one target. */
    ObjectNode comms(Message message) throws MalformedMessage {
        var wanted = message.text("target_name", "");
        var comms = Json.object();
        interpreter.comms().forEach((id, target) -> {
            if (wanted.isEmpty() || wanted.equals(target)) {
                comms.set(id, Json.object().put("target_name", target));
            }
        });
        return ok().set("comms", comms);
    }

    private static ArrayNode pair(History.Entry cell) {
        return Json.array().add(cell.input()).add(Json.of(cell.output()));
    }
}
