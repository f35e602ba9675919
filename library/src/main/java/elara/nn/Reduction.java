package elara.nn;

/** What becomes of the losses of all elements or samples. */
public enum Reduction {
    /** Their mean, one number: what losses give unless told otherwise. */
    MEAN,
    /** Their sum, one number. */
    SUM,
    /** Nothing: a tensor of them all. */
    NONE
}
