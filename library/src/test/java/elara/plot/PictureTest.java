package elara.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
    @Test
    void aPictureThatFailsIsToldAsText() {
        var bundle = Picture.bundle(10, 10, "a square", g -> {
            throw new IllegalStateException("no ink");
        });

        assertFalse(bundle.data().containsKey("image/png"));
        assertEquals("a square\n(no picture: java.lang.IllegalStateException: no ink)", bundle.plainText());
    }

    @Test
    void missingLibrariesAreToldAsText() {
        var bundle = Picture.bundle(10, 10, "a square", g -> {
            throw new UnsatisfiedLinkError("libfreetype");
        });

        assertTrue(bundle.plainText().contains("libfreetype"));
    }

    @Test
    void anErrorThatStopsTheCellGoesOn() {
        final class Stopped extends Error {}

        assertThrows(
                Stopped.class,
                () -> Picture.bundle(10, 10, "a square", g -> {
                    throw new Stopped();
                }));
    }

    @Test
    void plainLettersArePreferred(@TempDir Path folder) throws IOException {
        var nested = Files.createDirectories(folder.resolve("truetype/dejavu"));
        Files.createFile(nested.resolve("ABold.ttf"));
        Files.createFile(nested.resolve("DejaVuSans.ttf"));
        Files.createFile(folder.resolve("readme.txt"));

        assertEquals(
                Optional.of(nested.resolve("DejaVuSans.ttf")),
                Fonts.anyFont(List.of(folder.resolve("nowhere"), folder)));
        assertEquals(Optional.empty(), Fonts.anyFont(List.of(folder.resolve("nowhere"))));
    }

    @Test
    void oneFileServesForEveryFont() throws IOException {
        var properties = new Properties();
        properties.load(new java.io.StringReader(Fonts.configuration(Path.of("/fonts/Some.ttf"))));
        var name = properties.getProperty("sansserif.plain.latin-1");

        assertEquals("1", properties.getProperty("version"));
        assertEquals(name, properties.getProperty("dialoginput.bolditalic.latin-1"));
        assertEquals("/fonts/Some.ttf", properties.getProperty("filename." + name));
    }
}
