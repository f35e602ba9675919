package elara.kernel.session;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/**
 * Defines what was compiled to run once, apart from the session's other classes: when it has run, and no value is of it or
 * goes back to it, it goes.
 */
final class UnitLoader extends ClassLoader {
    private static final String TYPE_OF_SESSION = "REPL/$JShell$";

    private final Map<String, byte[]> classes = new HashMap<>();

    private UnitLoader(List<ClassBytecodes> unit, ClassLoader session) {
        super("notebook", session);
        unit.forEach(each -> classes.put(each.name(), each.bytecodes()));
    }

    /** Defines a unit apart, if it can be apart; otherwise among the session's classes. */
    static Class<?> define(List<ClassBytecodes> unit, String className, SessionLoader session)
            throws ClassNotFoundException {
        return canBeApart(unit, className)
                ? new UnitLoader(unit, session).loadClass(className)
                : session.define(unit, className);
    }

    /**
     * Whether a unit names no type that the notebook has declared: members of those that are not public are for classes of
     * the same package and loader. Variables and methods are public, and so are the wrappers that they are members of.
     */
    private static boolean canBeApart(List<ClassBytecodes> unit, String className) {
        var own = className.replace('.', '/');
        return unit.stream().allMatch(each -> namesNoOther(each.bytecodes(), own));
    }

    private static boolean namesNoOther(byte[] code, String own) {
        var text = new String(code, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(TYPE_OF_SESSION); at >= 0; at = text.indexOf(TYPE_OF_SESSION, at + 1)) {
            var end = at + TYPE_OF_SESSION.length();
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end < text.length() && text.charAt(end) == '$' && !text.startsWith(own, at)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var code = classes.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        var stoppable = Uncatchable.in(code);
        return defineClass(name, stoppable, 0, stoppable.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        var code = name.endsWith(".class")
                ? classes.get(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                : null;
        return code == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(code);
    }
}
