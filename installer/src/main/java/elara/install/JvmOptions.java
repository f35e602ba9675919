package elara.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The kernel's flags for a version of Java: the lines {@code from-to:flag} of a distribution's {@code jvm.options}. */
final class JvmOptions {
    private static final Pattern LINE = Pattern.compile("(\\d+)-(\\d*):(.*)");

    private JvmOptions() {}

    static List<String> of(Path file, int feature) throws IOException {
        var options = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            var match = LINE.matcher(line);
            if (match.matches()) {
                int from = Integer.parseInt(match.group(1));
                int to = match.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(match.group(2));
                if (from <= feature && feature <= to) {
                    options.add(match.group(3));
                }
            }
        }
        return List.copyOf(options);
    }
}
