package elara.kernel.render;

import elara.array.NDArray;
import elara.display.MimeBundle;
import java.util.Optional;

/** Matrices as a grid of aligned numbers; other arrays are left to their text. */
final class ArrayView {
    private ArrayView() {}

    static Optional<MimeBundle> of(Object value) {
        if (!(value instanceof NDArray a) || a.ndim() != 2 || a.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(MimeBundle.text(a.toString()).with("text/html", a.toHtml()));
    }
}
