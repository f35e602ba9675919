package elara.array;

/** Loops over several numbers at a time, by the JDK's Vector API. */
final class VectorLoops implements FunctionLoops {
    VectorLoops() {}

    @Override
    public boolean apply(UnaryOp op, double[] a, int ao, double[] c, int co, int n) {
        return DoubleVectors.apply(op, a, ao, c, co, n);
    }

    @Override
    public boolean apply(UnaryOp op, float[] a, int ao, float[] c, int co, int n) {
        return FloatVectors.apply(op, a, ao, c, co, n);
    }

    @Override
    public boolean apply(
            BinaryOp op, double[] a, int ao, int as, double[] b, int bo, int bs, double[] c, int co, int n) {
        return DoubleVectors.apply(op, a, ao, as, b, bo, bs, c, co, n);
    }

    @Override
    public boolean apply(BinaryOp op, float[] a, int ao, int as, float[] b, int bo, int bs, float[] c, int co, int n) {
        return FloatVectors.apply(op, a, ao, as, b, bo, bs, c, co, n);
    }

    @Override
    public double sum(double[] a, int offset, int n) {
        return DoubleVectors.sum(a, offset, n);
    }

    @Override
    public float sum(float[] a, int offset, int n) {
        return FloatVectors.sum(a, offset, n);
    }

    @Override
    public double squares(double[] a, int offset, int n, double mean) {
        return DoubleVectors.squares(a, offset, n, mean);
    }

    @Override
    public float squares(float[] a, int offset, int n, float mean) {
        return FloatVectors.squares(a, offset, n, mean);
    }

    @Override
    public double extremum(boolean max, double[] a, int offset, int n) {
        return max ? DoubleVectors.greatest(a, offset, n) : DoubleVectors.least(a, offset, n);
    }

    @Override
    public float extremum(boolean max, float[] a, int offset, int n) {
        return max ? FloatVectors.greatest(a, offset, n) : FloatVectors.least(a, offset, n);
    }

    @Override
    public int find(double[] a, int offset, int n, double value) {
        return DoubleVectors.find(a, offset, n, value);
    }

    @Override
    public int find(float[] a, int offset, int n, float value) {
        return FloatVectors.find(a, offset, n, value);
    }
}
