package elara.array;

/**
 * Loops that are faster than the plain ones where the JVM was started with {@code --add-modules jdk.incubator.vector}.
 * Sums and extrema are those of the plain loops to the last bit; functions are within two units in the last place of the
 * exact results, as those of {@link Math} are within one.
 */
interface FunctionLoops {
    /** Shorter runs are not worth it. */
    int WORTH_IT = 256;

    /** Stores a function of one run without gaps, and tells whether there is a loop for it. */
    boolean apply(UnaryOp op, double[] a, int ao, double[] c, int co, int n);

    /** The same in single precision. */
    boolean apply(UnaryOp op, float[] a, int ao, float[] c, int co, int n);

    /** Stores what is done with two runs without gaps, or with a number (a step of 0), and tells whether there is a loop. */
    boolean apply(BinaryOp op, double[] a, int ao, int as, double[] b, int bo, int bs, double[] c, int co, int n);

    /** The same in single precision. */
    boolean apply(BinaryOp op, float[] a, int ao, int as, float[] b, int bo, int bs, float[] c, int co, int n);

    /** The sum of one run without gaps, in NumPy's order. */
    double sum(double[] a, int offset, int n);

    /** The same in single precision. */
    float sum(float[] a, int offset, int n);

    /** The sum of the squares of what the elements are away from a number, in the same order. */
    double squares(double[] a, int offset, int n, double mean);

    /** The same in single precision. */
    float squares(float[] a, int offset, int n, float mean);

    /** The greatest or least of one run without gaps, of at least one element; NaN if there is one. */
    double extremum(boolean max, double[] a, int offset, int n);

    /** The same in single precision. */
    float extremum(boolean max, float[] a, int offset, int n);

    /** Where a value stands first in one run without gaps; n where it does not. */
    int find(double[] a, int offset, int n, double value);

    /** The same in single precision. */
    int find(float[] a, int offset, int n, float value);

    /** The loops of this JVM, or null where it has none but the plain ones. */
    static FunctionLoops orNull() {
        return Found.LOOPS;
    }

    /** Looked up once. */
    final class Found {
        static final FunctionLoops LOOPS = find();

        private Found() {}

        private static FunctionLoops find() {
            if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
                return null;
            }
            try {
                return Class.forName("elara.array.VectorLoops")
                        .asSubclass(FunctionLoops.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException | LinkageError e) {
                System.getLogger(FunctionLoops.class.getName())
                        .log(System.Logger.Level.DEBUG, "The Vector API is not used", e);
                return null;
            }
        }
    }
}
