package elara.kernel.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;

/**
 * The names that are there in a fresh notebook. All imports are on demand, so that whatever a user declares or imports
 * by name goes before them without a word.
 */
final class Preload {
    private static final String NOTEBOOK = Notebook.class.getName();

    private static final String STATIC = "static ";

    private static final String IJAVA = "io.github.spencerpark.ijava.runtime.";

    /** A package or class to import everything from, and a class of it: where that is missing, so is the import. */
    record Import(String what, String witness) {
        String source() {
            return "import " + what + ".*;";
        }

        /** Whether constants are among what it brings. */
        boolean hasConstants() {
            return isStatic() && Preload.hasConstants(container());
        }

        /** Whether it may bring one of these names. */
        boolean mayName(Set<String> words, PreloadedNames names) {
            return isStatic() ? names.inClass(container(), words) : names.inPackage(what, words);
        }

        /** Whether it is what JShell has. */
        boolean is(ImportSnippet snippet) {
            return snippet.isStatic() == isStatic() && snippet.fullname().equals(container() + ".*");
        }

        private boolean isStatic() {
            return what.startsWith(STATIC);
        }

        private String container() {
            return isStatic() ? what.substring(STATIC.length()) : what;
        }
    }

    private static final List<Import> IMPORTS = List.of(
            // The first, as nobody imports it again.
            new Import("static " + NOTEBOOK, NOTEBOOK),
            ofJdk("java.util"),
            ofJdk("java.io"),
            ofJdk("java.math"),
            ofJdk("java.net"),
            ofJdk("java.util.concurrent"),
            ofJdk("java.util.prefs"),
            ofJdk("java.util.regex"),
            ofIJava("Display"),
            ofIJava("Kernel"),
            ofIJava("Magics"),
            ofJdk("java.nio.file"),
            ofJdk("java.util.function"),
            ofJdk("java.util.stream"),
            new Import("elara.array", "elara.array.NDArray"),
            new Import("static elara.array.NDArrays", "elara.array.NDArrays"),
            new Import("static elara.array.NDMath", "elara.array.NDMath"),
            new Import("static elara.array.Sets", "elara.array.Sets"),
            new Import("static elara.array.Histograms", "elara.array.Histograms"),
            new Import("elara.linalg", "elara.linalg.Linalg"),
            new Import("elara.random", "elara.random.Rng"),
            new Import("elara.autograd", "elara.autograd.Tensor"),
            new Import("elara.nn", "elara.nn.Layer"),
            new Import("static elara.nn.Summary", "elara.nn.Summary"),
            new Import("elara.optim", "elara.optim.Optimizer"),
            new Import("elara.data", "elara.data.DataLoader"),
            new Import("elara.metrics", "elara.metrics.Metrics"),
            new Import("elara.training", "elara.training.Model"),
            new Import("static elara.frame.Frames", "elara.frame.Frames"),
            new Import("static elara.frame.Rows", "elara.frame.Rows"),
            new Import("static elara.frame.Values", "elara.frame.Values"),
            new Import("static elara.frame.TableFiles", "elara.frame.TableFiles"),
            new Import("elara.symbolic", "elara.symbolic.Expr"),
            new Import("static elara.symbolic.Symbols", "elara.symbolic.Symbols"),
            new Import("static elara.symbolic.Calculus", "elara.symbolic.Calculus"),
            new Import("elara.plot", "elara.plot.Plot"),
            new Import("static elara.plot.Plot", "elara.plot.Plot"),
            new Import("static elara.plot.Sketch", "elara.plot.Sketch"),
            new Import("elara.display", "elara.display.Display"),
            new Import("static elara.display.Progress", "elara.display.Progress"),
            new Import("elara.fft", "elara.fft.Fft"),
            new Import("static elara.linalg.Polynomials", "elara.linalg.Polynomials"),
            new Import("tech.tablesaw.api", "tech.tablesaw.api.Table"));

    /** The constants that static imports bring; all other names are those of methods. */
    private static final Map<String, Set<String>> CONSTANTS =
            Map.of("elara.symbolic.Symbols", Set.of("pi", "E", "I", "oo"));

    private Preload() {}

    /** The class that a constant's name is preloaded from. */
    static Optional<String> ofConstant(String name) {
        return CONSTANTS.entrySet().stream()
                .filter(each -> each.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the names of a class are preloaded, and constants are among them. */
    static boolean hasConstants(String className) {
        return CONSTANTS.containsKey(className);
    }

    /** The imports of what the class path has. */
    static List<Import> imports(ClassLoader loader) {
        return IMPORTS.stream()
                .filter(each -> each.witness() == null
                        || loader.getResource(each.witness().replace('.', '/') + ".class") != null)
                .toList();
    }

    /** Whether JShell has something under the name of the first import. */
    static boolean isFirst(ImportSnippet snippet) {
        return IMPORTS.get(0).is(snippet);
    }

    /** The classes whose static members are Elara's own preloaded names. */
    static List<String> ownClasses() {
        return own().filter(what -> what.startsWith("static "))
                .map(what -> what.substring("static ".length()))
                .toList();
    }

    /** The packages whose types are Elara's own preloaded names. */
    static List<String> ownPackages() {
        return own().filter(what -> !what.startsWith("static ")).toList();
    }

    private static Stream<String> own() {
        return IMPORTS.stream()
                .filter(each -> each.witness() != null && !each.witness().startsWith(IJAVA))
                .map(Import::what);
    }

    /** Whether a package or a class is one that is preloaded. */
    static boolean isOurs(String container) {
        return IMPORTS.stream()
                .anyMatch(each -> (each.what().equals(container) || each.what().equals("static " + container)));
    }

    private static Import ofIJava(String name) {
        return new Import("static " + IJAVA + name, IJAVA + name);
    }

    private static Import ofJdk(String name) {
        return new Import(name, null);
    }
}
