package elara.kernel.session;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.SubKind;

/**
 * Types that have the name of a preloaded constant, such as {@code E}: in {@code E.ONE} javac would take the constant,
 * for it looks for variables first. So the notebook's types have their way: the import that brings the constant is
 * replaced by imports of all else that it brings, name by name.
 */
final class ObscuredTypes {
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");

    private final JShell shell;
    private final LiveControl control;

    ObscuredTypes(JShell shell, LiveControl control) {
        this.shell = shell;
        this.control = control;
    }

    /** Makes way for the types that a piece of code declares, anywhere in it. */
    void makeWayFor(String source) {
        var declared = new LinkedHashSet<String>();
        DECLARED.matcher(source).results().forEach(type -> declared.add(type.group(1)));
        for (var name : declared) {
            Preload.ofConstant(name).ifPresent(container -> {
                replace(container, name);
                drop(name);
            });
        }
    }

    /** Makes way for something else that is declared. */
    void drop(String name) {
        shell.imports()
                .filter(each -> each.subKind() == SubKind.SINGLE_STATIC_IMPORT_SUBKIND
                        && each.name().equals(name)
                        && Preload.hasConstants(container(each)))
                .toList()
                .forEach(shell::drop);
    }

    /** Whether an import is one of those that stand for a preloaded one. */
    static boolean isReplacement(ImportSnippet each) {
        return each.subKind() == SubKind.SINGLE_STATIC_IMPORT_SUBKIND && Preload.hasConstants(container(each));
    }

    private static String container(ImportSnippet single) {
        var name = single.fullname();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private void replace(String container, String without) {
        var all = shell.imports()
                .filter(each -> each.subKind() == SubKind.STATIC_IMPORT_ON_DEMAND_SUBKIND
                        && each.fullname().equals(container + ".*"))
                .toList();
        if (!all.isEmpty()) {
            all.forEach(shell::drop);
            Set<String> names = control.staticNames(container);
            names.remove(without);
            names.forEach(name -> shell.eval("import static " + container + "." + name + ";"));
        }
    }
}
