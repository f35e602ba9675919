package elara.nn;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** What to say about a parameter that is not there: the nearest name, and all there are. */
final class NearName {
    private NearName() {}

    static String message(String name, Collection<String> names) {
        if (names.isEmpty()) {
            return "no parameter '" + name + "': this layer has none";
        }
        var nearest = names.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElseThrow();
        return "no parameter '" + name + "'; did you mean '" + nearest + "'? There are: " + String.join(", ", names);
    }

    /** Levenshtein's: insertions, deletions and replacements. */
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
