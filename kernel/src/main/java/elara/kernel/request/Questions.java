package elara.kernel.request;

import elara.kernel.wire.Json;
import elara.kernel.wire.MalformedMessage;
import elara.kernel.wire.Message;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/** The question that is before the person. There is one at a time; who asks meanwhile waits. */
final class Questions {
    private record Question(String id, CompletableFuture<String> answer) {}

    private final ReentrantLock turn = new ReentrantLock(true);
    private Question open;

    /** Asks, and waits for the answer. */
    String ask(Request request, String prompt, boolean password) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            var answer = new CompletableFuture<String>();
            synchronized (this) {
                var id = request.ask(Json.object().put("prompt", prompt).put("password", password));
                open = new Question(id, answer);
            }
            return answer.get();
        } catch (CancellationException e) {
            throw (InterruptedException) new InterruptedException("interrupted while waiting for input").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            synchronized (this) {
                open = null;
            }
            turn.unlock();
        }
    }

    /**
     * Takes an {@code input_reply}. Those to nothing, or to an older question, are ignored; but many front ends send
     * no parent, or the cell as the parent, and theirs are taken.
     */
    synchronized void answer(Message reply) throws MalformedMessage {
        var value = reply.text("value");
        boolean stale = reply.parentHeader().path("msg_type").stringValue("").equals("input_request")
                && open != null
                && !reply.parentId().equals(open.id());
        if (open != null && !stale) {
            open.answer().complete(value);
        }
    }

    /** Ends the wait of who asked. */
    synchronized void cancel() {
        if (open != null) {
            open.answer().cancel(false);
        }
    }
}
