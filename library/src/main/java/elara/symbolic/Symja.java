package elara.symbolic;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Where Symja is asked. Each question runs on a thread and in an evaluation engine of its own, with a time limit, and is
 * stopped with the thread that asked. Symja is loaded with the first question.
 */
final class Symja {
    private static final long STACK = 256L << 20;

    /** The first question loads Symja, which is not counted. */
    private static final Duration LOADING = Duration.ofSeconds(30);

    private static final AtomicBoolean ASKED = new AtomicBoolean();

    private Symja() {}

    /** Loaded once in a process. */
    private static final class Loaded {
        static final boolean READY = load();

        /** The rules of integration are a second load, which goes on beside the first questions. */
        static final FutureTask<IExpr> RULES = rules();

        private static FutureTask<IExpr> rules() {
            var task = new FutureTask<IExpr>(() -> {
                var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
                var own = new EvalEngine("elara rules", 512, 10_000, nowhere, nowhere, true);
                own.setQuietMode(true);
                EvalEngine.set(own);
                var x = F.symbol("v0078");
                return own.evaluate(F.Integrate(F.Times(x, F.Exp(x)), x));
            });
            var thread = new Thread(null, task, "rules of integration", STACK);
            thread.setDaemon(true);
            thread.start();
            return task;
        }

        private static boolean load() {
            // Symja writes to Log4j, which without an implementation complains; a program that has one has set it.
            setIfUnset("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
            setIfUnset("org.apache.logging.log4j.simplelog.level", "OFF");
            F.initSymbols();
            return true;
        }

        private static void setIfUnset(String property, String value) {
            if (System.getProperty(property) == null
                    && Symja.class.getClassLoader().getResource("org/apache/logging/log4j/core/Logger.class") == null) {
                System.setProperty(property, value);
            }
        }
    }

    /** Waits until the rules of integration are there, which is no part of anybody's budget. */
    static void awaitRules() {
        try {
            Loaded.RULES.get(LOADING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The question itself will then say that there is no answer.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        }
    }

    /**
     * Asks a question.
     *
     * @param budget for how long to wait
     * @param question what to ask, in terms of a translation; runs on Symja's thread
     * @return the answer, or empty where there is none in time
     */
    static <T> Optional<T> ask(Duration budget, Function<Dialogue, T> question) {
        var engine = new EvalEngine[1];
        var task = new FutureTask<Optional<T>>(() -> {
            if (!Loaded.READY) {
                throw new IllegalStateException("Symja is not there");
            }
            var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            var own = new EvalEngine("elara", 512, 10_000, nowhere, nowhere, true);
            own.init();
            own.setQuietMode(true);
            own.setOutListDisabled(true, (short) 1);
            engine[0] = own;
            EvalEngine.set(own);
            try {
                return Optional.ofNullable(question.apply(new Dialogue(own)));
            } catch (Untranslatable | ArithmeticException | IllegalArgumentException e) {
                return Optional.empty();
            } finally {
                EvalEngine.remove();
            }
        });
        var thread = new Thread(null, task, "symbolic mathematics", STACK);
        thread.setDaemon(true);
        thread.start();
        boolean answered = false;
        var wait = ASKED.getAndSet(true) ? budget : budget.plus(LOADING);
        try {
            var answer = task.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            answered = true;
            return answer;
        } catch (ExecutionException e) {
            // Symja fails in its own ways: stack overflows, index errors, missing classes. It then has no answer.
            answered = true;
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        } finally {
            if (!answered) {
                if (engine[0] != null) {
                    engine[0].stopRequest();
                }
                task.cancel(true);
            }
        }
    }

    /** One question's engine and translation. */
    static final class Dialogue {
        private final EvalEngine engine;
        private final Translation translation = new Translation();

        private Dialogue(EvalEngine engine) {
            this.engine = engine;
        }

        IExpr in(Expr expr) {
            return translation.in(expr);
        }

        Expr out(IExpr expr) {
            return translation.out(expr);
        }

        /** As it stands: a number before a sum is not multiplied into it. */
        Expr outFactored(IExpr expr) {
            return translation.outFactored(expr);
        }

        IExpr evaluate(IExpr expr) {
            return engine.evaluate(expr);
        }

        /** A function of Symja of expressions of ours, evaluated. */
        IExpr call(String head, IExpr... args) {
            return engine.evaluate(F.ast(args, Translation.head(head)));
        }
    }
}
