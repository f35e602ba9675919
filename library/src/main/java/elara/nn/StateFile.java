package elara.nn;

import elara.array.NDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Which format a file of named arrays has, told by its name. */
final class StateFile {
    private StateFile() {}

    static void write(Path file, Map<String, NDArray> arrays) throws IOException {
        if (isSafetensors(file)) {
            Safetensors.write(file, arrays);
        } else {
            Npz.write(file, arrays);
        }
    }

    static Map<String, NDArray> read(Path file) throws IOException {
        return isSafetensors(file) ? Safetensors.read(file) : Npz.read(file);
    }

    private static boolean isSafetensors(Path file) {
        var name = file.toString();
        if (name.endsWith(".safetensors")) {
            return true;
        }
        if (name.endsWith(".npz")) {
            return false;
        }
        throw new IllegalArgumentException(
                "a model is kept in a file whose name ends with .npz or .safetensors, got " + file);
    }
}
