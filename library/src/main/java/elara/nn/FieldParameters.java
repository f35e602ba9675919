package elara.nn;

import elara.autograd.Tensor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the parameters among a layer's fields, those of superclasses first. */
final class FieldParameters {
    private FieldParameters() {}

    static Map<String, Tensor> of(Layer layer) {
        var found = new LinkedHashMap<String, Tensor>();
        if (layer.getClass().isHidden()) {
            return found; // a lambda; what it has captured has no names
        }
        var classes = new ArrayDeque<Class<?>>();
        for (Class<?> c = layer.getClass(); c != Object.class; c = c.getSuperclass()) {
            classes.push(c);
        }
        for (var c : classes) {
            for (var field : c.getDeclaredFields()) {
                // An outer object (this$0) is no part of the layer.
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    add(field.getName(), valueOf(field, layer), found);
                }
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static void add(String name, Object value, Map<String, Tensor> found) {
        if (value instanceof Tensor tensor && tensor.requiresGrad() && tensor.isLeaf()) {
            found.put(name, tensor);
        } else if (value instanceof Layer inner) {
            inner.namedParameters().forEach((n, parameter) -> found.put(name + "." + n, parameter));
        }
    }

    private static Object valueOf(Field field, Layer layer) {
        if (!Tensor.class.isAssignableFrom(field.getType()) && !Layer.class.isAssignableFrom(field.getType())) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(layer);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read the field " + field, e);
        }
    }
}
