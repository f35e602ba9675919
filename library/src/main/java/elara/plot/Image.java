package elara.plot;

import elara.array.NDArray;
import elara.array.Shapes;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * An array seen as a photograph; made by {@link Plot#image}. Small ones are shown enlarged, pixel by pixel.
 */
public final class Image implements Drawing {
    private static final int LEAST_SIDE = 160;
    private static final int MOST_SIDE = 800;

    private final BufferedImage picture;

    Image(NDArray array) {
        boolean grey = array.ndim() == 2;
        if (array.size() == 0 || !(grey || (array.ndim() == 3 && (array.shape(2) == 3 || array.shape(2) == 4)))) {
            throw new IllegalArgumentException(
                    "an image has shape (height, width), or (height, width, 3) for red, green"
                            + " and blue, or (height, width, 4) with alpha, but this array has "
                            + Shapes.text(array.shape()));
        }
        int height = array.shape(0);
        int width = array.shape(1);
        int channels = grey ? 1 : array.shape(2);
        var values = array.toDoubles();
        // As imshow: whole numbers count from 0 to 255, others from 0 to 1; grey ones from the darkest to the lightest.
        double dark = 0;
        double light = array.dtype().isFloating() ? 1 : 255;
        if (grey) {
            var grid = new Grid(height, width, values);
            dark = Double.isNaN(grid.min()) ? 0 : grid.min();
            light = Double.isNaN(grid.max()) ? 1 : grid.max();
        }
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * channels;
                double alpha = channels == 4 ? share(values[at + 3], dark, light) : 1;
                int rgb = 0;
                for (int k = 0; k < 3; k++) {
                    double share = share(values[at + (grey ? 0 : k)], dark, light);
                    rgb = rgb << 8 | (int) Math.rint(255 * (1 - alpha * (1 - share)));
                }
                picture.setRGB(x, y, rgb);
            }
        }
    }

    private static double share(double value, double dark, double light) {
        double share = light > dark ? (value - dark) / (light - dark) : 0.5;
        return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    }

    private double scale() {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        return longer < LEAST_SIDE ? Math.ceil((double) LEAST_SIDE / longer) : Math.min(1, (double) MOST_SIDE / longer);
    }

    @Override
    public int getWidth() {
        return (int) Math.max(1, Math.round(scale() * picture.getWidth()));
    }

    @Override
    public int getHeight() {
        return (int) Math.max(1, Math.round(scale() * picture.getHeight()));
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                width > picture.getWidth()
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, width, height, null);
    }

    @Override
    public String alternative() {
        return "image of " + picture.getWidth() + " × " + picture.getHeight() + " pixels";
    }
}
