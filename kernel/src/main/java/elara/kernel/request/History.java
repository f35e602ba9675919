package elara.kernel.request;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;

/**
 * The cells that were run, of this session and those before, in an SQLite file that any number of kernels share.
 *
 * <p>All work on the file is done by one background thread. It opens the file when it is first needed, and writes cells
 * {@value #DELAY_MILLIS} ms after they were remembered, several in one transaction: neither a kernel's start nor a
 * cell waits for a disk, or shares its processor with one. A question sees all that was remembered before it. When
 * the file cannot be used, that is told once, and this session's cells are kept in memory.
 */
public final class History implements AutoCloseable {
    /**
     * A cell.
     *
     * @param session the number of its session
     * @param line its execution count
     * @param input its code
     * @param output its result as plain text; null when it had none
     */
    public record Entry(int session, int line, String input, String output) {}

    /** Work on the open database. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static final String MEMORY = ":memory:";
    private static final int BUSY_MILLIS = 3000;
    private static final int BUSY_TRIES = 20;
    private static final int BUSY_PAUSE_MILLIS = 50;
    private static final int DELAY_MILLIS = 250;
    private static final int CLOSE_MILLIS = 800;
    private static final int LONGEST_OUTPUT = 10_000;
    private static final String SELECT = "SELECT session, line, input, output FROM cell ";
    private static final String IN_ORDER = " ORDER BY session DESC, line DESC LIMIT ?";

    private final PrintStream log;
    private final ScheduledThreadPoolExecutor worker;
    private final Queue<Entry> unwritten = new ConcurrentLinkedQueue<>();
    private Future<?> due;

    // Of the worker's thread only.
    private final Map<Integer, Entry> written = new TreeMap<>();
    private String file;
    private Connection connection;
    private int session;

    /**
     * Creates a history; opens nothing yet.
     *
     * @param file the file's path, or {@code :memory:}
     * @param log where to tell that the file cannot be used
     */
    public History(String file, PrintStream log) {
        this.file = file;
        this.log = log;
        worker = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "elara-history");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Returns where the user's history lies: {@code ELARA_HISTORY} if set, else {@code elara/history.sqlite} below
     * {@code XDG_DATA_HOME} or, by default, {@code ~/.local/share}. Home is {@code HOME}, and Java's idea of it only
     * where that is not set.
     *
     * @param environment the environment variables
     * @return a path, or {@code :memory:}
     */
    public static String location(Map<String, String> environment) {
        var own = environment.getOrDefault("ELARA_HISTORY", "");
        if (!own.isEmpty()) {
            return own;
        }
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        var home = environment.getOrDefault("HOME", "");
        var base = data.isEmpty()
                ? Path.of(home.isEmpty() ? System.getProperty("user.home") : home, ".local", "share")
                : Path.of(data);
        return base.resolve("elara").resolve("history.sqlite").toString();
    }

    /** Remembers a cell when it starts, and once more when it has a result; output is null until then. */
    synchronized void remember(int line, String input, String output) {
        // Enough to recognise a result by; a picture's or a table's text may be megabytes.
        var start = output == null || output.length() <= LONGEST_OUTPUT ? output : output.substring(0, LONGEST_OUTPUT);
        unwritten.add(new Entry(0, line, input, start));
        if (due == null) {
            try {
                due = worker.schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // Closed: a cell that is still running at shutdown is not remembered.
                unwritten.clear();
            }
        }
    }

    /** On the worker's thread. */
    private void write() {
        synchronized (this) {
            due = null;
        }
        var cells = new ArrayList<Entry>();
        for (var cell = unwritten.poll(); cell != null; cell = unwritten.poll()) {
            cells.add(cell);
            written.put(cell.line(), cell);
        }
        if (!cells.isEmpty()) {
            try {
                use(c -> inTransaction(c, open -> store(open, cells)));
            } catch (SQLException | RuntimeException e) {
                log.println("elara: the history is not kept: " + e.getMessage());
            }
        }
    }

    /** The newest n cells, oldest first. */
    List<Entry> tail(int n) throws InterruptedException {
        return ask(c -> newest(c, "", n));
    }

    /** The newest n cells, or all if n is 0, whose whole input matches a glob, oldest first. */
    List<Entry> search(String glob, int n, boolean unique) throws InterruptedException {
        var once = " AND NOT EXISTS (SELECT 1 FROM cell newer WHERE newer.input = cell.input"
                + " AND (newer.session, newer.line) > (cell.session, cell.line))";
        return ask(c -> newest(c, "WHERE input GLOB ?" + (unique ? once : ""), n, glob));
    }

    /**
     * The cells of a session from line start to the one before stop. Session 0 is this one, -1 the one before it; a
     * negative line counts from the session's end, and a stop of 0 is its end.
     */
    List<Entry> range(int ofSession, int start, int stop) throws InterruptedException {
        return ask(c -> {
            int wanted = ofSession > 0 ? ofSession : session + ofSession;
            int end = count(c, "SELECT coalesce(max(line), 0) + 1 FROM cell WHERE session = ?", wanted);
            int from = start < 0 ? start + end : start;
            int to = stop > 0 ? stop : stop + end;
            return rows(c, SELECT + "WHERE session = ? AND line >= ? AND line < ? ORDER BY line", wanted, from, to);
        });
    }

