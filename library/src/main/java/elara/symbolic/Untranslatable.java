package elara.symbolic;

/** Thrown where what Symja says has no form here, or it says nothing. */
final class Untranslatable extends RuntimeException {
    Untranslatable(String what) {
        super(what, null, false, false);
    }
}
