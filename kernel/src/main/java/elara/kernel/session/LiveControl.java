package elara.kernel.session;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/**
 * JShell's engine: runs what it compiles in this process, on the thread that asks, and keeps the value or the exception
 * itself where JShell would have texts.
 */
final class LiveControl extends DirectExecutionControl {
    private final SessionLoader loader;
    private final Supplier<UserCode> userCode;
    private final Frames frames;
    private Object value;
    private Thrown thrown;

    LiveControl(SessionLoader loader, Supplier<UserCode> userCode, Frames frames) {
        super(loader);
        this.loader = loader;
        this.userCode = userCode;
        this.frames = frames;
    }

    /**
     * An exception of the user's code.
     *
     * @param exception itself
     * @param frames the wrappers' frames of it, its causes and what it suppressed, in the order JShell translates them
     * @param unresolved those of the family that say that something is called whose names are not all defined
     */
    record Thrown(Throwable exception, List<StackTraceElement> frames, List<SPIResolutionException> unresolved) {}

    /** Hands over the value of what ran last. */
    Object takeValue() {
        var taken = value;
        value = null;
        return taken;
    }

    /** Hands over what ran last has thrown; null if nothing. */
    Thrown takeThrown() {
        var taken = thrown;
        thrown = null;
        return taken;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        for (var each : classes) {
            frames.loaded(each.name());
        }
        super.load(classes);
    }

    @Override
    public String invoke(String className, String methodName) throws RunException {
        value = null;
        thrown = null;
        try {
            var method = loader.loadClass(className).getDeclaredMethod(methodName);
            method.setAccessible(true);
            value = userCode.get().run(() -> method.invoke(null));
            return "";
        } catch (InvocationTargetException e) {
            throw converted(e.getCause());
        } catch (Throwable e) {
            throw converted(e);
        }
    }

    /**
     * Runs a method of a class that is not JShell's; what it returns and what it throws are handed over as those of the
     * snippets are.
     *
     * @return whether it has ended well
     */
    boolean run(List<ClassBytecodes> classes, String className, String methodName) {
        value = null;
        thrown = null;
        try {
            var method = UnitLoader.define(classes, className, loader).getDeclaredMethod(methodName);
            method.setAccessible(true);
            value = userCode.get().run(() -> method.invoke(null));
            return true;
        } catch (InvocationTargetException e) {
            thrown = thrown(e.getCause(), new ArrayList<>());
        } catch (Throwable e) {
            thrown = thrown(e, new ArrayList<>());
        }
        return false;
    }

    /** The names of the variables whose values could not be kept since this was asked last. */
    List<String> takeLostVariables() {
        return loader.takeLostVariables();
    }

    /** Keeps a wrapper that is over from the compiler. */
    void forget(String className) {
        loader.forget(className);
    }

    /** Reads a variable, for those who ask while no cell runs it. */
    Object variable(String className, String name) throws ReflectiveOperationException {
        var field = loader.loadClass(className).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    /** The names that a static import of all of a class brings; none if there is no such class. */
    Set<String> staticNames(String className) {
        try {
            // Not through the notebook's own loader, which takes note of what the notebook uses.
            var type = Class.forName(className, false, loader.getParent());
            return Stream.of(type.getFields(), type.getMethods(), type.getClasses())
                    .flatMap(Arrays::stream)
                    .filter(member -> Modifier.isStatic(modifiers(member)))
                    .map(member ->
                            member instanceof Class<?> nested ? nested.getSimpleName() : ((Member) member).getName())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            return new TreeSet<>();
        }
    }

    private static int modifiers(Object member) {
        return member instanceof Class<?> nested ? nested.getModifiers() : ((Member) member).getModifiers();
    }

    /** Whether the notebook has used any of Elara's own arrays, tables and the like. */
    boolean usesElara() {
        return loader.usesWhatHas("elara.array.NDArray") || loader.usesWhatHas("tech.tablesaw.api.Table");
    }

    /** Whether there is a type of a name. */
    boolean hasType(String className) {
        return loader.getResource(className.replace('.', '/') + ".class") != null;
    }

    /** Empties a variable that is declared anew without a value. */
    void clear(String className, String name) {
        try {
            var field = loader.loadClass(className).getDeclaredField(name);
            field.setAccessible(true);
            var zero = Array.get(Array.newInstance(field.getType(), 1), 0);
            field.set(null, zero);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(ReplNames.hide(e.toString()), e);
        }
    }

    @Override
    public String varValue(String className, String name) throws RunException {
        try {
            return String.valueOf(variable(className, name));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ExecutionControl.UserException(
                    e.getMessage(), e.getClass().getName(), e.getStackTrace());
        }
    }

    // What JShell gets carries the frames it knows how to translate into positions of the source, of the whole family
    // of exceptions at once; and the unresolved name, wherever in the family it is.
    private RunException converted(Throwable exception) {
        var unresolved = new ArrayList<SPIResolutionException>();
        thrown = thrown(exception, unresolved);
        var trace = thrown.frames().toArray(StackTraceElement[]::new);
        return unresolved.isEmpty()
                ? new ExecutionControl.UserException("", exception.getClass().getName(), trace)
                : new ExecutionControl.ResolutionException(unresolved.get(0).id(), trace);
    }

    private static Thrown thrown(Throwable exception, List<SPIResolutionException> unresolved) {
        var frames = new ArrayList<StackTraceElement>();
        collect(exception, Collections.newSetFromMap(new IdentityHashMap<>()), frames, unresolved);
        return new Thrown(exception, List.copyOf(frames), List.copyOf(unresolved));
    }

    private static void collect(
            Throwable exception,
            Set<Throwable> seen,
            List<StackTraceElement> frames,
            List<SPIResolutionException> unresolved) {
        if (exception == null || !seen.add(exception)) {
            return;
        }
        if (exception instanceof SPIResolutionException e) {
            unresolved.add(e);
        }
        for (var frame : exception.getStackTrace()) {
            if (ReplNames.isOurs(frame.getClassName())) {
                frames.add(frame);
            }
        }
        collect(exception.getCause(), seen, frames, unresolved);
        for (var suppressed : exception.getSuppressed()) {
            collect(suppressed, seen, frames, unresolved);
        }
    }
}
