package elara.plot;

import java.util.Arrays;
import org.knowm.xchart.XYSeries;

/**
 * A series that XChart can draw whatever is in it: what is not finite is a gap, of a long curve only the points that can
 * be seen are handed on, and after the last point comes one that is none. That one keeps XChart from taking the points
 * for equally spaced, in which case it would put the ticks on them, at a price that grows with their number squared.
 */
final class Curve extends XYSeries {
    /** As many as a chart has CSS pixels: a thinned curve looks like the full one. */
    private static final int COLUMNS = 600;

    private static final int DENSE_FROM = 20 * COLUMNS;

    private double[] drawnX;
    private double[] drawnY;
    private double[] drawnErrors;

    Curve(String name, double[] x, double[] y, double[] errors) {
        super(name, CurveKernels.finite(x), CurveKernels.finite(y), errors, DataType.Number);
        arrange(super.getXData(), super.getYData(), errors);
    }

    @Override
    public void replaceData(double[] x, double[] y, double[] errors) {
        super.replaceData(CurveKernels.finite(x), CurveKernels.finite(y), errors);
        arrange(super.getXData(), super.getYData(), errors);
    }

    /** Scattered points are all drawn. */
    Curve asPoints() {
        drawnX = ended(super.getXData());
        drawnY = ended(super.getYData());
        drawnErrors = super.getExtraValues();
        setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        return this;
    }

    private void arrange(double[] x, double[] y, double[] errors) {
        boolean thin = x.length > 4 * COLUMNS
                && errors == null
                && getXYSeriesRenderStyle().orElse(null) != XYSeriesRenderStyle.Scatter
                && CurveKernels.ascending(x)
                && x[x.length - 1] > x[0];
        if (thin) {
            var visible = CurveKernels.visible(x, y, COLUMNS);
            drawnX = ended(CurveKernels.at(x, visible));
            drawnY = ended(CurveKernels.at(y, visible));
            if (getLineStyle() == null && x.length > DENSE_FROM) {
                setLineStyle(House.DENSE);
            }
        } else {
            drawnX = ended(x);
            drawnY = ended(y);
        }
        drawnErrors = errors;
    }

    private static double[] ended(double[] values) {
        var longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = Double.NaN;
        return longer;
    }

    @Override
    public double[] getXData() {
        return drawnX == null ? super.getXData() : drawnX;
    }

    @Override
    public double[] getYData() {
        return drawnY == null ? super.getYData() : drawnY;
    }

    @Override
    public double[] getExtraValues() {
        return drawnErrors;
    }

    /** Returns all points' heights, with NaN for a gap. */
    double[] heights() {
        return super.getYData();
    }

    double[] positions() {
        return super.getXData();
    }
}
