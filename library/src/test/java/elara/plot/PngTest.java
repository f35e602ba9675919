package elara.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
    private static BufferedImage image(int width, int height, IntUnaryOperator argb) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, Math.floorDiv(i, width), argb.applyAsInt(i));
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "640, 1", "257, 131"})
    void whatIsReadIsWhatWasWritten(int width, int height) throws IOException {
        var random = new Random(7);
        var image = image(width, height, i -> random.nextInt(0x1000000) | 0xFF000000);

        var read = read(Png.encode(image, 7559));

        assertEquals(width, read.getWidth());
        assertEquals(height, read.getHeight());
        assertArrayEquals(pixels(image), pixels(read));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5"})
    void aPictureOfFewColoursIsExactWhateverStandsNextToWhat(int cell) throws IOException {
        var random = new Random(7);
        var colors = random.ints(250).map(color -> color | 0xFF000000).toArray();
        var cells = random.ints(200 * 60, 0, 250).toArray();
        var image = image(200, 60, i -> colors[cells[i / 200 / cell * 200 + i % 200 / cell]]);

        assertArrayEquals(pixels(image), pixels(read(Png.encode(image, 7559))));
    }

    @Test
    void theShadesOfEdgesComeOutAlikeToTheEye() throws IOException {
        var image = Picture.image(300, 200, 2, g -> {
            for (int i = 0; i < 8; i++) {
                g.setColor(House.series(i));
                g.draw(new Line2D.Double(0, 20 * i, 300, 200 - 17 * i));
            }
        });

        var seen = onWhite(read(Png.encode(image, 7559)));
        var drawn = onWhite(image);

        for (int i = 0; i < drawn.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                assertEquals(drawn[i] >> shift & 255, seen[i] >> shift & 255, 24, "pixel " + i);
            }
        }
    }

    private static int[] onWhite(BufferedImage image) {
        var page = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        page.createGraphics().drawImage(image, 0, 0, Color.WHITE, null);
        return pixels(page);
    }

    @Test
    void imagesOfOtherKindsAreRefused() {
        var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);

        assertThrows(IllegalArgumentException.class, () -> Png.encode(image, 7559));
    }
}
