package elara.notebooks;

import elara.display.MimeBundle;
import elara.kernel.request.Cell;
import elara.kernel.request.CommMessage;
import elara.kernel.request.InputRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cell that writes down what is said in it. */
final class Transcript implements Cell {
    private final int executionCount;
    private final StringBuilder printed = new StringBuilder();
    private final Map<String, MimeBundle> shown = new LinkedHashMap<>();

    Transcript(int executionCount) {
        this.executionCount = executionCount;
    }

    /** Returns what was printed, on either stream. */
    synchronized String printed() {
        return printed.toString();
    }

    /** Returns what stands under the cell: updates have taken the place of what they update. */
    synchronized List<MimeBundle> shown() {
        return new ArrayList<>(shown.values());
    }

    @Override
    public int executionCount() {
        return executionCount;
    }

    @Override
    public boolean silent() {
        return false;
    }

    @Override
    public boolean interrupted() {
        return false;
    }

    @Override
    public synchronized void write(Stream stream, String text) {
        printed.append(text);
    }

    @Override
    public void flush() {}

    @Override
    public synchronized long outputs() {
        return (long) shown.size() + (printed.length() == 0 ? 0 : 1);
    }

    @Override
    public void send(CommMessage message) {
        throw new UnsupportedOperationException("a notebook of the course opens no comm");
    }

    @Override
    public synchronized void display(String id, MimeBundle bundle) {
        shown.put(id == null ? "output " + shown.size() : id, bundle);
    }

    @Override
    public synchronized void updateDisplay(String id, MimeBundle bundle) {
        shown.replace(id, bundle);
    }

    @Override
    public synchronized void clearOutput(boolean wait) {
        shown.clear();
        printed.setLength(0);
    }

    @Override
    public String readLine(String prompt, boolean password) throws InputRefused {
        throw new InputRefused("nobody is there to answer");
    }

    @Override
    public void page(MimeBundle bundle) {}

    @Override
    public void setNextInput(String text, boolean replace) {}
}
