package elara.array;

/**
 * The element type of an {@link NDArray}, and the rules by which two of them meet.
 *
 * <p>Each has one Java array type behind it: {@code boolean[]}, {@code byte[]}, {@code int[]}, {@code long[]}, {@code
 * float[]}, {@code double[]}, and for complex numbers a {@code double[]} with real and imaginary parts in turn.
 */
public enum DType {
    /** Truth values, in a {@code boolean[]}. */
    BOOL("bool", 1),
    /** 8-bit integers without a sign that wrap around (images), in a {@code byte[]} whose bytes count from 0 to 255. */
    UINT8("uint8", 1),
    /** 32-bit integers that wrap around, in an {@code int[]}; made by {@link NDArray#astype} only. */
    INT32("int32", 4),
    /** 64-bit integers that wrap around, in a {@code long[]}; what Java's integers become. */
    INT64("int64", 8),
    /** Single precision, in a {@code float[]}. */
    FLOAT32("float32", 4),
    /** Double precision, in a {@code double[]}. */
    FLOAT64("float64", 8),
    /** Complex numbers in double precision, in a {@code double[]} of real and imaginary parts in turn. */
    COMPLEX128("complex128", 16);

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
     * Returns the type with a name of NumPy's.
     *
     * <pre>{@code
     * DType.of("float32")   // FLOAT32
     * DType.of("int8")      // IllegalArgumentException: there is no type int8; there are bool, uint8, int32, int64, float32, float64, complex128
     * }</pre>
     *
     * @param numpyName such as {@code "float32"}, or {@code "float"}, {@code "int"} and {@code "complex"} as in Python
     * @return the type
     * @throws IllegalArgumentException if there is none
     */
    public static DType of(String numpyName) {
        for (var type : values()) {
            if (type.numpyName.equals(numpyName)) {
                return type;
            }
        }
        return switch (numpyName) {
            case "float", "double" -> FLOAT64;
            case "int", "long" -> INT64;
            case "complex" -> COMPLEX128;
            default ->
                throw new IllegalArgumentException("there is no type " + numpyName
                        + "; there are bool, uint8, int32, int64, float32, float64, complex128");
        };
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
     * @return true for UINT8, INT32 and INT64; BOOL is not an integer
     */
    public boolean isInteger() {
        return this == UINT8 || this == INT32 || this == INT64;
    }

    /**
     * Tells whether the elements are complex numbers.
     *
     * @return true for COMPLEX128
     */
    public boolean isComplex() {
        return this == COMPLEX128;
    }

    /**
     * Returns the type that holds the values of two arrays, by NumPy's table (NEP 50). An integer of 32 bits or more and a
     * {@code float32} meet in {@code float64}.
     *
     * <pre>{@code
     * DType.promote(DType.INT64, DType.FLOAT32)   // FLOAT64
     * DType.promote(DType.UINT8, DType.FLOAT32)   // FLOAT32
     * }</pre>
     *
     * @param a one type
     * @param b the other
     * @return their common type
     */
    public static DType promote(DType a, DType b) {
        if (a.compareTo(b) > 0) {
            return promote(b, a);
        }
        // From here on b is the greater, and the order of the types is that of what they hold, but for this one case.
        return b == FLOAT32 && (a == INT32 || a == INT64) ? FLOAT64 : b;
    }

    /** The type of an array's result with a Java integer, which takes the array's own type where it can. */
    DType withInteger() {
        return this == BOOL ? INT64 : this;
    }

    /** The type of an array's result with a Java floating-point number. */
    DType withFloating() {
        return isFloating() || isComplex() ? this : FLOAT64;
    }

    /** The type in which elements are added up. */
    DType accumulating() {
        return isFloating() || isComplex() ? this : INT64;
    }

    /** Whether values of this type may be stored in place into an array of another (NumPy's casting "same_kind"). */
    boolean storesInto(DType target) {
        return kind() <= target.kind() && !(target == UINT8 && (this == INT32 || this == INT64));
    }

    private int kind() {
        return isComplex() ? 3 : isFloating() ? 2 : isInteger() ? 1 : 0;
    }

    /** The type in whose loops this one is computed. */
    DType working() {
        return this == UINT8 ? INT32 : this;
    }

    /** The letter of NumPy's own code for the kind: {@code b u i f c}. */
    char letter() {
        return switch (this) {
            case BOOL -> 'b';
            case UINT8 -> 'u';
            case INT32, INT64 -> 'i';
            case FLOAT32, FLOAT64 -> 'f';
            case COMPLEX128 -> 'c';
        };
    }

    Object allocate(int size) {
        return switch (this) {
            case BOOL -> new boolean[size];
            case UINT8 -> new byte[size];
            case INT32 -> new int[size];
            case INT64 -> new long[size];
            case FLOAT32 -> new float[size];
            case FLOAT64 -> new double[size];
            case COMPLEX128 -> {
                if (size > Integer.MAX_VALUE / 2) {
                    throw new IllegalArgumentException(
                            size + " complex numbers are more than a Java array holds (2^30 - 1)");
                }
                yield new double[2 * size];
            }
        };
    }

    /** The number of elements in a Java array of this type. */
    int length(Object data) {
        int length = java.lang.reflect.Array.getLength(data);
        return isComplex() ? length / 2 : length;
    }
}
