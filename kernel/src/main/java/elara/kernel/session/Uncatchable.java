package elara.kernel.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the error that stops a cell pass the user's own {@code catch (Throwable)}, so that a loop around one ends too.
 * In front of each such entry of a method's exception table go entries for {@link ThreadDeath} alone: to the
 * {@code finally} or the {@code synchronized} block around it, whose code runs as ever, or to an instruction at the
 * method's end that throws it on. Instructions stay where they are, so code that catches nothing is none the slower.
 */
final class Uncatchable {
    private static final String STOPPED = "java/lang/ThreadDeath";
    private static final Set<String> CATCH_ALL = Set.of("java/lang/Throwable", "java/lang/Error");

    private static final int HEADER = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private static final int ASTORE = 0x3a;
    private static final int ASTORE_0 = 0x4b;
    private static final int ALOAD = 0x19;
    private static final int ALOAD_0 = 0x2a;
    private static final int INVOKEVIRTUAL = 0xb6;
    private static final int ATHROW = 0xbf;

    private static final int FULL_FRAME = 255;
    private static final int OBJECT_TYPE = 7;
    private static final int UNINITIALIZED_TYPE = 8;

    /** The most bytes between the begin of what closes a resource and the call that does. */
    private static final int CLOSE = 12;

    private final ByteBuffer in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int[] constants;
    private final int constantsEnd;
    private boolean changed;

    private Uncatchable(byte[] code) {
        in = ByteBuffer.wrap(code);
        constants = new int[in.getChar(HEADER)];
        in.position(HEADER + 2);
        for (int i = 1; i < constants.length; i++) {
            constants[i] = in.position();
            var tag = in.get();
            in.position(in.position() + size(tag));
            if (tag == LONG || tag == DOUBLE) {
                i++;
            }
        }
        constantsEnd = in.position();
    }

    private int size(int tag) {
        return switch (tag) {
            case UTF8 -> 2 + in.getChar(in.position());
            case LONG, DOUBLE -> 8;
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> 2;
            case METHOD_HANDLE -> 3;
            default -> 4;
        };
    }

    /** An entry of an exception table; type 0 stands for all. */
    private record Entry(int start, int end, int handler, int type) {}

