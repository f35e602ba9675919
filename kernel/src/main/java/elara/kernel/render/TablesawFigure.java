package elara.kernel.render;

import elara.display.MimeBundle;
import java.util.Optional;
import java.util.UUID;

/**
 * Figures of Tablesaw's plotting library, as the page that it writes for a browser, in a frame of its own. That page takes
 * plotly.js from the network, as it does everywhere. A notebook brings that library along, so it is called by name.
 */
final class TablesawFigure {
    private static final int HEIGHT = 520;

    private TablesawFigure() {}

    /** Nothing, when the figure is of a release that writes its page otherwise. */
    static Optional<MimeBundle> of(Object figure) {
        var type = figure.getClass();
        try {
            var page = Class.forName("tech.tablesaw.plotly.components.Page", true, type.getClassLoader());
            var builder = page.getMethod("pageBuilder", type, String.class)
                    .invoke(null, figure, "figure-" + UUID.randomUUID());
            var built = builder.getClass().getMethod("build").invoke(builder);
            var html = String.valueOf(page.getMethod("asJavascript").invoke(built));
            return Optional.of(MimeBundle.text("a Tablesaw figure, which a browser shows")
                    .with(
                            "text/html",
                            "<iframe title=\"Tablesaw figure\" width=\"100%\" height=\"" + HEIGHT
                                    + "\" style=\"border:0\" srcdoc=\"" + attribute(html) + "\"></iframe>"));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static String attribute(String html) {
        return html.replace("&", "&amp;").replace("\"", "&quot;");
    }
}
