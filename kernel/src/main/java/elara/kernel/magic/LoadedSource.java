package elara.kernel.magic;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A file to run: Java, or a notebook whose code cells are.
 *
 * @param name what it is called in errors
 * @param text its content
 */
public record LoadedSource(String name, String text) {
    /** What may be left out at the end of a file's name, in the order it is tried. */
    public static final List<String> EXTENSIONS = List.of(".jsh", ".jshell", ".java", ".ijava");

    private static final String NOTEBOOK = ".ipynb";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Finds and reads a file.
     *
     * @param source its path, its extension left out or not; or its address
     * @param directory what the path is relative to
     * @param extensions the extensions to try besides {@code .ipynb}
     * @return the file
     * @throws IOException if there is none, with what was tried, or it cannot be read
     * @throws InterruptedException if the cell is interrupted
     */
    public static LoadedSource find(String source, Path directory, List<String> extensions)
            throws IOException, InterruptedException {
        if (source.matches("https?://.*")) {
            return download(source);
        }
        var tried = new ArrayList<Path>();
        var named = directory.resolve(
                source.startsWith("file:") ? Path.of(URI.create(source)).toString() : source);
        tried.add(named);
        for (var extension : extensions) {
            tried.add(named.resolveSibling(named.getFileName() + extension));
        }
        tried.add(named.resolveSibling(named.getFileName() + NOTEBOOK));
        for (var file : tried) {
            if (Files.isRegularFile(file)) {
                return new LoadedSource(file.getFileName().toString(), read(file));
            }
        }
        if (Files.isDirectory(named)) {
            throw new FileNotFoundException(named.normalize() + " is a directory, a file is wanted");
        }
        throw new FileNotFoundException("no file " + source + "; tried "
                + tried.stream().map(path -> path.normalize().toString()).collect(Collectors.joining(", ")));
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file.normalize() + " is not text in UTF-8", e);
        }
    }

    private static LoadedSource download(String address) throws IOException, InterruptedException {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IOException("not an address: " + e.getMessage(), e);
        }
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new FileNotFoundException(address + " answers with status " + response.statusCode());
        }
        var path = uri.getPath();
        return new LoadedSource(path.substring(path.lastIndexOf('/') + 1), response.body());
    }

    /** Whether it is a notebook. */
    boolean isNotebook() {
        return name.endsWith(NOTEBOOK);
    }

    /**
     * Returns what is to be run.
     *
     * @return the whole text, or each code cell of a notebook
     * @throws IOException if a notebook is none
     */
    public List<String> cells() throws IOException {
        if (!isNotebook()) {
            return List.of(text);
        }
        try {
            var cells = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells");
            return StreamSupport.stream(cells.spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
                    .map(cell -> text(cell.get("source")))
                    .toList();
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IOException(name + " is not a notebook: " + e.getMessage(), e);
        }
    }

    private static String text(JsonElement source) {
        return source.isJsonArray()
                ? StreamSupport.stream(source.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : source.getAsString();
    }
}
