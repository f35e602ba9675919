package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a render function is asked for, and where it puts what it makes. */
public class RenderContext {
    private final RenderRequestTypes requested;
    private final Renderer renderer;
    private final Map<String, Object> params;
    private final DisplayData out;

    /**
     * Creates a context.
     *
     * @param requestedTypes the types wanted
     * @param renderer the renderer
     * @param params what else is told
     * @param out where to put what is made
     */
    public RenderContext(
            RenderRequestTypes requestedTypes, Renderer renderer, Map<String, Object> params, DisplayData out) {
        this.requested = requestedTypes;
        this.renderer = renderer;
        this.params = params;
        this.out = out;
    }

    /**
     * Returns the renderer, for a part of the value.
     *
     * @return the renderer
     */
    public Renderer getRenderer() {
        return renderer;
    }

    /**
     * Returns where to put what is made.
     *
     * @return the data
     */
    public DisplayData getOutputContainer() {
        return out;
    }

    /**
     * Returns what else is told.
     *
     * @return by name
     */
    public Map<String, Object> getParams() {
        return params;
    }

    /**
     * Returns a parameter.
     *
     * @param key its name
     * @return its value, or null
     */
    public Object getParameter(String key) {
        return params.get(key);
    }

    /**
     * Returns a parameter.
     *
     * @param key its name
     * @param defaultValue what to return if there is none
     * @return its value
     */
    public Object getParameter(String key, Object defaultValue) {
        return params.getOrDefault(key, defaultValue);
    }

    /**
     * Returns a parameter as text.
     *
     * @param key its name
     * @return its value, or null
     */
    public String getParameterAsString(String key) {
        return getParameterAsString(key, null);
    }

    /**
     * Returns a parameter as text.
     *
     * @param key its name
     * @param defaultValue what to return if there is none
     * @return its value
     */
    public String getParameterAsString(String key, String defaultValue) {
        var value = params.get(key);
        return value == null ? defaultValue : value.toString();
    }

    /**
     * Returns a parameter as whole number.
     *
     * @param key its name
     * @return its value, or null
     */
    public Integer getParameterAsInt(String key) {
        return getParameterAsInt(key, null);
    }

    /**
     * Returns a parameter as whole number.
     *
     * @param key its name
     * @param defaultValue what to return if there is none
     * @return its value
     */
    public Integer getParameterAsInt(String key, Integer defaultValue) {
        var value = params.get(key);
        return value == null
                ? defaultValue
                : value instanceof Number number ? (Integer) number.intValue() : Integer.valueOf(value.toString());
    }

    /**
     * Returns a parameter as number.
     *
     * @param key its name
     * @return its value, or null
     */
    public Double getParameterAsDouble(String key) {
        return getParameterAsDouble(key, null);
    }

    /**
     * Returns a parameter as number.
     *
     * @param key its name
     * @param defaultValue what to return if there is none
     * @return its value
     */
    public Double getParameterAsDouble(String key, Double defaultValue) {
        var value = params.get(key);
        return value == null
                ? defaultValue
                : value instanceof Number number ? (Double) number.doubleValue() : Double.valueOf(value.toString());
    }

    /**
     * Returns a parameter as truth value.
     *
     * @param key its name
     * @return its value, or null
     */
    public Boolean getParameterAsBoolean(String key) {
        return getParameterAsBoolean(key, null);
    }

    /**
     * Returns a parameter as truth value.
     *
     * @param key its name
     * @param defaultValue what to return if there is none
     * @return its value
     */
    public Boolean getParameterAsBoolean(String key, Boolean defaultValue) {
        var value = params.get(key);
        return value == null ? defaultValue : Boolean.valueOf(value.toString());
    }

    /**
     * Whether a type is wanted.
     *
     * @param type the type
     * @return whether it is
     */
    public boolean wantsDataRenderedAs(MIMEType type) {
        return resolveRequestedType(type) != null;
    }

    /**
     * Finds what of the request a type answers.
     *
     * @param supported the type
     * @return the type to answer in, or null if it is not wanted
     */
    public MIMEType resolveRequestedType(MIMEType supported) {
        return requested.resolveSupportedType(supported);
    }

    /**
     * Makes a representation if it is wanted.
     *
     * @param type its type
     * @param renderFunction makes it, given the type to answer in, and puts it
     * @return whether it is wanted
     */
    public boolean renderIfRequested(MIMEType type, BiConsumer<MIMEType, DisplayData> renderFunction) {
        var wanted = resolveRequestedType(type);
        if (wanted != null) {
            renderFunction.accept(wanted, out);
        }
        return wanted != null;
    }

    /**
     * Makes a representation if it is wanted.
     *
     * @param type its type
     * @param renderFunction makes it, given the type to answer in; null for nothing
     * @return whether it is wanted
     */
    public boolean renderIfRequested(MIMEType type, Function<MIMEType, Object> renderFunction) {
        return renderIfRequested(type, (wanted, container) -> {
            var value = renderFunction.apply(wanted);
            if (value != null) {
                container.putData(wanted, value);
            }
        });
    }

    /**
     * Makes a representation if it is wanted.
     *
     * @param type its type
     * @param renderFunction makes it; null for nothing
     * @return whether it is wanted
     */
    public boolean renderIfRequested(MIMEType type, Supplier<Object> renderFunction) {
        return renderIfRequested(type, (MIMEType wanted) -> renderFunction.get());
    }
}