    /** Writes what is still to be written and closes the file. */
    @Override
    public void close() {
        if (worker.isShutdown()) {
            return;
        }
        try {
            worker.submit(this::end).get(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.println("elara: the history may be incomplete: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.shutdownNow();
    }

    private Void end() throws SQLException {
        write();
        if (connection != null) {
            use(c -> execute(c, "UPDATE session SET ended = datetime('now') WHERE id = " + session));
            connection.close();
        }
        return null;
    }

    private List<Entry> ask(Work<List<Entry>> question) throws InterruptedException {
        try {
            return worker.submit(() -> {
                        write();
                        return use(question);
                    })
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the history cannot be read: " + e.getCause().getMessage(), e);
        }
    }

    /** Works on the database; when it fails on the file, once more in memory. */
    private <T> T use(Work<T> work) throws SQLException {
        try {
            return whenFree(work);
        } catch (SQLException | IOException | LinkageError e) {
            if (file.equals(MEMORY)) {
                throw e instanceof SQLException sql ? sql : new SQLException(e);
            }
            log.println("elara: the history file " + file + " cannot be used (" + e.getMessage()
                    + "); this session's cells are remembered until it ends");
            abandon();
            try {
                return work.on(open());
            } catch (IOException impossible) {
                throw new SQLException(impossible);
            }
        }
    }

    /**
     * Tries again while other kernels have the file. SQLite itself waits for them, but not where waiting could last for
     * ever: when several make the file at once, or the last one to close it tidies up.
     */
    private <T> T whenFree(Work<T> work) throws SQLException, IOException {
        for (int tries = 1; ; tries++) {
            try {
                return work.on(open());
            } catch (SQLException e) {
                // The low byte: the others say in which way it is busy.
                boolean busy = (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
                if (!busy || tries == BUSY_TRIES || !pause()) {
                    throw e;
                }
            }
        }
    }

    /** Waits a moment; false when the history is being closed. */
    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BUSY_PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void abandon() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            log.println("elara: the history file could not be closed: " + e.getMessage());
        }
        connection = null;
        file = MEMORY;
    }

    private Connection open() throws SQLException, IOException {
        if (connection == null) {
            if (!file.equals(MEMORY) && Path.of(file).toAbsolutePath().getParent() != null) {
                Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
            }
            var settings = new Properties();
            settings.setProperty("busy_timeout", Integer.toString(BUSY_MILLIS));
            var fresh = JDBC.createConnection("jdbc:sqlite:" + file, settings);
            try {
                prepare(fresh);
            } catch (SQLException e) {
                fresh.close();
                throw e;
            }
            connection = fresh;
        }
        return connection;
    }

    private void prepare(Connection c) throws SQLException {
        // A crash loses at most the last cells, never the file; readers and writers do not block each other.
        execute(c, "PRAGMA journal_mode = WAL");
        execute(c, "PRAGMA synchronous = NORMAL");
        inTransaction(c, open -> {
            execute(
                    c,
                    "CREATE TABLE IF NOT EXISTS session"
                            + " (id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT)");
            execute(
                    c,
                    "CREATE TABLE IF NOT EXISTS cell (session INTEGER NOT NULL REFERENCES session,"
                            + " line INTEGER NOT NULL, input TEXT NOT NULL, output TEXT,"
                            + " PRIMARY KEY (session, line)) WITHOUT ROWID");
            execute(c, "INSERT INTO session (started) VALUES (datetime('now'))");
            session = count(c, "SELECT last_insert_rowid()");
            return store(c, written.values());
        });
    }

    /** A transaction that waits for its turn before it begins: one that has read already could not. */
    private static <T> T inTransaction(Connection c, Work<T> work) throws SQLException {
        execute(c, "BEGIN IMMEDIATE");
        try {
            var result = work.on(c);
            execute(c, "COMMIT");
            return result;
        } catch (SQLException e) {
            try {
                execute(c, "ROLLBACK");
            } catch (SQLException undone) {
                // SQLite has done it already.
                e.addSuppressed(undone);
            }
            throw e;
        }
    }

    private int store(Connection c, Collection<Entry> cells) throws SQLException {
        try (var insert = c.prepareStatement("INSERT OR REPLACE INTO cell VALUES (?, ?, ?, ?)")) {
            for (var cell : cells) {
                bind(insert, session, cell.line(), cell.input(), cell.output());
                insert.executeUpdate();
            }
        }
        return cells.size();
    }

    private static List<Entry> newest(Connection c, String where, int n, Object... values) throws SQLException {
        var all = new ArrayList<Object>(List.of(values));
        // SQLite's way to say no limit is a negative one.
        all.add(n > 0 ? n : -1);
        var rows = rows(c, SELECT + where + IN_ORDER, all.toArray());
        Collections.reverse(rows);
        return rows;
    }

    private static List<Entry> rows(Connection c, String sql, Object... values) throws SQLException {
        try (var query = c.prepareStatement(sql)) {
            bind(query, values);
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(new Entry(rows.getInt(1), rows.getInt(2), rows.getString(3), rows.getString(4)));
                }
                return entries;
            }
        }
    }

    private static int count(Connection c, String sql, Object... values) throws SQLException {
        try (var query = c.prepareStatement(sql)) {
            bind(query, values);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static boolean execute(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            return statement.execute(sql);
        }
    }
}
