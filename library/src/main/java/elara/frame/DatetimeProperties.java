package elara.frame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * The parts of each date or time of a column, as pandas' {@code .dt}: {@code dt(days).quarter()}. Made by
 * {@link Values#dt(Column)}.
 *
 * <p>A missing date gives a missing part, and no where the question is whether. Dates without times are at midnight,
 * instants are of UTC; of a column of times alone only hours, minutes, seconds and their format are known.
 */
public final class DatetimeProperties {
    private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    private final Column<?> column;
    private final LocalDateTime[] moments;

    private DatetimeProperties(Column<?> column, LocalDateTime[] moments) {
        this.column = column;
        this.moments = moments;
    }

    static DatetimeProperties of(Column<?> column) {
        var moments = new LocalDateTime[column.size()];
        for (int row = 0; row < moments.length; row++) {
            if (column instanceof DateColumn dates) {
                var date = dates.get(row);
                moments[row] = date == null ? null : date.atStartOfDay();
            } else if (column instanceof DateTimeColumn times) {
                moments[row] = times.get(row);
            } else if (column instanceof InstantColumn instants) {
                var instant = instants.get(row);
                moments[row] = instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            } else if (column instanceof TimeColumn times) {
                var time = times.get(row);
                moments[row] = time == null ? null : time.atDate(NO_DAY);
            } else {
                break;
            }
        }
        if (Kind.of(column) != Kind.TEMPORAL) {
            throw new IllegalArgumentException("dt works on dates and times, but column \"" + column.name() + "\" is "
                    + Kind.describe(column) + "; make it dates with toDatetime(column, \"yyyy-MM-dd\")");
        }
        return new DatetimeProperties(column, moments);
    }

    /** The year. */
    public IntColumn year() {
        return dateParts("year", LocalDateTime::getYear);
    }

    /** The quarter, 1 to 4. */
    public IntColumn quarter() {
        return dateParts("quarter", moment -> moment.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The month, 1 to 12. */
    public IntColumn month() {
        return dateParts("month", LocalDateTime::getMonthValue);
    }

    /** The day of the month, from 1. */
    public IntColumn day() {
        return dateParts("day", LocalDateTime::getDayOfMonth);
    }

    /** The day of the week, 0 for Monday to 6 for Sunday. */
    public IntColumn dayofweek() {
        return dateParts("dayofweek", moment -> moment.getDayOfWeek().getValue() - 1);
    }

    /** The day of the year, from 1. */
    public IntColumn dayofyear() {
        return dateParts("dayofyear", LocalDateTime::getDayOfYear);
    }

    /** The week of the year by ISO 8601: the one with the first Thursday is the first. */
    public IntColumn week() {
        return dateParts("week", moment -> moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The year that the {@link #week()} is of. */
    public IntColumn isoyear() {
        return dateParts("isoyear", moment -> moment.get(IsoFields.WEEK_BASED_YEAR));
    }

    /** The number of days of the month. */
    public IntColumn daysInMonth() {
        return dateParts("daysInMonth", moment -> moment.toLocalDate().lengthOfMonth());
    }

    /** The hour, 0 to 23. */
    public IntColumn hour() {
        return ints("hour", LocalDateTime::getHour);
    }

    /** The minute. */
    public IntColumn minute() {
        return ints("minute", LocalDateTime::getMinute);
    }

    /** The second. */
    public IntColumn second() {
        return ints("second", LocalDateTime::getSecond);
    }

    /** The microseconds behind the second. */
    public IntColumn microsecond() {
        return ints("microsecond", moment -> moment.get(ChronoField.MICRO_OF_SECOND));
    }

    /** The English name of the month. */
    public StringColumn monthName() {
        requireDates("monthName");
        return strftime("%B");
    }

    /** The English name of the day of the week. */
    public StringColumn dayName() {
        requireDates("dayName");
        return strftime("%A");
    }

    /** Whether it is the first day of a month. */
    public BooleanColumn isMonthStart() {
        return truths("isMonthStart", date -> date.getDayOfMonth() == 1);
    }

    /** Whether it is the last day of a month. */
    public BooleanColumn isMonthEnd() {
        return truths("isMonthEnd", date -> date.getDayOfMonth() == date.lengthOfMonth());
    }

    /** Whether it is the first day of a quarter. */
    public BooleanColumn isQuarterStart() {
        return truths("isQuarterStart", date -> date.getDayOfMonth() == 1 && date.getMonthValue() % 3 == 1);
    }

    /** Whether it is the last day of a quarter. */
    public BooleanColumn isQuarterEnd() {
        return truths(
                "isQuarterEnd", date -> date.getDayOfMonth() == date.lengthOfMonth() && date.getMonthValue() % 3 == 0);
    }

    /** Whether it is the first of January. */
    public BooleanColumn isYearStart() {
        return truths("isYearStart", date -> date.getDayOfYear() == 1);
    }

    /** Whether it is the last of December. */
    public BooleanColumn isYearEnd() {
        return truths("isYearEnd", date -> date.getDayOfYear() == date.lengthOfYear());
    }

    /** Whether it is in a leap year. */
    public BooleanColumn isLeapYear() {
        return truths("isLeapYear", LocalDate::isLeapYear);
    }

    /** Whether it is a Saturday or a Sunday. */
    public BooleanColumn isWeekend() {
        return truths("isWeekend", date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    }

    /** The date without the time. */
    public DateColumn date() {
        requireDates("date");
        var dates = DateColumn.create(column.name());
        for (var moment : moments) {
            dates.append(moment == null ? null : moment.toLocalDate());
        }
        return dates;
    }

    /** The time without the date. */
    public TimeColumn time() {
        var times = TimeColumn.create(column.name());
        for (var moment : moments) {
            times.append(moment == null ? null : moment.toLocalTime());
        }
        return times;
    }

    /** The start of the period each is in, such as {@code "15min"}, {@code "D"}, {@code "1M"}; the type stays. */
    public Column<?> floor(String period) {
        requireDates("floor");
        return Periods.starts(column, period);
    }

    /** The start of the next period of a fixed length, for what is not at a start itself. */
    public Column<?> ceil(String period) {
        long length = Periods.duration(period);
        return rounded("ceil", millis -> -Math.floorDiv(-millis, length) * length);
    }

    /** The nearest start of a period of a fixed length; from the middle to the one that is even. */
    public Column<?> round(String period) {
        long length = Periods.duration(period);
        return rounded("round", millis -> {
            long below = Math.floorDiv(millis, length);
            long rest = Math.floorMod(millis, length);
            boolean up = rest * 2 > length || (rest * 2 == length && (below & 1) == 1);
            return (up ? below + 1 : below) * length;
        });
    }

    /** The period as text: {@code 2024} for {@code "Y"}, {@code 2024Q1}, {@code 2024-03}, {@code 2024-03-05}. */
    public StringColumn toPeriod(String unit) {
        requireDates("toPeriod");
        return switch (unit) {
            case "Y" -> strftime("%Y");
            case "Q" -> texts(moment -> moment.getYear() + "Q" + moment.get(IsoFields.QUARTER_OF_YEAR));
            case "M" -> strftime("%Y-%m");
            case "D" -> strftime("%Y-%m-%d");
            default ->
                throw new IllegalArgumentException("there is no period \"" + unit + "\"; there are Y, Q, M and D");
        };
    }

    /** The days from these to others. */
    public IntColumn daysUntil(Column<?> others) {
        requireDates("daysUntil");
        var ends = of(others).moments;
        if (ends.length != moments.length) {
            throw new IllegalArgumentException("the columns \"" + column.name() + "\" and \"" + others.name()
                    + "\" have " + moments.length + " and " + ends.length + " values; as many are wanted");
        }
        var days = IntColumn.create(column.name());
        for (int row = 0; row < ends.length; row++) {
            if (moments[row] == null || ends[row] == null) {
                days.appendMissing();
            } else {
                days.append((int) ChronoUnit.DAYS.between(moments[row], ends[row]));
            }
        }
        return days;
    }

    /**
     * Written as a format of Python says: {@code "%d.%m.%Y %H:%M"}.
     *
     * @throws IllegalArgumentException if a letter behind a % is not known
     */
    public StringColumn strftime(String format) {
        return texts(new TimeFormat(format)::of);
    }

    private StringColumn texts(Function<LocalDateTime, String> operation) {
        var encoder = new TextEncoder();
        var codes = new int[moments.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = moments[row] == null ? Codes.MISSING : encoder.encode(operation.apply(moments[row]));
        }
        return Codes.column(column.name(), codes, encoder.texts());
    }

    private IntColumn dateParts(String what, ToIntFunction<LocalDateTime> part) {
        requireDates(what);
        return ints(what, part);
    }

    private IntColumn ints(String what, ToIntFunction<LocalDateTime> part) {
        var values = new int[moments.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = moments[row] == null ? Integer.MIN_VALUE : part.applyAsInt(moments[row]);
        }
        return IntColumn.create(what, values).setName(column.name());
    }

    private BooleanColumn truths(String what, Predicate<LocalDate> question) {
        requireDates(what);
        var answers = new boolean[moments.length];
        for (int row = 0; row < answers.length; row++) {
            answers[row] = moments[row] != null && question.test(moments[row].toLocalDate());
        }
        return BooleanColumn.create(column.name(), answers);
    }

    private Column<?> rounded(String what, java.util.function.LongUnaryOperator operation) {
        requireDates(what);
        var rounded = column.emptyCopy();
        for (var moment : moments) {
            if (moment == null) {
                rounded.appendMissing();
                continue;
            }
            long millis = operation.applyAsLong(moment.toInstant(ZoneOffset.UTC).toEpochMilli());
            var to = java.time.Instant.ofEpochMilli(millis);
            if (rounded instanceof DateColumn dates) {
                dates.append(to.atOffset(ZoneOffset.UTC).toLocalDate());
            } else if (rounded instanceof InstantColumn instants) {
                instants.append(to);
            } else {
                ((DateTimeColumn) rounded).append(LocalDateTime.ofInstant(to, ZoneOffset.UTC));
            }
        }
        return rounded;
    }

    private void requireDates(String what) {
        if (column instanceof TimeColumn) {
            throw new IllegalArgumentException(what + " wants dates, but column \"" + column.name()
                    + "\" is of times alone; hour, minute, second and strftime would work on it");
        }
    }
}
