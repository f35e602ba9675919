package elara.nn;

import elara.array.Shapes;

/**
 * A window that goes over an image: sizes, in pixels.
 *
 * @param height the image's
 * @param width the image's
 * @param kernelHeight the window's
 * @param kernelWidth the window's
 * @param stride from one place to the next
 * @param padding zeros around the image
 * @param dilation from one pixel under the window to the next
 */
record Window(int height, int width, int kernelHeight, int kernelWidth, int stride, int padding, int dilation) {
    int outHeight() {
        return (height + 2 * padding - dilation * (kernelHeight - 1) - 1) / stride + 1;
    }

    int outWidth() {
        return (width + 2 * padding - dilation * (kernelWidth - 1) - 1) / stride + 1;
    }

    int places() {
        return outHeight() * outWidth();
    }

    /** The first of {@code count} steps from {@code first} on that is inside 0 to {@code length}. */
    int firstInside(int first, int length, int count) {
        int inside = first >= 0 ? 0 : (-first + stride - 1) / stride;
        return Math.min(inside, count);
    }

    /** One past the last of {@code count} steps from {@code first} on that is inside 0 to {@code length}. */
    int lastInside(int first, int length, int count) {
        int last = length - 1 - first;
        return last < 0 ? 0 : Math.min(last / stride + 1, count);
    }

    void check(Object layer, int... shape) {
        if (height + 2 * padding < dilation * (kernelHeight - 1) + 1
                || width + 2 * padding < dilation * (kernelWidth - 1) + 1) {
            throw new IllegalArgumentException(layer + " wants images of at least its window's size, got "
                    + Shapes.text(shape) + (padding > 0 ? " with " + padding + " zeros around" : ""));
        }
    }
}
