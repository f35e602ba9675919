package elara.optim;

import java.util.HashMap;
import java.util.Map;

/** How many steps each parameter has made. */
final class StepCounts {
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** Counts one more, and returns how many it makes. */
    int next(int i) {
        return counts.merge(i, 1, Integer::sum);
    }

    int of(int i) {
        return counts.getOrDefault(i, 0);
    }

    void set(int i, int count) {
        counts.put(i, count);
    }

    void clear() {
        counts.clear();
    }
}
