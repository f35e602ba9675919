package elara.kernel.session;

import elara.display.MimeBundle;
import elara.kernel.request.Cell;
import elara.kernel.request.CommMessage;
import elara.kernel.request.InputRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A cell that writes down what it is told. */
final class RecordingCell implements Cell {
    private final int number;
    private final boolean allowsInput;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    final List<MimeBundle> shown = new ArrayList<>();
    final Map<String, MimeBundle> byId = new LinkedHashMap<>();
    final List<String> cleared = new ArrayList<>();
    final List<CommMessage> sent = new ArrayList<>();
    final List<MimeBundle> pages = new ArrayList<>();
    final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    boolean interrupted;
    private long outputs;

    RecordingCell(int number, boolean allowsInput) {
        this.number = number;
        this.allowsInput = allowsInput;
    }

    RecordingCell(int number) {
        this(number, true);
    }

    synchronized String out() {
        return out.toString();
    }

    synchronized String err() {
        return err.toString();
    }

    @Override
    public int executionCount() {
        return number;
    }

    @Override
    public boolean silent() {
        return false;
    }

    @Override
    public synchronized void write(Stream stream, String text) {
        outputs++;
        (stream == Stream.STDOUT ? out : err).append(text);
    }

    @Override
    public void flush() {}

    @Override
    public synchronized void display(String id, MimeBundle bundle) {
        outputs++;
        shown.add(bundle);
        byId.put(id, bundle);
    }

    @Override
    public synchronized void updateDisplay(String id, MimeBundle bundle) {
        byId.put(id, bundle);
    }

    @Override
    public synchronized void clearOutput(boolean wait) {
        outputs = 0;
        cleared.add("wait=" + wait);
    }

    @Override
    public synchronized long outputs() {
        return outputs;
    }

    @Override
    public synchronized void send(CommMessage message) {
        sent.add(message);
    }

    @Override
    public boolean interrupted() {
        return interrupted;
    }

    @Override
    public String readLine(String prompt, boolean password) throws InputRefused, InterruptedException {
        if (!allowsInput) {
            throw new InputRefused("this front end takes no questions");
        }
        return answers.take();
    }

    @Override
    public synchronized void page(MimeBundle bundle) {
        pages.add(bundle);
    }

    @Override
    public void setNextInput(String text, boolean replace) {}
}
