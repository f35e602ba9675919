package io.github.spencerpark.jupyter.kernel.display;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import elara.display.Displayable;
import elara.display.MimeBundle;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One value in several MIME types; what {@code render} returns. */
public class DisplayData implements Displayable {
    /** Where among the transient data the display id is. */
    public static final String DISPLAY_ID_KEY = "display_id";

    /** Nothing. */
    public static final DisplayData EMPTY = new DisplayData();

    /** An empty text. */
    public static final DisplayData EMPTY_STRING = new DisplayData("");

    private final Map<String, Object> data = new LinkedHashMap<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final Map<String, Object> transientData = new LinkedHashMap<>();

    /**
     * Returns the data, or empty data in place of null.
     *
     * @param data the data, or null
     * @return not null
     */
    public static DisplayData emptyIfNull(DisplayData data) {
        return data == null ? EMPTY : data;
    }

    /**
     * Copies.
     *
     * @param other what to copy
     */
    public DisplayData(DisplayData other) {
        assign(other);
    }

    /**
     * Creates a plain text.
     *
     * @param textData the text
     */
    public DisplayData(String textData) {
        data.put("text/plain", textData);
    }

    /** Creates empty data. */
    public DisplayData() {}

    /**
     * The same of what Elara renders.
     *
     * @param bundle the value in several types
     * @return a copy of it
     */
    public static DisplayData of(MimeBundle bundle) {
        var copy = new DisplayData();
        copy.data.putAll(bundle.data());
        copy.metadata.putAll(bundle.metadata());
        return copy;
    }

    /**
     * Puts a representation.
     *
     * @param mimeType its type
     * @param value the value in that type
     */
    public void putData(String mimeType, Object value) {
        data.put(mimeType, value);
    }

    /**
     * Puts what is to be known of a representation.
     *
     * @param mimeType its type
     * @param value such as a map of width and height
     */
    public void putMetaData(String mimeType, Object value) {
        metadata.put(mimeType, value);
    }

    /**
     * Puts what is not kept in the notebook.
     *
     * @param key its name
     * @param value its value
     */
    public void putTransientData(String key, Object value) {
        transientData.put(key, value);
    }

    /**
     * Puts a representation.
     *
     * @param mimeType its type
     * @param value the value in that type
     */
    public void putData(MIMEType mimeType, Object value) {
        putData(mimeType.toString(), value);
    }

    /**
     * Puts what is to be known of a representation.
     *
     * @param mimeType its type
     * @param value such as a map of width and height
     */
    public void putMetaData(MIMEType mimeType, Object value) {
        putMetaData(mimeType.toString(), value);
    }

    /**
     * Puts a representation and what is to be known of it.
     *
     * @param mimeType its type
     * @param value the value in that type
     * @param known such as a map of width and height
     */
    public void putData(MIMEType mimeType, Object value, Object known) {
        putData(mimeType, value);
        putMetaData(mimeType, known);
    }

    /**
     * Returns a representation.
     *
     * @param type its type
     * @return the value in that type, or null
     */
    public Object getData(MIMEType type) {
        return data.get(type.toString());
    }

    /**
     * Whether there is a representation.
     *
     * @param type its type
     * @return whether there is
     */
    public boolean hasDataForType(MIMEType type) {
        return data.containsKey(type.toString());
    }

    /**
     * Puts all of another's.
     *
     * @param other the other
     */
    public final void assign(DisplayData other) {
        data.putAll(other.data);
        metadata.putAll(other.metadata);
        transientData.putAll(other.transientData);
    }

    /**
     * Sets the id under which it can be updated.
     *
     * @param id the id
     */
    public void setDisplayId(String id) {
        putTransientData(DISPLAY_ID_KEY, id);
    }

    /**
     * Whether there is an id.
     *
     * @return whether there is
     */
    public boolean hasDisplayId() {
        return transientData.containsKey(DISPLAY_ID_KEY);
    }

    /**
     * Returns the id under which it can be updated.
     *
     * @return the id, or null
     */
    public String getDisplayId() {
        return Objects.toString(transientData.get(DISPLAY_ID_KEY), null);
    }

