package elara.frame;

import static elara.frame.TableFiles.read;
import static elara.frame.TableFiles.reader;
import static elara.frame.TableFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Files in and out, with pandas' read_csv as the measure. */
class TableFilesTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Table csv(String text) throws IOException {
        return read(file("t.csv", text).toString());
    }

    private static List<Object> values(Table table, String column) {
        return Tables.values(table.column(column));
    }

    private static String message(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(RuntimeException.class, call).getMessage();
    }

    @Nested
    class Types {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1 2|INTEGER",
                    "007 1|INTEGER",
                    "3000000000 1|LONG",
                    "-2147483648 1|LONG",
                    "1.0 2|DOUBLE",
                    "1e3 2|DOUBLE",
                    "inf -inf|DOUBLE",
                    "true FALSE|BOOLEAN",
                    "yes no|STRING",
                    "Y N|STRING",
                    "2020-01-02 2020-02-29|LOCAL_DATE",
                    "2020-02-30 2020-01-01|STRING",
                    "2020-01-02T10:11 2020-01-02|LOCAL_DATE_TIME",
                    "01/02/2020 1|STRING",
                    "03:04:05 1|STRING",
                    "10% 5%|STRING",
                    "$5 6|STRING",
                    "1_000 1|STRING",
                    "0x1F 1|STRING",
                    "99999999999999999999 1|DOUBLE",
                    "9223372036854775807 1|LONG",
                    "20200101 20200102|INTEGER",
                    "1 NaN|INTEGER",
                    "NA null|DOUBLE",
                    "a 1|STRING",
                    "1d 2|STRING",
                    "+5 -6|INTEGER",
                    "- 1|STRING",
                    "1. .5|DOUBLE"
                })
        void areTheNarrowestThatHoldAllValues(String values, String type) throws IOException {
            var table = csv("a,b\n"
                    + Arrays.stream(values.split(" ")).map(v -> v + ",x\n").collect(Collectors.joining()));
            assertEquals(type, table.column("a").type().name());
        }

        @Test
        void aLateSurpriseMakesTheColumnWiderAndLosesNothing() throws IOException {
            var rows = IntStream.range(0, 20_000).mapToObj(i -> i == 15_000 ? "oops" : "" + i);
            var table = csv("a\n" + rows.collect(Collectors.joining("\n")));
            assertEquals("oops", table.column("a").get(15_000));
            assertEquals("19999", table.column("a").get(19_999));
            var longs = csv("a\n1\n\"\"\n3000000000\n1.5\n");
            assertEquals(Arrays.asList(1.0, null, 3e9, 1.5), values(longs, "a"));
        }

        @Test
        void numbersAreReadToTheLastDigit() throws IOException {
            var random = new Random(7);
            var digits =
                    random.doubles(2_000, -1e6, 1e6).mapToObj(String::valueOf).collect(Collectors.toList());
            digits.addAll(List.of("5e-324", "1.7976931348623157e308", "123456789.123456789", "1e22", "1e23"));
            digits.addAll(List.of("9007199254740993.0", "0.30000000000000004", "00012.50", "1234567890123456789012"));
            var table = csv("x\n" + String.join("\n", digits));
            assertEquals(digits.stream().map(Double::valueOf).collect(Collectors.toList()), values(table, "x"));
        }

        @Test
        void aColumnNamedAsTextIsText() throws IOException {
            var path = file("zip.csv", "zip,n\n007,1\n010,2\n").toString();
            assertEquals(List.of("007", "010"), values(reader(path).text("zip").table(), "zip"));
        }

        @Test
        void datesStayTextIfAskedFor() throws IOException {
            var path = file("d.csv", "d\n2020-01-02\n").toString();
            assertEquals(List.of("2020-01-02"), values(reader(path).dates(false).table(), "d"));
            assertEquals(List.of(LocalDate.of(2020, 1, 2)), values(read(path), "d"));
        }
    }

    @Nested
    class Fields {
        @Test
        void missingWordsArePandas() throws IOException {
            var table = csv("a,b\nNA,x\nnull,None\n#N/A,nan\n,n/a\n*,-\n");
            assertEquals(Arrays.asList(null, null, null, null, "*"), values(table, "a"));
            assertEquals(Arrays.asList("x", null, null, null, "-"), values(table, "b"));
        }

        @Test
        void quotesKeepDelimitersLinesAndQuotes() throws IOException {
            var table = csv("a,b\r\n\"x,y\",\"two\r\nlines\"\r\n\"say \"\"hi\"\"\", \"not\"\r\n");
            assertEquals(List.of("x,y", "say \"hi\""), values(table, "a"));
            assertEquals(List.of("two\r\nlines", " \"not\""), values(table, "b"));
        }

        @Test
        void shortRowsAreFilledAndBlankLinesSkipped() throws IOException {
            var table = csv("a,b,c\n1,2\n\n   \n3,4,5\n");
            assertEquals(Arrays.asList(null, 5), values(table, "c"));
            assertEquals(2, table.rowCount());
        }

        @Test
        void aHashIsNoComment() throws IOException {
            assertEquals(List.of("#1", "x"), values(csv("a\n#1\nx\n"), "a"));
        }

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "|"})
        void theDelimiterIsFoundOut(String delimiter) throws IOException {
            var table = csv("a,b,c\n1,2,3\n4,5,6\n".replace(",", delimiter));
            assertEquals(List.of("a", "b", "c"), table.columnNames());
            assertEquals(List.of(3, 6), values(table, "c"));
        }

        @Test
        void aDecimalCommaAndThousands() throws IOException {
            var path = file("de.csv", "a;b\n1,5;1.234\n-2,25;12.345.678\n").toString();
            var table = reader(path).decimal(',').thousands('.').table();
            assertEquals(List.of(1.5, -2.25), values(table, "a"));
            assertEquals(List.of(1234, 12345678), values(table, "b"));
        }

        @Test
        void lineEndsOfEveryKindAndNone() throws IOException {
            for (var end : List.of("\n", "\r\n", "\r")) {
                assertEquals(List.of(1, 2), values(csv("a" + end + "1" + end + "2"), "a"));
            }
        }
    }

    @Nested
    class Headers {
        @Test
        void namesThatAreThereTwiceOrEmptyGetOthers() throws IOException {
            assertEquals(List.of("a", "A_2", "Unnamed: 2"), csv("a,A,\n1,2,3\n").columnNames());
        }

        @Test
        void aFileWithoutRowsHasItsColumns() throws IOException {
            assertEquals(List.of("a", "b"), csv("a,b\n").columnNames());
            assertEquals(0, csv("a,b\n").rowCount());
        }

        @Test
        void anEmptyFileIsAnError() {
            assertEquals("t.csv: there is nothing in the file, not even names of columns", message(() -> csv("")));
        }

        @Test
        void noHeaderOwnNamesSkippedLinesAndALimit() throws IOException {
            var path = file("h.csv", "# made by hand\n1,2\n3,4\n5,6\n").toString();
            var table = reader(path)
                    .skipRows(1)
                    .header(false)
                    .names("x", "y")
                    .nrows(2)
                    .table();
            assertEquals(List.of("x", "y"), table.columnNames());
            assertEquals(List.of(2, 4), values(table, "y"));
            assertEquals(
                    List.of("C0", "C1"),
                    reader(path).skipRows(1).header(false).table().columnNames());
        }

        @Test
        void chunksAreTheRowsInTurn() throws IOException {
            var path = file("c.csv", "a\n1\n2\n3\n").toString();
            var chunks = reader(path).chunks(2);
            assertEquals(List.of(1, 2), values(chunks.next(), "a"));
            assertEquals(List.of(3), values(chunks.next(), "a"));
            assertEquals(false, chunks.hasNext());
        }
    }

    @Nested
    class BadInput {
        @Test
        void aLineWithTooManyFieldsIsAnErrorWithItsNumberOrSkippedAndCounted() throws IOException {
            var path = file("bad.csv", "a,b\n1,2\n3,4,5\n6,7\n").toString();
            assertEquals(
                    "bad.csv: line 3 has 3 fields, but 2 are expected: 3,4,5; badLines(\"skip\") leaves such lines out",
                    message(() -> read(path)));
            var reader = reader(path).badLines("skip");
            assertEquals(List.of(1, 6), values(reader.table(), "a"));
            assertEquals(1, reader.badLines());
        }

        @Test
        void aQuoteThatIsNeverClosedIsAnErrorWithItsLine() {
            assertEquals(
                    "t.csv: the quote that opens in line 2 is never closed: \"x,1\ny,2",
                    message(() -> csv("a,b\n\"x,1\ny,2\n")));
        }

        @Test
        void whatIsNotUtf8SaysWhereAndCanBeRead() throws IOException {
            var path = folder.resolve("latin.csv");
            Files.write(path, "name\nGröße\n".getBytes(Charset.forName("windows-1252")));
            assertEquals(
                    "the file is not UTF-8: byte 7, in line 2, is 0xf6; say what it is with"
                            + " encoding(\"windows-1252\") or another",
                    message(() -> read(path.toString())));
            assertEquals(
                    List.of("Größe"),
                    values(reader(path.toString()).encoding("windows-1252").table(), "name"));
        }

        @Test
        void aFileThatIsNotThere() {
            assertTrue(message(() -> read("nowhere.csv")).startsWith("there is no file nowhere.csv"));
        }

        @Test
        void anArchiveMadeToFillTheMemoryIsNotRead() throws IOException {
            var path = folder.resolve("bomb.csv.gz");
            try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
                var zeros = new byte[1 << 20];
                for (int i = 0; i < 80; i++) {
                    out.write(zeros);
                }
            }
            assertTrue(message(() -> read(path.toString())).contains("made to fill the memory"));
        }
    }

    @Nested
    class Encodings {
        @Test
        void byteOrderMarksAreKnown() throws IOException {
            assertEquals(List.of("a"), csv("\uFEFFa\n1\n").columnNames());
            var path = folder.resolve("utf16.csv");
            Files.write(path, "\uFEFF名前\n花子\n".getBytes(StandardCharsets.UTF_16LE));
            assertEquals(List.of("花子"), values(read(path.toString()), "名前"));
        }

        @Test
        void packedFilesAreUnpacked() throws IOException {
            var zip = folder.resolve("p.csv.zip");
            try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("p.csv"));
                out.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
            }
            assertEquals(List.of(1), values(read(zip.toString()), "a"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.csv", "r.tsv", "r.csv.gz", "r.json"})
    void whatIsWrittenReadsBackAsItWas(String name) {
        var random = new Random(name.hashCode());
        for (int round = 0; round < 30; round++) {
            int rows = random.nextInt(40) + 1;
            var table = Table.create(
                    GoldenTables.empty("STRING", "s"),
                    GoldenTables.empty("INTEGER", "i"),
                    GoldenTables.empty("LONG", "l"),
                    GoldenTables.empty("DOUBLE", "d"),
                    GoldenTables.empty("BOOLEAN", "b"),
                    GoldenTables.empty("LOCAL_DATE", "day"),
                    GoldenTables.empty("LOCAL_DATE_TIME", "at"));
            for (int row = 0; row < rows; row++) {
                var texts = List.of("a", " b ", "c,d", "e\"f", "g\nh", "ü\t|;", "NA?", "'", "\\", "名前");
                // The first row has no missing value, as a column of nothing else has no type.
                append(table, random, row, 0, texts.get(random.nextInt(texts.size())));
                append(table, random, row, 1, random.nextInt(2_000) - 1_000);
                append(table, random, row, 2, 5_000_000_000L + random.nextInt());
                append(table, random, row, 3, random.nextGaussian() * 1e3);
                append(table, random, row, 4, random.nextBoolean());
                append(table, random, row, 5, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(9_000)));
                append(table, random, row, 6, LocalDateTime.of(2020, 1, 1, 0, 0).plusSeconds(random.nextInt()));
            }
            var path = folder.resolve(name).toString();
            write(table, path);
            Tables.assertSame(table, read(path));
        }
    }

    private static void append(Table table, Random random, int row, int column, Object value) {
        if (row > 0 && random.nextInt(5) == 0) {
            table.column(column).appendMissing();
        } else {
            table.column(column).appendObj(value);
        }
    }

    @Test
    void aMissingCellOfTheOnlyColumnIsStillARow() {
        var path = folder.resolve("one.csv").toString();
        write(Table.create(StringColumn.create("s", "a", null, "b")), path);
        assertEquals(Arrays.asList("a", null, "b"), values(read(path), "s"));
    }

    @Test
    void jsonIsAListOfObjectsLinesOrColumns() throws IOException {
        var list = read(file("a.json", "[{\"a\": 1, \"b\": {\"c\": \"x\"}}, {\"a\": 2.5, \"d\": null}]")
                .toString());
        assertEquals(List.of("a", "b.c", "d"), list.columnNames());
        assertEquals(List.of(1.0, 2.5), values(list, "a"));
        var lines = read(file("a.jsonl", "{\"a\": 1}\n{\"a\": 2}\n").toString());
        assertEquals(List.of(1, 2), values(lines, "a"));
        var columns =
                read(file("b.json", "{\"a\": [1, 2], \"b\": [\"x\", null]}").toString());
        assertEquals(Arrays.asList("x", null), values(columns, "b"));
        var path = file("bad.json", "[{\"a\": 1},\n {\"a\" 2}]").toString();
        assertEquals("a colon is expected in line 2 before \"2}]\"", message(() -> read(path)));
    }

    @Test
    void anUnknownFormatIsToldWithThoseThereAre() {
        var table = Table.create("t", DoubleColumn.create("x", 1, 2));
        var told = assertThrows(
                        UncheckedIOException.class,
                        () -> write(table, folder.resolve("x.doc").toString()))
                .getMessage();
        assertTrue(told.endsWith("\"doc\" is no format to write; there are csv, tsv, json, html, md, tex and parquet"));
    }
}
