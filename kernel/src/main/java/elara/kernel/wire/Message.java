package elara.kernel.wire;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of any type. The trees are not to be changed once the message is made: answers share them.
 *
 * @param identities the frames before the delimiter: where it came from and an answer goes, or a topic
 * @param header who sent what and when
 * @param parentHeader the header of the message that caused it; empty if none did
 * @param metadata what some front ends add
 * @param content what its type says
 * @param buffers binary data beside the content
 */
public record Message(
        List<byte[]> identities,
        ObjectNode header,
        ObjectNode parentHeader,
        ObjectNode metadata,
        ObjectNode content,
        List<byte[]> buffers) {
    /** The version of the Jupyter messaging protocol that is spoken. */
    public static final String PROTOCOL_VERSION = "5.5";

    /** Makes the lists unmodifiable. */
    public Message {
        identities = List.copyOf(identities);
        buffers = List.copyOf(buffers);
    }

    /**
     * Returns the type.
     *
     * @return such as {@code execute_request}
     */
    public String type() {
        return header.path("msg_type").stringValue("");
    }

    /**
     * Returns the id.
     *
     * @return the header's {@code msg_id}
     */
    public String id() {
        return header.path("msg_id").stringValue("");
    }

    /**
     * Returns the id of the message that caused this one.
     *
     * @return the parent header's {@code msg_id}; empty when it has none
     */
    public String parentId() {
        return parentHeader.path("msg_id").stringValue("");
    }

    /**
     * Returns this message with other identities.
     *
     * @param frames where it is to go, or its topic
     * @return the message
     */
    public Message to(List<byte[]> frames) {
        return new Message(frames, header, parentHeader, metadata, content, buffers);
    }

    /**
     * Returns a text of the content.
     *
     * @param name its name
     * @return the text
     * @throws MalformedMessage if it is missing or not a string
     */
    public String text(String name) throws MalformedMessage {
        var member = content.get(name);
        if (member == null || !member.isString()) {
            throw wrong(name, "a string", member);
        }
        return member.stringValue();
    }

    /**
     * Returns a text of the content that may be missing.
     *
     * @param name its name
     * @param otherwise what to return when it is missing or null
     * @return the text
     * @throws MalformedMessage if it is there and not a string
     */
    public String text(String name, String otherwise) throws MalformedMessage {
        return content.hasNonNull(name) ? text(name) : otherwise;
    }

    /**
     * Returns a flag of the content.
     *
     * @param name its name
     * @param otherwise what to return when it is missing or null
     * @return the flag
     * @throws MalformedMessage if it is there and not a boolean
     */
    public boolean flag(String name, boolean otherwise) throws MalformedMessage {
        if (!content.hasNonNull(name)) {
            return otherwise;
        }
        var member = content.get(name);
        if (!member.isBoolean()) {
            throw wrong(name, "a boolean", member);
        }
        return member.booleanValue();
    }

    /**
     * Returns an integer of the content.
     *
     * @param name its name
     * @param otherwise what to return when it is missing or null
     * @return the integer
     * @throws MalformedMessage if it is there and not a number that an int can hold
     */
    public int integer(String name, int otherwise) throws MalformedMessage {
        if (!content.hasNonNull(name)) {
            return otherwise;
        }
        var member = content.get(name);
        if (!member.canConvertToInt()) {
            throw wrong(name, "an integer", member);
        }
        return (int) member.doubleValue();
    }

    /**
     * Returns an object of the content.
     *
     * @param name its name
     * @return the object; an empty one when it is missing or null
     * @throws MalformedMessage if it is there and not an object
     */
    public ObjectNode object(String name) throws MalformedMessage {
        if (!content.hasNonNull(name)) {
            return Json.object();
        }
        if (content.get(name) instanceof ObjectNode object) {
            return object;
        }
        throw wrong(name, "an object", content.get(name));
    }

    private MalformedMessage wrong(String name, String wanted, JsonNode member) {
        return new MalformedMessage(
                "content." + name + " of " + type() + " must be " + wanted + ", and is " + Json.kind(member));
    }
}