    /**
     * Puts plain text.
     *
     * @param text the text
     */
    public void putText(String text) {
        putData(MIMEType.TEXT_PLAIN, text);
    }

    /**
     * Puts HTML.
     *
     * @param html the HTML
     */
    public void putHTML(String html) {
        putData(MIMEType.TEXT_HTML, html);
    }

    /**
     * Puts LaTeX.
     *
     * @param latex the LaTeX
     */
    public void putLatex(String latex) {
        putData(MIMEType.TEXT_LATEX, latex);
    }

    /**
     * Puts a formula.
     *
     * @param math the formula in LaTeX, without dollar signs
     */
    public void putMath(String math) {
        putLatex("$$" + math + "$$");
    }

    /**
     * Puts Markdown.
     *
     * @param markdown the Markdown
     */
    public void putMarkdown(String markdown) {
        putData(MIMEType.TEXT_MARKDOWN, markdown);
    }

    /**
     * Puts JavaScript, which a front end may run.
     *
     * @param javascript the JavaScript
     */
    public void putJavaScript(String javascript) {
        putData(MIMEType.APPLICATION_JAVASCRIPT, javascript);
    }

    /**
     * Puts JSON.
     *
     * @param json its text
     */
    public void putJSON(String json) {
        putData(MIMEType.APPLICATION_JSON, json);
    }

    /**
     * Puts JSON.
     *
     * @param json its text
     * @param expanded whether a front end shows it unfolded
     */
    public void putJSON(String json, boolean expanded) {
        putData(MIMEType.APPLICATION_JSON, json, Map.of("expanded", expanded));
    }

    /**
     * Puts a picture.
     *
     * @param svg its SVG
     */
    public void putSVG(String svg) {
        putData(MIMEType.IMAGE_SVG, svg);
    }

    @Override
    public MimeBundle toMimeBundle() {
        var shown = new LinkedHashMap<String, Object>();
        data.forEach((mime, value) -> {
            if (value != null) {
                shown.put(mime, isJson(mime) && value instanceof String text ? unpacked(text) : plain(value));
            }
        });
        var known = new LinkedHashMap<String, Object>();
        metadata.forEach((mime, value) -> known.put(mime, plain(value)));
        return new MimeBundle(shown, known);
    }

    private static boolean isJson(String mime) {
        return mime.equals("application/json") || mime.endsWith("+json");
    }

    /** The protocol wants JSON as such, not as its text. */
    private static Object unpacked(String text) {
        try {
            return value(JsonParser.parseString(text));
        } catch (JsonParseException e) {
            return text;
        }
    }

    private static Object plain(Object value) {
        return value instanceof JsonElement json
                ? value(json)
                : value instanceof CharSequence text ? text.toString() : value;
    }

    private static Object value(JsonElement json) {
        if (json.isJsonObject()) {
            var members = new LinkedHashMap<String, Object>();
            json.getAsJsonObject().entrySet().forEach(each -> members.put(each.getKey(), value(each.getValue())));
            return members;
        } else if (json.isJsonArray()) {
            var elements = new ArrayList<Object>();
            json.getAsJsonArray().forEach(each -> elements.add(value(each)));
            return elements;
        } else if (json.isJsonPrimitive()) {
            var primitive = json.getAsJsonPrimitive();
            if (primitive.isBoolean()) {
                return primitive.getAsBoolean();
            }
            if (!primitive.isNumber()) {
                return primitive.getAsString();
            }
            var number = primitive.getAsBigDecimal();
            return number.stripTrailingZeros().scale() <= 0 && number.abs().doubleValue() < 1e15
                    ? (Object) number.longValueExact()
                    : (Object) number.doubleValue();
        }
        return null;
    }

    @Override
    public String toString() {
        return data.entrySet().stream()
                .map(each -> each.getKey() + ": " + described(each.getValue()))
                .collect(Collectors.joining(", ", "DisplayData{", "}"));
    }

    private static String described(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }
}
