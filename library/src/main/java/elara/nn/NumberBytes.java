package elara.nn;

import elara.array.DType;
import elara.array.NDArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays as little-endian bytes, row by row, and back. */
final class NumberBytes {
    private NumberBytes() {}

    static ByteBuffer of(NDArray array) {
        var bytes = ByteBuffer.allocate(Math.multiplyExact(array.size(), width(array.dtype())))
                .order(ByteOrder.LITTLE_ENDIAN);
        if (array.dtype() == DType.FLOAT64) {
            bytes.asDoubleBuffer().put(array.toDoubles());
        } else if (array.dtype() == DType.FLOAT32) {
            bytes.asFloatBuffer().put(array.toFloats());
        } else if (array.dtype() == DType.INT64) {
            bytes.asLongBuffer().put(array.toLongs());
        } else if (array.dtype() == DType.INT32) {
            bytes.asIntBuffer().put(array.toInts());
        } else if (array.dtype() == DType.BOOL) {
            for (boolean value : array.toBooleans()) {
                bytes.put((byte) (value ? 1 : 0));
            }
            bytes.rewind();
        } else {
            throw new IllegalArgumentException("no model's state holds " + array.dtype());
        }
        return bytes;
    }

    static int width(DType dtype) {
        if (dtype == DType.FLOAT64 || dtype == DType.INT64) {
            return 8;
        }
        return dtype == DType.BOOL ? 1 : 4;
    }

    /**
     * Reads numbers.
     *
     * @param type F64 F32 F16 BF16 I64 I32 I16 I8 U8 or BOOL
     * @param bytes exactly those of the array
     * @param shape its shape, whose product fits the bytes
     */
    static NDArray read(String type, ByteBuffer bytes, int... shape) throws IOException {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        int n = bytes.remaining() / width(type);
        switch (type) {
            case "F64" -> {
                var out = new double[n];
                bytes.asDoubleBuffer().get(out);
                return NDArray.of(out, shape);
            }
            case "F32", "F16", "BF16" -> {
                var out = new float[n];
                for (int i = 0; i < n; i++) {
                    out[i] = switch (type) {
                        case "F32" -> bytes.getFloat();
                        case "F16" -> half(bytes.getShort());
                        default -> Float.intBitsToFloat(bytes.getShort() << 16);
                    };
                }
                return NDArray.of(out, shape);
            }
            default -> {
                var out = new long[n];
                for (int i = 0; i < n; i++) {
                    out[i] = switch (type) {
                        case "I64" -> bytes.getLong();
                        case "I32" -> bytes.getInt();
                        case "I16" -> bytes.getShort();
                        case "I8" -> bytes.get();
                        default -> Byte.toUnsignedInt(bytes.get());
                    };
                }
                var array = NDArray.of(out, shape);
                return type.equals("BOOL")
                        ? array.astype(DType.BOOL)
                        : type.equals("I64") ? array : array.astype(DType.INT32);
            }
        }
    }

    static int width(String type) throws IOException {
        return switch (type) {
            case "F64", "I64" -> 8;
            case "F32", "I32" -> 4;
            case "F16", "BF16", "I16" -> 2;
            case "I8", "U8", "BOOL" -> 1;
            default -> throw new IOException("numbers of the type " + type + " are not read here");
        };
    }

    /** IEEE 754 binary16. */
    private static float half(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        if (exponent == 0x1f) {
            return Float.intBitsToFloat(sign | 0x7f800000 | fraction << 13);
        }
        float size =
                exponent == 0 ? fraction * 0x1p-24f : Float.intBitsToFloat((exponent + 112) << 23 | fraction << 13);
        return sign == 0 ? size : -size;
    }
}
