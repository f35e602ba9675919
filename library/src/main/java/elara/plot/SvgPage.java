package elara.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A page as SVG 1.1: paths and images, with what is to be seen as its title, for screen readers. It needs no font and
 * nothing from outside.
 */
final class SvgPage implements VectorPage {
    private final int width;
    private final int height;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder definitions = new StringBuilder();
    private final Map<String, String> clips = new HashMap<>();
    /** Several pictures stand in one HTML page, where names are common to all. */
    private final String prefix;

    SvgPage(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.prefix = "elara" + Integer.toHexString((title + width + "x" + height).hashCode()) + "-";
    }

    @Override
    public void fill(Shape shape, Color color, Shape clip) {
        var data = data(shape);
        if (data.isEmpty() || color.getAlpha() == 0) {
            return;
        }
        body.append("<path d=\"").append(data).append('"');
        paint("fill", color);
        var path = shape.getPathIterator(null);
        if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
            body.append(" fill-rule=\"evenodd\"");
        }
        end(clip);
    }

    @Override
    public void draw(Shape shape, Color color, BasicStroke stroke, Shape clip) {
        var data = data(shape);
        if (data.isEmpty() || color.getAlpha() == 0) {
            return;
        }
        body.append("<path d=\"").append(data).append("\" fill=\"none\"");
        paint("stroke", color);
        body.append(" stroke-width=\"")
                .append(Numeral.of(stroke.getLineWidth()))
                .append('"');
        if (stroke.getEndCap() != BasicStroke.CAP_BUTT) {
            body.append(" stroke-linecap=\"")
                    .append(stroke.getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square")
                    .append('"');
        }
        if (stroke.getLineJoin() != BasicStroke.JOIN_MITER) {
            body.append(" stroke-linejoin=\"")
                    .append(stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? "round" : "bevel")
                    .append('"');
        }
        if (stroke.getDashArray() != null) {
            body.append(" stroke-dasharray=\"");
            for (float length : stroke.getDashArray()) {
                Numeral.append(body, length);
                body.append(' ');
            }
            body.append('"');
        }
        end(clip);
    }

    @Override
    public void image(BufferedImage image, AffineTransform placed, Shape clip) {
        body.append("<image width=\"")
                .append(image.getWidth())
                .append("\" height=\"")
                .append(image.getHeight())
                .append("\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" transform=\"matrix(")
                .append(placed.getScaleX())
                .append(' ')
                .append(placed.getShearY())
                .append(' ')
                .append(placed.getShearX())
                .append(' ')
                .append(placed.getScaleY())
                .append(' ')
                .append(placed.getTranslateX())
                .append(' ')
                .append(placed.getTranslateY())
                .append(")\" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(Png.encode(argb(image), Picture.PIXELS_PER_METRE)))
                .append('"');
        end(clip);
    }

    private static BufferedImage argb(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_ARGB) {
            return image;
        }
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return copy;
    }

    private void paint(String what, Color color) {
        body.append(' ')
                .append(what)
                .append("=\"#")
                .append(String.format("%06x", color.getRGB() & 0xFFFFFF))
                .append('"');
        if (color.getAlpha() < 255) {
            body.append(' ')
                    .append(what)
                    .append("-opacity=\"")
                    .append(Numeral.of(color.getAlpha() / 255.0))
                    .append('"');
        }
    }

    private void end(Shape clip) {
        if (clip != null) {
            var name = clips.computeIfAbsent(data(clip), shape -> {
                var id = prefix + clips.size();
                definitions
                        .append("<clipPath id=\"")
                        .append(id)
                        .append("\"><path d=\"")
                        .append(shape)
                        .append("\"/></clipPath>");
                return id;
            });
            body.append(" clip-path=\"url(#").append(name).append(")\"");
        }
        body.append("/>\n");
    }

    private static String data(Shape shape) {
        var out = new StringBuilder();
        var at = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            out.append("MLQCZ".charAt(kind));
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_MOVETO ? 2 : 2 * kind;
            for (int i = 0; i < numbers; i++) {
                if (i > 0) {
                    out.append(' ');
                }
                Numeral.append(out, at[i]);
            }
        }
        return out.toString();
    }

    /** Returns the document. */
    @Override
    public String toString() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 "
                + width + ' ' + height + "\" role=\"img\"><title>" + escaped(title) + "</title>\n"
                + (definitions.length() == 0 ? "" : "<defs>" + definitions + "</defs>\n") + body + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
