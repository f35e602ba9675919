package elara.display;

/** A value that knows how it is shown. */
public interface Displayable {
    /**
     * Returns this value in the MIME types it can be shown in; {@code text/plain} should be one of them.
     *
     * @return the bundle, never null
     */
    MimeBundle toMimeBundle();
}
