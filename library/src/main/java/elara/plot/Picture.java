package elara.plot;

import elara.display.MimeBundle;
import java.awt.AWTError;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * Something painted, as it goes to a front end: a PNG with two pixels for every CSS pixel, so that it is sharp on a fine
 * screen, the size it is to be shown in, and a sentence for those who see no pictures.
 */
final class Picture {
    private static final int PIXELS_PER_CSS_PIXEL = 2;
    /** 96 CSS pixels are an inch. */
    static final int PIXELS_PER_METRE = (int) Math.round(PIXELS_PER_CSS_PIXEL * 96 / 0.0254);

    private Picture() {}

    /**
     * Paints, and returns the picture with its alternative text. A picture that fails is told in the text and otherwise
     * left out: nobody's computation should die of it. An error thrown into the thread from outside to stop the cell
     * is none of these, and goes on.
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     * @param alternative what is to be seen
     * @param painter paints on nothing, in CSS pixels
     */
    static MimeBundle bundle(int width, int height, String alternative, Consumer<Graphics2D> painter) {
        return bundle(width, height, alternative, alternative, painter);
    }

    /** As the other, with a text of its own for those who have no pictures at all. */
    static MimeBundle bundle(int width, int height, String text, String alternative, Consumer<Graphics2D> painter) {
        try {
            var problem = Fonts.PROBLEM;
            if (problem.isPresent()) {
                return MimeBundle.text(text + "\n(no picture: " + problem.get() + ")");
            }
            return MimeBundle.of("image/png", png(width, height, painter))
                    .with("text/plain", text)
                    .withMetadata("image/png", "width", width)
                    .withMetadata("image/png", "height", height)
                    .withMetadata("image/png", "alt", alternative);
        } catch (RuntimeException | LinkageError | VirtualMachineError | AWTError e) {
            return MimeBundle.text(text + "\n(no picture: " + e + ")");
        }
    }

    private static byte[] png(int width, int height, Consumer<Graphics2D> painter) {
        return Png.encode(image(width, height, PIXELS_PER_CSS_PIXEL, painter), PIXELS_PER_METRE);
    }

    /** Returns a picture as SVG. */
    static String svg(Drawing drawing) {
        var page = new SvgPage(drawing.getWidth(), drawing.getHeight(), drawing.alternative());
        paint(drawing, page);
        return page.toString();
    }

    /** Returns a picture as PDF, of its own size. */
    static byte[] pdf(Drawing drawing) {
        var page = new PdfPage(drawing.getWidth(), drawing.getHeight(), drawing.alternative());
        paint(drawing, page);
        return page.bytes();
    }

    private static void paint(Drawing drawing, VectorPage page) {
        Fonts.PROBLEM.ifPresent(problem -> {
            throw new IllegalStateException("the picture cannot be drawn: " + problem);
        });
        var g = new VectorGraphics(page);
        try {
            drawing.paint(g, drawing.getWidth(), drawing.getHeight());
        } finally {
            g.dispose();
        }
    }

    /**
     * Paints on nothing.
     *
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     * @param scale how many pixels a CSS pixel has
     * @param painter paints in CSS pixels
     */
    static BufferedImage image(int width, int height, int scale, Consumer<Graphics2D> painter) {
        var image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        try {
            g.scale(scale, scale);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            painter.accept(g);
        } finally {
            g.dispose();
        }
        return image;
    }
}
