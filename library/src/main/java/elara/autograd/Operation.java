package elara.autograd;

import java.util.List;

/** How a tensor was computed: the edges to those of its inputs that a gradient flows to, until they are freed. */
final class Operation {
    private final String name;
    private List<Edge> edges;

    Operation(String name, List<Edge> edges) {
        this.name = name;
        this.edges = edges;
    }

    String name() {
        return name;
    }

    boolean isFreed() {
        return edges == null;
    }

    List<Edge> edges() {
        if (edges == null) {
            throw new IllegalStateException("backward() a second time through '" + name
                    + "': what it kept for the gradient was freed by the first time; compute the loss anew before each"
                    + " backward(), and add losses that share a part of their computation before one backward()");
        }
        return edges;
    }

    /** Lets go of the inputs and of all that the pulls have kept. */
    void free() {
        edges = null;
    }
}
