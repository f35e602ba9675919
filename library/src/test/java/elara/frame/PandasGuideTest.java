package elara.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The guide from pandas promises nothing that is not there. */
class PandasGuideTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CALL = Pattern.compile("(\\.?)\\b([a-zA-Z]\\w*)\\(");
    private static final Set<String> JAVA = Set.of("of", "charAt", "year", "for", "dateColumn", "rowCount", "avg");

    @Test
    void everyVerbOfTheRightColumnIsAMethodThere() throws IOException {
        var statics = names(Stream.of(Frames.class, Rows.class, Values.class, TableFiles.class));
        var members = names(Stream.of(
                GroupBy.class,
                PivotTable.class,
                Crosstab.class,
                Merge.class,
                MergeAsof.class,
                Rolling.class,
                Exponential.class,
                ReadOptions.class,
                TableShow.class,
                Aggregation.class,
                Group.class,
                StringMethods.class,
                DatetimeProperties.class,
                Row.class,
                Table.class));
        var missing = new TreeSet<String>();
        int calls = 0;
        for (var line : Files.readAllLines(Path.of("PANDAS.md"))) {
            var cells = line.split("(?<!\\|)\\|(?!\\|)", -1);
            if (!line.startsWith("|") || cells.length < 4) {
                continue;
            }
            var code = CODE.matcher(cells[cells.length - 2]);
            while (code.find()) {
                var call = CALL.matcher(code.group(1));
                while (call.find()) {
                    calls++;
                    var known = call.group(1).isEmpty() ? statics : members;
                    if (!known.contains(call.group(2)) && !JAVA.contains(call.group(2))) {
                        missing.add(call.group(1) + call.group(2));
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(calls > 150, "calls looked up: " + calls);
    }

    private static Set<String> names(Stream<Class<?>> classes) {
        return classes.flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
