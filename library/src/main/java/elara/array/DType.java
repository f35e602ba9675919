package elara.array;

/**
 * The element type of an {@link NDArray}, and the rules by which two of them meet.
 *
 * <p>Each has one Java array type behind it: {@code boolean[]}, {@code int[]}, {@code long[]}, {@code float[]}, {@code
 * double[]}.
 */
public enum DType {
    /** Truth values, in a {@code boolean[]}. */
    BOOL("bool", 1),
    /** 32-bit integers that wrap around, in an {@code int[]}; made by {@link NDArray#astype} only. */
    INT32("int32", 4),
    /** 64-bit integers that wrap around, in a {@code long[]}; what Java's integers become. */
    INT64("int64", 8),
    /** Single precision, in a {@code float[]}. */
    FLOAT32("float32", 4),
    /** Double precision, in a {@code double[]}. */
    FLOAT64("float64", 8);

    private final String numpyName;
    private final int itemSize;

    DType(String numpyName, int itemSize) {
        this.numpyName = numpyName;
        this.itemSize = itemSize;
    }

    /**
     * Returns the name NumPy gives to this type.
     *
     * @return such as {@code "int64"}
     */
    public String numpyName() {
        return numpyName;
    }

    /**
     * Returns the size of an element in NumPy's memory.
     *
     * @return bytes
     */
    public int itemSize() {
        return itemSize;
    }

    /**
     * Tells whether this is a floating-point type.
     *
     * @return true for FLOAT32 and FLOAT64
     */
    public boolean isFloating() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /**
     * Tells whether this is an integer type.
     *
     * @return true for INT32 and INT64; BOOL is not an integer
     */
    public boolean isInteger() {
        return this == INT32 || this == INT64;
    }

    /**
     * Returns the type that holds the values of two arrays, by NumPy's table (NEP 50). An integer and a {@code float32}
     * meet in {@code float64}.
     *
     * <pre>{@code
     * DType.promote(DType.INT64, DType.FLOAT32)   // FLOAT64
     * }</pre>
     *
     * @param a one type
     * @param b the other
     * @return their common type
     */
    public static DType promote(DType a, DType b) {
        if (a == b || b == BOOL) {
            return a;
        }
        if (a == BOOL) {
            return b;
        }
        return a.isInteger() && b.isInteger() ? INT64 : FLOAT64;
    }

    /** The type of an array's result with a Java integer, which takes the array's own type where it can. */
    DType withInteger() {
        return this == BOOL ? INT64 : this;
    }

    /** The type of an array's result with a Java floating-point number. */
    DType withFloating() {
        return isFloating() ? this : FLOAT64;
    }

    /** Whether values of this type may be stored in place into an array of another (NumPy's casting "same_kind"). */
    boolean storesInto(DType target) {
        return kind() <= target.kind();
    }

    private int kind() {
        return isFloating() ? 2 : isInteger() ? 1 : 0;
    }

    Object allocate(int size) {
        return switch (this) {
            case BOOL -> new boolean[size];
            case INT32 -> new int[size];
            case INT64 -> new long[size];
            case FLOAT32 -> new float[size];
            case FLOAT64 -> new double[size];
        };
    }
}
