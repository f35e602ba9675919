package io.github.spencerpark.jupyter.kernel.magic.common;

import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagic;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes files. */
public class WriteFile {
    private static final MagicsArgs ARGS = MagicsArgs.builder()
            .required("filename")
            .flag("append", 'a')
            .onlyKnownFlags()
            .onlyKnownKeywords()
            .build();

    /** Nothing to know. */
    public WriteFile() {}

    /**
     * Writes a file.
     *
     * @param args its name; {@code -a} to append
     * @param body what to write
     * @return null
     * @throws Exception if it cannot be written
     */
    @CellMagic("writefile")
    public static Void writefile(List<String> args, String body) throws Exception {
        var values = ARGS.parse(args);
        var name = values.get("filename").get(0);
        var file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException("Cannot write to file " + name + ". It is a directory.");
        }
        if (values.get("append").isEmpty()) {
            Files.writeString(file, body, StandardCharsets.UTF_8);
        } else {
            Files.writeString(file, body, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return null;
    }
}
