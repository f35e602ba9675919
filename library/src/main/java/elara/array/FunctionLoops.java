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

    /** The sum of one run without gaps, in NumPy's order. */
    double sum(double[] a, int offset, int n);

    /** The greatest or least of one run without gaps, of at least one element; NaN if there is one. */
    double extremum(boolean max, double[] a, int offset, int n);

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
