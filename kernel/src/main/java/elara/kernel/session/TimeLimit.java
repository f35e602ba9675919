package elara.kernel.session;

import elara.kernel.request.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** How long a snippet may take, where the environment limits it. */
final class TimeLimit implements AutoCloseable {
    private final Optional<Settings.Timeout> timeout;
    private final UserCode userCode;
    private final ScheduledThreadPoolExecutor clock;

    TimeLimit(Optional<Settings.Timeout> timeout, UserCode userCode) {
        this.timeout = timeout;
        this.userCode = userCode;
        clock = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(null, task, "elara-time-limit", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /** A snippet begins. */
    Running begin() {
        return new Running();
    }

    /** The time of one snippet. */
    final class Running implements AutoCloseable {
        private volatile boolean over;
        private final Optional<ScheduledFuture<?>> end =
                timeout.map(limit -> clock.schedule(this::stop, limit.duration(), limit.unit()));

        private void stop() {
            over = true;
            userCode.interrupt();
        }

        /** Whether the snippet was stopped because it took too long. */
        boolean isOver() {
            return over && userCode.askedToStop();
        }

        /** What is said of a snippet that took too long. */
        Outcome failure(String source) {
            var limit = timeout.map(Settings.Timeout::toString).orElse("");
            var lines = new ArrayList<>(source.strip().lines().toList());
            lines.add("Evaluation timed out after " + limit + ".");
            return new Outcome.Failure(
                    "EvaluationTimeoutException",
                    "Evaluator timed out after " + limit + " while executing: '" + source.strip() + "'",
                    List.copyOf(lines));
        }

        @Override
        public void close() {
            end.ifPresent(task -> task.cancel(false));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
