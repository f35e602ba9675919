package elara.metrics;

import elara.array.NDArray;

/**
 * The receiver operating characteristic: how many of the negatives and of the positives a threshold lets through.
 *
 * @param falsePositiveRate from 0 to 1, of the negatives
 * @param truePositiveRate from 0 to 1, of the positives
 * @param thresholds falling; the first is infinite, where nothing is let through
 * @param auc the area under the curve: 1 is perfect, 0.5 is chance
 */
public record Roc(NDArray falsePositiveRate, NDArray truePositiveRate, NDArray thresholds, double auc) {}
