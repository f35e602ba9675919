/**
 * How good predictions are, as numbers: {@link elara.metrics.Metrics} on whole arrays, {@link elara.metrics.Metric} batch by
 * batch. What can be learned from (losses with gradients) is in {@code elara.nn}.
 */
package elara.metrics;
