package elara.array;

/** Rounding to decimals, and the replacement of what is not finite. */
final class Rounding {
    private Rounding() {}

    static NDArray round(NDArray a, int decimals) {
        if (a.dtype.isInteger() || a.dtype == DType.BOOL) {
            return decimals >= 0 || a.dtype == DType.BOOL ? a.copy() : wholeTens(a, -decimals);
        }
        if (decimals == 0) {
            return a.rint();
        }
        double factor = Math.pow(10, Math.abs(decimals));
        var scaled = decimals > 0 ? a.mul(factor) : a.div(factor);
        var rounded = scaled.rint(scaled);
        return decimals > 0 ? rounded.divi(factor) : rounded.muli(factor);
    }

    private static NDArray wholeTens(NDArray a, int zeros) {
        double factor = Math.pow(10, zeros);
        return a.as(DType.FLOAT64).div(factor).rint().muli(factor).astype(a.dtype);
    }

    static NDArray nanToNum(NDArray a) {
        if (!a.dtype.isFloating()) {
            return a.copy();
        }
        double max = a.dtype == DType.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
        var out = a.copy();
        out.set(a.isnan(), 0);
        out.set(a.eq(Double.POSITIVE_INFINITY), max);
        out.set(a.eq(Double.NEGATIVE_INFINITY), -max);
        return out;
    }
}
