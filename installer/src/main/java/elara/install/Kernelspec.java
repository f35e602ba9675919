package elara.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code kernel.json}: how Jupyter starts a kernel. Ours have a member {@code metadata.elara}, by which they are known.
 *
 * @param json all of it
 */
record Kernelspec(JsonObject json) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * What a kernelspec is made for.
     *
     * @param jdk the Java that runs the kernel
     * @param displayName what front ends call it
     * @param options more flags for the JVM, after Elara's own, so that these win
     * @param archive the start-up archive; none for a start without one
     * @param cache where the kernel keeps what it unpacks; none for the user's cache directory
     */
    record Wanted(Jdk jdk, String displayName, List<String> options, Optional<Path> archive, Optional<Path> cache) {
        Wanted {
            options = List.copyOf(options);
        }
    }

    /** Fills in a distribution's template. */
    static Kernelspec of(Distribution distribution, Wanted wanted) throws IOException, Refusal {
        var template = read(distribution.template());
        var flags = new ArrayList<String>();
        for (var flag : JvmOptions.of(distribution.options(), wanted.jdk().feature())) {
            if (!flag.contains(StartUpArchive.PLACE)) {
                flags.add(flag);
            } else if (wanted.archive().isPresent()) {
                flags.add(flag.replace(
                        StartUpArchive.PLACE, wanted.archive().get().toString()));
            }
        }
        wanted.cache().ifPresent(folder -> flags.add("-Delara.cache=" + folder));
        flags.addAll(wanted.options());
        var argv = new JsonArray();
        for (var word : template.argv()) {
            if (word.equals("@JVM_OPTIONS@")) {
                flags.forEach(argv::add);
            } else {
                argv.add(word.replace("@JAVA@", wanted.jdk().java().toString())
                        .replace("@DISTRIBUTION@", distribution.folder().toString()));
            }
        }
        var json = template.json().deepCopy();
        json.add("argv", argv);
        json.addProperty("display_name", wanted.displayName());
        var elara = json.getAsJsonObject("metadata").getAsJsonObject("elara");
        elara.addProperty("java", wanted.jdk().version());
        elara.addProperty("distribution", distribution.folder().toString());
        return new Kernelspec(json);
    }

    /** Reads a kernel.json. */
    static Kernelspec read(Path file) throws IOException, Refusal {
        try {
            if (JsonParser.parseString(Files.readString(file)) instanceof JsonObject object) {
                return new Kernelspec(object);
            }
            throw new Refusal(file + " is no kernelspec: it must be a JSON object");
        } catch (JsonParseException e) {
            throw new Refusal(file + " is no kernelspec: " + e.getMessage(), e);
        }
    }

    /** The kernelspec in a folder, if there is one that can be read. */
    static Optional<Kernelspec> in(Path folder) {
        try {
            return Optional.of(read(folder.resolve("kernel.json")));
        } catch (IOException | Refusal e) {
            return Optional.empty();
        }
    }

    /** Whether this is one of Elara's. */
    boolean isElaras() {
        return elara() != null;
    }

    private JsonObject elara() {
        return json.get("metadata") instanceof JsonObject metadata && metadata.get("elara") instanceof JsonObject elara
                ? elara
                : null;
    }

    private Optional<String> ofElara(String name) {
        return Optional.ofNullable(elara()).map(elara -> elara.get(name)).map(JsonElement::getAsString);
    }

    /** Elara's version. */
    String version() {
        return ofElara("version").orElse("?");
    }

    /** The version of Java that it was made for; none where Java is looked for at each start. */
    Optional<String> java() {
        return ofElara("java");
    }

    /** Where the jars are; none where the kernelspec of the Python package leaves that to its launcher. */
    Optional<Path> distribution() {
        return ofElara("distribution").map(Path::of);
    }

    String displayName() {
        return json.has("display_name") ? json.get("display_name").getAsString() : "";
    }

    List<String> argv() {
        var argv = new ArrayList<String>();
        if (json.get("argv") instanceof JsonArray words) {
            words.forEach(word -> argv.add(word.getAsString()));
        }
        return List.copyOf(argv);
    }

    /** The file's text. */
    String text() {
        return GSON.toJson(json) + "\n";
    }
}
