package elara.kernel.request;

import elara.display.MimeBundle;
import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Serves {@code execute_request}: counts cells, runs them, and aborts what was queued behind one that failed. */
final class Execution implements AutoCloseable {
    private final Interpreter interpreter;
    private final History history;
    private final Questions questions;
    private final LongSupplier lastArrival;
    private final OutputLimit limit;
    private final ScheduledThreadPoolExecutor timer;
    private final Set<RunningCell> running = new HashSet<>();
    private int count;

    /**
     * Creates the service.
     *
     * @param lastArrival tells the number of the newest request that has come in
     * @param limit how much a cell may print
     */
    Execution(
            Interpreter interpreter,
            History history,
            Questions questions,
            LongSupplier lastArrival,
            OutputLimit limit) {
        this.limit = limit;
        this.interpreter = interpreter;
        this.history = history;
        this.questions = questions;
        this.lastArrival = lastArrival;
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "elara-output");
            thread.setDaemon(true);
            return thread;
        });
        // Now rather than from a cell, whose inherited thread locals it would keep alive.
        timer.prestartCoreThread();
    }

    /** Runs a cell on the calling thread, which is its lane's, and returns the reply's content. */
    ObjectNode execute(Request request, Lane lane) throws MalformedMessage {
        var message = request.message();
        var code = message.text("code");
        boolean silent = message.flag("silent", false);
        boolean counted = message.flag("store_history", true) && !silent && !code.isBlank();
        boolean stopsOnError = message.flag("stop_on_error", true);
        boolean allowsInput = message.flag("allow_stdin", false);
        var expressions = new LinkedHashMap<String, String>();
        for (var expression : message.object("user_expressions").properties()) {
            if (!expression.getValue().isString()) {
                throw new MalformedMessage("content.user_expressions." + expression.getKey() + " must be a string");
            }
            expressions.put(expression.getKey(), expression.getValue().stringValue());
        }
        if (lane.aborted(request)) {
            return Json.object().put("status", "aborted");
        }

        int number = number(counted);
        if (counted) {
            history.remember(number, code, null);
        }
        var cell = new RunningCell(request, number, silent, allowsInput, questions, timer, limit);
        begins(cell);
        cell.publish("execute_input", Json.object().put("code", code).put("execution_count", number));

        var outcome = run(code, cell);
        ObjectNode reply;
        var answers = Json.object();
        if (outcome instanceof Outcome.Failure failure) {
            if (stopsOnError && !silent) {
                // Before the reply goes out: what a front end sends after it has seen the reply is served.
                lane.abort(lastArrival.getAsLong());
            }
            cell.publish("error", Bundles.content(failure));
            reply = Bundles.error(failure);
        } else {
            if (outcome instanceof Outcome.Value value) {
                cell.publish("execute_result", Bundles.content(value.bundle()).put("execution_count", number));
                if (counted) {
                    history.remember(number, code, value.bundle().plainText());
                }
            }
            expressions.forEach((name, expression) -> answers.set(name, answer(expression, cell)));
            reply = Json.object().put("status", "ok");
        }
        ends(cell);
        // Of the last cell that counts: this one, or one before.
        reply.put("execution_count", counted ? number : number - 1);
        reply.set("user_expressions", answers);
        reply.set("payload", cell.end());
        return reply;
    }

    private synchronized int number(boolean counted) {
        if (counted) {
            count++;
            return count;
        }
        return count + 1;
    }

    private synchronized void begins(RunningCell cell) {
        running.add(cell);
    }

    private synchronized void ends(RunningCell cell) {
        running.remove(cell);
    }

    /** Has the running cells say something on their error streams. */
    synchronized void tell(String line) {
        running.forEach(cell -> {
            cell.write(Cell.Stream.STDERR, line + "\n");
            cell.flush();
        });
    }

    /** Stops the running cells, from when they are announced until their replies are made; else does nothing. */
    synchronized void interrupt() {
        if (!running.isEmpty()) {
            running.forEach(RunningCell::interrupt);
            interpreter.interrupt();
            // Last: who waits for an answer is to find that it was an interrupt.
            questions.cancel();
        }
    }

    /** Hands what came over a comm to the program; what it prints then has this message as its parent. */
    ObjectNode comm(Request request) throws MalformedMessage {
        var message = request.message();
        var kind = CommMessage.Kind.valueOf(
                message.type().substring("comm_".length()).toUpperCase(Locale.ROOT));
        var received = new CommMessage(
                kind,
                message.text("comm_id"),
                kind == CommMessage.Kind.OPEN ? message.text("target_name") : "",
                Json.value(message.content().get("data")),
                message.metadata().properties().stream()
                        .filter(each -> !each.getValue().isNull())
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> Json.value(each.getValue()))),
                message.buffers());
        var cell = new RunningCell(request, number(false), false, false, questions, timer, limit);
        begins(cell);
        try {
            interpreter.comm(received, cell);
        } finally {
            ends(cell);
            cell.end();
            // An interrupt that came too late is not one of what comes next.
            Thread.interrupted();
        }
        return null;
    }

    private Outcome run(String code, Cell cell) {
        try {
            return interpreter.execute(code, cell);
        } catch (Throwable e) {
            return Bundles.failure(e);
        } finally {
            // An interrupt that came too late is not one of the next cell.
            Thread.interrupted();
        }
    }

    private ObjectNode answer(String expression, Cell cell) {
        Outcome outcome;
        try {
            outcome = interpreter.evaluate(expression, cell);
        } catch (RuntimeException | Error e) {
            outcome = Bundles.failure(e);
        }
        if (outcome instanceof Outcome.Failure failure) {
            return Bundles.error(failure);
        }
        // What was asked for has an answer, be it that there is no value.
        var bundle = outcome instanceof Outcome.Value value ? value.bundle() : MimeBundle.text("null");
        return Json.object().put("status", "ok").setAll(Bundles.content(bundle));
    }

    /** Sends what cells have written and not sent yet. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
