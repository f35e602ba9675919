package io.github.spencerpark.jupyter.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message of Jupyter's protocol.
 *
 * @param <T> its content
 */
public class Message<T> {
    private final Map<String, Object> metadata;
    private final T content;
    private final List<byte[]> blobs;

    /**
     * Creates a message.
     *
     * @param metadata its metadata
     * @param content its content
     * @param blobs its binary parts
     */
    public Message(Map<String, Object> metadata, T content, List<byte[]> blobs) {
        this.metadata = metadata == null ? new LinkedHashMap<>() : metadata;
        this.content = content;
        this.blobs = blobs == null ? List.of() : List.copyOf(blobs);
    }

    /**
     * Whether there are metadata.
     *
     * @return whether there are
     */
    public boolean hasMetadata() {
        return !metadata.isEmpty();
    }

    /**
     * Returns the metadata.
     *
     * @return by name
     */
    public Map<String, Object> getMetadata() {
        return metadata;
    }

    /**
     * Returns the content.
     *
     * @return the content
     */
    public T getContent() {
        return content;
    }

    /**
     * Returns the binary parts.
     *
     * @return in order
     */
    public List<byte[]> getBlobs() {
        return blobs;
    }
}
