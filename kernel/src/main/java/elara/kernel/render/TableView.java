package elara.kernel.render;

import elara.display.MimeBundle;
import elara.frame.TableShow;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** Tablesaw's tables as pandas shows its own. */
final class TableView {
    private TableView() {}

    /** Nothing, when the table is of another Tablesaw than ours. */
    static Optional<MimeBundle> of(Object value) {
        return value instanceof Table table ? Optional.of(TableShow.of(table).toMimeBundle()) : Optional.empty();
    }
}
