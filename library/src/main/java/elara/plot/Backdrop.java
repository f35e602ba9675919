package elara.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a {@link Surface} has behind its points and paths: a picture of heights over the plane. */
sealed interface Backdrop permits Backdrop.Levels, Backdrop.Halves, Backdrop.Regions {
    /** As many pixels as a picture has for a CSS pixel. */
    int SCALE = 2;

    Field field();

    /** The colours of the pixels, the topmost row first. */
    int[] colors(int width, int height);

    /** The heights at which there are lines. */
    double[] lines();

    /** What is to be seen. */
    String told();

    /** Whether there is a bar that says what the colours mean. */
    default boolean hasBar() {
        return false;
    }

    default void paint(Graphics2D g, Rectangle2D area) {
        int width = (int) Math.max(1, Math.round(area.getWidth() * SCALE));
        int height = (int) Math.max(1, Math.round(area.getHeight() * SCALE));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(colors(width, height), 0, pixels, 0, pixels.length);
        g.drawImage(
                image,
                new AffineTransform(area.getWidth() / width, 0, 0, area.getHeight() / height, area.getX(), area.getY()),
                null);
        var lines = new Path2D.Double();
        for (double level : lines()) {
            FieldKernels.contour(field(), level, lines);
        }
        lines.transform(new AffineTransform(
                area.getWidth() / (field().columns() - 1),
                0,
                0,
                -area.getHeight() / (field().rows() - 1),
                area.getX(),
                area.getMaxY()));
        g.setColor(new Color(0, 0, 0, 90));
        g.setStroke(House.HAIR);
        g.draw(lines);
    }

    /**
     * Heights in bands of colour.
     *
     * @param levels where one band ends and the next begins, ascending; there is a line at each
     */
    record Levels(Field field, List<Double> levels) implements Backdrop {
        private static final int MOST = 14;

        /** Lighter than a heat map's: paths are drawn over it. */
        private static final Color[] COLORS = {
            new Color(0x9AA7D6), new Color(0xA6C5E3), new Color(0xB5E0DE), new Color(0xCDEEC9), new Color(0xF1F7C0)
        };

        /** Levels at round numbers. */
        static Levels even(Field field) {
            var range = field.range();
            if (!(range.high() > range.low())) {
                return new Levels(field, List.of());
            }
            var ticks = Ticks.between(range.low(), range.high(), MOST).values();
            return new Levels(
                    field,
                    Arrays.stream(ticks)
                            .filter(level -> level > range.low() && level < range.high())
                            .boxed()
                            .toList());
        }

        /** Levels that are nearer to each other where it is low, and a descent goes slowly. */
        static Levels finerBelow(Field field) {
            var range = field.range();
            if (!(range.high() > range.low())) {
                return new Levels(field, List.of());
            }
            double span = range.high() - range.low();
            return new Levels(
                    field,
                    IntStream.range(1, MOST)
                            .mapToObj(i -> range.low() + span * i * i / (MOST * MOST))
                            .toList());
        }

        private Colors scale() {
            return new Colors(COLORS, 0, levels.size());
        }

        @Override
        public boolean hasBar() {
            return !levels.isEmpty();
        }

        @Override
        public double[] lines() {
            return levels.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public int[] colors(int width, int height) {
            var scale = scale();
            var levels = lines();
            var heights = field.pixels(width, height);
            return Arrays.stream(heights)
                    .mapToInt(value -> scale.of(Double.isNaN(value) ? value : band(levels, value)))
                    .toArray();
        }

        private static int band(double[] levels, double value) {
            int place = Arrays.binarySearch(levels, value);
            return place >= 0 ? place + 1 : -place - 1;
        }

        @Override
        public String told() {
            var range = field.range();
            return "contours of heights " + (range.known() ? "from " + range : "none of which is finite");
        }

        /** Paints the bar: the bands, with the levels between them. */
        void paintBar(Graphics2D g, Rectangle2D bar) {
            var scale = scale();
            double high = bar.getHeight() / (levels.size() + 1);
            for (int i = 0; i <= levels.size(); i++) {
                g.setColor(new Color(scale.of(i)));
                g.fill(new Rectangle2D.Double(bar.getX(), bar.getMaxY() - (i + 1) * high, bar.getWidth(), high + 0.3));
            }
            g.setColor(House.SOFT_INK);
            int every = high >= 14 ? 1 : 2;
            for (int i = 0; i < levels.size(); i += every) {
                double y = bar.getMaxY() - (i + 1) * high;
                Letters.left(
                        g,
                        House.TINY,
                        Ticks.significant(levels.get(i), 3),
                        bar.getMaxX() + 5,
                        y + Letters.drop(House.TINY));
            }
        }
    }

    /** The probability of the second of two classes, and the line where it is one half. */
    record Halves(Field field) implements Backdrop {
        @Override
        public double[] lines() {
            return new double[] {0.5};
        }

        @Override
        public int[] colors(int width, int height) {
            var colors = new Colors(
                    new Color[] {pale(House.series(0), 0.45), Color.WHITE, pale(House.series(1), 0.45)}, 0, 1);
            var heights = field.pixels(width, height);
            return IntStream.range(0, heights.length)
                    .map(i -> colors.of(heights[i]))
                    .toArray();
        }

        @Override
        public String told() {
            return "decision boundary of two classes";
        }
    }

    /** The class with the greatest score. */
    record Regions(List<Field> scores) implements Backdrop {
        @Override
        public Field field() {
            return scores.get(0);
        }

        @Override
        public double[] lines() {
            return new double[0];
        }

        @Override
        public int[] colors(int width, int height) {
            var heights =
                    scores.stream().map(score -> score.pixels(width, height)).toList();
            var pixels = new int[width * height];
            for (int i = 0; i < pixels.length; i++) {
                int best = 0;
                for (int k = 1; k < heights.size(); k++) {
                    if (heights.get(k)[i] > heights.get(best)[i]) {
                        best = k;
                    }
                }
                pixels[i] = pale(House.series(best), 0.4).getRGB();
            }
            return pixels;
        }

        @Override
        public String told() {
            return "decision regions of " + scores.size() + " classes";
        }
    }

    private static Color pale(Color color, double share) {
        return new Color(
                (int) (255 - share * (255 - color.getRed())), (int) (255 - share * (255 - color.getGreen())), (int)
                        (255 - share * (255 - color.getBlue())));
    }
}
