package elara.kernel.render;

import elara.display.Displayable;
import elara.display.MimeBundle;
import java.awt.image.RenderedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Turns values into what a front end can show. There is always a {@code text/plain}. */
public final class Renderer {
    /** The first that has an answer wins. */
    private final List<Rule> rules = List.of(
            value -> value instanceof MimeBundle bundle ? Optional.of(bundle) : Optional.empty(),
            value -> value instanceof Displayable shown ? Optional.of(shown.toMimeBundle()) : Optional.empty(),
            value -> value instanceof RenderedImage image ? Picture.of(image) : Optional.empty(),
            value -> descends(value, "tech.tablesaw.api.Table") ? TableView.of(value) : Optional.empty(),
            value -> descends(value, "elara.array.NDArray") ? ArrayView.of(value) : Optional.empty(),
            value -> descends(value, "org.knowm.xchart.internal.chartpart.Chart")
                    ? ChartPicture.of(value)
                    : Optional.empty(),
            value -> descends(value, "org.jfree.chart.JFreeChart") ? JFreePicture.of(value) : Optional.empty(),
            value -> descends(value, "tech.tablesaw.plotly.components.Figure")
                    ? TablesawFigure.of(value)
                    : Optional.empty());

    /** What is asked before the rules; the latest first. */
    private final List<Preference> preferences = new CopyOnWriteArrayList<>();

    /** A way to show some values that goes before Elara's own. */
    public interface Preference {
        /**
         * Shows a value, if it is one of those.
         *
         * @param value the value; may be null
         * @param mimes the MIME types that are wanted; empty when none are asked for
         * @return the value, or nothing to leave it to others
         */
        Optional<MimeBundle> look(Object value, List<String> mimes);
    }

    /**
     * Adds a way to show some values.
     *
     * @param preference the way; it is asked before those added earlier
     */
    public void prefer(Preference preference) {
        preferences.add(0, preference);
    }

    /** One way to show some values. */
    private interface Rule {
        Optional<MimeBundle> look(Object value);
    }

    /** Creates a renderer. */
    public Renderer() {}

    /**
     * Shows a value in all the types it has.
     *
     * @param value the value; null is a text, too
     * @return its bundle; what its own methods throw is told in the text, never thrown
     */
    public MimeBundle render(Object value) {
        try {
            for (var preference : preferences) {
                var look = preference.look(value, List.of());
                if (look.isPresent()) {
                    return withText(look.get(), value);
                }
            }
            for (var rule : rules) {
                var look = rule.look(value);
                if (look.isPresent()) {
                    return withText(look.get(), value);
                }
            }
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return MimeBundle.text(nameOf(value) + " cannot be shown: " + e);
        }
        return MimeBundle.text(text(value));
    }

    /**
     * Shows a value in some types only.
     *
     * @param value the value; a {@code CharSequence} is taken to be written in each of the types
     * @param mimes the types; a star stands for anything, as in {@code image/*}
     * @return those of the types that the value has, and its plain text
     */
    public MimeBundle renderAs(Object value, String... mimes) {
        for (var preference : preferences) {
            var look = preference.look(value, List.of(mimes));
            if (look.isPresent()) {
                return withText(look.get(), value);
            }
        }
        if (value instanceof CharSequence text) {
            var bundle = MimeBundle.text(text.toString());
            for (var mime : mimes) {
                bundle = mime.contains("*") ? bundle : bundle.with(mime, text.toString());
            }
            return bundle;
        }
        var all = render(value);
        var some = MimeBundle.text(all.plainText());
        for (var entry : all.data().entrySet()) {
            if (Arrays.stream(mimes).anyMatch(wanted -> fits(entry.getKey(), wanted))) {
                some = some.with(entry.getKey(), entry.getValue());
            }
        }
        return new MimeBundle(some.data(), all.metadata());
    }

    /**
     * Returns the plain text of a value: that of its {@code toString}, and the elements of an array.
     *
     * @param value the value
     * @return the text; what {@code toString} throws is told in it
     */
    public static String text(Object value) {
        try {
            if (value == null || !value.getClass().isArray()) {
                return String.valueOf(value);
            }
            // An array in an array is what deepToString takes, of any type; and has the brackets of the outer one.
            var inBrackets = Arrays.deepToString(new Object[] {value});
            return inBrackets.substring(1, inBrackets.length() - 1);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return nameOf(value) + " (its toString() throws " + e + ")";
        }
    }

    private static MimeBundle withText(MimeBundle bundle, Object value) {
        var hasText = bundle.data().containsKey("text/plain") || bundle.data().isEmpty();
        return hasText || value instanceof MimeBundle ? bundle : bundle.with("text/plain", text(value));
    }

    private static String nameOf(Object value) {
        return value.getClass().getTypeName();
    }

    private static boolean fits(String mime, String wanted) {
        return wanted.equals(mime)
                || wanted.equals("*")
                || (wanted.endsWith("/*") && mime.startsWith(wanted.substring(0, wanted.length() - 1)));
    }

    /** By name: to ask must not load a library that the value is not of. */
    private static boolean descends(Object value, String className) {
        for (Class<?> type = value == null ? null : value.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }
}
