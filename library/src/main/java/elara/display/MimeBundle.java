package elara.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One value in several MIME types, from which a front end takes the richest that it can show.
 *
 * <p>Values are a {@code String} for text types, a {@code byte[]} for binary ones (images), and a {@code Map}, {@code
 * List}, {@code Number} or {@code Boolean} for JSON types. Metadata are by MIME type, as Jupyter wants them: {@code
 * {"image/png": {"width": 640}}}.
 *
 * @param data the value by MIME type, in order of insertion; unmodifiable
 * @param metadata what is to be known of a representation; unmodifiable
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    /** A bundle that shows nothing. */
    public static final MimeBundle EMPTY = new MimeBundle(Map.of(), Map.of());

    /** Copies both maps. */
    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /**
     * Returns a bundle of one representation.
     *
     * @param mime a MIME type
     * @param value the value in that type
     * @return the bundle
     */
    public static MimeBundle of(String mime, Object value) {
        return EMPTY.with(mime, value);
    }

    /**
     * Returns a bundle of plain text.
     *
     * @param text the text
     * @return the bundle
     */
    public static MimeBundle text(String text) {
        return of("text/plain", text);
    }

    /**
     * Returns this bundle with one representation more, or another value for one it has.
     *
     * @param mime a MIME type
     * @param value the value in that type
     * @return a new bundle
     */
    public MimeBundle with(String mime, Object value) {
        Objects.requireNonNull(mime, "mime");
        Objects.requireNonNull(value, "value");
        var more = new LinkedHashMap<>(data);
        more.put(mime, value);
        return new MimeBundle(more, metadata);
    }

    /**
     * Returns this bundle with metadata of one representation added.
     *
     * @param mime the representation's MIME type
     * @param key the name, such as {@code width}
     * @param value the value
     * @return a new bundle
     */
    public MimeBundle withMetadata(String mime, String key, Object value) {
        var ofMime = new LinkedHashMap<String, Object>();
        if (metadata.get(mime) instanceof Map<?, ?> old) {
            old.forEach((k, v) -> ofMime.put(String.valueOf(k), v));
        }
        ofMime.put(key, value);
        var more = new LinkedHashMap<>(metadata);
        more.put(mime, ofMime);
        return new MimeBundle(data, more);
    }

    /**
     * Returns the plain text, or an empty string when there is none.
     *
     * @return the text
     */
    public String plainText() {
        return data.get("text/plain") instanceof String text ? text : "";
    }
}
