package elara.kernel.magic;

import java.util.AbstractList;
import java.util.List;

/** The lines a program has printed: a list to compute with, shown as it was printed. */
final class Lines extends AbstractList<String> {
    private final List<String> lines;

    Lines(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public String get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
