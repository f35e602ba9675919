package io.github.spencerpark.jupyter.kernel.display;

import elara.display.MimeBundle;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Gives values their looks, by the functions that are registered for their classes; for the rest as Elara does. */
public class Renderer {
    private static final Map<String, MIMEType> SUFFIXES =
            Map.of("xml", MIMEType.APPLICATION_XML, "json", MIMEType.APPLICATION_JSON);

    private final Map<Class<?>, List<Registered>> functions = new ConcurrentHashMap<>();
    private final elara.kernel.render.Renderer others;

    private record Registered(Set<MIMEType> supported, Set<MIMEType> preferred, RenderFunction<Object> function) {}

    /** Creates a renderer without functions. */
    public Renderer() {
        this(new elara.kernel.render.Renderer());
    }

    /**
     * Creates a renderer whose functions count wherever a session shows a value.
     *
     * @param session the session's own
     */
    public Renderer(elara.kernel.render.Renderer session) {
        others = session;
    }

    /**
     * Connects this with what shows the session's values.
     *
     * @return this
     */
    public Renderer connected() {
        others.prefer((value, mimes) -> {
            if (value == null || functionsOf(value.getClass()).isEmpty()) {
                return Optional.empty();
            }
            var looks = mimes.isEmpty() ? render(value) : renderAs(value, mimes.toArray(String[]::new));
            return Optional.of(looks.toMimeBundle());
        });
        return this;
    }

    /**
     * Collects what to know of a render function.
     *
     * @param <T> what it renders
     */
    public class RenderRegistration<T> {
        private final Set<MIMEType> supported = new LinkedHashSet<>();
        private final Set<MIMEType> preferred = new LinkedHashSet<>();
        private final Set<Class<? extends T>> types = new LinkedHashSet<>();

        /**
         * Begins.
         *
         * @param type a class it renders
         */
        public RenderRegistration(Class<? extends T> type) {
            types.add(type);
        }

        /**
         * Adds types it can make.
         *
         * @param types the types
         * @return this
         */
        public RenderRegistration<T> supporting(MIMEType... types) {
            supported.addAll(Arrays.asList(types));
            return this;
        }

        /**
         * Adds types it makes when none are asked for.
         *
         * @param types the types
         * @return this
         */
        public RenderRegistration<T> preferring(MIMEType... types) {
            supported.addAll(Arrays.asList(types));
            preferred.addAll(Arrays.asList(types));
            return this;
        }

        /**
         * Adds types it can make.
         *
         * @param types the types
         * @return this
         */
        public RenderRegistration<T> supporting(String... types) {
            return supporting(parsed(types));
        }

        /**
         * Adds types it makes when none are asked for.
         *
         * @param types the types
         * @return this
         */
        public RenderRegistration<T> preferring(String... types) {
            return preferring(parsed(types));
        }

        private MIMEType[] parsed(String... types) {
            return Arrays.stream(types).map(MIMEType::parse).toArray(MIMEType[]::new);
        }

        /**
         * Adds a class it renders.
         *
         * @param type the class
         * @return this
         */
        public RenderRegistration<T> onType(Class<? extends T> type) {
            types.add(type);
            return this;
        }

        /**
         * Registers it.
         *
         * @param function the function
         */
        public void register(RenderFunction<T> function) {
            Renderer.this.register(
                    supported.isEmpty() ? Set.of(MIMEType.ANY) : supported,
                    preferred.isEmpty() ? (supported.isEmpty() ? Set.of(MIMEType.ANY) : supported) : preferred,
                    types,
                    function);
        }
    }

    /**
     * Begins a registration.
     *
     * @param <T> what the function renders
     * @param type its class
     * @return what to tell the rest
     */
    public <T> RenderRegistration<T> createRegistration(Class<T> type) {
        return new RenderRegistration<>(type);
    }

    /**
     * Registers a function.
     *
     * @param <T> what it renders
     * @param supported the types it can make
     * @param preferred the types it makes when none are asked for
     * @param types the classes it renders
     * @param function the function
     */
    @SuppressWarnings("unchecked")
    public <T> void register(
            Set<MIMEType> supported,
            Set<MIMEType> preferred,
            Set<Class<? extends T>> types,
            RenderFunction<T> function) {
        var registered = new Registered(
                Set.copyOf(supported), new LinkedHashSet<>(preferred), (RenderFunction<Object>) function);
        types.forEach(type -> functions
                .computeIfAbsent(type, each -> new CopyOnWriteArrayList<>())
                .add(registered));
    }

