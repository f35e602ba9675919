package elara.kernel.request;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** The lanes that run cells: the main one, and one for each subshell that a front end has opened. */
final class Subshells implements AutoCloseable {
    private final PrintStream log;
    private final Lane main;
    private final Map<String, Lane> others = new ConcurrentSkipListMap<>();

    Subshells(PrintStream log) {
        this.log = log;
        main = new Lane("elara-cells", log);
        main.start();
    }

    Lane main() {
        return main;
    }

    /** The lane that a message is for: its header names a subshell, or none for the main one. */
    Optional<Lane> of(Request request) {
        var id = request.message().header().get("subshell_id");
        return id == null || id.isNull() ? Optional.of(main) : Optional.ofNullable(others.get(id.stringValue("")));
    }

    String create() {
        var id = UUID.randomUUID().toString();
        var lane = new Lane("elara-cells-" + id, log);
        others.put(id, lane);
        lane.start();
        return id;
    }

    /** Ends a subshell once the cell that it runs has ended; false if there is none of this id. */
    boolean delete(String id) {
        var lane = others.remove(id);
        if (lane != null) {
            lane.add(lane::close);
        }
        return lane != null;
    }

    Set<String> ids() {
        return others.keySet();
    }

    @Override
    public void close() {
        main.close();
        others.values().forEach(Lane::close);
    }
}
