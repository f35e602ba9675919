package elara.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a kernelspec's command line becomes a command, as {@code jupyter_client} does it. */
final class Launcher {
    /** How the launcher of the Python package says which Python it is. */
    static final String PYTHON = "ELARA_PYTHON";

    private static final Pattern ANY_PYTHON = Pattern.compile("python(\\d(\\.\\d+)?)?");

    private Launcher() {}

    /** Any Python in the first place stands for the one that Jupyter runs on. */
    static List<String> resolve(List<String> argv) {
        var command = new ArrayList<>(argv);
        var python = Optional.ofNullable(System.getenv(PYTHON));
        if (!command.isEmpty() && ANY_PYTHON.matcher(command.get(0)).matches()) {
            python.ifPresent(own -> command.set(0, own));
        }
        return List.copyOf(command);
    }
}
