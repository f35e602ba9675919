package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a cell is known in all of it, whatever is imported under its name or was declared before. */
class DeclarationOrderTest extends RunningSession {
    private static List<String> order(String... sources) {
        var pieces = Arrays.stream(sources)
                .map(source -> new Piece(0, source, Completeness.COMPLETE))
                .toList();
        return DeclarationOrder.of(pieces).stream().map(Piece::source).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int f(int n) { return n; }|f",
                "public static <T extends Comparable<T>> List<T> g(List<T> l) throws IOException { return l; }|g",
                "private int[][] h(int a, int b) { return null; }|h",
                "@SuppressWarnings(\"x\") void i() {}|i",
                "Map<String, List<Integer>> j() {}|j",
                "public class A extends B<C> implements D {}|A",
                "sealed interface S permits R {}|S",
                "record R(int x, int y) implements S {}|R",
                "enum E { X, Y }|E",
                "@interface Note {}|Note",
                "abstract class K { abstract void f(); }|K",
            })
    void declares(String source, String name) {
        assertEquals(Optional.of(name), DeclarationOrder.declared(new Piece(0, source, Completeness.COMPLETE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = f(1);",
                "f(1);",
                "new Thread() { public void run() { } }.start();",
                "if (a(1)) { f(); }",
                "for (int i : g(1)) { }",
                "Runnable r = () -> { };",
                "int[] a = { 1, f(2) }",
                "try (var x = open(1)) { }",
                "import java.util.List;",
                "else if (x) { }",
                "do { } while (f(1));",
                "List<String> l = new ArrayList<>() {{ add(\"x\"); }}",
            })
    void declaresNothing(String source) {
        assertEquals(Optional.empty(), DeclarationOrder.declared(new Piece(0, source, Completeness.COMPLETE)));
    }

    @Test
    void whatIsNamedGoesBeforeWhatNamesIt() {
        assertEquals(
                List.of("class C {}", "class B extends C {}", "class A extends B {}"),
                order("class A extends B {}", "class B extends C {}", "class C {}"));
        assertEquals(
                List.of("int b() { return a(); }", "int a() { return b(); }"),
                order("int a() { return b(); }", "int b() { return a(); }"));
    }

    @Test
    void allElseStaysWhereItIs() {
        assertEquals(
                List.of("int a() { return b(); }", "a();", "int b() { return 1; }"),
                order("int a() { return b(); }", "a();", "int b() { return 1; }"));
        assertEquals(
                List.of("class A { }", "class A { int x; }", "class B { A a; }"),
                order("class A { }", "class B { A a; }", "class A { int x; }"));
    }

    @Test
    void aMethodBelowHasTheNameOfOneOfElaras() {
        assertEquals("[1, 2, 3]", value("""
                void mergeSort(int[] a, int l, int r) {
                    if (l < r) {
                        int m = (l + r) / 2;
                        mergeSort(a, l, m);
                        mergeSort(a, m + 1, r);
                        merge(a, l, m, r);
                    }
                }
                private static void merge(int[] a, int l, int m, int r) { Arrays.sort(a, l, r + 1); }
                int[] toSort = {3, 1, 2};
                mergeSort(toSort, 0, 2);
                Arrays.toString(toSort)"""));
    }

    @Test
    void aTypeBelowHasTheNameOfOneOfElaras() {
        run("""
                class Main {
                    static void main(String[] args) { Model model = new Model("x"); model.say(); }
                }
                class Model {
                    String name;
                    Model(String name) { this.name = name; }
                    void say() { System.out.println(name); }
                }
                Main.main(null);""");
        assertEquals("x\n", cell.out());
    }

    @Test
    void bothAreDeclaredAnew() {
        run("""
                class User { String s() { return new Item(1).toString(); } }
                class Item { Item(int n) { } }""");
        assertEquals("ab", value("""
                class User { String s() { return new Item("a", "b").toString(); } }
                record Item(String a, String b) { public String toString() { return a + b; } }
                new User().s()"""));
    }

    @Test
    void aTypeWhoseMethodsNameWhatComesInALaterCellIsThere() {
        assertEquals("nothing", value("class Early { int n() { return new Later().n + later(); } }"));
        assertEquals("", cell.err());
        assertTrue(failure("new Early().n()").evalue().contains("class Early uses what is not defined"));
        run("class Later { int n = 1; }\nint later() { return 2; }");
        assertEquals("3", value("new Early().n()"));
    }

    @Test
    void aTypeWithoutItsSupertypeIsNot() {
        assertTrue(failure("class Orphan extends Parent1 { }").evalue().contains("class Parent1"));
        assertTrue(failure("int lacksType(Parent2 p) { return 1; }").evalue().contains("class Parent2"));
    }

    @Test
    void theLineOfWhatIsMissingIsToldWhereItIsInTheCell() {
        var failure = failure("""
                class Typo {
                  static void main(String[] a) { Sytem.out.println(1); }
                }
                Typo.main(null);""");
        assertTrue(failure.evalue().contains("Sytem"), failure.evalue());
        assertTrue(String.join("\n", failure.traceback()).contains("line 2"));
    }
}
