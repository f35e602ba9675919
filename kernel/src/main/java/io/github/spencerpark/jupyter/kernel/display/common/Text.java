package io.github.spencerpark.jupyter.kernel.display.common;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;

/** Text: plain, and in whatever type it is said to be written. */
public class Text {
    /** JavaScript. */
    public static final MIMEType JS = MIMEType.APPLICATION_JAVASCRIPT;

    /** Plain text. */
    public static final MIMEType PLAIN = MIMEType.TEXT_PLAIN;

    /** Markdown. */
    public static final MIMEType MARKDOWN = MIMEType.TEXT_MARKDOWN;

    /** LaTeX. */
    public static final MIMEType LATEX = MIMEType.TEXT_LATEX;

    /** HTML. */
    public static final MIMEType HTML = MIMEType.TEXT_HTML;

    /** CSS. */
    public static final MIMEType CSS = MIMEType.TEXT_CSS;

    /** SVG. */
    public static final MIMEType SVG = MIMEType.IMAGE_SVG;

    /** JSON. */
    public static final MIMEType JSON = MIMEType.APPLICATION_JSON;

    /** Nothing to know. */
    public Text() {}

    /**
     * Registers texts.
     *
     * @param renderer where
     */
    public static void registerAll(Renderer renderer) {
        renderer.createRegistration(CharSequence.class)
                .preferring(PLAIN)
                .supporting(JS, MARKDOWN, LATEX, HTML, CSS, SVG)
                .register(Text::renderCharSequence);
    }

    /**
     * Shows a text in the types it is requested in.
     *
     * @param data the text
     * @param context what is requested
     */
    public static void renderCharSequence(CharSequence data, RenderContext context) {
        for (var type : List.of(PLAIN, JS, MARKDOWN, LATEX, HTML, CSS, SVG, JSON)) {
            context.renderIfRequested(type, data::toString);
        }
    }
}
