package elara.kernel.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON trees from and to bytes. Jackson's mapper is left out: it costs a kernel's start a tenth of a second, and all
 * that messages need of it is the few lines below.
 */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    // A cell may be of any length; only nesting stays limited (by Jackson's default), since trees are read recursively.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /**
     * Returns a new object.
     *
     * @return an object without members
     */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /**
     * Returns a new array.
     *
     * @return an array without elements
     */
    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /**
     * Turns a value into a tree: maps, collections, arrays of objects, numbers, booleans, null and nodes as what they
     * are, bytes as base64, and everything else as its text.
     *
     * @param value a value
     * @return its tree
     */
    public static JsonNode of(Object value) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof JsonNode node) {
            return node;
        } else if (value instanceof byte[] bytes) {
            return NODES.stringNode(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Map<?, ?> map) {
            var object = object();
            map.forEach((key, member) -> object.set(String.valueOf(key), of(member)));
            return object;
        } else if (value instanceof Collection<?> elements) {
            var array = array();
            elements.forEach(element -> array.add(of(element)));
            return array;
        } else if (value instanceof Object[] elements) {
            var array = array();
            for (var element : elements) {
                array.add(of(element));
            }
            return array;
        }
        return NODES.stringNode(value.toString());
    }

    /** JSON has no infinity and no NaN; they become null, as JavaScript has them. */
    private static JsonNode number(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return NODES.numberNode(number.intValue());
        } else if (number instanceof BigInteger big) {
            return NODES.numberNode(big);
        } else if (number instanceof BigDecimal big) {
            return NODES.numberNode(big);
        } else if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue())
                    ? NODES.numberNode(Double.parseDouble(number.toString()))
                    : NODES.nullNode();
        }
        return NODES.numberNode(number.longValue());
    }

    /**
     * Turns a tree into a value: the other way of {@link #of}.
     *
     * @param tree a tree; null when it is missing
     * @return a map, a list, a text, a number, a boolean or null
     */
    public static Object value(JsonNode tree) {
        return switch (tree == null ? JsonNodeType.MISSING : tree.getNodeType()) {
            case OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                tree.properties().forEach(member -> map.put(member.getKey(), value(member.getValue())));
                yield map;
            }
            case ARRAY -> {
                var list = new ArrayList<>();
                tree.forEach(element -> list.add(value(element)));
                yield list;
            }
            case STRING -> tree.stringValue();
            case NUMBER -> tree.numberValue();
            case BOOLEAN -> tree.booleanValue();
            default -> null;
        };
    }

    /**
     * Reads an object.
     *
     * @param bytes one JSON object in UTF-8
     * @param what what the bytes are, for the exception's text
     * @return the object
     * @throws MalformedMessage if the bytes are anything else
     */
    public static ObjectNode read(byte[] bytes, String what) throws MalformedMessage {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            var first = parser.nextToken();
            if (first == null) {
                throw new MalformedMessage(what + " is empty; it must be a JSON object");
            }
            var tree = read(parser, first);
            if (parser.nextToken() != null) {
                throw new MalformedMessage(what + " goes on after its JSON object");
            }
            if (tree.isNull()) {
                return object();
            } else if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new MalformedMessage(what + " is " + kind(tree) + "; it must be a JSON object");
        } catch (JacksonException e) {
            throw new MalformedMessage(what + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode read(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                var object = object();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    object.set(name, read(parser, parser.nextToken()));
                }
                yield object;
            }
            case START_ARRAY -> {
                var array = array();
                for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    array.add(read(parser, next));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getNumberValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    /**
     * Writes a tree. Half a surrogate pair, which a program may print but UTF-8 does not have, becomes a question mark.
     *
     * @param tree a tree
     * @return its JSON in UTF-8
     */
    public static byte[] write(JsonNode tree) {
        var writer = new JsonWriter();
        writer.write(tree);
        return writer.bytes();
    }

    /**
     * Names a tree's kind, for messages about a wrong one.
     *
     * @param tree a tree; null when it is missing
     * @return such as "an array"
     */
    static String kind(JsonNode tree) {
        return switch (tree == null ? JsonNodeType.MISSING : tree.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            default -> "missing";
        };
    }
}
