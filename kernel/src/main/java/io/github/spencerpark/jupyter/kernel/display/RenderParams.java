package io.github.spencerpark.jupyter.kernel.display;

import java.util.LinkedHashMap;

/** What else a render function is told. */
public class RenderParams extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    /**
     * A name and a value.
     *
     * @param <T> the value's type
     */
    public static class Param<T> {
        /** The name. */
        public final String key;

        /** The value. */
        public final T value;

        /**
         * Creates a parameter.
         *
         * @param key the name
         * @param value the value
         */
        public Param(String key, T value) {
            this.key = key;
            this.value = value;
        }
    }

    /** No parameters yet. */
    public RenderParams() {}

    /**
     * Returns a parameter.
     *
     * @param <T> the value's type
     * @param key the name
     * @param value the value
     * @return the parameter
     */
    public static <T> Param<T> param(String key, T value) {
        return new Param<>(key, value);
    }

    /**
     * Returns parameters.
     *
     * @param params each of them
     * @return all
     */
    public static RenderParams paramsOf(Param<?>... params) {
        var all = new RenderParams();
        for (var param : params) {
            all.put(param.key, param.value);
        }
        return all;
    }

    /**
     * Returns parameters.
     *
     * @param key the name of one
     * @param value its value
     * @return all
     */
    public static RenderParams paramsOf(String key, Object value) {
        return new RenderParams().with(key, value);
    }

    /**
     * Adds a parameter.
     *
     * @param key the name
     * @param value the value
     * @return this
     */
    public RenderParams with(String key, Object value) {
        put(key, value);
        return this;
    }

    /**
     * Adds a parameter.
     *
     * @param param the parameter
     * @return this
     */
    public RenderParams with(Param<?> param) {
        return with(param.key, param.value);
    }

    /**
     * Adds a parameter.
     *
     * @param key the name
     * @param value the value
     * @return this
     */
    public RenderParams and(String key, Object value) {
        return with(key, value);
    }

    /**
     * Adds a parameter.
     *
     * @param param the parameter
     * @return this
     */
    public RenderParams and(Param<?> param) {
        return with(param);
    }
}
