package elara.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Paints a matrix as coloured cells, the first row on top, and the bar that says what the colours mean. */
final class Cells {
    private static final Color HATCH = new Color(0x8C8C8C);
    /** Cells below this size cannot show strokes. */
    private static final double HATCHED_FROM = 5;

    private static final int MOST_HATCHED = 4000;

    private Cells() {}

    /** Paints all cells into an area. Cells without a number are grey and, where there is room, hatched. */
    static void paint(Graphics2D g, Grid grid, Colors colors, Rectangle2D area) {
        // Noise, which is what large matrices look like, makes files large: no cell is smaller than a CSS pixel.
        var shown = grid.within(
                (int) Math.max(1, Math.ceil(area.getHeight())), (int) Math.max(1, Math.ceil(area.getWidth())));
        int rows = shown.rows();
        int columns = shown.columns();
        var image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        GridKernels.color(
                shown.values(), colors, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
        var interpolation = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        double width = area.getWidth() / columns;
        double height = area.getHeight() / rows;
        g.drawImage(image, new AffineTransform(width, 0, 0, height, area.getX(), area.getY()), null);
        if (interpolation != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        }
        if (Math.min(width, height) >= HATCHED_FROM) {
            hatch(g, shown, area, width, height);
        }
    }

    private static void hatch(Graphics2D g, Grid grid, Rectangle2D area, double width, double height) {
        var cells = new Path2D.Double();
        int count = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (Double.isNaN(grid.at(row, column)) && count++ < MOST_HATCHED) {
                    cells.append(
                            new Rectangle2D.Double(
                                    area.getX() + column * width, area.getY() + row * height, width, height),
                            false);
                }
            }
        }
        if (count == 0 || count > MOST_HATCHED) {
            return;
        }
        var clip = g.getClip();
        g.clip(cells);
        g.setColor(HATCH);
        g.setStroke(new BasicStroke(1));
        double gap = 5;
        for (double x = area.getX() - area.getHeight(); x < area.getMaxX(); x += gap) {
            g.draw(new Line2D.Double(x, area.getMaxY(), x + area.getHeight(), area.getY()));
        }
        g.setClip(clip);
    }

    /**
     * Writes the values into their cells, black or white by what is below; nothing at all where the longest has no room.
     *
     * @param decimals of each value; negative for three significant digits
     */
    static void write(Graphics2D g, Grid grid, Colors colors, Rectangle2D area, Font font, int decimals) {
        double width = area.getWidth() / grid.columns();
        double height = area.getHeight() / grid.rows();
        var texts = texts(grid, decimals);
        double widest = 0;
        for (var text : texts) {
            widest = Math.max(widest, Letters.width(g, font, text));
        }
        double scale = Math.min(1, Math.min((width - 4) / Math.max(1, widest), (height - 2) / font.getSize2D()));
        if (font.getSize2D() * scale < 8) {
            return;
        }
        var fitting = font.deriveFont((float) (font.getSize2D() * scale));
        for (int i = 0; i < texts.length; i++) {
            if (!Double.isNaN(grid.values()[i])) {
                g.setColor(Colors.inkOn(colors.of(grid.values()[i])));
                double x = area.getX() + (i % grid.columns() + 0.5) * width;
                double y = area.getY() + (Math.floorDiv(i, grid.columns()) + 0.5) * height;
                Letters.center(g, fitting, texts[i], x, y + Letters.drop(fitting));
            }
        }
    }

    /** Returns the decimals that suit values up to a size: three digits of the largest, or none if all are whole. */
    static int decimals(double reach, boolean whole) {
        if (reach >= 1e5 || (reach > 0 && reach < 1e-3)) {
            return -1;
        }
        return whole || reach == 0 ? 0 : (int) Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(reach) + 1e-9)));
    }

    private static String[] texts(Grid grid, int decimals) {
        var texts = new String[grid.values().length];
        for (int i = 0; i < texts.length; i++) {
            double value = grid.values()[i];
            texts[i] = !(Math.abs(value) <= Double.MAX_VALUE)
                    ? Ticks.brief(value)
                    : decimals < 0 ? Ticks.significant(value, 3) : Ticks.fixed(value, decimals);
        }
        return texts;
    }

    /** Returns the ticks of a bar of this height. */
    static Ticks ticks(Colors colors, double height) {
        int atMost = (int) Math.max(3, Math.min(6, height / 24));
        var ticks = Ticks.between(colors.min(), colors.max(), atMost);
        // One or two do not make a scale, and where there is room there are four or more.
        int wanted = height < 90 ? 3 : 4;
        while (ticks.values().length < wanted && atMost < 8) {
            ticks = Ticks.between(colors.min(), colors.max(), ++atMost);
        }
        return ticks;
    }

    /** Returns how much room right of the bar its labels need. */
    static double labelWidth(Graphics2D g, Colors colors, double height, Font font) {
        double widest = 0;
        for (var text : labels(colors, height)) {
            widest = Math.max(widest, Letters.width(g, font, text));
        }
        return widest + 6;
    }

    private static String[] labels(Colors colors, double height) {
        if (!(colors.max() > colors.min())) {
            return new String[] {Ticks.brief(colors.min())};
        }
        var ticks = ticks(colors, height);
        var values = ticks.values();
        var labels = new String[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = ticks.label(values[i]);
        }
        return labels;
    }

    /** Paints the bar, the largest value on top, with its ticks right of it. */
    static void paintBar(Graphics2D g, Colors colors, Rectangle2D bar, Font font, Color ink) {
        int steps = 256;
        var image = new BufferedImage(1, steps, BufferedImage.TYPE_INT_RGB);
        boolean flat = !(colors.max() > colors.min());
        for (int i = 0; i < steps; i++) {
            double share = 1 - (i + 0.5) / steps;
            image.setRGB(0, i, colors.of(flat ? colors.min() : colors.min() * (1 - share) + colors.max() * share));
        }
        g.drawImage(
                image,
                new AffineTransform(bar.getWidth(), 0, 0, bar.getHeight() / steps, bar.getX(), bar.getY()),
                null);
        var values = flat
                ? new double[] {colors.min()}
                : ticks(colors, bar.getHeight()).values();
        var labels = labels(colors, bar.getHeight());
        g.setStroke(House.HAIR);
        for (int i = 0; i < labels.length; i++) {
            double share = flat ? 0.5 : (values[i] - colors.min()) / (colors.max() - colors.min());
            double y = bar.getMaxY() - share * bar.getHeight();
            g.setColor(House.AXIS);
            g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + 3, y));
            g.setColor(ink);
            Letters.left(g, font, labels[i], bar.getMaxX() + 6, y + Letters.drop(font));
        }
    }
}
