package elara.kernel.render;

import elara.display.MimeBundle;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Images as PNG. */
final class Picture {
    private Picture() {}

    static Optional<MimeBundle> of(RenderedImage image) {
        var png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", png)) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var alternative = "image of " + image.getWidth() + " x " + image.getHeight() + " pixels";
        return Optional.of(MimeBundle.text(alternative).with("image/png", png.toByteArray()));
    }
}
