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
 * The house style: nothing behind the picture, and ink half way between black and white, which is as legible on a white
 * page as on a dark one (4.4 to 1 on both); plain letters; a faint grid; one axis line; opaque lines in colours that colour-blind readers can tell apart (Okabe and Ito, 2008,
 * without the yellow, which white paper swallows).
 */
final class House {
    /** Nothing: the page shines through. */
    static final Color PAPER = new Color(255, 255, 255, 0);

    static final Color INK = new Color(0x787878);
    static final Color SOFT_INK = INK;
    static final Color AXIS = new Color(128, 128, 128, 170);
    static final Color GRID = new Color(128, 128, 128, 60);
    static final Color WARNING = new Color(0xDE5410);

    static final Color BLUE = new Color(0x1B85C4);
    /** A line that stands behind the one that counts. */
    static final Color FAINT_BLUE = new Color(0x501B85C4, true);

    static final Color VERMILION = new Color(0xD55E00);

    private static final Color[] SERIES = {
        BLUE,
        VERMILION,
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x808080),
    };

    static final Font TITLE = font(14);
    static final Font LABEL = font(12);
    static final Font SMALL = font(11);
    static final Font TINY = font(10);

    static final BasicStroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke THIN = new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** For a curve that is a band rather than a line: round corners cost more than all the rest, and cannot be seen. */
    static final BasicStroke DENSE = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);

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
                .setLegendBackgroundColor(PAPER)
                .setLegendBorderColor(PAPER)
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
