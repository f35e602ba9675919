package elara.install;

/**
 * What was seen of one thing.
 *
 * @param verdict how it is
 * @param subject the thing
 * @param seen what there is
 * @param repair what to type or do, where something is wrong; else empty
 */
record Finding(Verdict verdict, String subject, String seen, String repair) {
    /** Whether a thing is as it should be. */
    enum Verdict {
        OK("ok"),
        /** It works, and could be better. */
        NOTE("note"),
        WRONG("WRONG");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    static Finding ok(String subject, String seen) {
        return new Finding(Verdict.OK, subject, seen, "");
    }

    static Finding note(String subject, String seen, String repair) {
        return new Finding(Verdict.NOTE, subject, seen, repair);
    }

    static Finding wrong(String subject, String seen, String repair) {
        return new Finding(Verdict.WRONG, subject, seen, repair);
    }

    /** For people, in one line or two. */
    String text() {
        var line = String.format("%-6s %-14s %s", verdict.word, subject, seen);
        return repair.isEmpty() ? line : line + System.lineSeparator() + " ".repeat(22) + "-> " + repair;
    }
}
