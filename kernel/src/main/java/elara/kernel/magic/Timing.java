package elara.kernel.magic;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long code takes: {@code %time}, {@code %timeit}. */
final class Timing {
    private static final int RUNS = 7;
    private static final double ENOUGH_NANOS = 2e8;

    private Timing() {}

    static Stream<Magic> all() {
        return Stream.of(
                Named.shown(
                        List.of("time"),
                        "%time code",
                        "Runs code once and tells how long it took; its value is the code's.",
                        (call, host) -> once(wanted(call.text()), host)),
                Named.body(
                        List.of("time"),
                        "%%time",
                        "Runs the cell and tells how long it took.",
                        (call, body, host) -> once(call.text() + "\n" + body, host)),
                Named.line(
                        List.of("timeit"),
                        "%timeit [-n loops] [-r runs] code",
                        "Runs code many times and tells how long it takes on average.",
                        (call, host) -> often(call.text(), "", host)),
                Named.body(
                        List.of("timeit"),
                        "%%timeit [-n loops] [-r runs] [code that is run once before]",
                        "Runs the cell many times and tells how long it takes on average.",
                        (call, body, host) -> often(call.text(), body, host)));
    }

    private static String wanted(String code) throws WrongCall {
        if (code.isBlank()) {
            throw new WrongCall("code is wanted");
        }
        return code;
    }

    private static Object once(String code, Host host) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var cpu = threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
        var wall = System.nanoTime();
        try {
            return host.eval(wanted(code));
        } finally {
            var took = System.nanoTime() - wall;
            var busy = threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() - cpu : 0;
            System.out.println("CPU times: " + duration((double) busy) + "\nWall time: " + duration((double) took));
        }
    }

    /**
     * The code becomes the body of a loop that JShell compiles once, so that what is measured is the code and not the
     * compiler; the loop's length grows until it takes long enough to be measured.
     */
    private static Object often(String line, String body, Host host) throws Exception {
        var rest = line;
        var loops = 0L;
        var runs = RUNS;
        while (rest.matches("-[nr]\\s*\\d+(\\s.*)?")) {
            var number = rest.substring(2).strip().replaceFirst("(?s)\\D.*", "");
            if (rest.charAt(1) == 'n') {
                loops = Long.parseLong(number);
            } else {
                runs = Integer.parseInt(number);
            }
            rest = rest.substring(rest.indexOf(number) + number.length()).strip();
        }
        var code = body.isBlank() ? wanted(rest) : body;
        if (!body.isBlank() && !rest.isEmpty()) {
            host.eval(rest);
        }
        if (runs < 1) {
            throw new WrongCall("at least one run is wanted");
        }
        var timer = timer(code, host);
        if (loops == 0) {
            loops = 1;
            while (timer.nanos(loops) < ENOUGH_NANOS && loops < 100_000_000) {
                loops *= 10;
            }
        }
        var each = new double[runs];
        for (int i = 0; i < runs; i++) {
            each[i] = timer.nanos(loops) / (double) loops;
        }
        var mean = Arrays.stream(each).average().orElse(0);
        var deviation = Math.sqrt(Arrays.stream(each)
                .map(nanos -> (nanos - mean) * (nanos - mean))
                .average()
                .orElse(0));
        System.out.println(duration(mean) + " ± " + duration(deviation) + " per loop (mean ± std. dev. of " + runs
                + (runs == 1 ? " run, " : " runs, ") + String.format(Locale.ROOT, "%,d", loops)
                + (loops == 1 ? " loop each)" : " loops each)"));
        return null;
    }

    private static Timer timer(String code, Host host) throws Exception {
        var statements = code.strip().endsWith(";") || code.strip().endsWith("}") ? code : code + ";";
        var asStatements = "(elara.kernel.magic.Timer) loops$ -> { long start$ = System.nanoTime();"
                + " for (long i$ = 0; i$ < loops$; i$++) {\n" + statements + "\n} return System.nanoTime() - start$; }";
        try {
            return (Timer) host.eval(asStatements);
        } catch (CellFailure e) {
            // Not a statement: an expression such as a + b, whose value must go somewhere.
            var expression = code.strip().replaceFirst(";+$", "");
            try {
                return (Timer)
                        host.eval(
                                "(elara.kernel.magic.Timer) loops$ -> { Object last$ = null; long start$ ="
                                        + " System.nanoTime(); for (long i$ = 0; i$ < loops$; i$++) {\nlast$ = "
                                        + expression
                                        + ";\n} long took$ = System.nanoTime() - start$; return last$ == Thread.class ? took$ + 1 : took$; }");
            } catch (CellFailure alsoNot) {
                e.addSuppressed(alsoNot);
                throw e;
            }
        }
    }

    /** As IPython writes it: three digits that count, and the unit that fits. */
    static String duration(double nanos) {
        if (nanos >= 60e9) {
            var seconds = Math.round(nanos / 1e9);
            return seconds >= 3600
                    ? seconds / 3600 + "h " + seconds % 3600 / 60 + "min " + seconds % 60 + "s"
                    : seconds / 60 + "min " + seconds % 60 + "s";
        }
        var units = new String[] {"ns", "µs", "ms", "s"};
        var unit = 0;
        var value = nanos;
        while (value >= 1000 && unit < 3) {
            value /= 1000;
            unit++;
        }
        var digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f %s", value, units[unit]);
    }
}
