package elara.symbolic;

/** What is known of a symbol's value; each says that it is real. */
public enum Assumption {
    /** On the real axis. */
    REAL,
    /** Real and greater than 0. */
    POSITIVE,
    /** Real and less than 0. */
    NEGATIVE,
    /** Real and not less than 0. */
    NONNEGATIVE,
    /** A whole number. */
    INTEGER
}
