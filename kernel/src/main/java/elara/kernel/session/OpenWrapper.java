package elara.kernel.session;

import java.nio.ByteBuffer;

/**
 * Makes a wrapper public, as what is declared in it is: then classes of other loaders, which cannot be of its package, may
 * use that.
 */
final class OpenWrapper {
    private static final int MAGIC_AND_VERSION = 8;
    private static final int PUBLIC = 1;

    private OpenWrapper() {}

    /** The class file with the flag set (JVM specification, 4.1). */
    static byte[] of(byte[] code) {
        var opened = code.clone();
        var at = flagsOf(ByteBuffer.wrap(opened));
        opened[at + 1] |= PUBLIC;
        return opened;
    }

    /** Where the flags are: behind the constants, each of which is as long as its tag says. */
    private static int flagsOf(ByteBuffer code) {
        code.position(MAGIC_AND_VERSION);
        var count = Short.toUnsignedInt(code.getShort());
        for (int i = 1; i < count; i++) {
            var tag = code.get();
            var length = switch (tag) {
                case 1 -> Short.toUnsignedInt(code.getShort());
                case 5, 6 -> Long.BYTES;
                case 7, 8, 16, 19, 20 -> Short.BYTES;
                case 15 -> Short.BYTES + 1;
                default -> Integer.BYTES;
            };
            code.position(code.position() + length);
            // One of eight bytes counts as two.
            i += tag == 5 || tag == 6 ? 1 : 0;
        }
        return code.position();
    }
}
