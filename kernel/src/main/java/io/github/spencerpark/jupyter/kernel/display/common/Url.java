package io.github.spencerpark.jupyter.kernel.display.common;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.net.URL;
import java.net.URLConnection;

/** Addresses: a link, or an element of HTML that embeds what is there. */
public class Url {
    /** The parameter that says whether to embed. */
    public static final String EMBED_KEY = "embed";

    /** The parameter with the name of the element that embeds. */
    public static final String HTML_TAG_KEY = "tag";

    /** The parameter with the name of the attribute that holds the address. */
    public static final String HTML_SRC_ATTR_KEY = "src-attr";

    /** Nothing to know. */
    public Url() {}

    /**
     * Registers addresses.
     *
     * @param renderer where
     */
    public static void registerAll(Renderer renderer) {
        renderer.createRegistration(URL.class).preferring(MIMEType.TEXT_HTML).register(Url::renderUrl);
        renderer.createRegistration(URLConnection.class)
                .preferring(MIMEType.TEXT_HTML)
                .register((connection, context) -> renderUrl(connection.getURL(), context));
    }

    /**
     * Shows an address.
     *
     * @param url the address
     * @param context what is requested, with the parameters above
     */
    public static void renderUrl(URL url, RenderContext context) {
        context.renderIfRequested(MIMEType.TEXT_HTML, () -> {
            var address = url.toExternalForm()
                    .replace("&", "&amp;")
                    .replace("\"", "&quot;")
                    .replace("<", "&lt;");
            if (!context.getParameterAsBoolean(EMBED_KEY, false)) {
                return "<a href=\"" + address + "\">" + address + "</a>";
            }
            var tag = context.getParameterAsString(HTML_TAG_KEY, "iframe");
            return "<" + tag + " " + context.getParameterAsString(HTML_SRC_ATTR_KEY, "src") + "=\"" + address + "\"></"
                    + tag + ">";
        });
    }
}
