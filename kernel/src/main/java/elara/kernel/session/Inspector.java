package elara.kernel.session;

import elara.display.MimeBundle;
import elara.kernel.render.Renderer;
import elara.kernel.session.Javadoc.Look;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.VarSnippet;

/** What is known of the name at the cursor. */
final class Inspector {
    private static final int LONGEST_VALUE = 1000;
    private static final int PATIENCE_MILLIS = 80;

    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final LiveControl control;
    private final Sources sources;

    Inspector(JShell shell, SourceCodeAnalysis analysis, LiveControl control, Sources sources) {
        this.sources = sources;
        this.shell = shell;
        this.analysis = analysis;
        this.control = control;
    }

    /** Looks the name up, and says how to get what is known of it, for which JShell is not needed any more. */
    Supplier<Optional<MimeBundle>> inspect(String code, int cursor, int detail) {
        var end = nameEnd(code, cursor);
        var start = end;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        if (start == end) {
            return Optional::empty;
        }
        var name = code.substring(start, end);
        var isMember = code.substring(0, start).stripTrailing().endsWith(".");
        var source = isMember || detail == 0 ? Optional.<String>empty() : source(name);
        if (source.isPresent()) {
            return () -> source.map(Javadoc::code);
        }
        var variable = isMember ? Optional.<Supplier<Optional<MimeBundle>>>empty() : variable(name);
        if (variable.isPresent()) {
            return variable.get();
        }
        var found = documentation(code.substring(0, end));
        return () -> found;
    }

    /** The end of the name at the cursor, or of that which an open parenthesis before the cursor follows. */
    private static int nameEnd(String code, int cursor) {
        var end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        if (end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1))) {
            return end;
        }
        var depth = 0;
        for (int i = Math.min(cursor, code.length()) - 1; i >= 0; i--) {
            var c = code.charAt(i);
            if (c == ')') {
                depth++;
            } else if (c == '(' && depth-- == 0) {
                return code.substring(0, i).stripTrailing().length();
            } else if (c == ';' || c == '{' || c == '}') {
                break;
            }
        }
        return 0;
    }

    private Optional<Supplier<Optional<MimeBundle>>> variable(String name) {
        return shell.variables()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> {
                    var declaration = ReplNames.hide(each.typeName()) + " " + name;
                    var value = value(each);
                    return () -> {
                        var text = declaration + " = " + text(value);
                        return Optional.of(Javadoc.code(text));
                    };
                });
    }

    /** What the notebook has declared under a name, as it was written. */
    private Optional<String> source(String name) {
        var declarations = shell.snippets()
                .filter(each -> each instanceof DeclarationSnippet declaration
                        && declaration.name().equals(name)
                        && shell.status(each).isActive())
                .map(each -> each.source().strip())
                .collect(Collectors.joining("\n\n"));
        return Optional.of(declarations).filter(text -> !text.isEmpty());
    }

    private Object value(VarSnippet variable) {
        try {
            return control.variable(analysis.wrapper(variable).fullClassName(), variable.name());
        } catch (ReflectiveOperationException e) {
            return "?";
        }
    }

    /** A value's text is the user's code: it may take for ever, or wait for what the running cell holds. */
    private static String text(Object value) {
        var text = new CompletableFuture<String>();
        var thread = new Thread(
                null, () -> text.complete(ReplNames.hide(Renderer.text(value))), "elara-inspection", 0, false);
        thread.setDaemon(true);
        thread.start();
        try {
            var whole = text.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return whole.length() <= LONGEST_VALUE ? whole : whole.substring(0, LONGEST_VALUE) + " ...";
        } catch (TimeoutException e) {
            return "... (takes long to show)";
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "...";
        }
    }

    private Optional<MimeBundle> documentation(String code) {
        sources.tell(analysis);
        for (var view : Views.of(analysis, code)) {
            // As a method, then as a class or a field.
            for (var text : List.of(view + "(", view)) {
                var found = analysis.documentation(text, text.length(), true);
                if (!found.isEmpty()) {
                    return Optional.of(bundle(found, note(found)));
                }
            }
        }
        return Optional.empty();
    }

    /** Where to read what is not here to be shown. */
    private String note(List<Documentation> found) {
        var names = found.stream()
                .map(each -> each.signature().replaceFirst("[(<].*", "").replaceFirst(".* ", ""))
                .toList();
        // A package that is not the JDK's, or something of the notebook's own.
        boolean elsewhere = names.stream()
                .anyMatch(name -> name.matches("(?!(java|javax|jdk)\\.)[a-z]\\w*\\..*")
                        || source(name.replaceFirst(".*\\.", "")).isPresent());
        return elsewhere || found.stream().anyMatch(each -> each.javadoc() != null) ? "" : sources.note();
    }

    private static MimeBundle bundle(List<Documentation> found, String note) {
        var bundle = MimeBundle.text(joined(found, Look.PLAIN, "\n\n", note));
        return bundle.with("text/markdown", joined(found, Look.MARKDOWN, "\n\n---\n\n", note))
                .with("text/html", joined(found, Look.HTML, "\n<hr/>\n", note));
    }

    private static String joined(List<Documentation> found, Look look, String between, String note) {
        return found.stream()
                        .map(each -> {
                            var signature = Javadoc.code(signature(each));
                            var head = look == Look.PLAIN
                                    ? signature.plainText()
                                    : signature.data().get(look == Look.HTML ? "text/html" : "text/markdown") + "";
                            var text = each.javadoc() == null ? "" : Javadoc.in(look, each.javadoc());
                            return text.isEmpty()
                                    ? head
                                    : head + "\n\n"
                                            + (look == Look.PLAIN
                                                    ? text.indent(4).stripTrailing()
                                                    : text);
                        })
                        .distinct()
                        .collect(Collectors.joining(between))
                + (note.isEmpty() ? "" : look == Look.HTML ? "<p>" + note + "</p>" : "\n\n" + note);
    }

    private static String signature(Documentation documentation) {
        return ReplNames.hide(documentation.signature());
    }
}
