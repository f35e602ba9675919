package elara.kernel.maven.mima;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Which versions somebody may have meant. */
final class Versions {
    private Versions() {}

    /**
     * The newest version and those that begin most like the wanted one, in their order.
     *
     * @param versions oldest first
     */
    static List<String> nearest(List<String> versions, String wanted, int most) {
        if (versions.size() <= most) {
            return versions;
        }
        var order = new ArrayList<>(versions);
        // Of equally near ones, the newest.
        Collections.reverse(order);
        order.sort(Comparator.comparingInt(each -> -common(each, wanted)));
        var chosen = new LinkedHashSet<String>();
        chosen.add(versions.get(versions.size() - 1));
        order.stream().filter(each -> !chosen.contains(each)).limit(most - 1L).forEach(chosen::add);
        return versions.stream().filter(chosen::contains).toList();
    }

    private static int common(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
