package elara.array;

/** The type of an array's elements. */
public enum DType {
    /** true or false. */
    BOOL
}
