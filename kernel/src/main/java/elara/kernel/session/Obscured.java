package elara.kernel.session;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.SubKind;

/**
 * Java takes a name that could be a variable's or a type's to be the variable's, so that a preloaded constant such as
 * {@code E} would hide a type of the notebook's: the constant goes when such a type is declared.
 */
final class Obscured {
    private Obscured() {}

    /** A type has been declared: no preloaded constant may have its name. */
    static void uncover(JShell shell, String type) {
        shell.imports()
                .filter(each -> each.subKind() == SubKind.STATIC_IMPORT_ON_DEMAND_SUBKIND)
                .toList()
                .forEach(each -> uncover(shell, each, type));
    }

    private static void uncover(JShell shell, ImportSnippet onDemand, String type) {
        var container = onDemand.fullname().replaceFirst("\\.\\*$", "");
        if (!Preload.isOurs(container)) {
            return;
        }
        try {
            var preloaded = Class.forName(container, false, Obscured.class.getClassLoader());
            if (Arrays.stream(preloaded.getFields())
                    .noneMatch(field -> field.getName().equals(type))) {
                return;
            }
            shell.drop(onDemand);
            Stream.<Member>concat(Arrays.stream(preloaded.getFields()), Arrays.stream(preloaded.getMethods()))
                    .filter(member -> Modifier.isStatic(member.getModifiers()))
                    .map(Member::getName)
                    .filter(name -> !name.equals(type))
                    .distinct()
                    .forEach(name -> shell.eval("import static " + container + "." + name + ";"));
        } catch (ClassNotFoundException e) {
            // What is not there hides nothing.
        }
    }
}
