package elara.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a cell is a magic, and what only looks like one. */
class LexerTest {
    private static final MagicCell.Names NAMES = new MagicCell.Names() {
        @Override
        public boolean isMagic(String name) {
            return Set.of("maven", "load", "jars", "time", "who").contains(name);
        }

        @Override
        public boolean isDeclared(String name) {
            return Set.of("done", "list").contains(name);
        }
    };

    /** The parts of a cell: Java as it stands, magics as {@code <name|text>}. */
    private static List<String> parts(String code) {
        var cell = MagicCell.of(code, NAMES);
        return cell.parts().stream()
                .map(part -> part instanceof Part.Java java
                        ? cell.source().substring(java.start(), java.end()).strip()
                        : part instanceof Part.Line line
                                ? "<" + line.call().name() + "|" + line.call().text() + ">"
                                : "<<" + ((Part.Body) part).call().name() + "|"
                                        + ((Part.Body) part).call().text() + "|" + ((Part.Body) part).body() + ">>")
                .toList();
    }

    private static String call(String line) {
        return "elara.kernel.session.MagicCalls.line(\"" + line + "\");";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = \"\"\"\n%foo\n  %maven a:b:1\n\"\"\";",
                "String s = \"\"\"\n\\\"\"\"\n%foo\n\"\"\";",
                "int x = a\n  %b;",
                "int x = a\n%b;",
                "int x = a\n  % b;",
                "int x = a\n  %time;",
                "int x = (a\n%time\n)",
                "int x = f(a)\n  %7;",
                "int x = v[0]\n  %x;",
                "int x = a // comment\n  %b;",
                "int x = a /* comment\n  */\n  %b;",
                "// %maven a:b:1",
                "/*\n%maven a:b:1\n*/",
                "/** {@code\n * %x\n%load\n */ int x;",
                "String.format(\"%d %s\", 1, 2)",
                "printf(\"%5.2f%n\",\n    x)",
                "char c = '%';\nchar d = '\"'; int m = 5\n%maven;",
                "char q = '\\''; int m = 5\n  %c;",
                "x %= 5;",
                "x = y %z;",
                "boolean b = x == y\n%z;",
                "var s = cond\n    ? a\n    : b;",
                "var s = cond ? a :\n    !b;",
                "!done",
                "!(a && b)",
                "!list.isEmpty()",
                "!Files.exists(p)",
                "!true",
                "boolean idle = true;\n!idle",
                "a / b",
                "// ends with a question?",
                "\"what?\"",
                "%",
                "a\n%%b",
            })
    void isJava(String code) {
        assertEquals(List.of(code.strip()), parts(code));
        assertEquals(code, MagicCell.of(code, NAMES).source());
    }

    @Test
    void aLineIsAMagicAfterWhiteSpace() {
        assertEquals(List.of("<maven|a:b:1>"), parts("%maven a:b:1"));
        assertEquals(List.of("<maven|a:b:1>"), parts("  \t%maven  a:b:1  "));
        assertEquals(List.of("<unheard|of it>"), parts("%unheard of it"));
        assertEquals(List.of("<load|x>"), parts("%load x\r\n"));
    }

    @Test
    void magicsAndJavaMix() {
        assertEquals(
                List.of("<maven|a:b:1>", "<jars|x/*.jar>", "int x = 1;", "<who|>", "x"),
                parts("%maven a:b:1\n%jars x/*.jar\nint x = 1;\n%who\nx"));
        assertEquals(List.of("class A {}", "<load|b>"), parts("class A {}\n%load b"));
        assertEquals(List.of("// a comment", "<load|b>"), parts("// a comment\n%load b"));
    }

    @Test
    void aMagicMayFollowAnExpressionWithoutSemicolon() {
        assertEquals(List.of("x", "<load|b.java>"), parts("x\n%load b.java"));
        assertEquals(List.of("f(1)", "<maven|a:b:1>", "y"), parts("f(1)\n%maven a:b:1\ny"));
        assertEquals(List.of("f(1)", "<who|>"), parts("f(1)\n%who"));
    }

    @Test
    void theValueOfAMagicCanBeAssigned() {
        assertEquals(List.of("List<String> l = " + call("jars x/*.jar")), parts("List<String> l = %jars x/*.jar"));
        assertEquals(
                List.of("l =\n  " + call("jars \\\"a b\\\" \\\\\\\"") + "\nl"), parts("l =\n  %jars \"a b\" \\\"\nl"));
        assertEquals(List.of("l=" + call("jars x")), parts("l=%jars x"));
    }

    @Test
    void aMagicInABlockRunsThere() {
        assertEquals(List.of("void f() {\n    " + call("time g()") + "\n}"), parts("void f() {\n    %time g()\n}"));
        assertEquals(List.of("run(() -> {\n" + call("time g()") + "\n});"), parts("run(() -> {\n%time g()\n});"));
    }

    @Test
    void theSourceHasTheSameLines() {
        var code = "%maven a\n\nint x = 1;\nvar l = %jars y\n!ls\nx";
        var source = MagicCell.of(code, NAMES).source();
        assertEquals(code.lines().count(), source.lines().count());
        assertEquals("int x = 1;", source.lines().toList().get(2));
        assertEquals("x", source.lines().toList().get(5));
    }

    @Test
    void aCellMagicIsTheWholeCell() {
        assertEquals(List.of("<<html|--isolated|<b>%x</b>\n!y>>"), parts("%%html --isolated\n<b>%x</b>\n!y"));
        assertEquals(List.of("<<html||>>"), parts("%%html"));
        assertEquals(List.of("<<html||a>>"), parts("\n\n%%html\na"));
    }

    @Test
    void commandsForTheShell() {
        assertEquals(List.of("<!|ls -la | head>"), parts("!ls -la | head"));
        assertEquals(List.of("<!|ls>", "int x;", "<!|cat a.txt>"), parts("!ls\nint x;\n!cat a.txt"));
        assertEquals(List.of("<!|./run.sh>"), parts("!./run.sh"));
        assertEquals(List.of("<!|python3.11 x.py>"), parts("!python3.11 x.py"));
        assertEquals(List.of("<!|echo (hi)>"), parts("!echo (hi)"));
    }

    @Test
    void questions() {
        assertEquals(List.of("<pinfo|String>"), parts("?String"));
        assertEquals(List.of("<pinfo|String>"), parts("??String"));
        assertEquals(List.of("<pinfo|list.add>"), parts("list.add?"));
        assertEquals(List.of("int x = 1;", "<pinfo|x>"), parts("int x = 1;\nx?\n"));
        assertEquals(List.of("<pinfo|%time>"), parts("?%time"));
        assertEquals(List.of("<pinfo|%time>"), parts("%time?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imports", "vars", "methods", "types", "list"})
    void wordsOfJShell(String word) {
        assertEquals(List.of("</" + word + "|>"), parts("/" + word));
        assertEquals(List.of("</" + word + "|x>"), parts("/" + word + " x\n"));
    }

    @Test
    void argumentsAreSplitAtBlanksOutsideOfQuotes() {
        assertEquals(List.of("a", "b c", "d"), Arguments.split("a \"b c\"\td"));
        assertEquals(List.of("say", "\"hi\""), Arguments.split("say \\\"hi\\\""));
        assertEquals(List.of("a\\\\b"), Arguments.split("a\\\\b"));
        assertEquals(List.of("ab"), Arguments.split("a\\b"));
        assertEquals(List.of("a"), Arguments.split("\"\" a"));
        assertEquals(List.of("it's"), Arguments.split("it's"));
        assertEquals(List.of("x/*.jar"), Arguments.split("x/*.jar;"));
        assertEquals(List.of("a b", "c"), Arguments.split("\"a b\"c"));
        assertEquals(List.of(), Arguments.split("  "));
    }

    @Test
    void whatIsJoinedSplitsAsBefore() {
        for (var arguments : List.of(List.of("a", "b c"), List.of("say \"hi\"", "x=1"))) {
            assertEquals(arguments, Arguments.split(Arguments.join(arguments)));
        }
    }

    @Test
    void aLongCellIsReadInOnePass() {
        var line = "int x%d = f(a, \"%%s\") %% 7; // note\n";
        var code = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            code.append(line.formatted(i));
        }
        var cell = MagicCell.of(code.toString(), NAMES);
        assertEquals(code.toString(), cell.source());
        assertTrue(cell.parts().size() == 1);
    }
}
