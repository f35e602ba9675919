package elara.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The house style: dark ink on a white card, which is legible on a light and on a dark page alike; plain letters; a
 * light grid; one axis line; opaque lines in colours that colour-blind readers can tell apart (Okabe and Ito, 2008,
 * without the yellow, which white paper swallows).
 */
final class House {
    static final Color PAPER = Color.WHITE;
    /** Behind words that stand over lines. */
    static final Color VEIL = new Color(255, 255, 255, 217);

    static final Color INK = new Color(0x222222);
    static final Color SOFT_INK = new Color(0x555555);
    static final Color AXIS = new Color(0x999999);
    static final Color GRID = new Color(0xE6E6E6);
    static final Color WARNING = new Color(0xC23B00);

    static final Color BLUE = new Color(0x0072B2);
    /** A line that stands behind the one that counts. */
    static final Color FAINT_BLUE = new Color(0xBBD9EA);

    static final Color VERMILION = new Color(0xD55E00);

    private static final Color[] SERIES = {
        BLUE,
        VERMILION,
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x4D4D4D),
    };

    static final Font TITLE = font(14);
    static final Font LABEL = font(12);
    static final Font SMALL = font(11);
    static final Font TINY = font(10);

    static final BasicStroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke THIN = new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke HAIR = new BasicStroke(0.8f);

    private House() {}

    /** The colour of the n-th series of a chart. */
    static Color series(int n) {
        return SERIES[n % SERIES.length];
    }

    static Font font(float size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
    }

    /** Gives a chart the house style; whatever its user sets afterwards wins. */
    static void furnish(AxesChartStyler styler) {
        styler.setBaseFont(LABEL)
                .setChartTitleFont(TITLE)
                .setLegendFont(SMALL)
                .setAnnotationTextFont(SMALL)
                .setAnnotationTextFontColor(INK)
                .setChartBackgroundColor(PAPER)
                .setPlotBackgroundColor(PAPER)
                .setChartFontColor(INK)
                .setChartTitleFontColor(INK)
                .setXAxisTitleColor(INK)
                .setYAxisTitleColor(INK)
                .setLegendBackgroundColor(VEIL)
                .setLegendBorderColor(new Color(255, 255, 255, 0))
                .setLegendPadding(7)
                .setLegendSeriesLineLength(22)
                .setChartTitlePadding(6)
                .setChartPadding(10)
                .setPlotBorderVisible(false)
                .setPlotContentSize(0.95)
                .setSeriesColors(SERIES.clone())
                .setSeriesLines(new BasicStroke[] {LINE})
                .setSeriesMarkers(new Marker[] {SeriesMarkers.NONE})
                .setMarkerSize(6)
                .setLocale(Locale.ROOT);
        styler.setAxisTitleFont(LABEL)
                .setAxisTickLabelsFont(SMALL)
                .setAxisTickLabelsColor(SOFT_INK)
                .setAxisTickMarksColor(AXIS)
                .setAxisTickMarksStroke(HAIR)
                .setAxisTicksMarksVisible(false)
                .setAxisTickMarkLength(3)
                .setAxisTickPadding(4)
                .setAxisTitlePadding(8)
                .setYAxisLabelAlignment(TextAlignment.Right)
                .setPlotMargin(0)
                .setPlotTicksMarksVisible(false)
                .setPlotGridLinesColor(GRID)
                .setPlotGridLinesStroke(HAIR);
    }
}
