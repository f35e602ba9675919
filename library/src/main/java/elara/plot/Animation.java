package elara.plot;

import elara.display.Displayable;
import elara.display.MimeBundle;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * Pictures that follow each other, as a GIF (version 89a) that begins anew when it has ended; made by {@link
 * TrainingMonitor#gif()}. It shows itself below a notebook's cell when it is the cell's value.
 */
public final class Animation implements Displayable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    /** In hundredths of a second. */
    private static final int FRAME = 40;

    private static final int LAST_FRAME = 200;

    private final int width;
    private final int height;
    private final String alternative;
    private final byte[] gif;

    /**
     * Draws all pictures.
     *
     * @param width in CSS pixels, which are pixels here
     * @param height likewise
     * @param alternative what is to be seen
     * @param frames each paints one picture, on white
     */
    Animation(int width, int height, String alternative, List<Consumer<Graphics2D>> frames) {
        this.width = width;
        this.height = height;
        this.alternative = alternative;
        try {
            gif = encode(frames);
        } catch (IOException e) {
            throw new UncheckedIOException("The pictures cannot be made a GIF", e);
        }
    }

    /**
     * Returns the file.
     *
     * @return a new copy of its bytes
     */
    public byte[] bytes() {
        return gif.clone();
    }

    /**
     * Writes the file.
     *
     * @param file where to; a file that is there is replaced
     * @throws UncheckedIOException if it cannot be written
     */
    public void save(String file) {
        try {
            Files.write(Path.of(file), gif);
        } catch (IOException e) {
            throw new UncheckedIOException("The animation cannot be written to " + file, e);
        }
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.of("image/gif", gif.clone())
                .with("text/plain", alternative)
                .withMetadata("image/gif", "width", width)
                .withMetadata("image/gif", "height", height)
                .withMetadata("image/gif", "alt", alternative);
    }

    private byte[] encode(List<Consumer<Graphics2D>> frames) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames.size(); i++) {
                var frame = frames.get(i);
                var image = opaque(Picture.image(width, height, 1, frame));
                var metadata = metadata(writer, image, i == 0, i == frames.size() - 1 ? LAST_FRAME : FRAME);
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A pixel of a GIF is there or not: what is half transparent needs white behind it. */
    private static BufferedImage opaque(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = opaque.createGraphics();
        g.drawImage(image, 0, 0, Color.WHITE, null);
        g.dispose();
        return opaque;
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, boolean first, int delay)
            throws IIOInvalidTreeException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var root = new IIOMetadataNode(FORMAT);
        var control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(delay));
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        if (first) {
            // Netscape's extension: begin anew, without end.
            var extensions = new IIOMetadataNode("ApplicationExtensions");
            var loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }
}
