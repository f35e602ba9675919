package elara.kernel.session;

import java.util.List;
import java.util.Optional;
import jdk.jshell.Diag;

/**
 * JShell makes every type of a notebook public, and then javac wants the compact constructor of a record, which may be
 * as little public as the record, to be so, too.
 */
final class Records {
    private static final String WEAKER = "compiler.err.invalid.canonical.constructor.in.record";

    private Records() {}

    /** The source of a refused snippet with its record's constructor made public. */
    static Optional<String> withPublicConstructor(List<Diag> errors, String source) {
        return errors.stream()
                .filter(error -> WEAKER.equals(error.getCode()))
                .map(error -> (int) error.getStartPosition())
                .filter(at -> at >= 0
                        && at < source.length()
                        && !source.startsWith("private", at)
                        && !source.startsWith("protected", at)
                        && !source.startsWith("public", at))
                .map(at -> source.substring(0, at) + "public " + source.substring(at))
                .findFirst();
    }
}
