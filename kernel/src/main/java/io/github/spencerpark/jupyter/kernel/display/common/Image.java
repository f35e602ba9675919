package io.github.spencerpark.jupyter.kernel.display.common;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures, from memory and from streams. */
public class Image {
    /** PNG. */
    public static final MIMEType PNG = MIMEType.IMAGE_PNG;

    /** JPEG. */
    public static final MIMEType JPEG = MIMEType.IMAGE_JPEG;

    /** GIF. */
    public static final MIMEType GIF = MIMEType.IMAGE_GIF;

    /** SVG. */
    public static final MIMEType SVG = MIMEType.IMAGE_SVG;

    /** Nothing to know. */
    public Image() {}

    /**
     * Registers pictures.
     *
     * @param renderer where
     */
    public static void registerAll(Renderer renderer) {
        renderer.createRegistration(RenderedImage.class)
                .preferring(PNG)
                .supporting(JPEG, GIF)
                .register(Image::renderImage);
        renderer.createRegistration(InputStream.class)
                .preferring(PNG)
                .supporting(JPEG, GIF)
                .register(Image::renderImageFromStream);
    }

    /**
     * Shows a picture in the types it is requested in.
     *
     * @param data the picture
     * @param context what is requested
     */
    public static void renderImage(RenderedImage data, RenderContext context) {
        for (var type : List.of(PNG, JPEG, GIF)) {
            context.renderIfRequested(type, () -> encoded(data, type.getSubtype()));
        }
    }

    /**
     * Shows the picture that a stream holds.
     *
     * @param data the stream
     * @param context what is requested
     */
    public static void renderImageFromStream(InputStream data, RenderContext context) {
        try {
            var image = ImageIO.read(data);
            if (image != null) {
                renderImage(image, context);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the stream cannot be read as a picture: " + e.getMessage(), e);
        }
    }

    private static Object encoded(RenderedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            return ImageIO.write(image, format, bytes)
                    ? Base64.getMimeEncoder().encodeToString(bytes.toByteArray())
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
