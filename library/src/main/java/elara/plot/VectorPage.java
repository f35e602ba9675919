package elara.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A page that takes shapes in the order in which they cover each other. All are in CSS pixels, y downwards. */
interface VectorPage {
    /**
     * Adds a filled shape.
     *
     * @param clip outside of which nothing is to be seen; null for none
     */
    void fill(Shape shape, Color color, Shape clip);

    /** Adds the outline of a shape. */
    void draw(Shape shape, Color color, BasicStroke stroke, Shape clip);

    /**
     * Adds an image, whose pixels stay squares however large they are shown.
     *
     * @param placed from the image's pixels to the page
     */
    void image(BufferedImage image, AffineTransform placed, Shape clip);
}
