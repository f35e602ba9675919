package elara.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * What is painted on it stays shapes, which a {@link VectorPage} writes down; letters become their outlines, so that they
 * look the same wherever the page is read. Transform, clip, colour, stroke and font are kept by a graphics of an image of
 * one pixel, on which nothing is ever painted.
 */
final class VectorGraphics extends Graphics2D {
    private final Graphics2D state;
    private final VectorPage page;

    VectorGraphics(VectorPage page) {
        this(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics(), page);
        state.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        state.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private VectorGraphics(Graphics2D state, VectorPage page) {
        this.state = state;
        this.page = page;
    }

    @Override
    public Graphics create() {
        return new VectorGraphics((Graphics2D) state.create(), page);
    }

    @Override
    public void dispose() {
        state.dispose();
    }

    // ---- what is painted

    @Override
    public void fill(Shape shape) {
        page.fill(getTransform().createTransformedShape(shape), state.getColor(), deviceClip());
    }

    @Override
    public void draw(Shape shape) {
        var transform = getTransform();
        if (getStroke() instanceof BasicStroke stroke) {
            double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
            page.draw(transform.createTransformedShape(shape), state.getColor(), scaled(stroke, scale), deviceClip());
        } else {
            fill(getStroke().createStrokedShape(shape));
        }
    }

    private static BasicStroke scaled(BasicStroke stroke, double scale) {
        if (scale == 1) {
            return stroke;
        }
        float[] dash = stroke.getDashArray();
        for (int i = 0; dash != null && i < dash.length; i++) {
            dash[i] *= (float) scale;
        }
        return new BasicStroke(
                (float) (stroke.getLineWidth() * scale),
                stroke.getEndCap(),
                stroke.getLineJoin(),
                stroke.getMiterLimit(),
                dash,
                (float) (stroke.getDashPhase() * scale));
    }

    private Shape deviceClip() {
        var clip = state.getClip();
        return clip == null ? null : getTransform().createTransformedShape(clip);
    }

    @Override
    public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
        var to = getTransform();
        if (placed != null) {
            to.concatenate(placed);
        }
        page.image(buffered(image), to, deviceClip());
        return true;
    }

    private static BufferedImage buffered(Image image) {
        if (image instanceof BufferedImage buffered) {
            return buffered;
        }
        var copy = new BufferedImage(
                Math.max(1, image.getWidth(null)), Math.max(1, image.getHeight(null)), BufferedImage.TYPE_INT_ARGB);
        var g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return copy;
    }

    @Override
    public boolean drawImage(
            Image image,
            int toX,
            int toY,
            int toX2,
            int toY2,
            int x,
            int y,
            int x2,
            int y2,
            Color background,
            ImageObserver observer) {
        var part = buffered(image).getSubimage(Math.min(x, x2), Math.min(y, y2), Math.abs(x2 - x), Math.abs(y2 - y));
        return drawImage(part, toX, toY, toX2 - toX, toY2 - toY, background, observer);
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        if (background != null) {
            var before = getColor();
            setColor(background);
            fillRect(x, y, width, height);
            setColor(before);
        }
        double across = (double) width / image.getWidth(null);
        double down = (double) height / image.getHeight(null);
        return drawImage(image, new AffineTransform(across, 0, 0, down, x, y), observer);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (!text.isEmpty()) {
            fill(new TextLayout(text, getFont(), getFontRenderContext())
                    .getOutline(AffineTransform.getTranslateInstance(x, y)));
        }
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        fill(new TextLayout(text, getFontRenderContext()).getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    // ---- the same, said otherwise

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return drawImage(image, x, y, width, height, null, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        return drawImage(image, x, y, image.getWidth(null), image.getHeight(null), background, observer);
    }

    @Override
    public boolean drawImage(
            Image image, int toX, int toY, int toX2, int toY2, int x, int y, int x2, int y2, ImageObserver observer) {
        return drawImage(image, toX, toY, toX2, toY2, x, y, x2, y2, null, observer);
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp change, int x, int y) {
        drawImage(change == null ? image : change.filter(image, null), x, y, null);
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var g = copy.createGraphics();
        g.drawRenderedImage(image, null);
        g.dispose();
        drawImage(copy, placed, null);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
        drawRenderedImage(image.createDefaultRendering(), placed);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        var before = getColor();
        setColor(getBackground());
        fillRect(x, y, width, height);
        setColor(before);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        var path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        draw(path);
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(new Polygon(x, y, count));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(new Polygon(x, y, count));
    }

    /** Nothing is there that could be copied. */
    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("a page of shapes has no pixels to copy");
    }

    // ---- the state

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return state.hit(area, shape, onStroke);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return state.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite composite) {
        state.setComposite(composite);
    }

    @Override
    public Composite getComposite() {
        return state.getComposite();
    }

    @Override
    public void setPaint(Paint paint) {
        state.setPaint(paint);
    }

    @Override
    public Paint getPaint() {
        return state.getPaint();
    }

    @Override
    public void setStroke(Stroke stroke) {
        state.setStroke(stroke);
    }

    @Override
    public Stroke getStroke() {
        return state.getStroke();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        state.setRenderingHint(key, value);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return state.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        state.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        state.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return state.getRenderingHints();
    }

    @Override
    public void translate(int x, int y) {
        state.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        state.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        state.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        state.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        state.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        state.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        state.transform(transform);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        state.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return state.getTransform();
    }

    @Override
    public void setBackground(Color color) {
        state.setBackground(color);
    }

    @Override
    public Color getBackground() {
        return state.getBackground();
    }

    @Override
    public void clip(Shape shape) {
        state.clip(shape);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return state.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return state.getColor();
    }

    @Override
    public void setColor(Color color) {
        state.setColor(color);
    }

    @Override
    public void setPaintMode() {
        state.setPaintMode();
    }

    @Override
    public void setXORMode(Color color) {
        throw new UnsupportedOperationException("a page of shapes has no pixels to invert");
    }

    @Override
    public Font getFont() {
        return state.getFont();
    }

    @Override
    public void setFont(Font font) {
        state.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return state.getFontMetrics(font);
    }

    @Override
    public Rectangle getClipBounds() {
        return state.getClipBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        state.clipRect(x, y, width, height);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        state.setClip(x, y, width, height);
    }

    @Override
    public Shape getClip() {
        return state.getClip();
    }

    @Override
    public void setClip(Shape clip) {
        state.setClip(clip);
    }
}
