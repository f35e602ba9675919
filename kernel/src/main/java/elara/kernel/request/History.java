package elara.kernel.request;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sqlite.JDBC;

/**
 * The cells that were run, of this session and those before, in an SQLite file that any number of kernels share.
 *
 * <p>The file is opened when it is first needed. All work on it is done by one background thread in the order of the
 * calls: to remember a cell costs its caller nothing, and a question sees all that was remembered before it. When the
 * file cannot be used, that is told once, and this session's cells are kept in memory.
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
    private static final int CLOSE_MILLIS = 500;
    private static final String SELECT = "SELECT session, line, input, output FROM cell ";
    private static final String IN_ORDER = " ORDER BY session DESC, line DESC LIMIT ?";

    private final PrintStream log;
    private final ExecutorService worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                var thread = new Thread(task, "elara-history");
                thread.setDaemon(true);
                return thread;
            });

    // Of the worker's thread only.
    private final List<Entry> remembered = new ArrayList<>();
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
    }

    /**
     * Returns where the user's history lies: {@code ELARA_HISTORY} if set, else {@code elara/history.sqlite} below
     * {@code XDG_DATA_HOME} or, by default, {@code ~/.local/share}.
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
        var base = data.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(data);
        return base.resolve("elara").resolve("history.sqlite").toString();
    }

    void input(int line, String input) {
        later(() -> {
            remembered.add(new Entry(0, line, input, null));
            return use(c -> store(c, line, input, null));
        });
    }

    void output(int line, String output) {
        later(() -> {
            for (int i = remembered.size() - 1; i >= 0 && remembered.get(i).line() >= line; i--) {
                if (remembered.get(i).line() == line) {
                    remembered.set(i, new Entry(0, line, remembered.get(i).input(), output));
                }
            }
            return use(c -> {
                try (var update = c.prepareStatement("UPDATE cell SET output = ? WHERE session = ? AND line = ?")) {
                    update.setString(1, output);
                    update.setInt(2, session);
                    update.setInt(3, line);
                    return update.executeUpdate();
                }
            });
        });
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
        later(() -> {
            if (connection != null) {
                try (var done = connection) {
                    execute(done, "UPDATE session SET ended = datetime('now') WHERE id = " + session);
                }
            }
            return null;
        });
        worker.shutdown();
        try {
            worker.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void later(Callable<?> task) {
        try {
            worker.execute(() -> {
                try {
                    task.call();
                } catch (Exception e) {
                    log.println("elara: the history is not kept: " + e.getMessage());
                }
            });
        } catch (RejectedExecutionException e) {
            // Closed: a cell that is still running at shutdown is not remembered.
            return;
        }
    }

    private List<Entry> ask(Work<List<Entry>> question) throws InterruptedException {
        try {
            return worker.submit(() -> use(question)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the history cannot be read: " + e.getCause().getMessage(), e);
        }
    }

    /** Works on the database; when it fails on the file, once more in memory. */
    private <T> T use(Work<T> work) throws SQLException {
        try {
            return work.on(open());
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

    private void abandon() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It is broken already, which has just been told.
            log.flush();
        }
        connection = null;
        file = MEMORY;
    }

    private Connection open() throws SQLException, IOException {
        if (connection == null) {
            if (!file.equals(MEMORY) && Path.of(file).toAbsolutePath().getParent() != null) {
                Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
            }
            var fresh = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
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
        execute(c, "PRAGMA busy_timeout = " + BUSY_MILLIS);
        // A crash loses at most the last cells, never the file; readers and writers do not block each other.
        execute(c, "PRAGMA journal_mode = WAL");
        execute(c, "PRAGMA synchronous = NORMAL");
        execute(
                c,
                "CREATE TABLE IF NOT EXISTS session"
                        + " (id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT)");
        execute(
                c,
                "CREATE TABLE IF NOT EXISTS cell (session INTEGER NOT NULL REFERENCES session, line INTEGER NOT NULL,"
                        + " input TEXT NOT NULL, output TEXT, PRIMARY KEY (session, line)) WITHOUT ROWID");
        execute(c, "INSERT INTO session (started) VALUES (datetime('now'))");
        session = count(c, "SELECT last_insert_rowid()");
        for (var cell : remembered) {
            store(c, cell.line(), cell.input(), cell.output());
        }
    }

    private int store(Connection c, int line, String input, String output) throws SQLException {
        try (var insert = c.prepareStatement("INSERT OR REPLACE INTO cell VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, session);
            insert.setInt(2, line);
            insert.setString(3, input);
            insert.setString(4, output);
            return insert.executeUpdate();
        }
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

    private static void execute(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }
}