    /**
     * Changes a class as javac makes them.
     *
     * @return the class, or the one given if it catches nothing of the kind
     */
    static byte[] in(byte[] code) {
        try {
            var it = new Uncatchable(code);
            it.copy();
            return it.changed ? it.bytes.toByteArray() : code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int stoppedType() {
        return constants.length + 1;
    }

    private void copy() throws IOException {
        out.write(in.array(), 0, HEADER);
        out.writeShort(constants.length + 2);
        out.write(in.array(), HEADER + 2, constantsEnd - HEADER - 2);
        out.writeByte(UTF8);
        out.writeUTF(STOPPED);
        out.writeByte(CLASS);
        out.writeShort(constants.length);
        var start = constantsEnd;
        var interfaces = in.getChar(start + 6);
        in.position(start + 8 + 2 * interfaces);
        members(false, start);
        members(true, in.position());
        out.write(in.array(), in.position(), in.remaining());
    }

    /** Copies from a position on up to the end of the fields, or of the methods, which come next. */
    private void members(boolean methods, int from) throws IOException {
        var count = in.getChar();
        out.write(in.array(), from, in.position() - from);
        for (int i = 0; i < count; i++) {
            var head = in.position();
            in.getChar();
            var name = text(in.getChar());
            in.getChar();
            // A constructor may be left before there is an object, which the end of the method cannot say.
            var changeable = methods && !name.equals("<init>");
            var attributes = in.getChar();
            out.write(in.array(), head, in.position() - head);
            for (int k = 0; k < attributes; k++) {
                attribute(changeable);
            }
        }
    }

    private void attribute(boolean ofMethod) throws IOException {
        var begin = in.position();
        var name = in.getChar();
        var length = in.getInt();
        var end = in.position() + length;
        if (!ofMethod || !text(name).equals("Code") || !code(name)) {
            out.write(in.array(), begin, end - begin);
        }
        in.position(end);
    }

    /** Writes a changed method body; or nothing, if there is nothing to be changed. */
    private boolean code(int name) throws IOException {
        var head = in.getInt();
        var code = new byte[in.getInt()];
        in.get(code);
        var table = new ArrayList<Entry>();
        for (int i = in.getChar(); i > 0; i--) {
            table.add(new Entry(in.getChar(), in.getChar(), in.getChar(), in.getChar()));
        }
        var entries = withPassages(table, ByteBuffer.wrap(code));
        var frames = framesOf(in.position());
        if (entries.size() == table.size() || frames < 0 || code.length >= Character.MAX_VALUE) {
            return false;
        }
        var body = new ByteArrayOutputStream();
        var made = new DataOutputStream(body);
        made.writeInt(head);
        made.writeInt(code.length + 1);
        made.write(code);
        made.writeByte(ATHROW);
        made.writeShort(entries.size());
        for (var entry : entries) {
            made.writeShort(entry.start());
            made.writeShort(entry.end());
            made.writeShort(entry.handler());
            made.writeShort(entry.type());
        }
        var attributes = in.getChar();
        made.writeShort(attributes);
        for (int i = 0; i < attributes; i++) {
            var begin = in.position();
            in.getChar();
            var end = in.getInt() + in.position();
            if (begin == frames) {
                writeFrames(made, begin, end, code.length);
            } else {
                made.write(in.array(), begin, end - begin);
            }
            in.position(end);
        }
        out.writeShort(name);
        out.writeInt(body.size());
        body.writeTo(out);
        changed = true;
        return true;
    }

    /** Where a body's attribute is that tells the types at its branches; negative if it has none. */
    private int framesOf(int attributesAt) {
        var at = attributesAt + 2;
        for (int i = in.getChar(attributesAt); i > 0; i--) {
            if (text(in.getChar(at)).equals("StackMapTable")) {
                return at;
            }
            at += 6 + in.getInt(at + 2);
        }
        return -1;
    }

    /** The same types, and of the instruction at the end: nothing but the error, which is on the stack. */
    private void writeFrames(DataOutputStream made, int begin, int end, int athrowAt) throws IOException {
        var count = in.getChar(begin + 6);
        var last = -1;
        in.position(begin + 8);
        for (int i = 0; i < count; i++) {
            last += 1 + skipFrame();
        }
        made.writeShort(in.getChar(begin));
        made.writeInt(end - begin - 6 + 10);
        made.writeShort(count + 1);
        made.write(in.array(), begin + 8, end - begin - 8);
        made.writeByte(FULL_FRAME);
        made.writeShort(athrowAt - last - 1);
        made.writeShort(0);
        made.writeShort(1);
        made.writeByte(OBJECT_TYPE);
        made.writeShort(stoppedType());
    }

    /** Passes a frame; returns how far it is from the one before. */
    private int skipFrame() {
        var type = in.get() & 0xff;
        if (type < 64) {
            return type;
        } else if (type < 128) {
            skipTypes(1);
            return type - 64;
        }
        var offset = (int) in.getChar();
        if (type == 247) {
            skipTypes(1);
        } else if (type > 251 && type < FULL_FRAME) {
            skipTypes(type - 251);
        } else if (type == FULL_FRAME) {
            skipTypes(in.getChar());
            skipTypes(in.getChar());
        }
        return offset;
    }

    private void skipTypes(int count) {
        for (int i = 0; i < count; i++) {
            var type = in.get();
            if (type == OBJECT_TYPE || type == UNINITIALIZED_TYPE) {
                in.getChar();
            }
        }
    }

    private List<Entry> withPassages(List<Entry> table, ByteBuffer code) {
        var closing = closing(table, code);
        var all = new ArrayList<Entry>();
        for (int i = 0; i < table.size(); i++) {
            var entry = table.get(i);
            if (catches(entry, code) && !closing.contains(entry)) {
                for (var around : table.subList(i + 1, table.size())) {
                    var start = Math.max(entry.start(), around.start());
                    var end = Math.min(entry.end(), around.end());
                    var tidies = around.type() == 0 ? !catches(around, code) : closing.contains(around);
                    if (start < end && tidies) {
                        all.add(new Entry(start, end, around.handler(), stoppedType()));
                    }
                }
                all.add(new Entry(entry.start(), entry.end(), code.limit(), stoppedType()));
            }
            all.add(entry);
        }
        return all;
    }

    /** Whether what it handles may end there: a {@code finally} throws on what it has kept, unless it jumps away. */
    private boolean catches(Entry entry, ByteBuffer code) {
        if (entry.type() != 0) {
            return CATCH_ALL.contains(className(entry.type()));
        }
        var kept = new Instruction(code, entry.handler());
        for (int i = kept.end(); kept.isStore() && i < code.limit() - 1; i++) {
            var again = new Instruction(code, i);
            if (again.isLoad() && again.slot() == kept.slot() && (code.get(again.end()) & 0xff) == ATHROW) {
                return false;
            }
        }
        return true;
    }

    /** The entries by which a try statement closes its resources: they catch all, and throw it on. */
    private Set<Entry> closing(List<Entry> table, ByteBuffer code) {
        var closing = new HashSet<Entry>();
        for (var failing : table) {
            var second = new Instruction(code, failing.handler());
            var first = new Instruction(code, second.end());
            var again = new Instruction(code, first.end());
            if (second.isStore() && first.isLoad() && again.isLoad() && addsSuppressed(code, again.end())) {
                closing.add(failing);
                for (var entry : table) {
                    var store = new Instruction(code, entry.handler());
                    if (store.isStore()
                            && store.slot() == first.slot()
                            && entry.handler() < failing.start()
                            && failing.start() - entry.handler() <= CLOSE) {
                        closing.add(entry);
                    }
                }
            }
        }
        return closing;
    }

    private boolean addsSuppressed(ByteBuffer code, int at) {
        if (at + 2 >= code.limit() || (code.get(at) & 0xff) != INVOKEVIRTUAL) {
            return false;
        }
        var method = constants[code.getChar(at + 1)];
        return in.get(method) == METHOD
                && text(in.getChar(constants[in.getChar(method + 3)] + 1)).equals("addSuppressed");
    }

    /** One that loads or stores a local variable; or another, of which nothing is known. */
    private record Instruction(ByteBuffer code, int at) {
        private int operation() {
            return at < code.limit() - 2 ? code.get(at) & 0xff : 0;
        }

        boolean isStore() {
            return operation() == ASTORE || (operation() >= ASTORE_0 && operation() < ASTORE_0 + 4);
        }

        boolean isLoad() {
            return operation() == ALOAD || (operation() >= ALOAD_0 && operation() < ALOAD_0 + 4);
        }

        int slot() {
            return switch (operation()) {
                case ASTORE, ALOAD -> code.get(at + 1) & 0xff;
                default -> operation() - (isStore() ? ASTORE_0 : ALOAD_0);
            };
        }

        int end() {
            return at + (operation() == ASTORE || operation() == ALOAD ? 2 : 1);
        }
    }

    private String className(int constant) {
        return text(in.getChar(constants[constant] + 1));
    }

    private String text(int constant) {
        var at = constants[constant] + 1;
        return new String(in.array(), at + 2, in.getChar(at), StandardCharsets.UTF_8);
    }
}
