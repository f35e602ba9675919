package elara.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** A chart of which one curve has the surface between it and the axis in its colour. */
final class Shaded extends Graph {
    private static final int ALPHA = 70;

    private Curve edge;

    Shaded(int width, int height) {
        super(width, height);
    }

    /** Adds the curve over the surface. */
    Shaded shade(String name, double[] x, double[] y) {
        edge = add(name, x, y, null);
        return this;
    }

    /** A surface is only seen for what it is when the axis on which it stands is in the picture. */
    @Override
    Range yRange() {
        return super.yRange().with(0, 0);
    }

    @Override
    void paintOver(Graphics2D g) {
        super.paintOver(g);
        if (edge == null) {
            return;
        }
        var clip = g.getClip();
        g.clip(plot.getBounds());
        var color = edge.getLineColor();
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), ALPHA));
        var x = edge.positions();
        var y = edge.heights();
        for (int first = 0; first < x.length; first++) {
            if (Double.isNaN(y[first])) {
                continue;
            }
            int last = first;
            while (last + 1 < x.length && !Double.isNaN(y[last + 1])) {
                last++;
            }
            var surface = new Path2D.Double();
            surface.moveTo(getScreenXFromChart(x[first]), getScreenYFromChart(0));
            for (int i = first; i <= last; i++) {
                surface.lineTo(getScreenXFromChart(x[i]), getScreenYFromChart(y[i]));
            }
            surface.lineTo(getScreenXFromChart(x[last]), getScreenYFromChart(0));
            surface.closePath();
            g.fill(surface);
            first = last;
        }
        g.setClip(clip);
    }
}
