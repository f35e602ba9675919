package elara.kernel.session;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A channel between the notebook's Java and the page that shows it: what widgets tell each other goes over one.
 *
 * <pre>{@code
 * registerComm("clock", (comm, opening) ->
 *         comm.onMessage(message -> comm.send(Map.of("now", LocalTime.now().toString()))));
 * }</pre>
 *
 * <p>Data are maps, lists, texts, numbers, booleans and null, as JSON has them. Safe for use by many threads.
 */
public final class Comm {
    /**
     * What came over a comm.
     *
     * @param data maps, lists, texts, numbers, booleans, null
     * @param metadata what some pages add
     * @param buffers binary data
     */
    public record Message(Object data, Map<String, ?> metadata, List<byte[]> buffers) {}

    private final Comms comms;
    private final String id;
    private final String target;
    private volatile Consumer<Message> onMessage = message -> {};
    private volatile Consumer<Message> onClose = message -> {};

    Comm(Comms comms, String id, String target) {
        this.comms = comms;
        this.id = id == null ? UUID.randomUUID().toString() : id;
        this.target = target;
    }

    /**
     * Takes part in a comm without a message to the page: in one that {@link #open(Object, Map, byte[]...)} opens later,
     * or that the page knows already.
     *
     * @param id the id by which both sides know it
     * @param target what one side has asked the other for
     * @return the comm; it speaks for the notebook of the calling thread
     */
    public static Comm join(String id, String target) {
        return Notebook.comms().join(id, target);
    }

    /**
     * Tells the page to open its end.
     *
     * @param data what to open it with: maps, lists, texts, numbers, booleans, null
     * @param metadata what some pages want beside it
     * @param buffers binary data
     */
    public void open(Object data, Map<String, ?> metadata, byte[]... buffers) {
        comms.open(this, data, metadata, Arrays.asList(buffers));
    }

    /**
     * Returns the id by which both sides know the comm.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the name of what one side has asked the other for.
     *
     * @return the target
     */
    public String target() {
        return target;
    }

    /**
     * Sends something to the page.
     *
     * @param data maps, lists, texts, numbers, booleans, null
     * @param buffers binary data
     * @throws IllegalStateException if the comm is closed
     */
    public void send(Object data, byte[]... buffers) {
        send(data, Map.of(), buffers);
    }

    /**
     * Sends something to the page, with metadata.
     *
     * @param data maps, lists, texts, numbers, booleans, null
     * @param metadata what some pages want beside it
     * @param buffers binary data
     * @throws IllegalStateException if the comm is closed
     */
    public void send(Object data, Map<String, ?> metadata, byte[]... buffers) {
        comms.send(this, data, metadata, Arrays.asList(buffers));
    }

    /** Closes the comm; does nothing if it is closed. */
    public void close() {
        close(Map.of());
    }

    /**
     * Closes the comm; does nothing if it is closed.
     *
     * @param data the last that the page hears over it
     */
    public void close(Object data) {
        comms.close(this, data);
    }

    /** Leaves the comm without a message to the page: what it sends over it is nobody's from now on. */
    public void leave() {
        comms.leave(this);
    }

    /**
     * Says what is to be done with what the page sends. It happens in turn with the cells.
     *
     * @param handler takes the message
     * @return this comm
     */
    public Comm onMessage(Consumer<Message> handler) {
        onMessage = handler;
        return this;
    }

    /**
     * Says what is to be done when the page closes the comm.
     *
     * @param handler takes what it was closed with
     * @return this comm
     */
    public Comm onClose(Consumer<Message> handler) {
        onClose = handler;
        return this;
    }

    void received(Message message) {
        onMessage.accept(message);
    }

    void closed(Message message) {
        onClose.accept(message);
    }

    @Override
    public String toString() {
        return "Comm(" + target + ", " + id + ")";
    }
}
