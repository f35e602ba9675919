package elara.kernel.request;

import java.util.List;

/**
 * What could stand at a position.
 *
 * @param matches the texts, best first
 * @param start where the text begins that they replace, in code points
 * @param end where it ends, in code points
 */
public record Completions(List<Match> matches, int start, int end) {
    /**
     * One text that could stand there.
     *
     * @param text the text
     * @param type what it is, such as {@code method} or {@code class}; empty when unknown
     * @param signature its signature; empty when there is none
     */
    public record Match(String text, String type, String signature) {}
}
