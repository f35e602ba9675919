package elara.kernel.render;

import elara.display.MimeBundle;
import java.awt.image.RenderedImage;
import java.util.Optional;

/** JFreeChart's charts as PNG. A notebook brings that library along, so it is called by name. */
final class JFreePicture {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    private JFreePicture() {}

    /** Nothing, when the chart cannot draw itself. */
    static Optional<MimeBundle> of(Object chart) {
        try {
            var draw = chart.getClass().getMethod("createBufferedImage", int.class, int.class);
            return draw.invoke(chart, WIDTH, HEIGHT) instanceof RenderedImage image
                    ? Picture.of(image)
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