    /** The functions of the first class or interface, from the value's own upwards, that has any. */
    private List<Registered> functionsOf(Class<?> type) {
        return functions.isEmpty()
                ? List.of()
                : ancestors(type).stream()
                        .map(functions::get)
                        .filter(each -> each != null)
                        .findFirst()
                        .orElse(List.of());
    }

    /** A class, its interfaces, then its superclass and theirs. */
    private static List<Class<?>> ancestors(Class<?> type) {
        var all = new LinkedHashSet<Class<?>>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            all.add(each);
            addInterfaces(each, all);
        }
        return new ArrayList<>(all);
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
        for (var each : type.getInterfaces()) {
            all.add(each);
            addInterfaces(each, all);
        }
    }

    private static RenderRequestTypes request(Iterable<MIMEType> types) {
        var builder = new RenderRequestTypes.Builder(SUFFIXES::get).withType(MIMEType.TEXT_PLAIN);
        types.forEach(builder::withType);
        return builder.build();
    }

    private static DisplayData withText(DisplayData out, Object value) {
        if (!out.hasDataForType(MIMEType.TEXT_PLAIN)) {
            out.putText(elara.kernel.render.Renderer.text(value));
        }
        return out;
    }

    /**
     * Shows a value in the types its functions prefer.
     *
     * @param value the value
     * @param params what to tell the functions
     * @return the value in those types, plain text always among them
     */
    public DisplayData render(Object value, Map<String, Object> params) {
        var out = new DisplayData();
        if (value instanceof DisplayData data) {
            return data;
        } else if (value instanceof DisplayDataRenderable own) {
            own.render(new RenderContext(request(own.getPreferredRenderTypes()), this, params, out));
            return withText(out, value);
        }
        var registered = value == null ? List.<Registered>of() : functionsOf(value.getClass());
        if (registered.isEmpty()) {
            return DisplayData.of(others.render(value));
        }
        for (var each : registered) {
            each.function().render(value, new RenderContext(request(each.preferred()), this, params, out));
        }
        return withText(out, value);
    }

    /**
     * Shows a value in the types its functions prefer.
     *
     * @param value the value
     * @return the value in those types, plain text always among them
     */
    public DisplayData render(Object value) {
        return render(value, new LinkedHashMap<>());
    }

    /**
     * Shows a value in given types.
     *
     * @param value the value
     * @param params what to tell the functions
     * @param types the types; a star stands for any
     * @return the value in those of the types it has, plain text always among them
     */
    public DisplayData renderAs(Object value, Map<String, Object> params, String... types) {
        var out = new DisplayData();
        if (value instanceof DisplayData data) {
            return data;
        }
        var wanted = Arrays.stream(types).map(MIMEType::parse).toList();
        var request = request(wanted);
        var context = new RenderContext(request, this, params, out);
        if (value instanceof DisplayDataRenderable own
                && request.anyRequestedIsSupported(own.getSupportedRenderTypes())) {
            own.render(context);
            request.removeFulfilledRequests(out);
        }
        for (var type : value == null || functions.isEmpty() ? List.<Class<?>>of() : ancestors(value.getClass())) {
            for (var each : functions.getOrDefault(type, List.of())) {
                if (!request.isEmpty() && request.anyRequestedIsSupported(each.supported())) {
                    each.function().render(value, context);
                    request.removeFulfilledRequests(out);
                }
            }
        }
        fill(out, value, wanted);
        return withText(out, value);
    }

    /** What no function has made, Elara may. */
    private void fill(DisplayData out, Object value, List<MIMEType> wanted) {
        var missing = wanted.stream()
                .filter(type -> !out.hasDataForType(type))
                .map(MIMEType::toString)
                .collect(Collectors.toList());
        if (missing.isEmpty()
                || value instanceof DisplayDataRenderable
                || !functionsOf(value.getClass()).isEmpty()) {
            return;
        }
        MimeBundle looks = others.renderAs(value, missing.toArray(String[]::new));
        looks.data().forEach(out::putData);
        looks.metadata().forEach(out::putMetaData);
    }

    /**
     * Shows a value in given types.
     *
     * @param value the value
     * @param types the types; a star stands for any
     * @return the value in those of the types it has, plain text always among them
     */
    public DisplayData renderAs(Object value, String... types) {
        return renderAs(value, new LinkedHashMap<>(), types);
    }
}
