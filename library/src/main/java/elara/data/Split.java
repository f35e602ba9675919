package elara.data;

/**
 * Samples in two parts that have none in common.
 *
 * @param train what is learned from
 * @param test what is not, so that it can be seen what was learned
 */
public record Split(Dataset train, Dataset test) {}
