package elara.kernel.maven;

/**
 * A place where artifacts are, in Maven's layout.
 *
 * @param id what {@code settings.xml} knows it by: its mirror, its user name and password
 * @param url where it is
 */
public record Repository(String id, String url) {}
