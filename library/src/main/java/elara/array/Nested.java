package elara.array;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads an array out of Java's own: arrays within arrays, lists within lists, streams, numbers. */
final class Nested {
    private final Object root;
    private final int[] shape;
    private Object data;
    private DType type;

    private Nested(Object root) {
        this.root = root;
        this.shape = shape(root);
    }

    static NDArray read(Object value) {
        if (value instanceof NDArray a) {
            return a;
        } else if (value instanceof DoubleStream s) {
            return NDArray.of(s.toArray());
        } else if (value instanceof IntStream s) {
            return NDArray.of(s.asLongStream().toArray());
        } else if (value instanceof LongStream s) {
            return NDArray.of(s.toArray());
        } else if (value instanceof Stream<?> s) {
            return read(s.toList());
        }
        return new Nested(value).read();
    }

    private static boolean isNested(Object value) {
        return value != null && (value.getClass().isArray() || value instanceof Collection<?>);
    }

    private static int length(Object value) {
        return value instanceof Collection<?> c ? c.size() : Array.getLength(value);
    }

    private static Object first(Object value) {
        return value instanceof Collection<?> c ? c.iterator().next() : Array.get(value, 0);
    }

    private static int[] shape(Object root) {
        var sizes = new ArrayList<Integer>();
        var value = root;
        while (isNested(value)) {
            int length = length(value);
            sizes.add(length);
            if (length == 0) {
                // Of an empty array the inner axes are known by its type only.
                for (var inner = value.getClass().getComponentType(); inner != null && inner.isArray(); ) {
                    sizes.add(0);
                    inner = inner.getComponentType();
                }
                break;
            }
            value = first(value);
        }
        return sizes.stream().mapToInt(i -> i).toArray();
    }

    private NDArray read() {
        var leaf = root;
        for (int i = 0; i < shape.length && isNested(leaf) && length(leaf) > 0; i++) {
            leaf = first(leaf);
        }
        type = isNested(leaf) || leaf == null ? ofEmpty(root.getClass()) : boxed(root, leaf);
        data = type.allocate(Shapes.size(shape));
        if (Shapes.size(shape) > 0 || shape.length > 1) {
            fill(root, 0, 0, "");
        }
        return new NDArray(data, type, shape, Shapes.rowMajorStrides(shape), 0);
    }

    private static DType ofEmpty(Class<?> type) {
        var inner = type;
        while (inner.isArray()) {
            inner = inner.getComponentType();
        }
        return inner.isPrimitive() ? ofPrimitive(inner) : DType.FLOAT64;
    }

    private static DType ofPrimitive(Class<?> type) {
        if (type == double.class) {
            return DType.FLOAT64;
        } else if (type == float.class) {
            return DType.FLOAT32;
        } else if (type == boolean.class) {
            return DType.BOOL;
        } else if (type == byte.class) {
            return DType.UINT8;
        } else if (type == char.class) {
            throw new IllegalArgumentException("char is no number; an array of it cannot be made");
        }
        return DType.INT64;
    }

    /** The type of all elements together, which boxed ones say each for itself. */
    private static DType boxed(Object value, Object leaf) {
        var inner = value.getClass();
        while (inner.isArray()) {
            inner = inner.getComponentType();
        }
        return inner.isPrimitive() ? ofPrimitive(inner) : ofElements(value, leaf);
    }

    private static DType ofElements(Object value, Object leaf) {
        if (!isNested(value)) {
            return ofElement(value);
        }
        var type = ofElement(leaf);
        for (var element : elements(value)) {
            if (isNested(element) && length(element) == 0) {
                continue;
            }
            type = DType.promote(type, isNested(element) ? ofElements(element, first(element)) : ofElement(element));
        }
        return type;
    }

    private static List<?> elements(Object value) {
        if (value instanceof Collection<?> c) {
            return List.copyOf(c);
        }
        return value instanceof Object[] a
                ? Arrays.asList(a)
                : IntStream.range(0, length(value))
                        .mapToObj(i -> Array.get(value, i))
                        .toList();
    }

    private static DType ofElement(Object value) {
        if (isNested(value)) {
            return DType.BOOL;
        } else if (value instanceof Double) {
            return DType.FLOAT64;
        } else if (value instanceof Float) {
            return DType.FLOAT32;
        } else if (value instanceof Boolean) {
            return DType.BOOL;
        } else if (value instanceof Byte) {
            return DType.UINT8;
        } else if (value instanceof Complex) {
            return DType.COMPLEX128;
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return DType.INT64;
        } else if (value instanceof Number) {
            return DType.FLOAT64;
        }
        throw new IllegalArgumentException("an array holds numbers and truth values, not "
                + (value == null ? "null" : value.getClass().getName()));
    }

    private int fill(Object value, int axis, int at, String path) {
        if (axis == shape.length) {
            if (isNested(value)) {
                throw ragged(path, length(value), "elements", "a number");
            }
            put(at, value);
            return at + 1;
        }
        if (!isNested(value)) {
            throw ragged(path, 0, "elements, being a number", Integer.toString(shape[axis]));
        }
        int length = length(value);
        if (length != shape[axis]) {
            throw ragged(path, length, axis == shape.length - 1 ? "elements" : "rows", Integer.toString(shape[axis]));
        }
        if (axis == shape.length - 1
                && value.getClass().isArray()
                && value.getClass().getComponentType().isPrimitive()) {
            if (value instanceof short[] s) {
                for (int i = 0; i < length; i++) {
                    ((long[]) data)[at + i] = s[i];
                }
            } else {
                CopyKernels.copy(value instanceof int[] ? DType.INT32 : type, value, 0, 1, type, data, at, 1, length);
            }
            return at + length;
        }
        int next = at;
        int i = 0;
        for (var element : elements(value)) {
            next = fill(element, axis + 1, next, path + "[" + i++ + "]");
        }
        return next;
    }

    private void put(int at, Object value) {
        if (value instanceof Complex z) {
            ((double[]) data)[2 * at] = z.re();
            ((double[]) data)[2 * at + 1] = z.im();
        } else if (type == DType.INT64) {
            ((long[]) data)[at] = value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).longValue();
        } else {
            double number = value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).doubleValue();
            CopyKernels.copy(DType.FLOAT64, new double[] {number}, 0, 1, type, data, at, 1, 1);
        }
    }

    private IllegalArgumentException ragged(String path, int length, String what, String expected) {
        return new IllegalArgumentException("the array is ragged: " + named(path) + " has " + length + " " + what
                + ", but " + named(path.replaceAll("\\d+", "0")) + " has " + expected);
    }

    /** What is at {@code [1][0]} in words: in a matrix it is a row, in an array of three axes a row of a block. */
    private String named(String path) {
        if (path.isEmpty()) {
            return "it";
        }
        var indices = path.substring(1, path.length() - 1).split("\\]\\[", -1);
        if (shape.length > 3 || indices.length >= shape.length) {
            return "element " + path;
        }
        if (shape.length == 2) {
            return "row " + indices[0];
        }
        return "block " + indices[0] + (indices.length > 1 ? ", row " + indices[1] : "");
    }
}
