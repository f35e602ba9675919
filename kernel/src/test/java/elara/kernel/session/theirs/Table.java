package elara.kernel.session.theirs;

/** A type of a name that is preloaded, of some library. */
public final class Table {
    @Override
    public String toString() {
        return "mine";
    }
}
