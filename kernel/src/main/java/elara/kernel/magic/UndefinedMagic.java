package elara.kernel.magic;

/** Nobody has registered a magic of that name. */
public final class UndefinedMagic extends Exception {
    private static final long serialVersionUID = 1L;

    UndefinedMagic(String message) {
        super(message);
    }
}
