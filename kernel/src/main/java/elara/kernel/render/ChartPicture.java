package elara.kernel.render;

import elara.display.MimeBundle;
import java.awt.image.RenderedImage;
import java.util.Optional;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.IChart;

/** XChart's charts as PNG; loaded with the first of them. */
final class ChartPicture {
    private ChartPicture() {}

    static Optional<MimeBundle> of(Object value) {
        if (!(value instanceof IChart chart)) {
            return ofAnother(value);
        }
        var title = chart.getTitle() == null ? "" : " " + chart.getTitle();
        var alternative = chart.getClass().getSimpleName() + title;
        return Picture.of(BitmapEncoder.getBufferedImage(chart))
                .map(bundle -> bundle.with("text/plain", alternative.strip()));
    }

    /** A chart of another XChart than ours, which a notebook has brought along; nothing, when it cannot be drawn. */
    private static Optional<MimeBundle> ofAnother(Object chart) {
        try {
            var encoder = Class.forName(
                    BitmapEncoder.class.getName(), true, chart.getClass().getClassLoader());
            for (var method : encoder.getMethods()) {
                if (method.getName().equals("getBufferedImage")
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isInstance(chart)) {
                    return Picture.of((RenderedImage) method.invoke(null, chart));
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
