package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell of an IJava notebook leaves below it: the same texts, and nothing where IJava left nothing. */
class IJavaTextsTest extends RunningSession {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42                                              | 42
            42L                                             | 42
            (byte) -1                                       | -1
            1.0                                             | 1.0
            0.1 + 0.2                                       | 0.30000000000000004
            1e10                                            | 1.0E10
            1f / 3                                          | 0.33333334
            1.0 / 0                                         | Infinity
            0.0 / 0                                         | NaN
            -0.0                                            | -0.0
            'x'                                             | x
            Character.valueOf('y')                          | y
            Integer.valueOf(3)                              | 3
            true                                            | true
            "text"                                          | text
            "two\\nlines"                                   | `two\nlines`
            ""                                              | ``
            new StringBuilder("built")                      | built
            new BigDecimal("1.50")                          | 1.50
            BigInteger.TWO.pow(70)                          | 1180591620717411303424
            List.of(1, 2.5, "three")                        | [1, 2.5, three]
            Arrays.asList("a", null)                        | [a, null]
            new ArrayList<>()                               | []
            new TreeMap<>(Map.of("b", 2, "a", List.of(1)))  | {a=[1], b=2}
            new TreeSet<>(Set.of(3, 1))                     | [1, 3]
            new ArrayDeque<>(List.of(1, 2))                 | [1, 2]
            Optional.of(5)                                  | Optional[5]
            Optional.empty()                                | Optional.empty
            OptionalDouble.of(2)                            | OptionalDouble[2.0]
            IntStream.range(0, 4).summaryStatistics()       | IntSummaryStatistics{count=4, sum=6, min=0, average=1.500000, max=3}
            Stream.of("a", "b").collect(Collectors.groupingBy(String::length)) | {1=[a, b]}
            record Pair(int a, String b) { } new Pair(1, "x") | Pair[a=1, b=x]
            enum Color { RED { public String toString() { return "red"; } }, BLUE } Color.RED | red
            Color.BLUE                                      | BLUE
            java.time.LocalDate.of(2024, 2, 29)             | 2024-02-29
            java.time.Duration.ofMinutes(90)                | PT1H30M
            java.time.DayOfWeek.MONDAY                      | MONDAY
            UUID.fromString("00000000-0000-0001-0000-000000000002") | 00000000-0000-0001-0000-000000000002
            String.class                                    | class java.lang.String
            Pattern.compile("a+")                           | a+
            new File("a/b.txt")                             | a/b.txt
            Map.entry("k", 1)                               | k=1
            new int[] {3, 1, 2}.length                      | 3
            Locale.ROOT                                     | ``
            new Exception("told")                           | java.lang.Exception: told
            Thread.State.NEW                                | NEW
            int a = 5; a                                    | 5
            int b = 5; b;                                   | 5
            1 + 2;                                          | 3
            int c = 5; c++                                  | 5
            c--;                                            | 6
            c += 0                                          | 5
            int[] z = {1}; z[0] = 2;                        | 2
            -c                                              | -5
            (c)                                             | 5
            c > 3 ? "more" : "less"                         | more
            c == 5                                          | true
            Math.max(c, 9)                                  | 9
            int[] numbers = {1, 2}; numbers[1]              | 2
            new Object() { public String toString() { return "own"; } } | own
            var list = new ArrayList<Integer>(); list.add(4) | true
            list.remove(0);                                 | 4
            list                                            | []
            new HashMap<String, Integer>().getOrDefault("a", 7) | 7
            int twice(int x) { return 2 * x; } twice(4)     | 8
            eval("1 + 1")                                   | 2
            System.out                                      | `java.io.PrintStream`
            """)
    void theTextIsThatOfStringValueOf(String code, String expected) {
        var text = value(code).replaceFirst("^\\S*PrintStream.*@.*", "java.io.PrintStream");
        assertEquals(expected.replace("\\n", "\n"), text);
        assertEquals("", cell.err());
        assertEquals("", cell.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 6;",
                "int x = 6",
                "x = 7",
                "x = 7;",
                "var y = List.of(1);",
                "String s;",
                "s",
                "null",
                "(Object) null",
                "new HashMap<String, Integer>().put(\"a\", 1)",
                "void nothing() { } nothing()",
                "nothing();",
                "Collections.sort(new ArrayList<Integer>());",
                "import java.time.*;",
                "class Point { int x; }",
                "record Box(int x) { }",
                "interface Shape { double area(); }",
                "enum Direction { NORTH }",
                "int f(int n) { return n; }",
                "for (int i = 0; i < 3; i++) { int j = i; }",
                "if (true) { x = 1; }",
                "1 + 1; int last = 2;",
                "List<String> none = List.of(); none.forEach(System.out::println);",
                "{ }",
                ";",
                "// a comment",
                "/* a comment */",
                "",
                "int soon() { return later() + new Later().n; }",
                "class Later { int n; }",
                "int later() { return 1; }",
                "int odd(int n) { return n == 0 ? 0 : even(n - 1); } int even(int n) { return n == 0 ? 1 : odd(n - 1); }",
                "class Node { Edge edge; } class Edge { Node node; }",
                "class Point { int x, y; } Point point = new Point();",
                "class Point { int x, y, z; } Point point = new Point();",
                "class Point { double x, y; }",
                "int f(int n) { return n + 1; }",
                "double f(double n) { return n; }",
                "int x = 8;",
                "String x = \"another type\";",
                "Thread t = new Thread(() -> { }); t.start(); t.join();",
                "final int constant = 3;",
                "private static int hidden() { return 1; }",
                "%classpath src",
                "List<String> jars = %classpath src",
                "%mavenRepo here file:///nowhere/at/all",
            })
    void nothingIsLeftBelow(String code) {
        assertEquals("nothing", value(code));
        assertEquals("", cell.out());
        assertEquals("", cell.err());
        assertEquals(0, cell.outputs());
    }

    @Test
    void whatIsPrintedIsThatAndNoMore() {
        assertEquals(
                "nothing", value("System.out.println(1.0f); System.out.print('c'); System.err.println(List.of(1));"));
        assertEquals("1.0\nc", cell.out());
        assertEquals("[1]\n", cell.err());
        // What is called returns the stream, which is the value of the cell, as it was with IJava.
        assertTrue(value("System.out.printf(\"%5.2f|%n\", 3.14159);").startsWith("java.io.PrintStream@"));
        assertEquals(" 3.14|\n", cell.out());
        assertEquals(
                "true", value("System.out.println(new char[] {'a', 'b'}); System.out.append(\"x\") == System.out"));
        assertEquals("ab\nx", cell.out());
        assertEquals(
                "2",
                value(
                        "int counted = 0; for (var each : List.of(1, 2)) { System.out.println(each); counted++; } counted"));
        assertEquals("1\n2\n", cell.out());
    }

    @Test
    void plainValuesHaveNoOtherLook() {
        for (var code : new String[] {"1.5", "\"text\"", "List.of(1)", "Map.of(1, 2)", "new StringBuilder(\"b\")"}) {
            assertEquals(
                    Map.of("text/plain", value(code)),
                    ((Outcome.Value) run(code)).bundle().data());
        }
    }
}
