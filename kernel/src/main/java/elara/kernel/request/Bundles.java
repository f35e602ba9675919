package elara.kernel.request;

import elara.display.MimeBundle;
import elara.kernel.wire.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Values and errors as messages carry them. */
final class Bundles {
    private Bundles() {}

    /** The members {@code data} and {@code metadata}. */
    static ObjectNode content(MimeBundle bundle) {
        var content = Json.object();
        content.set("data", Json.of(bundle.data()));
        content.set("metadata", Json.of(bundle.metadata()));
        return content;
    }

    /** The members {@code ename}, {@code evalue} and {@code traceback}. */
    static ObjectNode content(Outcome.Failure failure) {
        var content = Json.object().put("ename", failure.ename()).put("evalue", failure.evalue());
        content.set("traceback", Json.of(failure.traceback()));
        return content;
    }

    /** A reply that says what went wrong. */
    static ObjectNode error(Outcome.Failure failure) {
        return Json.object().put("status", "error").setAll(content(failure));
    }

    /** What became of a request that an exception ended, which is a fault of the kernel or of the request. */
    static Outcome.Failure failure(Throwable thrown) {
        var message = thrown.getMessage() == null ? "" : thrown.getMessage();
        var text = thrown.toString();
        var at = thrown.getStackTrace();
        return new Outcome.Failure(
                thrown.getClass().getName(),
                message,
                at.length == 0 ? List.of(text) : List.of(text, "    at " + at[0]));
    }
}
