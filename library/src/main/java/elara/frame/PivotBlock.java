package elara.frame;

import tech.tablesaw.columns.Column;

/**
 * The part of a pivot table that one statistic of one column makes.
 *
 * @param function the name of the statistic, empty if it has none
 */
record PivotBlock(String function, Column<?> value, Aggregation aggregation) {}
