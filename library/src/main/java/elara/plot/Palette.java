package elara.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The 256 colours that a chart can do with: those it has most of. The shades of its edges become
 * the nearest of these. A file of such a picture is a fourth as large before it is compressed, and takes a third of the
 * time.
 */
final class Palette {
    static final int SIZE = 256;
    /** A picture of more colours than this is a photograph, in which none is to be missed. */
    private static final int MOST = 6000;

    /** The square of what the four channels of two colours may differ by, taken together, and still look alike in an edge. */
    private static final int FARTHEST = 28 * 28;

    private static final int SLOTS = 1 << 14;

    private final int[] keys = new int[SLOTS];
    private final int[] counts = new int[SLOTS];
    private final byte[] places = new byte[SLOTS];
    private int[] colors;
    /** The colours with their red, green and blue multiplied by their alpha: how they look on black. */
    private int[] mixed;

    private Palette() {}

    /**
     * Finds the colours of a picture.
     *
     * @param pixels as 0xAARRGGBB, not premultiplied
     * @return null if there are too many, or some that look like none of the 256
     */
    static Palette of(int... pixels) {
        var palette = new Palette();
        int distinct = 0;
        int i = 0;
        while (i < pixels.length) {
            int first = pixels[i];
            int start = i++;
            while (i < pixels.length && pixels[i] == first) {
                i++;
            }
            int pixel = rounded(first);
            int slot = palette.slot(pixel);
            if (palette.counts[slot] == 0) {
                if (++distinct > MOST) {
                    return null;
                }
                palette.keys[slot] = pixel;
            }
            palette.counts[slot] += i - start;
        }
        return palette.choose() ? palette : null;
    }

    /** Shades of edges, of which there are many, to 32 steps a channel; what covers the page stays exact. */
    private static int rounded(int pixel) {
        int alpha = pixel >>> 24;
        if (alpha == 255) {
            return pixel;
        }
        return alpha < 4 ? 0 : ((Math.min(0xF8, alpha + 4) & 0xF8) << 24) | (pixel & 0xF8F8F8);
    }

    private int slot(int pixel) {
        int slot = (pixel * 0x9E3779B9) >>> 18;
        while (counts[slot] != 0 && keys[slot] != pixel) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** Returns whether every colour has one among the 256 that looks like it. */
    private boolean choose() {
        var byCount = IntStream.range(0, SLOTS)
                .filter(slot -> counts[slot] != 0)
                .mapToLong(slot -> (long) counts[slot] << 32 | slot)
                .sorted()
                .toArray();
        int n = byCount.length;
        colors = new int[Math.min(n, SIZE)];
        mixed = new int[colors.length];
        for (int i = 0; i < n; i++) {
            int slot = (int) byCount[n - 1 - i];
            if (i < SIZE) {
                colors[i] = keys[slot];
                places[slot] = (byte) i;
                mixed[i] = premultiplied(keys[slot]);
            } else {
                int nearest = nearest(keys[slot]);
                if (distance(premultiplied(keys[slot]), mixed[nearest]) > FARTHEST) {
                    return false;
                }
                places[slot] = (byte) nearest;
            }
        }
        return true;
    }

    /** Returns the place of the colour that differs least, on a black page and on a white one. */
    private int nearest(int pixel) {
        int wanted = premultiplied(pixel);
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < mixed.length; i++) {
            int distance = distance(wanted, mixed[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int distance = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int difference = (a >>> shift & 255) - (b >>> shift & 255);
            distance += difference * difference;
        }
        return distance;
    }

    private static int premultiplied(int pixel) {
        int alpha = pixel >>> 24;
        int mixed = alpha;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8 | (pixel >> shift & 255) * alpha / 255;
        }
        return mixed;
    }

    /** Returns the colours, as 0xAARRGGBB; at most 256. */
    int[] colors() {
        return Arrays.copyOf(colors, colors.length);
    }

    /**
     * Writes the place of each pixel's colour.
     *
     * @param pixels pixels of the picture
     */
    void places(int[] pixels, int from, int count, byte[] out, int at) {
        int last = ~pixels[from];
        byte place = 0;
        for (int i = 0; i < count; i++) {
            int pixel = pixels[from + i];
            if (pixel != last) {
                last = pixel;
                place = places[slot(rounded(pixel))];
            }
            out[at + i] = place;
        }
    }
}
