package elara.frame;

import elara.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Rows to learn from and rows to be judged by.
 *
 * @param train the rows to learn from
 * @param test the rows to be judged by
 * @param <T> what they are
 */
public record TrainTest<T>(T train, T test) {

    /** @param stratify a column each value of which has the same share of both; null for none */
    static TrainTest<Table> of(Table table, Column<?> stratify, double testShare, Rng rng) {
        if (!(testShare > 0 && testShare < 1)) {
            throw new IllegalArgumentException(
                    "the rows for the test are a fraction of all between 0 and 1, not " + testShare);
        }
        int n = table.rowCount();
        var order = rng.permutationIndices(n);
        int wanted = (int) Math.ceil(n * testShare);
        if (n < 2 || wanted >= n) {
            throw new IllegalArgumentException("of " + n + " rows there are too few for two parts");
        }
        var isTest = new boolean[n];
        if (stratify == null) {
            Arrays.stream(order).limit(wanted).forEach(row -> isTest[row] = true);
        } else {
            stratified(Grouping.of(stratify, false), order, wanted, isTest);
        }
        return new TrainTest<>(
                Columns.pick(
                        table, Arrays.stream(order).filter(row -> !isTest[row]).toArray()),
                Columns.pick(
                        table, Arrays.stream(order).filter(row -> isTest[row]).toArray()));
    }

    /** Each group gets the whole rows of its share, and those with the largest rest the ones left (Hamilton's way). */
    private static void stratified(Grouping groups, int[] order, int wanted, boolean[] isTest) {
        int n = order.length;
        var sizes = groups.sizes();
        var quota = new int[groups.count()];
        int given = 0;
        for (int group = 0; group < quota.length; group++) {
            quota[group] = (int) ((long) sizes[group] * wanted / n);
            given += quota[group];
        }
        var byRest = IntStream.range(0, quota.length)
                .boxed()
                .sorted((a, b) -> Long.compare((long) sizes[b] * wanted % n, (long) sizes[a] * wanted % n))
                .toList();
        for (int i = 0; given < wanted && i < byRest.size(); i++, given++) {
            quota[byRest.get(i)]++;
        }
        for (int row : order) {
            int group = groups.ids()[row];
            if (quota[group] > 0) {
                isTest[row] = true;
                quota[group]--;
            }
        }
    }
}
