package elara.kernel.session;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;

/**
 * The classes of snippets that have run and that nothing can refer to any more. JShell keeps each, and shows all of
 * them to javac in every later compilation, which after a thousand cells takes longer than the compilation itself. Its
 * list of them is private: where this JVM does not open {@code jdk.jshell}, they stay.
 */
final class Leftovers {
    private final Set<?> classNames;

    Leftovers(JShell shell) {
        classNames = listOf(shell);
    }

    private static Set<?> listOf(JShell shell) {
        try {
            var tasks = read(JShell.class.getDeclaredField("taskFactory"), shell);
            var files = read(tasks.getClass().getDeclaredField("fileManager"), tasks);
            var classes = read(files.getClass().getDeclaredField("classObjects"), files);
            return ((Map<?, ?>) classes).keySet();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Set.of();
        }
    }

    private static Object read(Field field, Object owner) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(owner);
    }

    /** Forgets a wrapper class and what is declared in it. */
    void forget(String className) {
        if (!classNames.isEmpty()) {
            classNames.removeIf(
                    each -> each.equals(className) || each.toString().startsWith(className + "$"));
        }
    }

    /** The names of the classes that JShell still lists; none where it does not let us see them. */
    Set<?> classNames() {
        return classNames;
    }
}
