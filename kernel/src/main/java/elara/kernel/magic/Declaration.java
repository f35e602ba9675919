package elara.kernel.magic;

/**
 * Something the notebook has declared.
 *
 * @param kind what it is
 * @param name its name; an import's is what it imports
 * @param type a variable's type, a method's signature, else an empty text
 * @param source as it was written
 */
public record Declaration(Kind kind, String name, String type, String source) {
    /** What can be declared. */
    public enum Kind {
        /** A variable. */
        VARIABLE,
        /** A method. */
        METHOD,
        /** A class, an interface, an enum, a record. */
        TYPE,
        /** An import. */
        IMPORT
    }
}
