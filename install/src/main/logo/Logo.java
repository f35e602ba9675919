import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Draws Elara's logo, a small moon on its way round Jupiter, as one SVG and two PNGs from the same shapes:
 * {@code java install/src/main/logo/Logo.java install/src/main/distribution/kernelspec}.
 */
public final class Logo {
    private static final double SIZE = 64;

    /** A shape filled with one colour. */
    private record Fill(Shape shape, int rgb) {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var fills = draw();
        Files.writeString(folder.resolve("logo-svg.svg"), svg(fills));
        for (int pixels : new int[] {32, 64}) {
            ImageIO.write(png(fills, pixels), "png", folder.resolve("logo-%dx%d.png".formatted(pixels, pixels)).toFile());
        }
    }

    /** The logo in a square of 64 by 64, from the back to the front. */
    private static List<Fill> draw() {
        var fills = new ArrayList<Fill>();
        var orbit = orbit(2.4);
        var planet = circle(30, 34, 21);
        fills.add(new Fill(orbit, 0x5b7083));
        fills.add(new Fill(planet, 0xf2b56b));
        fills.add(new Fill(band(planet, 20, 6), 0xd9803f));
        fills.add(new Fill(band(planet, 32, 8), 0xc4622d));
        fills.add(new Fill(band(planet, 46, 4), 0xd9803f));
        // The near half of the orbit passes before the planet.
        var near = new Area(orbit);
        near.intersect(new Area(turned(new Rectangle2D.Double(-40, 0, 80, 40))));
        fills.add(new Fill(near, 0x5b7083));
        var moon = circle(54, 13, 8.5);
        fills.add(new Fill(moon, 0x1f4e79));
        var lit = new Area(circle(54, 13, 6.5));
        lit.subtract(new Area(circle(57.5, 10.5, 6.5)));
        fills.add(new Fill(lit, 0xe8f1fa));
        return fills;
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape band(Shape planet, double y, double height) {
        var band = new Area(planet);
        band.intersect(new Area(new Rectangle2D.Double(0, y, SIZE, height)));
        return band;
    }

    private static Shape orbit(double width) {
        return turned(new BasicStroke((float) width).createStrokedShape(new Arc2D.Double(-31, -9, 62, 18, 0, 360, Arc2D.OPEN)));
    }

    /** Into the plane of the orbit, which rises to the right. */
    private static Shape turned(Shape shape) {
        var transform = AffineTransform.getTranslateInstance(31, 33);
        transform.rotate(Math.toRadians(-40));
        return transform.createTransformedShape(shape);
    }

    private static BufferedImage png(List<Fill> fills, int pixels) {
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(pixels / SIZE, pixels / SIZE);
        for (var fill : fills) {
            graphics.setColor(new Color(fill.rgb()));
            graphics.fill(fill.shape());
        }
        graphics.dispose();
        return image;
    }

    private static String svg(List<Fill> fills) {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\n");
        for (var fill : fills) {
            svg.append("  <path fill=\"#%06x\" fill-rule=\"%s\" d=\"%s\"/>\n"
                    .formatted(fill.rgb(), rule(fill.shape()), path(fill.shape())));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String rule(Shape shape) {
        return shape.getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD ? "evenodd" : "nonzero";
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        var numbers = new double[6];
        for (var i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(numbers);
            path.append("MLQCZ".charAt(kind));
            int count = new int[] {2, 2, 4, 6, 0}[kind];
            for (int n = 0; n < count; n++) {
                path.append(n == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", numbers[n]));
            }
        }
        return path.toString();
    }

    private Logo() {}
}
