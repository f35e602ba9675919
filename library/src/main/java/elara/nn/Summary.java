package elara.nn;

import elara.array.NDArrays;
import elara.array.Shapes;
import elara.autograd.Autograd;
import elara.autograd.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a model is made of: a row a layer, with the shape it gives and its number of parameters.
 *
 * <pre>{@code
 * summary(model, 64, 784)
 * }</pre>
 *
 * @param rows one a layer, in the order of declaration
 * @param parameters the number of all parameters' elements
 * @param bytes what the parameters take
 */
public record Summary(List<Row> rows, long parameters, long bytes) {
    /**
     * A layer.
     *
     * @param name the path to it, such as {@code 0} or {@code encoder.out}
     * @param layer what it is
     * @param shape the shape it gives; empty where it is part of a layer whose inside is not run one after the other
     * @param parameters the number of its parameters' elements
     */
    public record Row(String name, String layer, String shape, long parameters) {}

    /** Copies the rows. */
    public Summary {
        rows = List.copyOf(rows);
    }

    /**
     * Returns a model's summary. The model is run once, on zeros, as {@code eval()} would; its state is left as it was.
     *
     * @param model the model
     * @param shape the shape of an input, samples included
     * @return the summary
     * @throws IllegalArgumentException if the model does not take that shape
     */
    public static Summary summary(Layer model, int... shape) {
        return of(model, shape);
    }

    static Summary of(Layer model, int... shape) {
        var rows = new ArrayList<Row>();
        var kept = State.of(model);
        Autograd.noGrad(() -> {
            var y = add(rows, "", model, Tensor.of(NDArrays.zeros(shape)));
            if (rows.isEmpty()) {
                rows.add(new Row("", model.toString(), Shapes.text(y.shape()), count(model)));
            }
        });
        State.load(model, kept);
        long bytes = model.parameters().stream()
                .mapToLong(p -> (long) p.size() * NumberBytes.width(p.dtype()))
                .sum();
        return new Summary(rows, count(model), bytes);
    }

    private static Tensor add(List<Row> rows, String path, Layer layer, Tensor x) {
        if (layer instanceof Sequential sequential) {
            var y = x;
            for (int i = 0; i < sequential.layers().size(); i++) {
                try {
                    y = add(rows, path + i, sequential.layers().get(i), y);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("layer " + i + ": " + e.getMessage(), e);
                }
            }
            return y;
        }
        var y = layer.forward(x);
        if (!path.isEmpty()) {
            rows.add(new Row(path, head(layer), Shapes.text(y.shape()), count(layer)));
        }
        inside(rows, path.isEmpty() ? "" : path + ".", layer);
        return y;
    }

    private static void inside(List<Row> rows, String prefix, Layer layer) {
        if (layer.getClass().getPackage() == Summary.class.getPackage() && !(layer instanceof Sequential)) {
            return;
        }
        layer.children().forEach((name, child) -> {
            rows.add(new Row(prefix + name, head(child), "", count(child)));
            inside(rows, prefix + name + ".", child);
        });
    }

    private static String head(Layer layer) {
        var text = layer.toString();
        if (text.contains("\n")) {
            return text.substring(0, text.indexOf('(') < 0 ? text.indexOf('\n') : text.indexOf('('));
        }
        // A class or lambda without toString() of its own.
        return text.matches(".*@[0-9a-f]+") ? layer.getClass().getSimpleName().replaceAll("[$].*", "") : text;
    }

    private static long count(Layer layer) {
        return layer.parameters().stream().mapToLong(Tensor::size).sum();
    }

    /** Returns the table as text. */
    @Override
    public String toString() {
        int name = width("name", rows.stream().map(Row::name).toList());
        int layer = width("layer", rows.stream().map(Row::layer).toList());
        int shape = width("output", rows.stream().map(Row::shape).toList());
        var format = "%-" + name + "s  %-" + layer + "s  %-" + shape + "s  %10s%n";
        var text = new StringBuilder(String.format(Locale.ROOT, format, "name", "layer", "output", "parameters"));
        for (var row : rows) {
            var count = String.format(Locale.ROOT, "%,d", row.parameters());
            text.append(String.format(Locale.ROOT, format, row.name(), row.layer(), row.shape(), count));
        }
        text.append(String.format(Locale.ROOT, "%,d parameters in all, %,.1f KB", parameters, bytes / 1024.0));
        return text.toString().replace("\r\n", "\n");
    }

    private static int width(String head, List<String> cells) {
        return Math.max(
                head.length(), cells.stream().mapToInt(String::length).max().orElse(0));
    }
}
