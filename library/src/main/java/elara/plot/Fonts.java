package elara.plot;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Letters on a machine that has none set up. On Linux, Java asks fontconfig for its fonts, and where that library or its
 * configuration is missing (small containers), measuring the first word fails. Java then still takes a configuration
 * file named by the property {@code sun.awt.fontconfig}: one that says to use the first font file found on the disk for
 * everything is written, and words can be measured.
 */
final class Fonts {
    private static final List<String> PREFERRED = List.of(
            "dejavusans.ttf", "liberationsans-regular.ttf", "notosans-regular.ttf", "arial.ttf", "freesans.ttf");
    private static final String NAME = "-misc-elara-medium-r-normal--*-%d-*-*-p-*-iso10646-1";

    /** What is wrong with the fonts of this machine and what to do about it; empty when words can be drawn. */
    static final Optional<String> PROBLEM = mend();

    private Fonts() {}

    private static Optional<String> mend() {
        var first = failure();
        if (first.isEmpty()) {
            return first;
        }
        if (System.getProperty("sun.awt.fontconfig") != null) {
            return first;
        }
        var file = anyFont(places());
        if (file.isEmpty()) {
            return Optional.of("this machine has no fonts; install some, such as fontconfig and fonts-dejavu-core");
        }
        try {
            var configuration = Files.createTempFile("elara-fonts", ".properties");
            configuration.toFile().deleteOnExit();
            Files.writeString(configuration, configuration(file.get()));
            System.setProperty("sun.awt.fontconfig", configuration.toString());
        } catch (IOException e) {
            return Optional.of("no font configuration can be written: " + e.getMessage());
        }
        return failure();
    }

    /** Measures a word, which needs everything that drawing one does. */
    private static Optional<String> failure() {
        var g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            g.getFontMetrics(House.LABEL).stringWidth("0");
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return Optional.of("Java cannot use this machine's fonts: " + cause.getMessage());
        } finally {
            g.dispose();
        }
    }

    private static List<Path> places() {
        var home = System.getProperty("user.home", "");
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of(home, ".local", "share", "fonts"),
                Path.of(home, ".fonts"),
                Path.of(System.getProperty("java.home", ""), "lib", "fonts"));
    }

    /** Finds a font file, one for plain text if there is one. */
    static Optional<Path> anyFont(List<Path> places) {
        return places.stream()
                .filter(Files::isDirectory)
                .flatMap(place -> {
                    try (var files = Files.walk(place, 6, FileVisitOption.FOLLOW_LINKS)) {
                        return files.filter(file -> lowerName(file).endsWith(".ttf")).toList().stream();
                    } catch (IOException | java.io.UncheckedIOException e) {
                        return java.util.stream.Stream.<Path>empty();
                    }
                })
                .min(Comparator.comparingInt(Fonts::rank).thenComparing(Path::toString));
    }

    private static int rank(Path file) {
        int at = PREFERRED.indexOf(lowerName(file));
        return at >= 0 ? at : PREFERRED.size();
    }

    private static String lowerName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** Returns a font configuration in which every logical font is one file. */
    static String configuration(Path file) {
        var text = new StringBuilder("version=1\n");
        for (var family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (var style : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append(family)
                        .append('.')
                        .append(style)
                        .append(".latin-1=")
                        .append(NAME)
                        .append('\n');
            }
        }
        return text.append("sequence.allfonts=latin-1\nfilename.")
                .append(NAME)
                .append('=')
                .append(file.toString().replace(File.separatorChar, '/'))
                .append('\n')
                .toString();
    }
}
