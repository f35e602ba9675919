package elara.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** The methods of text and of dates against pandas, value by value. */
class AccessorGoldenTest {
    private static final List<List<String>> LINES = lines();
    private static final StringColumn TEXTS = StringColumn.create("t", values(LINES.get(0)));
    private static final DateTimeColumn MOMENTS = moments(LINES.get(1));

    /** A call and what pandas answers. */
    record Case(List<String> call, List<String> answer) {
        @Override
        public String toString() {
            return String.join(" ", call);
        }
    }

    static List<Case> cases() {
        return LINES.stream()
                .skip(2)
                .map(line -> new Case(
                        line.subList(0, line.indexOf("=>")), line.subList(line.indexOf("=>") + 1, line.size())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsPandas(Case given) throws ReflectiveOperationException {
        var on = given.call().get(0).equals("str") ? Values.str(TEXTS) : Values.dt(MOMENTS);
        var result = call(
                on, given.call().get(1), given.call().subList(2, given.call().size()));
        var made = new ArrayList<String>();
        if (result instanceof Table table) {
            made.add(String.join("|", table.columnNames()));
            table.columns().forEach(column -> made.addAll(cells(column)));
        } else {
            made.addAll(cells((Column<?>) result));
        }
        assertArrayEquals(given.answer().toArray(), made.toArray(), () -> given + ": " + made);
    }

    private static Object call(Object on, String name, List<String> arguments) throws ReflectiveOperationException {
        for (var method : on.getClass().getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == arguments.size()
                    && fits(method, arguments)) {
                var given = new Object[arguments.size()];
                for (int i = 0; i < given.length; i++) {
                    given[i] = argument(method.getParameterTypes()[i], arguments.get(i));
                }
                try {
                    return method.invoke(on, given);
                } catch (InvocationTargetException e) {
                    throw new AssertionError(name, e.getCause());
                }
            }
        }
        throw new NoSuchMethodException(name + arguments);
    }

    private static boolean fits(Method method, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            var type = method.getParameterTypes()[i];
            boolean truth = arguments.get(i).equals("true") || arguments.get(i).equals("false");
            if (Column.class.isAssignableFrom(type) || (type == boolean.class) != truth) {
                return false;
            }
        }
        return true;
    }

    private static Object argument(Class<?> type, String text) {
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == char.class) {
            return text.charAt(0);
        }
        return type == boolean.class ? (Object) Boolean.parseBoolean(text) : text;
    }

    private static List<String> cells(Column<?> column) {
        var cells = new ArrayList<String>();
        for (int row = 0; row < column.size(); row++) {
            cells.add(CellText.of(column, row));
        }
        return cells;
    }

    private static String[] values(List<String> line) {
        return line.stream()
                .skip(1)
                .map(text -> text.equals("NaN") ? null : text)
                .toArray(String[]::new);
    }

    private static DateTimeColumn moments(List<String> line) {
        var column = DateTimeColumn.create("d");
        for (var text : values(line)) {
            column.append(text == null ? null : LocalDateTime.parse(text.replace(' ', 'T')));
        }
        return column;
    }

    private static List<List<String>> lines() {
        try (var in = AccessorGoldenTest.class.getResourceAsStream("/golden/frame/accessors.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void textsAreJoined() {
        var column = StringColumn.create("a", "x", null, "z");
        assertEquals("x, z", Values.str(column).cat(", "));
        assertEquals(
                Arrays.asList("x-1", null, null),
                Tables.values(Values.str(column).cat(StringColumn.create("b", "1", "2", null), "-")));
    }

    @Test
    void datesKeepTheirType() {
        var days = DateColumn.create("d", LocalDate.of(2024, 3, 5), null, LocalDate.of(2024, 3, 31));
        assertEquals(
                Arrays.asList(LocalDate.of(2024, 3, 1), null, LocalDate.of(2024, 3, 1)),
                Tables.values(Values.dt(days).floor("M")));
        assertEquals(
                Arrays.asList(26, null, 0),
                Tables.values(Values.dt(days)
                        .daysUntil(
                                DateColumn.create("e", LocalDate.of(2024, 3, 31), null, LocalDate.of(2024, 3, 31)))));
    }

    @Test
    void refusalsSayWhatWouldWork() {
        var numbers = DoubleColumn.create("price", 1.0);
        assertEquals(
                "str works on text, but column \"price\" is of type double; make it text with astype(column,"
                        + " \"string\")",
                failure(() -> Values.str(numbers)));
        assertEquals(
                "dt works on dates and times, but column \"price\" is of type double; make it dates with"
                        + " toDatetime(column, \"yyyy-MM-dd\")",
                failure(() -> Values.dt(numbers)));
        assertEquals(
                "year wants dates, but column \"at\" is of times alone; hour, minute, second and strftime would work"
                        + " on it",
                failure(() -> Values.dt(TimeColumn.create("at")).year()));
        assertEquals(
                "extract wants a pattern with at least one group in parentheses, as in \"(\\\\d+)\"",
                failure(() -> Values.str(TEXTS).extract("\\d")));
        assertEquals(
                "the format \"%d.%Q\" has %Q, which is none; there are %Y %y %m %d %H %I %p %M %S %f %B %b %A %a %j"
                        + " %u %w %V %G %U %W %F %T and %%",
                failure(() -> Values.dt(MOMENTS).strftime("%d.%Q")));
    }

    private static String failure(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
