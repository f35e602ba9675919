package elara.plot;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import elara.display.Displayable;
import elara.display.MimeBundle;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture as it came out, on a white page, to be looked at by a test; coordinates are CSS pixels. */
record Pixels(BufferedImage image) {
    static Pixels of(Displayable picture) {
        return of(picture.toMimeBundle());
    }

    static Pixels of(MimeBundle bundle) {
        var png = (byte[]) bundle.data().get("image/png");
        assertNotNull(png, bundle.plainText());
        return of(png);
    }

    static Pixels of(byte[] png) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            var page = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            var g = page.createGraphics();
            g.drawImage(picture, 0, 0, Color.WHITE, null);
            g.dispose();
            return new Pixels(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int width() {
        return image.getWidth() / 2;
    }

    int height() {
        return image.getHeight() / 2;
    }

    int at(double x, double y) {
        return image.getRGB((int) Math.round(2 * x), (int) Math.round(2 * y)) & 0xFFFFFF;
    }

    /** Counts the pixels of a colour. */
    int count(int rgb) {
        return count(rgb, 0, 0, width(), height());
    }

    int count(int rgb, int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = 2 * top; y < 2 * bottom; y++) {
            for (int x = 2 * left; x < 2 * right; x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
