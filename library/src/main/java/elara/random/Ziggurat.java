package elara.random;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Standard normal and exponential numbers by the ziggurat method: the area under the density is cut into 256 layers of
 * equal area; a point of a layer is nearly always below the curve and costs one word and one product.
 *
 * <p>G. Marsaglia and W. W. Tsang, "The Ziggurat Method for Generating Random Variables", Journal of Statistical
 * Software 5 (2000), in the 53-bit form of J. A. Doornik (2005).
 *
 * <p>The tables are read, not computed. Their definition is short, but their last digits come out differently with
 * every library of elementary functions, and one digit is one number that NumPy would not have drawn. They are the
 * ones inside NumPy's own library; {@code src/test/golden/rng.py} takes them from there.
 */
final class Ziggurat {
    private static final int LAYERS = 256;

    /** Where the lowest normal layer ends and the tail begins. */
    private static final double NORMAL_TAIL = 3.654152885361009;

    private static final double NORMAL_TAIL_INVERSE = 0.2736612373297583;

    /** Where the lowest exponential layer ends and the tail begins. */
    private static final double EXPONENTIAL_TAIL = 7.69711747013105;

    /** Below these the point is certainly under the curve. */
    private static final long[] NORMAL_INSIDE = new long[LAYERS];

    /** From integer to abscissa, by layer. */
    private static final double[] NORMAL_WIDTH = new double[LAYERS];

    /** The density at the layers' edges. */
    private static final double[] NORMAL_DENSITY = new double[LAYERS];

    private static final long[] EXPONENTIAL_INSIDE = new long[LAYERS];
    private static final double[] EXPONENTIAL_WIDTH = new double[LAYERS];
    private static final double[] EXPONENTIAL_DENSITY = new double[LAYERS];

    static {
        readTables();
    }

    private Ziggurat() {}

    /** A draw from the normal distribution with mean 0 and standard deviation 1. */
    static double normal(Pcg64 bits) {
        var words = new Words(bits);
        double x;
        do {
            x = normal(words.next(), words);
        } while (Double.isNaN(x));
        return x;
    }

    /** Fills an array with draws from the normal distribution. */
    static void normals(Pcg64 bits, double[] out) {
        var words = new Words(bits);
        int i = 0;
        while (i < out.length) {
            words.draw(out.length - i);
            while (words.hasNext()) {
                double x = normal(words.next(), words);
                if (!Double.isNaN(x)) {
                    out[i++] = x;
                }
            }
        }
    }

    /** The number that a word is, with more of them where it takes more; NaN where another try is due. */
    private static double normal(long word, Words words) {
        int layer = (int) word & 0xff;
        long position = (word >>> 9) & 0x000f_ffff_ffff_ffffL;
        double x = position * NORMAL_WIDTH[layer];
        // The sign is a bit of the word, and nobody can guess it.
        x = Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ (word & 0x100) << 55);
        return position < NORMAL_INSIDE[layer] ? x : normalAtEdge(layer, position, x, words);
    }

    private static double normalAtEdge(int layer, long position, double x, Words words) {
        if (layer == 0) {
            return normalTail(words, (position & 0x100) != 0);
        }
        double below = NORMAL_DENSITY[layer];
        double above = NORMAL_DENSITY[layer - 1];
        return (above - below) * words.nextDouble() + below < StrictMath.exp(-0.5 * x * x) ? x : Double.NaN;
    }

    /** The tail beyond the lowest layer: G. Marsaglia, "Generating a Variable from the Tail of the Normal", 1964. */
    private static double normalTail(Words words, boolean negative) {
        while (true) {
            double x = -NORMAL_TAIL_INVERSE * StrictMath.log1p(-words.nextDouble());
            double y = -StrictMath.log1p(-words.nextDouble());
            if (y + y > x * x) {
                return negative ? -(NORMAL_TAIL + x) : NORMAL_TAIL + x;
            }
        }
    }

    /** A draw from the exponential distribution with mean 1. */
    static double exponential(Pcg64 bits) {
        var words = new Words(bits);
        double x;
        do {
            x = exponential(words.next(), words);
        } while (Double.isNaN(x));
        return x;
    }

    /** Fills an array with draws from the exponential distribution. */
    static void exponentials(Pcg64 bits, double[] out) {
        var words = new Words(bits);
        int i = 0;
        while (i < out.length) {
            words.draw(out.length - i);
            while (words.hasNext()) {
                double x = exponential(words.next(), words);
                if (!Double.isNaN(x)) {
                    out[i++] = x;
                }
            }
        }
    }

    private static double exponential(long drawn, Words words) {
        long word = drawn >>> 3;
        int layer = (int) word & 0xff;
        long position = word >>> 8;
        double x = position * EXPONENTIAL_WIDTH[layer];
        return position < EXPONENTIAL_INSIDE[layer] ? x : exponentialAtEdge(layer, x, words);
    }

    private static double exponentialAtEdge(int layer, double x, Words words) {
        if (layer == 0) {
            return EXPONENTIAL_TAIL - StrictMath.log1p(-words.nextDouble());
        }
        double below = EXPONENTIAL_DENSITY[layer];
        double above = EXPONENTIAL_DENSITY[layer - 1];
        return (above - below) * words.nextDouble() + below < StrictMath.exp(-x) ? x : Double.NaN;
    }

    private static void readTables() {
        try (var stream = Ziggurat.class.getResourceAsStream("ziggurat.txt")) {
            if (stream == null) {
                throw new IllegalStateException("The resource elara/random/ziggurat.txt is missing");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
            for (int layer = 0; layer < LAYERS; layer++) {
                var line = reader.readLine();
                NORMAL_INSIDE[layer] = column(line, 0);
                NORMAL_WIDTH[layer] = Double.longBitsToDouble(column(line, 1));
                NORMAL_DENSITY[layer] = Double.longBitsToDouble(column(line, 2));
                EXPONENTIAL_INSIDE[layer] = column(line, 3);
                EXPONENTIAL_WIDTH[layer] = Double.longBitsToDouble(column(line, 4));
                EXPONENTIAL_DENSITY[layer] = Double.longBitsToDouble(column(line, 5));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The resource elara/random/ziggurat.txt cannot be read", e);
        }
    }

    /** The columns have 16 hexadecimal digits and are one blank apart. */
    private static long column(String line, int index) {
        return Long.parseUnsignedLong(line, 17 * index, 17 * index + 16, 16);
    }
}
