package elara.kernel.magic;

import java.util.List;
import java.util.stream.Stream;

/** The magics of every notebook, those about libraries apart. */
public final class StandardMagics {
    private StandardMagics() {}

    /**
     * Returns them.
     *
     * @return fresh ones, for one session
     */
    public static List<Magic> all() {
        return Stream.<Stream<Magic>>of(
                        Stream.of(new Load(), new WriteFile()),
                        Timing.all(),
                        Shells.all(),
                        Typed.all(),
                        Directories.all(),
                        Listings.all(),
                        Help.all())
                .flatMap(each -> each)
                .toList();
    }
}
