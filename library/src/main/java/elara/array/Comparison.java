package elara.array;

/** How two elements are compared; with a NaN all are false but NOT_EQUAL. The greater ones are the less ones turned round. */
enum Comparison {
    LESS,
    LESS_EQUAL,
    EQUAL,
    NOT_EQUAL
}
