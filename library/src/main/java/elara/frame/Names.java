package elara.frame;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names a table has given away; upper and lower case are the same to it. */
final class Names {
    private final Set<String> taken = new HashSet<>();

    /** The name, or with the first of {@code _2}, {@code _3}... behind it that is free; it is taken then. */
    String free(String wanted) {
        var name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /** Takes a name. */
    void take(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    boolean has(String name) {
        return taken.contains(name.toLowerCase(Locale.ROOT));
    }
}
