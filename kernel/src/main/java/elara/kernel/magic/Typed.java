package elara.kernel.magic;

import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Cells that are written in something a front end shows. */
final class Typed {
    private Typed() {}

    static Stream<Magic> all() {
        return Stream.of(
                magic("HTML", "text/html", "html", "HTML"),
                magic("Markdown", "text/markdown", "markdown"),
                magic("LaTeX", "text/latex", "latex"),
                magic("SVG", "image/svg+xml", "svg", "SVG"),
                magic("JavaScript", "application/javascript", "javascript", "js"));
    }

    private static Magic magic(String what, String mime, String... names) {
        return Named.body(
                List.of(names),
                "%%" + names[0] + " [--isolated]",
                "Shows the lines below it as " + what + "; --isolated in a frame of their own.",
                (call, body, host) -> {
                    var rest = new ArrayList<>(call.arguments());
                    var isolated = rest.removeIf(each -> each.equals("--isolated") || each.equals("-i"));
                    if (!rest.isEmpty()) {
                        throw new WrongCall("not an option: " + String.join(" ", rest));
                    }
                    var bundle = MimeBundle.of(mime, body);
                    if (isolated) {
                        bundle = bundle.withMetadata(mime, "isolated", true);
                    }
                    host.cell().display(UUID.randomUUID().toString(), bundle);
                    return null;
                });
    }
}
