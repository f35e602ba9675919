package elara.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "640, 1", "257, 131"})
    void whatIsReadIsWhatWasWritten(int width, int height) {
        var random = new Random(7);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }

        var read = Pixels.of(Png.encode(image, 7559)).image();

        assertEquals(width, read.getWidth());
        assertEquals(height, read.getHeight());
        assertArrayEquals(
                image.getRGB(0, 0, width, height, null, 0, width), read.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void onlyOpaqueImagesAreWritten() {
        var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);

        assertThrows(IllegalArgumentException.class, () -> Png.encode(image, 7559));
    }
}
