package elara.kernel.channel;

import elara.kernel.wire.Message;

/** Takes the messages that come in. */
@FunctionalInterface
public interface Receiver {
    /**
     * Takes a message. Called on the thread that owns the sockets, so it must hand the message on and return.
     *
     * @param channel where it came from
     * @param message the message
     */
    void receive(Channel channel, Message message);
}
