package elara.kernel.session;

import elara.kernel.request.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Tells an exception of the user's code: in the cells' lines, with its causes, without the frames of the machinery. */
final class Traceback {
    /** Of a recursion without end, the two ends tell enough. */
    private static final int MOST_FRAMES = 50;

    private static final int FRAMES_AT_AN_END = 20;
    private static final List<String> MACHINERY = List.of("elara.kernel.", "jdk.jshell.", "jdk.internal.reflect.");

    private final Map<StackTraceElement, StackTraceElement> translated = new HashMap<>();
    private final BiFunction<String, Integer, String> places;
    private final List<String> lines = new ArrayList<>();
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Creates a traceback.
     *
     * @param raw frames of wrapper classes
     * @param snippets the same frames in terms of snippets, as JShell translates them
     * @param places the place in a cell of a snippet's id and line
     */
    Traceback(List<StackTraceElement> raw, StackTraceElement[] snippets, BiFunction<String, Integer, String> places) {
        for (int i = 0; i < Math.min(raw.size(), snippets.length); i++) {
            translated.put(raw.get(i), snippets[i]);
        }
        this.places = places;
    }

    /** What the outcome says of an exception. */
    Outcome.Failure failure(Throwable exception) {
        return failure(exception.getClass().getName(), message(exception), exception);
    }

    /** The same under another name and message than the exception's own. */
    Outcome.Failure failure(String name, String message, Throwable exception) {
        var shown = ReplNames.hide(name);
        lines.add(Colors.name(shown) + (message.isEmpty() ? "" : ": " + message));
        told.add(exception);
        tell(exception, "", new StackTraceElement[0]);
        return new Outcome.Failure(shown, message, List.copyOf(lines));
    }

    private void tell(Throwable exception, String indent, StackTraceElement[] outer) {
        var own = exception.getStackTrace();
        frames(own, outer, indent);
        for (var suppressed : exception.getSuppressed()) {
            tellAnother("Suppressed: ", suppressed, indent + "    ", own);
        }
        if (exception.getCause() != null) {
            tellAnother("Caused by: ", exception.getCause(), indent, own);
        }
    }

    private void tellAnother(String relation, Throwable exception, String indent, StackTraceElement[] outer) {
        var message = message(exception);
        var name = Colors.name(ReplNames.hide(exception.getClass().getName()));
        lines.add(indent + relation + name + (message.isEmpty() ? "" : ": " + message));
        if (told.add(exception)) {
            tell(exception, indent, outer);
        }
    }

    /** The frames, but for those at the end that the exception around this one has too. */
    private void frames(StackTraceElement[] frames, StackTraceElement[] outer, String indent) {
        var common = 0;
        while (common < Math.min(frames.length, outer.length)
                && frames[frames.length - 1 - common].equals(outer[outer.length - 1 - common])) {
            common++;
        }
        var relevant = relevant(frames);
        var repeated = (int) Arrays.stream(frames, frames.length - common, frames.length)
                .filter(relevant::contains)
                .count();
        var own = Math.max(0, relevant.size() - repeated);
        var all = relevant.subList(0, own).stream()
                .map(frame -> indent + "    at " + describe(frame))
                .toList();
        var shown = withoutRepetitions(all, indent);
        if (shown.size() > MOST_FRAMES) {
            var left = shown.size() - 2 * FRAMES_AT_AN_END;
            lines.addAll(shown.subList(0, FRAMES_AT_AN_END));
            lines.add(indent + "    ... " + left + " more ...");
            lines.addAll(shown.subList(shown.size() - FRAMES_AT_AN_END, shown.size()));
        } else {
            lines.addAll(shown);
        }
        if (own < relevant.size()) {
            lines.add(indent + "    ... " + (relevant.size() - own) + " more");
        }
    }

    /** A recursion's frames, told once. */
    private static List<String> withoutRepetitions(List<String> lines, String indent) {
        var some = new ArrayList<String>();
        for (int i = 0; i < lines.size(); ) {
            var next = i;
            while (next < lines.size() && lines.get(next).equals(lines.get(i))) {
                next++;
            }
            some.add(lines.get(i));
            if (next - i > 2) {
                some.add(indent + "    ... the same " + (next - i - 1) + " times more");
            } else if (next - i == 2) {
                some.add(lines.get(i));
            }
            i = next;
        }
        return some;
    }

    /** Everything down to the user's outermost code; below it are JShell and the kernel. */
    private static List<StackTraceElement> relevant(StackTraceElement[] frames) {
        var last = frames.length - 1;
        while (last >= 0 && !ReplNames.isOurs(frames[last].getClassName())) {
            last--;
        }
        var some = new ArrayList<StackTraceElement>();
        for (int i = 0; i < (last < 0 ? frames.length : last + 1); i++) {
            some.add(frames[i]);
        }
        some.removeIf(frame -> MACHINERY.stream().anyMatch(frame.getClassName()::startsWith));
        return some;
    }

    private String describe(StackTraceElement frame) {
        var snippet = translated.get(frame);
        if (snippet == null
                || snippet.getFileName() == null
                || !snippet.getFileName().startsWith("#")) {
            return ReplNames.hide(frame.toString());
        }
        var place = places.apply(snippet.getFileName().substring(1), snippet.getLineNumber());
        var code = code(snippet.getClassName(), snippet.getMethodName());
        return code.isEmpty() ? place : code + " (" + place + ")";
    }

    /** What a person calls the code of a frame; empty for that of the cell itself. */
    static String code(String type, String methodName) {
        var method = methodName;
        if (method.startsWith("lambda$")) {
            var within = method.substring("lambda$".length()).replaceFirst("\\$\\d+$", "");
            method = within.startsWith("do_it$") || within.equals("static") || within.equals("new")
                    ? "lambda"
                    : "lambda in " + within;
        } else if (method.startsWith("do_it$")) {
            method = "";
        }
        return type.isEmpty() || method.isEmpty() ? method : type.replace('$', '.') + "." + method;
    }

    private static String message(Throwable exception) {
        try {
            var message = exception.getLocalizedMessage();
            return message == null ? "" : ReplNames.hide(message);
        } catch (RuntimeException | StackOverflowError e) {
            return "(its getMessage() throws " + e.getClass().getName() + ")";
        }
    }
}
