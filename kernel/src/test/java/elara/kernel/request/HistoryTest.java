package elara.kernel.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.channel.TestClient;
import elara.kernel.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class HistoryTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private String file() {
        return folder.resolve("deep/er/history.sqlite").toString();
    }

    private History open(String file) {
        return new History(file, new PrintStream(log, true, UTF_8));
    }

    private static List<String> lines(List<History.Entry> cells) {
        return cells.stream()
                .map(cell -> cell.session() + ":" + cell.line() + " " + cell.input())
                .toList();
    }

    /** Two sessions: 1, of a b c; and 2, of c a1 d. */
    private History twoSessions() throws InterruptedException {
        try (var first = open(file())) {
            first.remember(1, "a", null);
            first.remember(1, "a", "result of a");
            first.remember(2, "b", null);
            first.remember(3, "c", null);
            first.tail(1);
        }
        var second = open(file());
        second.remember(1, "c", null);
        second.remember(2, "a1", null);
        second.remember(3, "d", null);
        return second;
    }

    @Test
    void theTailGoesBackAcrossSessions() throws Exception {
        try (var history = twoSessions()) {
            assertEquals(List.of("2:3 d"), lines(history.tail(1)));
            assertEquals(List.of("1:3 c", "2:1 c", "2:2 a1", "2:3 d"), lines(history.tail(4)));
            assertEquals(6, history.tail(100).size());
            assertEquals("result of a", history.tail(100).get(0).output());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | 0 | 2:1 c, 2:2 a1, 2:3 d",
                "0 | 2 | 3 | 2:2 a1",
                "2 | 0 | 2 | 2:1 c",
                "-1 | 1 | 0 | 1:1 a, 1:2 b, 1:3 c",
                "1 | 2 | 9 | 1:2 b, 1:3 c",
                "0 | -1 | 0 | 2:3 d",
                "0 | 1 | -1 | 2:1 c, 2:2 a1",
                "7 | 1 | 0 | ''",
                "-9 | 1 | 0 | ''"
            })
    void aRangeIsOfOneSession(int session, int start, int stop, String cells) throws Exception {
        try (var history = twoSessions()) {
            assertEquals(cells, String.join(", ", lines(history.range(session, start, stop))));
        }
    }

    @Test
    void aSearchIsByGlob() throws Exception {
        try (var history = twoSessions()) {
            assertEquals(List.of("1:1 a", "2:2 a1"), lines(history.search("a*", 0, false)));
            assertEquals(List.of("2:2 a1"), lines(history.search("a?", 0, false)));
            assertEquals(List.of("1:1 a", "1:2 b"), lines(history.search("[ab]", 0, false)));
            assertEquals(List.of("1:3 c", "2:1 c"), lines(history.search("c", 0, false)));
            assertEquals(List.of("2:1 c"), lines(history.search("c", 0, true)));
            assertEquals(List.of("2:1 c"), lines(history.search("c", 1, false)));
            assertEquals(List.of(), lines(history.search("A*", 0, false)));
            assertEquals(5, history.search("*", 0, true).size());
        }
    }

    @Test
    void kernelsWriteAtOnce() throws Exception {
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int k = 0; k < 4; k++) {
            writers.add(CompletableFuture.runAsync(() -> {
                try (var history = open(file())) {
                    for (int i = 1; i <= 50; i++) {
                        history.remember(i, "cell " + i, null);
                        assertTrue(i % 10 != 0 || !history.tail(1).isEmpty());
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        CompletableFuture.allOf(writers.toArray(new CompletableFuture<?>[0])).get();
        assertEquals("", log.toString(UTF_8));
        try (var history = open(file())) {
            assertEquals(200, history.search("cell *", 0, false).size());
            for (int session = 1; session <= 4; session++) {
                assertEquals(50, history.range(session, 1, 0).size());
            }
        }
    }

    @Test
    void kernelsStartAndEndAtOnce() throws Exception {
        var starters = new ArrayList<CompletableFuture<Void>>();
        for (int k = 0; k < 4; k++) {
            starters.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 25; i++) {
                            try (var history = open(file())) {
                                history.remember(1, "a", null);
                            }
                        }
                    },
                    task -> new Thread(task).start()));
        }
        CompletableFuture.allOf(starters.toArray(new CompletableFuture<?>[0])).get();
        assertEquals("", log.toString(UTF_8));
        try (var history = open(file())) {
            assertEquals(100, history.tail(200).size());
        }
    }

    @Test
    void aFileThatAnotherHoldsIsWaitedFor() throws Exception {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("held.sqlite"));
                var statement = other.createStatement();
                var history = open(folder.resolve("held.sqlite").toString())) {
            statement.execute("BEGIN EXCLUSIVE");
            history.remember(1, "a", null);
            var answer = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return history.tail(1);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    task -> new Thread(task).start());
            TimeUnit.MILLISECONDS.sleep(500);
            assertFalse(answer.isDone());
            statement.execute("COMMIT");
            assertEquals(List.of("1:1 a"), lines(answer.get()));
        }
        assertEquals("", log.toString(UTF_8));
    }

    @Test
    void cellsAreOnDiskSoonAfter() throws Exception {
        try (var running = open(file());
                var other = open(file())) {
            running.remember(1, "a", null);
            TimeUnit.MILLISECONDS.sleep(100);
            assertFalse(Files.exists(Path.of(file())));
            TimeUnit.MILLISECONDS.sleep(1500);
            assertEquals(List.of("1:1 a"), lines(other.tail(5)));
        }
    }

    @Test
    void theEndOfALongResultIsNotKept() throws Exception {
        try (var history = open(":memory:")) {
            history.remember(1, "a", "x".repeat(1_000_000));
            assertEquals("x".repeat(10_000), history.tail(1).get(0).output());
        }
    }

    @Test
    void nothingIsOpenedBeforeItIsNeeded() {
        open(file()).close();
        assertFalse(Files.exists(Path.of(file())));
    }

    @Test
    void aFileThatIsNoDatabaseIsToldOnceAndTheSessionIsKeptInMemory() throws Exception {
        var broken =
                Files.writeString(folder.resolve("broken.sqlite"), "this is not a database, by any means\n".repeat(50));
        try (var history = open(broken.toString())) {
            history.remember(1, "a", null);
            history.remember(1, "a", "A");
            history.remember(2, "b", null);
            assertEquals(List.of("1:1 a", "1:2 b"), lines(history.tail(5)));
            assertEquals("A", history.tail(5).get(0).output());
        }
        var told = log.toString(UTF_8);
        assertEquals(1, told.lines().count(), told);
        assertTrue(told.contains(broken.toString()), told);
        assertTrue(Files.readString(broken).startsWith("this is not"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldOnce() throws Exception {
        var notAFolder = Files.writeString(folder.resolve("file"), "");
        try (var history = open(notAFolder.resolve("history.sqlite").toString())) {
            history.remember(1, "a", null);
            assertEquals(List.of("1:1 a"), lines(history.tail(5)));
        }
        assertEquals(1, log.toString(UTF_8).lines().count());
    }

    @Test
    void liesWhereTheEnvironmentSays() {
        assertEquals("/x/h.sqlite", History.location(Map.of("ELARA_HISTORY", "/x/h.sqlite", "XDG_DATA_HOME", "/d")));
        assertEquals(Path.of("/d/elara/history.sqlite").toString(), History.location(Map.of("XDG_DATA_HOME", "/d")));
        assertEquals(
                Path.of("/home/ada/.local/share/elara/history.sqlite").toString(),
                History.location(Map.of("HOME", "/home/ada")));
        assertEquals(
                Path.of(System.getProperty("user.home"), ".local/share/elara/history.sqlite")
                        .toString(),
                History.location(Map.of()));
    }

    private static ObjectNode ask(String access) {
        return Json.object().put("hist_access_type", access).put("raw", true).put("output", false);
    }

    private static String history(TestClient client, ObjectNode content) {
        return client.ask("history_request", content)
                .reply()
                .content()
                .get("history")
                .toString();
    }

    @Test
    void requestsSeeEveryCellBeforeThemAndThoseOfTheKernelBefore() throws Exception {
        try (var kernel = EchoKernel.start(file());
                var client = kernel.client()) {
            client.execute("value 1\u00a02");
            client.ask("execute_request", TestClient.cell("value hidden").put("store_history", false));
            assertEquals("[[1,1,\"value 1\u00a02\"]]", history(client, ask("tail")));
        }
        try (var kernel = EchoKernel.start(file());
                var client = kernel.client()) {
            client.execute("value 3");
            client.execute("print 4");
            assertEquals(
                    "[[2,1,\"value 3\"],[2,2,\"print 4\"]]",
                    history(client, ask("tail").put("n", 2)));
            assertEquals(
                    "[[2,1,[\"value 3\",\"3\"]],[2,2,[\"print 4\",null]]]",
                    history(client, ask("range").put("session", 0).put("output", true)));
            assertEquals(
                    "[[1,1,\"value 1\u00a02\"]]", history(client, ask("range").put("session", -1)));
            assertEquals(
                    "[[1,1,\"value 1\u00a02\"]]",
                    history(
                            client,
                            ask("search")
                                    .put("pattern", "*1?2*")
                                    .put("unique", true)
                                    .put("n", 3)));
            var none = ask("search").put("pattern", "nothing");
            none.putNull("n");
            assertEquals("[]", history(client, none));
        }
    }
}
