package elara.kernel.session;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/**
 * Compiles expressions and statements, which declare nothing, without JShell: once where JShell compiles up to four
 * times, and with the imports of the names that stand in them, where JShell imports all that has ever been declared.
 * What is not plainly an expression or a statement, or is refused, is JShell's; so it has the last word on errors.
 */
final class DirectCode {
    static final String METHOD = "do_it$";

    /** The lines of a unit's source that come before the user's own. */
    static final int LINES_BEFORE = 1;

    private static final String PACKAGE = "REPL.";
    private static final String VALUE = "$value";
    private static final String CLASS = "$JShell$direct";
    private static final String NO_TYPE = "compiler.err.cant.infer.local.var.type";
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private static final Pattern STATEMENT = Pattern.compile(
            "(?:if|for|while|do|try|throw|synchronized|switch)\\b.*|\\{.*|System\\s*\\.\\s*(?:out|err)\\s*\\.\\s*print(?:ln)?\\s*\\(.*",
            Pattern.DOTALL);

    /** Modifiers and what declares; two words in a row, but for those that an expression has. */
    private static final Pattern DECLARATION = Pattern.compile(
            "(?:import|package|class|interface|enum|abstract|final|static|public|private|protected|sealed|strictfp|transient|volatile|default|native|void|var|int|long|double|float|boolean|byte|short|char|yield|break|continue|return|assert)\\b.*|[@;<].*"
                    + "|(?!new\\b)[\\p{L}_$][\\w.$]*(?:\\s*<[\\w\\s.,<>?\\[\\]&]*>)?(?:\\s*\\[\\s*\\])*\\s+(?!instanceof\\b)[\\p{L}_$]\\w*.*",
            Pattern.DOTALL);

    private final JShell shell;
    private final Preloading preloading;
    private final WarmJavac javac;
    private int count;

    DirectCode(JShell shell, Preloading preloading, WarmJavac javac) {
        this.shell = shell;
        this.preloading = preloading;
        this.javac = javac;
    }

    /**
     * What can be run.
     *
     * @param shows whether its value is to be shown
     */
    record Unit(String className, List<ClassBytecodes> classes, boolean shows) {}

    /** How a piece of a cell looks at first sight. */
    enum Kind {
        STATEMENT,
        EXPRESSION,
        OTHER
    }

    static Kind kind(Piece piece) {
        if (piece.incomplete()) {
            return Kind.OTHER;
        }
        var text = piece.source();
        if (STATEMENT.matcher(text).matches()) {
            return Kind.STATEMENT;
        }
        return DECLARATION.matcher(text).matches() ? Kind.OTHER : Kind.EXPRESSION;
    }

    /** An expression with its value; or, if it has none, a statement. */
    Optional<Unit> expression(String source) {
        var text = withoutSemicolon(source);
        var name = nextName();
        var assigns = new AtomicBoolean();
        var unit = head(text, name) + "var " + VALUE + " =\n" + text + "\n; return " + VALUE + "; } }";
        var result = javac.compile(PACKAGE + name, unit, tree -> assigns.set(isAssignment(tree)));
        if (!result.failed()) {
            return Optional.of(new Unit(PACKAGE + name, result.classes(), !assigns.get()));
        }
        var isVoid =
                result.errors().size() == 1 && result.errors().get(0).getCode().equals(NO_TYPE) && text.endsWith(")");
        return isVoid ? statements(text + ";") : Optional.empty();
    }

    /** Statements, one after the other. */
    Optional<Unit> statements(String source) {
        var name = nextName();
        // A statement that ends with a jump must not make what returns the value unreachable.
        var unit = head(source, name) + "if (true) {\n" + source + "\n} return null; } }";
        var result = javac.compile(PACKAGE + name, unit, tree -> {});
        return result.failed() ? Optional.empty() : Optional.of(new Unit(PACKAGE + name, result.classes(), false));
    }

    private String nextName() {
        count++;
        return CLASS + count;
    }

    private static String withoutSemicolon(String source) {
        var text = source.stripTrailing();
        return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }

    private String head(String text, String name) {
        var words = new HashSet<String>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        return "package REPL; " + imports(words) + "class " + name + " { public static Object " + METHOD
                + "() throws Throwable { ";
    }

    private String imports(Set<String> words) {
        var imports = new StringBuilder();
        preloading.naming(words).forEach(each -> imports.append(each).append(' '));
        var analysis = shell.sourceCodeAnalysis();
        shell.snippets()
                .filter(DeclarationSnippet.class::isInstance)
                .map(DeclarationSnippet.class::cast)
                .filter(each ->
                        words.contains(each.name()) && shell.status(each).isDefined())
                .forEach(each -> imports.append("import static ")
                        .append(analysis.wrapper(each).fullClassName())
                        .append('.')
                        .append(each.name())
                        .append("; "));
        return imports.toString();
    }

    private static boolean isAssignment(CompilationUnitTree unit) {
        var type = (ClassTree) unit.getTypeDecls().get(0);
        var method = (MethodTree) type.getMembers().get(0);
        var value = ((VariableTree) method.getBody().getStatements().get(0)).getInitializer();
        return value instanceof AssignmentTree || value instanceof CompoundAssignmentTree;
    }
}
