package elara.kernel.request;

import elara.kernel.channel.Channel;
import elara.kernel.channel.Channels;
import elara.kernel.wire.Json;
import elara.kernel.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message that came in, and the ways to answer it.
 *
 * @param channels the kernel's sockets
 * @param channel where it came from
 * @param message the message
 * @param number its place in the order of arrival
 */
record Request(Channels channels, Channel channel, Message message, long number) {
    /** Answers the front end that sent it, on the channel it came from. */
    void reply(String type, ObjectNode content) {
        channels.send(channel, compose(type, content).to(message.identities()));
    }

    /** Broadcasts what it caused. */
    void publish(String type, ObjectNode content) {
        publish(type, content, Json.object(), List.of());
    }

    /** Broadcasts what it caused, with what may come beside the content. */
    void publish(String type, ObjectNode content, ObjectNode metadata, List<byte[]> buffers) {
        // The topic is the type, so that a subscriber may ask for some types only.
        var topic = type.getBytes(StandardCharsets.UTF_8);
        var plain = compose(type, content);
        channels.send(
                Channel.IOPUB,
                new Message(List.of(topic), plain.header(), plain.parentHeader(), metadata, content, buffers));
    }

    /** Asks the person in front of the front end that sent it; returns the question's id. */
    String ask(ObjectNode content) {
        var question = compose("input_request", content).to(message.identities());
        channels.send(Channel.STDIN, question);
        return question.id();
    }

    private Message compose(String type, ObjectNode content) {
        return channels.codec().compose(type, message.header(), content);
    }
}
