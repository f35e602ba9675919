package elara.kernel.request;

import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A language of one verb a line: {@code print x}, {@code warn x}, {@code value x}, {@code fail x}, {@code show x},
 * {@code ask x}, {@code sleep ms}... After {@code begin late} as the first, it takes a while before it can be interrupted. It knows nothing of Java, and the layers below know nothing of it.
 */
final class EchoInterpreter implements Interpreter {
    private final Map<String, String> comms = new ConcurrentHashMap<>();
    private volatile Thread running;

    @Override
    public Language language() {
        return new Language(
                "echo",
                "1.0",
                "Echo",
                "echo",
                "1",
                "text/x-echo",
                ".echo",
                "text",
                "text",
                List.of(new Language.HelpLink("Echo", "https://example.org")));
    }

    @Override
    public Outcome execute(String code, Cell cell) {
        if (code.startsWith("begin late")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
        running = Thread.currentThread();
        Outcome outcome = new Outcome.None();
        try {
            if (cell.interrupted()) {
                throw new InterruptedException("before it began");
            }
            for (var line : code.lines().toList()) {
                outcome = run(line, cell);
                if (outcome instanceof Outcome.Failure) {
                    return outcome;
                }
            }
            return outcome;
        } catch (InterruptedException e) {
            return new Outcome.Failure("Interrupted", "the cell was interrupted", List.of("Interrupted"));
        } catch (InputRefused e) {
            return new Outcome.Failure("InputRefused", e.getMessage(), List.of(e.getMessage()));
        } finally {
            running = null;
        }
    }

    private static Outcome run(String line, Cell cell) throws InterruptedException, InputRefused {
        var words = line.split(" ", 2);
        var rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "print" -> cell.write(Cell.Stream.STDOUT, rest + "\n");
            case "warn" -> cell.write(Cell.Stream.STDERR, rest + "\n");
            case "value" -> {
                return new Outcome.Value(MimeBundle.text(rest));
            }
            case "fail" -> {
                return new Outcome.Failure("EchoError", rest, List.of("EchoError: " + rest, "  at line 1"));
            }
            case "crash" -> throw new IllegalStateException(rest);
            case "show" -> cell.display("id-" + rest, MimeBundle.text(rest).with("image/png", new byte[] {1, 2, 3}));
            case "update" -> cell.updateDisplay("id-" + rest, MimeBundle.text(rest + "!"));
            case "clear" -> cell.clearOutput(true);
            case "page" -> cell.page(MimeBundle.text(rest));
            case "next" -> cell.setNextInput(rest, false);
            case "count" -> {
                return new Outcome.Value(MimeBundle.text(String.valueOf(cell.executionCount())));
            }
            case "ask" -> {
                return new Outcome.Value(MimeBundle.text(cell.readLine(rest, false)));
            }
            case "password" -> {
                return new Outcome.Value(MimeBundle.text(cell.readLine(rest, true)));
            }
            case "sleep" -> TimeUnit.MILLISECONDS.sleep(Integer.parseInt(rest));
            case "lines" -> {
                for (int i = 0; i < Integer.parseInt(rest); i++) {
                    cell.write(Cell.Stream.STDOUT, "line " + i);
                    cell.write(Cell.Stream.STDOUT, "\n");
                }
            }
            case "letters" -> {
                for (int i = 0; i < rest.length(); i++) {
                    cell.write(Cell.Stream.STDOUT, rest.substring(i, i + 1));
                    TimeUnit.MILLISECONDS.sleep(60);
                }
            }
            case "alternate" -> {
                for (int i = 0; i < 5; i++) {
                    cell.write(Cell.Stream.STDOUT, "out" + i);
                    cell.write(Cell.Stream.STDERR, "err" + i);
                }
            }
            case "late" -> {
                var thread = new Thread(() -> {
                    try {
                        TimeUnit.MILLISECONDS.sleep(Integer.parseInt(rest));
                        cell.write(Cell.Stream.STDOUT, "late from " + cell.executionCount());
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
                thread.start();
            }
            case "threads" -> {
                var threads = new ArrayList<Thread>();
                for (int t = 0; t < Integer.parseInt(rest); t++) {
                    var name = "t" + t;
                    threads.add(new Thread(() -> {
                        for (int i = 0; i < 500; i++) {
                            cell.write(Cell.Stream.STDOUT, name + " " + i + "\n");
                        }
                    }));
                }
                threads.forEach(Thread::start);
                for (var thread : threads) {
                    thread.join();
                }
            }
            case "stale-interrupt" -> Thread.currentThread().interrupt();
            case "json" -> {
                return new Outcome.Value(
                        MimeBundle.text("json").with("application/json", Map.of("a", List.of(1, 2.5))));
            }
            case "big" -> {
                return new Outcome.Value(MimeBundle.text("x".repeat(Integer.parseInt(rest))));
            }
            case "half" -> cell.write(Cell.Stream.STDOUT, "half \uD83C pair");
            default -> {
                return new Outcome.None();
            }
        }
        return new Outcome.None();
    }

    @Override
    public Outcome evaluate(String expression, Cell cell) {
        return execute(expression, cell);
    }

    @Override
    public Completions complete(String code, int cursor) {
        return new Completions(List.of(new Completions.Match("print", "verb", "print text")), 0, cursor);
    }

    @Override
    public Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        return code.startsWith("print") ? Optional.of(MimeBundle.text("prints, " + detail)) : Optional.empty();
    }

    @Override
    public Completeness isComplete(String code) {
        var status = Completeness.Status.valueOf(code.toUpperCase(Locale.ROOT));
        return new Completeness(status, status == Completeness.Status.INCOMPLETE ? "  " : "");
    }

    @Override
    public void comm(CommMessage message, Cell cell) {
        if (message.kind() == CommMessage.Kind.OPEN && !message.target().equals("echo")) {
            cell.send(new CommMessage(CommMessage.Kind.CLOSE, message.id(), "", Map.of(), Map.of(), List.of()));
        } else if (message.kind() == CommMessage.Kind.CLOSE) {
            comms.remove(message.id());
        } else {
            comms.putIfAbsent(message.id(), message.target());
            cell.write(Cell.Stream.STDOUT, "echoing");
            cell.send(new CommMessage(
                    CommMessage.Kind.MSG, message.id(), "", message.data(), message.metadata(), message.buffers()));
        }
    }

    @Override
    public Map<String, String> comms() {
        return comms;
    }

    @Override
    public void interrupt() {
        var thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void close() {
        interrupt();
    }
}
