package elara.frame;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.sql.Date;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** SQL over tables, by DuckDB's driver if it is on the class path; nothing of it is needed to compile or to start. */
final class Sql {
    private static final String HINT = "SQL and Parquet are DuckDB's; add org.duckdb:duckdb_jdbc (in a notebook:"
            + " %maven org.duckdb:duckdb_jdbc:RELEASE)";

    private Sql() {}

    static Table of(String query, Map<String, Table> tables) {
        try (var connection = connect("jdbc:duckdb:")) {
            for (var entry : tables.entrySet()) {
                load(connection, entry.getKey(), entry.getValue());
            }
            try (var statement = connection.createStatement()) {
                return statement.execute(query) ? table(statement.getResultSet()) : Table.create("result");
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The only table of a database, or the first by name. */
    static Table firstTable(String path) {
        try (var connection = connect("jdbc:duckdb:" + path);
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var tables = statement.executeQuery("select table_name from information_schema.tables order by 1")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            if (names.isEmpty()) {
                throw new IllegalArgumentException(path + " has no table");
            }
            try (var rows = statement.executeQuery("select * from " + quoted(names.get(0)))) {
                return table(rows).setName(names.get(0));
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Connection connect(String url) throws SQLException {
        // A driver that a notebook has loaded is known to the loader of its thread, not to DriverManager here.
        for (var driver :
                ServiceLoader.load(Driver.class, Thread.currentThread().getContextClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, new Properties());
            }
        }
        throw new IllegalStateException(HINT);
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static void load(Connection connection, String name, Table table) throws SQLException {
        var columns = new ArrayList<String>();
        table.columns().forEach(column -> columns.add(quoted(column.name()) + " " + type(column)));
        try (var statement = connection.createStatement()) {
            statement.execute("create table " + quoted(name) + " (" + String.join(", ", columns) + ")");
        }
        try {
            append(connection, name, table);
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what a method handle may throw
            throw new SQLException("the table \"" + name + "\" could not be handed over", e);
        }
    }

    /** DuckDB's own way of taking rows in, which is tens of times faster than statements. */
    private static void append(Connection connection, String name, Table table) throws Throwable {
        var lookup = MethodHandles.publicLookup();
        var create = connection.getClass().getMethod("createAppender", String.class, String.class);
        var appender = create.invoke(connection, "main", name);
        var type = appender.getClass();
        var begin = lookup.unreflect(type.getMethod("beginRow"));
        var end = lookup.unreflect(type.getMethod("endRow"));
        var ofNull = lookup.unreflect(type.getMethod("appendNull"));
        var handles = new ArrayList<MethodHandle>();
        for (var column : table.columns()) {
            handles.add(lookup.unreflect(type.getMethod("append", java(column)))
                    .asType(MethodType.methodType(void.class, Object.class, Object.class)));
        }
        for (int row = 0; row < table.rowCount(); row++) {
            begin.invoke(appender);
            for (int c = 0; c < table.columnCount(); c++) {
                var column = table.column(c);
                if (column.isMissing(row)) {
                    ofNull.invoke(appender);
                } else {
                    var value = column.get(row);
                    handles.get(c).invokeExact(appender, value instanceof Short s ? (Object) s.intValue() : value);
                }
            }
            end.invoke(appender);
        }
        ((AutoCloseable) appender).close();
    }

    private static Class<?> java(Column<?> column) {
        return switch (column.type().name()) {
            case "SHORT", "INTEGER" -> int.class;
            case "LONG" -> long.class;
            case "FLOAT" -> float.class;
            case "DOUBLE" -> double.class;
            case "BOOLEAN" -> boolean.class;
            case "LOCAL_DATE" -> LocalDate.class;
            case "LOCAL_TIME" -> LocalTime.class;
            case "LOCAL_DATE_TIME" -> LocalDateTime.class;
            default -> String.class;
        };
    }

    private static String type(Column<?> column) {
        return switch (column.type().name()) {
            case "SHORT", "INTEGER" -> "integer";
            case "LONG" -> "bigint";
            case "FLOAT" -> "real";
            case "DOUBLE" -> "double";
            case "BOOLEAN" -> "boolean";
            case "LOCAL_DATE" -> "date";
            case "LOCAL_TIME" -> "time";
            case "LOCAL_DATE_TIME" -> "timestamp";
            case "STRING" -> "varchar";
            default ->
                throw new IllegalArgumentException("column \"" + column.name() + "\" is " + Kind.describe(column)
                        + ", which SQL cannot be asked of; make it text with astype(...)");
        };
    }

    private static Table table(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        int width = meta.getColumnCount();
        var names = new Names();
        var columns = new ArrayList<Column<?>>();
        var wide = new ArrayList<List<Object>>();
        for (int c = 1; c <= width; c++) {
            var name = names.free(meta.getColumnLabel(c));
            wide.add(new ArrayList<>());
            columns.add(
                    switch (meta.getColumnTypeName(c).toUpperCase(Locale.ROOT)) {
                        case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> IntColumn.create(name);
                        case "BIGINT", "UINTEGER" -> LongColumn.create(name);
                        case "DOUBLE", "FLOAT" -> DoubleColumn.create(name);
                        case "TIMESTAMP" -> DateTimeColumn.create(name);
                        default -> null;
                    });
        }
        var labels = new ArrayList<String>();
        for (int c = 1; c <= width; c++) {
            labels.add(meta.getColumnLabel(c));
        }
        while (rows.next()) {
            for (int c = 1; c <= width; c++) {
                append(columns.get(c - 1), wide.get(c - 1), rows, c);
            }
        }
        var again = new Names();
        var result = new ArrayList<Column<?>>();
        for (int c = 0; c < width; c++) {
            var name = again.free(labels.get(c));
            result.add(columns.get(c) != null ? columns.get(c) : ColumnOf.objects(name, wide.get(c)));
        }
        return Table.create("result", result);
    }

    private static void append(Column<?> column, List<Object> others, ResultSet rows, int c) throws SQLException {
        if (column instanceof IntColumn ints) {
            int value = rows.getInt(c);
            ints.append(rows.wasNull() ? Integer.MIN_VALUE : value);
        } else if (column instanceof LongColumn longs) {
            long value = rows.getLong(c);
            longs.append(rows.wasNull() ? Long.MIN_VALUE : value);
        } else if (column instanceof DoubleColumn doubles) {
            double value = rows.getDouble(c);
            doubles.append(rows.wasNull() ? Double.NaN : value);
        } else if (column instanceof DateTimeColumn moments) {
            var value = rows.getTimestamp(c);
            if (value == null) {
                moments.appendMissing();
            } else {
                moments.append(value.toLocalDateTime());
            }
        } else {
            others.add(plain(rows.getObject(c)));
        }
    }

    /** The values of other types as those that columns have. */
    private static Object plain(Object value) {
        if (value instanceof java.math.BigInteger whole) {
            return whole.bitLength() < 64 ? (Object) whole.longValue() : (Object) whole.doubleValue();
        }
        if (value instanceof java.math.BigDecimal decimal) {
            return decimal.doubleValue();
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        boolean known = value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof String
                || value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime;
        return known ? value : value.toString();
    }
}
