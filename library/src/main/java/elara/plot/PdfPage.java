package elara.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.Deflater;

/** A page as PDF 1.4 (ISO 32000-1): paths, images and their transparency, with what is to be seen as its title. */
final class PdfPage implements VectorPage {
    /** A point is a 72nd of an inch, a CSS pixel a 96th. */
    private static final double POINTS = 0.75;

    private final int width;
    private final int height;
    private final String title;
    private final StringBuilder content = new StringBuilder();
    private final List<BufferedImage> images = new ArrayList<>();
    private final TreeSet<Integer> alphas = new TreeSet<>();

    PdfPage(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
        content.append(POINTS + " 0 0 -" + POINTS + " 0 " + height * POINTS + " cm\n");
    }

    @Override
    public void fill(Shape shape, Color color, Shape clip) {
        if (color.getAlpha() == 0) {
            return;
        }
        begin(clip);
        alpha(color);
        color(color, "rg");
        boolean evenOdd = path(shape);
        content.append(evenOdd ? "f*\nQ\n" : "f\nQ\n");
    }

    @Override
    public void draw(Shape shape, Color color, BasicStroke stroke, Shape clip) {
        if (color.getAlpha() == 0) {
            return;
        }
        begin(clip);
        alpha(color);
        color(color, "RG");
        number(stroke.getLineWidth());
        content.append("w ")
                .append(stroke.getEndCap())
                .append(" J ")
                .append(stroke.getLineJoin())
                .append(" j ");
        if (stroke.getDashArray() != null) {
            content.append('[');
            for (float length : stroke.getDashArray()) {
                number(length);
            }
            content.append("] 0 d ");
        }
        path(shape);
        content.append("S\nQ\n");
    }

    @Override
    public void image(BufferedImage image, AffineTransform placed, Shape clip) {
        begin(clip);
        // PDF's image is a unit square whose last row is at 0.
        var unit = new AffineTransform(placed);
        unit.concatenate(new AffineTransform(image.getWidth(), 0, 0, -image.getHeight(), 0, image.getHeight()));
        var entries = new double[6];
        unit.getMatrix(entries);
        for (double entry : entries) {
            number(entry);
        }
        content.append("cm /I").append(images.size()).append(" Do\nQ\n");
        images.add(image);
    }

    private void begin(Shape clip) {
        content.append("q ");
        if (clip != null) {
            content.append(path(clip) ? "W* n " : "W n ");
        }
    }

    private void alpha(Color color) {
        if (color.getAlpha() < 255) {
            alphas.add(color.getAlpha());
            content.append("/A").append(color.getAlpha()).append(" gs ");
        }
    }

    private void color(Color color, String operator) {
        for (int channel : new int[] {color.getRed(), color.getGreen(), color.getBlue()}) {
            content.append(Math.round(channel / 255.0 * 1000) / 1000.0).append(' ');
        }
        content.append(operator).append(' ');
    }

    private void number(double value) {
        Numeral.append(content, value);
        content.append(' ');
    }

    /** Returns whether what lies inside an even number of times is outside. */
    private boolean path(Shape shape) {
        var at = new double[6];
        double x = 0;
        double y = 0;
        var path = shape.getPathIterator(null);
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> {
                    numbers(at[0], at[1]);
                    content.append(kind == PathIterator.SEG_MOVETO ? "m " : "l ");
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // PDF has cubic curves only: the same curve, one degree higher.
                    numbers(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3);
                    numbers(at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3);
                    numbers(at[2], at[3]);
                    content.append("c ");
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    numbers(at);
                    content.append("c ");
                    x = at[4];
                    y = at[5];
                }
                default -> content.append("h ");
            }
        }
        return path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    private void numbers(double... values) {
        for (double value : values) {
            number(value);
        }
    }

    /** Returns the document. */
    byte[] bytes() {
        var file = new File();
        int firstImage = 6;
        var resources = new StringBuilder("<< /ExtGState <<");
        for (int alpha : alphas) {
            resources
                    .append(" /A")
                    .append(alpha)
                    .append(" << /ca ")
                    .append(Numeral.of(alpha / 255.0))
                    .append(" /CA ")
                    .append(Numeral.of(alpha / 255.0))
                    .append(" >>");
        }
        resources.append(" >> /XObject <<");
        for (int i = 0; i < images.size(); i++) {
            resources
                    .append(" /I")
                    .append(i)
                    .append(' ')
                    .append(firstImage + 2 * i)
                    .append(" 0 R");
        }
        resources.append(" >> >>");
        file.object("<< /Type /Catalog /Pages 2 0 R >>");
        file.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width * POINTS + " " + height * POINTS
                + "] /Contents 4 0 R /Resources " + resources
                + " /Group << /S /Transparency /CS /DeviceRGB >> >>");
        file.stream("<<", content.toString().getBytes(StandardCharsets.US_ASCII));
        file.object("<< /Title <FEFF"
                + HexFormat.of().withUpperCase().formatHex(title.getBytes(StandardCharsets.UTF_16BE)) + "> >>");
        for (int i = 0; i < images.size(); i++) {
            var image = images.get(i);
            int w = image.getWidth();
            int h = image.getHeight();
            var argb = image.getRGB(0, 0, w, h, null, 0, w);
            var rgb = new byte[3 * argb.length];
            var alpha = new byte[argb.length];
            for (int k = 0; k < argb.length; k++) {
                rgb[3 * k] = (byte) (argb[k] >> 16);
                rgb[3 * k + 1] = (byte) (argb[k] >> 8);
                rgb[3 * k + 2] = (byte) argb[k];
                alpha[k] = (byte) (argb[k] >> 24);
            }
            var size = "<< /Type /XObject /Subtype /Image /BitsPerComponent 8 /Width " + w + " /Height " + h;
            file.stream(size + " /ColorSpace /DeviceRGB /SMask " + (firstImage + 2 * i + 1) + " 0 R", rgb);
            file.stream(size + " /ColorSpace /DeviceGray", alpha);
        }
        return file.end();
    }

    /** Objects one after the other, numbered from 1, and the table that says where each begins. */
    private static final class File {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Integer> places = new ArrayList<>();

        File() {
            // Four bytes above 127 say that this is no text.
            text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        }

        private void text(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void object(String dictionary) {
            places.add(out.size());
            text(places.size() + " 0 obj\n" + dictionary + "\nendobj\n");
        }

        void stream(String dictionary, byte... bytes) {
            places.add(out.size());
            var packed = deflated(bytes);
            text(places.size() + " 0 obj\n" + dictionary + " /Filter /FlateDecode /Length " + packed.length
                    + " >>\nstream\n");
            out.writeBytes(packed);
            text("\nendstream\nendobj\n");
        }

        byte[] end() {
            int table = out.size();
            text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
            for (int place : places) {
                text(String.format("%010d 00000 n \n", place));
            }
            text("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R /Info 5 0 R >>\nstartxref\n" + table
                    + "\n%%EOF\n");
            return out.toByteArray();
        }

        private static byte[] deflated(byte... bytes) {
            var deflater = new Deflater();
            try {
                deflater.setInput(bytes);
                deflater.finish();
                var packed = new ByteArrayOutputStream();
                var buffer = new byte[8192];
                while (!deflater.finished()) {
                    packed.write(buffer, 0, deflater.deflate(buffer));
                }
                return packed.toByteArray();
            } finally {
                deflater.end();
            }
        }
    }
}
