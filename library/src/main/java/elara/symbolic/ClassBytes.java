package elara.symbolic;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of a class file (The Java Virtual Machine Specification, chapter 4), of version 49: the last whose methods
 * are verified without frames written beside the code.
 */
final class ClassBytes {
    private static final int VERSION = 49;
    private static final int FINAL_SUPER = 0x0030;

    private final Map<List<Object>, Integer> pool = new LinkedHashMap<>();
    private final List<byte[]> methods = new ArrayList<>();
    private final String name;
    private final String superName;
    private int poolSize = 1;

    ClassBytes(String name, String superName) {
        this.name = name;
        this.superName = superName;
    }

    private int entry(int slots, Object... parts) {
        return pool.computeIfAbsent(List.of(parts), key -> {
            int index = poolSize;
            poolSize += slots;
            return index;
        });
    }

    int utf8(String text) {
        return entry(1, 1, text);
    }

    int type(String internalName) {
        return entry(1, 7, utf8(internalName));
    }

    int number(double value) {
        return entry(2, 6, Double.doubleToRawLongBits(value));
    }

    int text(String text) {
        return entry(1, 8, utf8(text));
    }

    int method(String owner, String name, String descriptor) {
        return entry(1, 10, type(owner), entry(1, 12, utf8(name), utf8(descriptor)));
    }

    /** One method's code, its stack counted while it is written. */
    static final class Code {
        private final ByteArrayOutputStream code = new ByteArrayOutputStream();
        private int depth;
        private int deepest;
        private int locals;

        Code(int locals) {
            this.locals = locals;
        }

        Code op(int opcode, int change) {
            code.write(opcode);
            depth += change;
            deepest = Math.max(deepest, depth);
            return this;
        }

        Code op(int opcode, int operand, int change) {
            op(opcode, change);
            u2(operand);
            return this;
        }

        private void u2(int value) {
            code.write(value >> 8);
            code.write(value);
        }

        /** A load or store of a local variable. */
        Code local(int opcode, int slot, int change) {
            if (slot > 255) {
                code.write(0xc4);
                op(opcode, change);
                u2(slot);
            } else {
                op(opcode, change);
                code.write(slot);
            }
            return this;
        }

        int newLocal(int slots) {
            int slot = locals;
            locals += slots;
            return slot;
        }

        int position() {
            return code.size();
        }

        /** Increments a local variable of the first 256. */
        Code increment(int slot) {
            code.write(0x84);
            code.write(slot);
            code.write(1);
            return this;
        }

        byte[] bytes() {
            return code.toByteArray();
        }
    }

    /** Adds a method; jumps are already in the code. */
    void add(int access, String name, String descriptor, Code code, byte[] bytes) {
        try (var out = new ByteArrayOutputStream();
                var data = new DataOutputStream(out)) {
            data.writeShort(access);
            data.writeShort(utf8(name));
            data.writeShort(utf8(descriptor));
            data.writeShort(1);
            data.writeShort(utf8("Code"));
            data.writeInt(12 + bytes.length);
            data.writeShort(code.deepest);
            data.writeShort(code.locals);
            data.writeInt(bytes.length);
            data.write(bytes);
            data.writeShort(0);
            data.writeShort(0);
            methods.add(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        int self = type(name);
        int above = type(superName);
        try (var out = new ByteArrayOutputStream();
                var data = new DataOutputStream(out)) {
            data.writeInt(0xCAFEBABE);
            data.writeInt(VERSION);
            data.writeShort(poolSize);
            for (var each : pool.keySet()) {
                int tag = (Integer) each.get(0);
                data.writeByte(tag);
                switch (tag) {
                    case 1 -> data.writeUTF((String) each.get(1));
                    case 6 -> data.writeLong((Long) each.get(1));
                    default -> {
                        for (var part : each.subList(1, each.size())) {
                            data.writeShort((Integer) part);
                        }
                    }
                }
            }
            data.writeShort(FINAL_SUPER);
            data.writeShort(self);
            data.writeShort(above);
            data.writeShort(0);
            data.writeShort(0);
            data.writeShort(methods.size());
            for (var method : methods) {
                data.write(method);
            }
            data.writeShort(0);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
