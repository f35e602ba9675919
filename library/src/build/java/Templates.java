import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the loops over primitive arrays for each element type, from one template: {@code java Templates.java templates
 * output}. A template {@code XKernels.java.template} names in its first line the types it is for. In it
 *
 * <pre>
 * $type, $Name        stand for the primitive type and its name in class names
 * #if floating        begins lines for float and double only (or integer, byte, boolean, number: any but boolean);
 * #else, #end         as one expects; they may not be nested
 * #each a, b          begins a list, one entry a line with | between its columns,
 * #do                 and the lines that are repeated for each entry with $a and $b replaced, up to
 * #end                (no #if within)
 * </pre>
 */
public final class Templates {
    private Templates() {}

    private record Type(String primitive, String name, List<String> kinds) {}

    private static final List<Type> TYPES = List.of(
            new Type("double", "Double", List.of("double", "floating", "number")),
            new Type("float", "Float", List.of("float", "floating", "number")),
            new Type("long", "Long", List.of("long", "integer", "number")),
            new Type("int", "Int", List.of("int", "integer", "number")),
            new Type("byte", "Byte", List.of("byte", "number")),
            new Type("boolean", "Boolean", List.of("boolean")));

    /**
     * Writes all templates of a directory.
     *
     * @param args the directory of templates, and the one of sources to write below
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... args) throws IOException {
        var from = Path.of(args[0]);
        var to = Path.of(args[1]);
        try (var files = Files.walk(from)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".template")).toList()) {
                var lines = Files.readAllLines(file);
                var wanted = List.of(lines.get(0).replace("#types", "").strip().split(" +"));
                for (var type : TYPES) {
                    if (wanted.contains(type.primitive())) {
                        var text = String.join("\n", repeated(chosen(lines.subList(1, lines.size()), type))) + "\n";
                        var name = file.getFileName().toString().replace("Number", type.name());
                        var target = to.resolve(from.relativize(file)).resolveSibling(name.replace(".template", ""));
                        write(target, text.replace("$type", type.primitive()).replace("$Name", type.name()));
                    }
                }
            }
        }
    }

    private static void write(Path target, String text) throws IOException {
        Files.createDirectories(target.getParent());
        if (!Files.exists(target) || !Files.readString(target).equals(text)) {
            Files.writeString(target, text);
        }
    }

    /** The lines that are for a type. */
    private static List<String> chosen(List<String> lines, Type type) {
        var out = new ArrayList<String>();
        boolean within = false;
        boolean take = true;
        for (var line : lines) {
            var word = line.strip();
            if (word.startsWith("#if ")) {
                within = true;
                take = type.kinds().contains(word.substring(4));
            } else if (word.equals("#else") && within) {
                take = !take;
            } else if (word.equals("#end") && within) {
                within = false;
                take = true;
            } else if (take) {
                out.add(line);
            }
        }
        return out;
    }

    /** The lines with lists written out. */
    private static List<String> repeated(List<String> lines) {
        var out = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var word = lines.get(i).strip();
            if (!word.startsWith("#each ")) {
                out.add(lines.get(i));
                continue;
            }
            var names = word.substring(6).split(", *");
            var entries = new ArrayList<String[]>();
            while (!lines.get(++i).strip().equals("#do")) {
                entries.add(lines.get(i).strip().split(" +\\| +", names.length));
            }
            var body = new ArrayList<String>();
            while (!lines.get(++i).strip().equals("#end")) {
                body.add(lines.get(i));
            }
            for (var entry : entries) {
                for (var line : body) {
                    var text = line;
                    for (int k = 0; k < names.length; k++) {
                        text = text.replace("$" + names[k], entry[k]);
                    }
                    out.add(text);
                }
            }
        }
        return out;
    }
}
