package elara.autograd;

import java.util.List;

/** How a tensor was computed: the edges to those of its inputs that a gradient flows to, until they are freed. */
final class Operation {
    private final String name;
    private List<Edge> edges;
    private Tensor keeper;
    private long[] fingerprints;

    Operation(String name, List<Edge> edges, boolean watched) {
        this.name = name;
        this.edges = edges;
        if (watched) {
            fingerprints = fingerprints(edges);
        }
    }

    String name() {
        return name;
    }

    /** The tensor that wants to keep the gradient that arrives here, or null. */
    Tensor keeper() {
        return keeper;
    }

    void keeper(Tensor result) {
        keeper = result;
    }

    List<Edge> edges() {
        if (edges == null) {
            throw new IllegalStateException("backward() a second time through '" + name
                    + "': what it kept for the gradient was freed by the first time; compute the loss anew before each"
                    + " backward(), add losses that share a part of their computation before one backward(), or keep the"
                    + " graph by backward(true)");
        }
        return edges;
    }

    /** Finds inputs that were changed through their arrays, where anomalies are looked for. */
    void checkInputs() {
        if (fingerprints == null || edges == null) {
            return;
        }
        var now = fingerprints(edges);
        for (int i = 0; i < now.length; i++) {
            if (now[i] != fingerprints[i]) {
                throw new IllegalStateException("input " + i + " of '" + name
                        + "' was changed in place, through its array, between the operation and backward()");
            }
        }
    }

    private static long[] fingerprints(List<Edge> edges) {
        return edges.stream()
                .mapToLong(edge -> {
                    long hash = 7;
                    for (double number : edge.input().data().toDoubles()) {
                        hash = hash * 31 + Double.doubleToLongBits(number);
                    }
                    return hash;
                })
                .toArray();
    }

    /** Lets go of the inputs and of all that the pulls have kept. */
    void free() {
        edges = null;
        fingerprints = null;
    }
}
