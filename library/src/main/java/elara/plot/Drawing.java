package elara.plot;

import elara.display.Displayable;
import elara.display.MimeBundle;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A picture of this package. It shows itself as a PNG of two pixels for every CSS pixel, transparent, with ink that is
 * legible on a light and on a dark page; on wish as shapes, which stay sharp however large they are printed; and it can
 * be saved.
 *
 * <pre>{@code
 * lossCurve(train, val).save("loss.pdf");
 * heatmap(weights).svg()
 * }</pre>
 */
public interface Drawing extends Displayable {
    /** Returns the width in CSS pixels. */
    int getWidth();

    /** Returns the height in CSS pixels. */
    int getHeight();

    /**
     * Paints the picture, with nothing behind it.
     *
     * @param g where to
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    void paint(Graphics2D g, int width, int height);

    /** Returns what is to be seen, in a sentence, for those who see no pictures. */
    String alternative();

    @Override
    default MimeBundle toMimeBundle() {
        return Picture.bundle(getWidth(), getHeight(), alternative(), g -> paint(g, getWidth(), getHeight()));
    }

    /**
     * Returns this picture as shapes: SVG for pages (JupyterLab and nbconvert's HTML prefer it to the PNG, which comes
     * along for those that cannot show it) and PDF for print (nbconvert puts it into its PDF as it is).
     *
     * @return what shows itself so below a cell
     */
    default Displayable svg() {
        return () -> {
            var png = toMimeBundle();
            if (!png.data().containsKey("image/png")) {
                return png;
            }
            return png.with("image/svg+xml", Picture.svg(this))
                    .with("application/pdf", Picture.pdf(this))
                    .withMetadata("image/svg+xml", "alt", alternative());
        };
    }

    /**
     * Writes this picture to a file, which is replaced if it is there.
     *
     * @param file its name ends in {@code .png}, {@code .svg} or {@code .pdf}
     * @throws IllegalArgumentException if it ends in something else
     * @throws IllegalStateException if the picture cannot be drawn
     * @throws UncheckedIOException if the file cannot be written
     */
    default void save(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        byte[] bytes;
        if (name.endsWith(".png")) {
            var bundle = toMimeBundle();
            if (!(bundle.data().get("image/png") instanceof byte[] png)) {
                throw new IllegalStateException(bundle.plainText());
            }
            bytes = png;
        } else if (name.endsWith(".svg")) {
            bytes = Picture.svg(this).getBytes(StandardCharsets.UTF_8);
        } else if (name.endsWith(".pdf")) {
            bytes = Picture.pdf(this);
        } else {
            throw new IllegalArgumentException(
                    "a picture is saved as .png, .svg or .pdf, which \"" + file + "\" does not end in");
        }
        try {
            Files.write(Path.of(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture cannot be written to " + file, e);
        }
    }
}
