package elara.kernel.session;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether a snippet is Java by its grammar, whatever its names mean: javac's parser says so, and looks nothing up. */
final class Syntax {
    /** What a snippet may be: statements, members, imports, an expression. */
    private static final List<String> FORMS =
            List.of("class C { void m() { %s\n} }", "class C { %s\n}", "%s", "class C { Object o = %s\n; }");

    private static final List<String> OPTIONS = List.of("-proc:none", "-Xlint:none");

    private Syntax() {}

    static boolean isRight(String source) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var stripped = source.strip();
        var expression = stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
        var files = FORMS.stream()
                .map(form ->
                        new Source(FORMS.indexOf(form), form.replace("%s", form.contains("=") ? expression : source)))
                .toList();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, found, OPTIONS, null, files);
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<URI> wrong = found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null)
                .map(each -> each.getSource().toUri())
                .collect(Collectors.toSet());
        return wrong.size() < FORMS.size();
    }

    /** A task that parses one text. */
    static JavacTask task(String source) {
        return (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, ignored -> {}, OPTIONS, null, List.of(new Source(0, source)));
    }

    static CompilationUnitTree parse(JavacTask task) {
        try {
            return task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(int number, String text) {
            super(URI.create("form:///C" + number + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
