package elara.kernel.render;

import elara.display.MimeBundle;
import java.util.Optional;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.IChart;

/** XChart's charts as PNG; loaded with the first of them. */
final class ChartPicture {
    private ChartPicture() {}

    /** Nothing, when the chart is of another XChart than ours. */
    static Optional<MimeBundle> of(Object value) {
        if (!(value instanceof IChart chart)) {
            return Optional.empty();
        }
        var title = chart.getTitle() == null ? "" : " " + chart.getTitle();
        var alternative = chart.getClass().getSimpleName() + title;
        return Picture.of(BitmapEncoder.getBufferedImage(chart))
                .map(bundle -> bundle.with("text/plain", alternative.strip()));
    }
}
