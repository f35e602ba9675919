package elara.frame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.columns.Column;

/**
 * Pieces of time such as {@code 1M}: milliseconds {@code ms}, seconds {@code s}, minutes {@code min}, hours
 * {@code h}, days {@code D}, weeks {@code W} (from Monday), months {@code M}, quarters {@code Q} and years {@code Y}.
 */
final class Periods {
    private static final Pattern PERIOD = Pattern.compile("\\s*(\\d*)\\s*(ms|s|min|h|D|d|W|w|M|Q|Y)\\s*");
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    private Periods() {}

    /** The times of a column of dates or times since 1970 in milliseconds; missing is {@link Long#MIN_VALUE}. */
    static long[] millis(Column<?> column) {
        var millis = new long[column.size()];
        for (int row = 0; row < millis.length; row++) {
            millis[row] = column.isMissing(row) ? Long.MIN_VALUE : millis(column, row);
        }
        return millis;
    }

    private static long millis(Column<?> column, int row) {
        if (column instanceof DateColumn dates) {
            return dates.get(row).toEpochDay() * 86_400_000L;
        }
        if (column instanceof DateTimeColumn moments) {
            return moments.get(row).toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        if (column instanceof InstantColumn instants) {
            return instants.get(row).toEpochMilli();
        }
        throw new IllegalArgumentException("a column of dates, of dates with times or of instants is wanted here, but"
                + " column \"" + column.name() + "\" is " + Kind.describe(column));
    }

    /** The length of a period of fixed length in milliseconds. */
    static long duration(String period) {
        var matcher = matcher(period);
        long count = count(matcher.group(1), period);
        return Math.multiplyExact(
                count,
                switch (matcher.group(2)) {
                    case "ms" -> 1L;
                    case "s" -> 1000L;
                    case "min" -> 60_000L;
                    case "h" -> 3_600_000L;
                    case "D", "d" -> 86_400_000L;
                    case "W", "w" -> 7 * 86_400_000L;
                    default ->
                        throw new IllegalArgumentException(
                                "\"" + period + "\" is no fixed length of time; ms, s, min," + " h, D and W are");
                });
    }

    /** Dates and times to the start of the period they are in; the type of the column stays. */
    static Column<?> starts(Column<?> column, String period) {
        var matcher = matcher(period);
        long count = count(matcher.group(1), period);
        var unit = matcher.group(2);
        if (column instanceof DateColumn dates) {
            if (unit.equals("ms") || unit.equals("s") || unit.equals("min") || unit.equals("h")) {
                throw new IllegalArgumentException(
                        "\"" + column.name() + "\" is of whole days; \"" + period + "\" would not group them");
            }
            var starts = DateColumn.create(column.name());
            for (var date : dates) {
                if (date == null) {
                    starts.appendMissing();
                } else {
                    starts.append(start(date.atStartOfDay(), count, unit).toLocalDate());
                }
            }
            return starts;
        }
        millisOfFirst(column);
        if (column instanceof DateTimeColumn moments) {
            var starts = DateTimeColumn.create(column.name());
            for (var moment : moments) {
                if (moment == null) {
                    starts.appendMissing();
                } else {
                    starts.append(start(moment, count, unit));
                }
            }
            return starts;
        }
        var starts = InstantColumn.create(column.name());
        for (var instant : (InstantColumn) column) {
            if (instant == null) {
                starts.appendMissing();
            } else {
                starts.append(start(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), count, unit)
                        .toInstant(ZoneOffset.UTC));
            }
        }
        return starts;
    }

    private static void millisOfFirst(Column<?> column) {
        if (!(column instanceof DateTimeColumn) && !(column instanceof InstantColumn)) {
            throw new IllegalArgumentException("a column of dates, of dates with times or of instants is wanted here,"
                    + " but column \"" + column.name() + "\" is " + Kind.describe(column));
        }
    }

    private static LocalDateTime start(LocalDateTime moment, long count, String unit) {
        var date = moment.toLocalDate();
        return switch (unit) {
            case "Y" ->
                LocalDate.of((int) (date.getYear() - Math.floorMod(date.getYear() - 1970L, count)), 1, 1)
                        .atStartOfDay();
            case "Q" -> monthly(date, 3 * count);
            case "M" -> monthly(date, count);
            case "W", "w" -> {
                var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                long weeks = (monday.toEpochDay() - MONDAY.toEpochDay()) / 7;
                yield monday.minusWeeks(Math.floorMod(weeks, count)).atStartOfDay();
            }
            default -> {
                long length = duration(count + unit);
                long millis = moment.toInstant(ZoneOffset.UTC).toEpochMilli();
                long start = Math.floorDiv(millis, length) * length;
                yield LocalDateTime.ofEpochSecond(
                        Math.floorDiv(start, 1000L), (int) Math.floorMod(start, 1000L) * 1_000_000, ZoneOffset.UTC);
            }
        };
    }

    private static LocalDateTime monthly(LocalDate date, long months) {
        long month = (date.getYear() - 1970L) * 12 + date.getMonthValue() - 1;
        long start = Math.floorDiv(month, months) * months;
        return LocalDate.of(1970, 1, 1).plusMonths(start).atStartOfDay();
    }

    private static java.util.regex.Matcher matcher(String period) {
        var matcher = PERIOD.matcher(period);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + period + "\" is no period of time; write a number and ms, s, min,"
                    + " h, D, W, M, Q or Y, as in \"15min\" or \"1M\"");
        }
        return matcher;
    }

    private static long count(String digits, String period) {
        long count = digits.isEmpty() ? 1 : Long.parseLong(digits);
        if (count < 1) {
            throw new IllegalArgumentException("\"" + period + "\" is no time at all");
        }
        return count;
    }
}
