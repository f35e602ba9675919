package elara.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** {@code %%writefile}: the cell becomes a file. */
final class WriteFile implements Magic.Body, Completing {
    @Override
    public List<String> names() {
        return List.of("writefile", "file");
    }

    @Override
    public String usage() {
        return "%%writefile [-a] file";
    }

    @Override
    public String summary() {
        return "Writes the lines below it to a file; -a appends to it.";
    }

    @Override
    public Object run(Call call, String body, Host host) throws Exception {
        var rest = new ArrayList<>(call.arguments());
        var append = rest.removeIf(each -> each.equals("-a") || each.equals("--append"));
        if (rest.size() != 1) {
            throw new WrongCall(rest.isEmpty() ? "a file is wanted" : "one file is wanted, not " + rest.size());
        }
        var name = rest.get(0).startsWith("~/")
                ? System.getProperty("user.home") + rest.get(0).substring(1)
                : rest.get(0);
        var file = host.directory().resolve(name);
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a directory, a file is wanted");
        }
        var exists = Files.exists(file);
        // The last line of a cell has no end, that of a file has.
        var text = body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
        try {
            if (append) {
                Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.writeString(file, text);
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no directory " + file.getParent(), e);
        }
        var verb = append && exists ? "Appending to " : exists ? "Overwriting " : "Writing ";
        System.out.println(verb + rest.get(0));
        return null;
    }

    @Override
    public List<String> complete(String begun, Host host) {
        return Load.files(begun, host.directory());
    }
}
