package io.github.spencerpark.jupyter.kernel.magic.common;

import io.github.spencerpark.jupyter.kernel.DisplayStream;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagic;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs;
import java.util.List;
import java.util.Map;

/** Cells that are written in something a front end shows. */
public class DisplayMagics {
    private static final MagicsArgs ISOLATED = MagicsArgs.builder()
            .flag("isolated", 'i')
            .onlyKnownFlags()
            .onlyKnownKeywords()
            .build();

    private final Renderer renderer;
    private final DisplayStream stream;

    /**
     * Creates the magics.
     *
     * @param renderer what gives texts their looks
     * @param stream where they are shown
     */
    public DisplayMagics(Renderer renderer, DisplayStream stream) {
        this.renderer = renderer;
        this.stream = stream;
    }

    /**
     * Shows HTML.
     *
     * @param args {@code --isolated} for a frame of its own
     * @param body the HTML
     */
    @CellMagic
    public void html(List<String> args, String body) {
        var data = renderer.renderAs(body, "text/html");
        isolate(args, data, MIMEType.TEXT_HTML);
        stream.display(data);
    }

    /**
     * Shows Markdown.
     *
     * @param args none
     * @param body the Markdown
     */
    @CellMagic
    public void markdown(List<String> args, String body) {
        stream.display(renderer.renderAs(body, "text/markdown"));
    }

    /**
     * Shows a picture.
     *
     * @param args {@code --isolated} for a frame of its own
     * @param body its SVG
     */
    @CellMagic
    public void svg(List<String> args, String body) {
        var data = renderer.renderAs(body, "image/svg+xml");
        isolate(args, data, MIMEType.IMAGE_SVG);
        stream.display(data);
    }

    /**
     * Shows LaTeX.
     *
     * @param args none
     * @param body the LaTeX
     */
    @CellMagic
    public void latex(List<String> args, String body) {
        stream.display(renderer.renderAs(body, "text/latex"));
    }

    /**
     * Runs JavaScript in the front end, where it lets scripts run.
     *
     * @param args none
     * @param body the JavaScript
     */
    @CellMagic(aliases = "js")
    public void javascript(List<String> args, String body) {
        stream.display(renderer.renderAs(body, "application/javascript"));
    }

    private static void isolate(List<String> args, DisplayData data, MIMEType type) {
        if (!ISOLATED.parse(args).get("isolated").isEmpty()) {
            data.putMetaData(type, Map.of("isolated", true));
        }
    }
}
