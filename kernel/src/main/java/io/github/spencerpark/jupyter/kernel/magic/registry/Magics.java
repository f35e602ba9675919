package io.github.spencerpark.jupyter.kernel.magic.registry;

import elara.kernel.magic.Call;
import elara.kernel.magic.Host;
import elara.kernel.magic.Magic;
import elara.kernel.magic.UndefinedMagic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** A registry of magics: that of a notebook, or one of one's own. */
public class Magics {
    private final elara.kernel.magic.Magics magics;
    private final Host host;

    /** Creates an empty registry, which no notebook knows. */
    public Magics() {
        this(new elara.kernel.magic.Magics(), null);
    }

    /**
     * The registry of a session.
     *
     * @param host the session
     */
    public Magics(Host host) {
        this(host.magics(), host);
    }

    private Magics(elara.kernel.magic.Magics magics, Host host) {
        this.magics = magics;
        this.host = host;
    }

    /**
     * Runs a line magic.
     *
     * @param <T> what its value is wanted as
     * @param name its name
     * @param args its arguments
     * @return its value, or null
     * @throws Exception what goes wrong; {@link UndefinedMagicException} if there is none of that name
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T applyLineMagic(String name, List<String> args) throws Exception {
        try {
            return (T) magics.run(Call.of(name, args), host);
        } catch (UndefinedMagic e) {
            throw new UndefinedMagicException(name, true);
        }
    }

    /**
     * Runs a cell magic.
     *
     * @param <T> what its value is wanted as
     * @param name its name
     * @param args its arguments
     * @param body the lines below the first
     * @return its value, or null
     * @throws Exception what goes wrong; {@link UndefinedMagicException} if there is none of that name
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T applyCellMagic(String name, List<String> args, String body) throws Exception {
        try {
            return (T) magics.run(Call.of(name, args), body, host);
        } catch (UndefinedMagic e) {
            throw new UndefinedMagicException(name, false);
        }
    }

    /**
     * Registers a line magic.
     *
     * @param name its name
     * @param magic what it does
     */
    public void registerLineMagic(String name, LineMagicFunction<?> magic) {
        magics.add(new Line(name, magic));
    }

    /**
     * Registers a cell magic.
     *
     * @param name its name
     * @param magic what it does
     */
    public void registerCellMagic(String name, CellMagicFunction<?> magic) {
        magics.add(new Body(name, magic));
    }

    /**
     * Registers a magic that is one of a line and of a cell.
     *
     * @param <T> the magic's class
     * @param name its name
     * @param magic what it does
     */
    public <T extends LineMagicFunction<?> & CellMagicFunction<?>> void registerLineCellMagic(String name, T magic) {
        registerLineMagic(name, magic);
        registerCellMagic(name, magic);
    }

    /**
     * Registers an object's methods that are annotated as magics.
     *
     * @param magics the object
     */
    public void registerMagics(Object magics) {
        registerMethods(magics.getClass(), magics);
    }

    /**
     * Registers a class's static methods that are annotated as magics.
     *
     * @param magicsClass the class
     */
    public void registerMagics(Class<?> magicsClass) {
        registerMethods(magicsClass, null);
    }

    private void registerMethods(Class<?> type, Object owner) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (var method : each.getDeclaredMethods()) {
                if (Modifier.isStatic(method.getModifiers()) || owner != null) {
                    registerMethod(method, owner);
                }
            }
        }
    }

    private void registerMethod(Method method, Object owner) {
        var line = method.getAnnotation(LineMagic.class);
        var cell = method.getAnnotation(CellMagic.class);
        if (line == null && cell == null) {
            return;
        }
        method.setAccessible(true);
        if (line != null) {
            for (var name : names(line.value(), line.aliases(), method)) {
                registerLineMagic(name, args -> invoke(method, owner, args, null));
            }
        }
        if (cell != null) {
            for (var name : names(cell.value(), cell.aliases(), method)) {
                registerCellMagic(name, (args, body) -> invoke(method, owner, args, body));
            }
        }
    }

    private static List<String> names(String name, String[] aliases, Method method) {
        var names = new ArrayList<String>();
        names.add(name.isEmpty() ? method.getName() : name);
        names.addAll(List.of(aliases));
        return names;
    }

    private static Object invoke(Method method, Object owner, List<String> args, String body) throws Exception {
        try {
            return switch (method.getParameterCount()) {
                case 0 -> method.invoke(owner);
                case 1 -> method.invoke(owner, args);
                case 2 -> method.invoke(owner, args, body);
                default ->
                    throw new IllegalArgumentException("a magic's method takes the arguments, List<String>, and that"
                            + " of a cell its body, String: " + method);
            };
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private record Line(String name, LineMagicFunction<?> function) implements Magic.Line {
        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public String usage() {
            return "%" + name;
        }

        @Override
        public String summary() {
            return "A magic of this notebook.";
        }

        @Override
        public boolean interpolates() {
            return false;
        }

        @Override
        public Object run(Call call, Host host) throws Exception {
            return function.execute(call.arguments());
        }
    }

    private record Body(String name, CellMagicFunction<?> function) implements Magic.Body {
        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public String usage() {
            return "%%" + name;
        }

        @Override
        public String summary() {
            return "A magic of this notebook.";
        }

        @Override
        public boolean interpolates() {
            return false;
        }

        @Override
        public Object run(Call call, String body, Host host) throws Exception {
            return function.execute(call.arguments(), body);
        }
    }
}
