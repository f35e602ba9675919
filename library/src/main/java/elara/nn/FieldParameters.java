package elara.nn;

import elara.autograd.Tensor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the parameters and layers among a layer's fields, those of superclasses first. */
final class FieldParameters {
    private FieldParameters() {}

    static Map<String, Tensor> of(Layer layer) {
        var found = new LinkedHashMap<String, Tensor>();
        fields(layer).forEach((name, value) -> {
            if (value instanceof Tensor tensor && tensor.isLeaf() && (tensor.requiresGrad() || tensor.isParameter())) {
                found.put(name, tensor);
            } else if (value instanceof Layer inner) {
                inner.namedParameters().forEach((n, parameter) -> found.put(name + "." + n, parameter));
            }
        });
        return Collections.unmodifiableMap(found);
    }

    static Map<String, Layer> children(Layer layer) {
        var found = new LinkedHashMap<String, Layer>();
        fields(layer).forEach((name, value) -> {
            if (value instanceof Layer inner) {
                found.put(name, inner);
            }
        });
        return Collections.unmodifiableMap(found);
    }

    /** Tensors and layers by field name; those in lists with their position after it. */
    private static Map<String, Object> fields(Layer layer) {
        var found = new LinkedHashMap<String, Object>();
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
                    var value = valueOf(field, layer);
                    if (value instanceof List<?> list) {
                        for (int i = 0; i < list.size(); i++) {
                            put(found, field.getName() + "." + i, list.get(i));
                        }
                    } else if (value instanceof Layer[] array) {
                        for (int i = 0; i < array.length; i++) {
                            put(found, field.getName() + "." + i, array[i]);
                        }
                    } else {
                        put(found, field.getName(), value);
                    }
                }
            }
        }
        return found;
    }

    private static void put(Map<String, Object> found, String name, Object value) {
        if (value instanceof Tensor || value instanceof Layer) {
            found.put(name, value);
        }
    }

    private static Object valueOf(Field field, Layer layer) {
        var type = field.getType();
        if (!Tensor.class.isAssignableFrom(type)
                && !Layer.class.isAssignableFrom(type)
                && !List.class.isAssignableFrom(type)
                && !Layer[].class.isAssignableFrom(type)) {
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
