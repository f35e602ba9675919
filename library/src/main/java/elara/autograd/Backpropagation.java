package elara.autograd;

import elara.array.NDArray;
import elara.array.Shapes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * One pass of reverse-mode differentiation: visits the operations from the result backwards, each after all that used
 * its result, and adds up what arrives. Nothing recurses, so a graph may be as deep as memory allows.
 */
final class Backpropagation {
    private Backpropagation() {}

    /**
     * Adds to the gradients of the leaves that {@code last} was computed from.
     *
     * @param last the result's operation
     * @param seed the gradient with respect to the result, of its shape and dtype; only read
     * @param retain whether the graph is kept for another pass
     */
    static void run(Operation last, NDArray seed, boolean retain) {
        var recording = Recording.current();
        boolean before = recording.off(true);
        try {
            var arrivals = new HashMap<Operation, Arrival>();
            var order = lastToFirst(last);
            arrivals.put(last, new Arrival(seed, true));
            for (var operation : order) {
                operation.checkInputs();
                var gradient = arrivals.remove(operation).sum;
                if (operation.keeper() != null) {
                    operation.keeper().accumulate(gradient, true);
                }
                for (var edge : operation.edges()) {
                    follow(edge, operation, gradient, arrivals, recording.isWatched());
                }
                if (!retain) {
                    operation.free();
                }
            }
        } finally {
            recording.off(before);
        }
    }

    private static void follow(
            Edge edge, Operation operation, NDArray gradient, Map<Operation, Arrival> arrivals, boolean watched) {
        var input = edge.input();
        var pulled = edge.pull(gradient, operation.name());
        if (watched) {
            Recording.refuseNaN(pulled, "the gradient that '" + operation.name() + "' passes back");
        }
        var fitted = fit(pulled, input, operation);
        boolean shared = edge.shares() && fitted == pulled;
        if (input.origin() == null) {
            input.accumulate(fitted, shared);
        } else {
            var arrival = arrivals.get(input.origin());
            if (arrival == null) {
                arrivals.put(input.origin(), new Arrival(fitted, shared));
            } else {
                arrival.add(fitted);
            }
        }
    }

    /**
     * Returns the gradients with respect to some tensors, computed by recorded operations; no tensor's {@code grad} is
     * touched, and the graph is kept.
     *
     * @param last the result
     * @param seed the gradient with respect to it
     * @param wanted leaves or not
     * @return the gradients, with null for tensors that the result does not depend on
     */
    static List<Tensor> gradients(Tensor last, Tensor seed, List<Tensor> wanted) {
        var found = new IdentityHashMap<Tensor, Tensor>();
        if (last.origin() == null) {
            found.put(last, seed);
        } else {
            var arrivals = new HashMap<Operation, Tensor>();
            arrivals.put(last.origin(), seed);
            for (var operation : lastToFirst(last.origin())) {
                var gradient = arrivals.remove(operation);
                for (var edge : operation.edges()) {
                    var input = edge.input();
                    var pulled = edge.pull(gradient, operation.name())
                            .sumTo(input.shape())
                            .to(input.dtype());
                    if (input.origin() == null) {
                        found.merge(input, pulled, Tensor::add);
                    } else {
                        arrivals.merge(input.origin(), pulled, Tensor::add);
                    }
                }
                for (var tensor : wanted) {
                    if (tensor.origin() == operation) {
                        found.put(tensor, gradient);
                    }
                }
            }
        }
        var gradients = new ArrayList<Tensor>();
        wanted.forEach(tensor -> gradients.add(found.get(tensor)));
        return gradients;
    }

    /** Depth-first, an operation entering the list when all its inputs are in; then reversed. */
    private static List<Operation> lastToFirst(Operation last) {
        var order = new ArrayList<Operation>();
        var seen = new HashSet<Operation>();
        var path = new ArrayDeque<Visit>();
        seen.add(last);
        path.push(new Visit(last, last.edges().iterator()));
        while (!path.isEmpty()) {
            var visit = path.peek();
            if (visit.rest.hasNext()) {
                var next = visit.rest.next().input().origin();
                if (next != null && seen.add(next)) {
                    path.push(new Visit(next, next.edges().iterator()));
                }
            } else {
                order.add(visit.operation);
                path.pop();
            }
        }
        Collections.reverse(order);
        return order;
    }

    /** Sums a gradient over the axes along which the input was broadcast, and casts it to the input's dtype. */
    private static NDArray fit(NDArray gradient, Tensor input, Operation operation) {
        var wanted = input.shape();
        var fitted = gradient;
        if (!Arrays.equals(gradient.shape(), wanted)) {
            if (!fits(gradient, wanted)) {
                throw new IllegalStateException("the operation '" + operation.name() + "' gave a gradient of shape "
                        + Shapes.text(gradient.shape()) + " for an input of shape " + Shapes.text(wanted));
            }
            fitted = summedTo(gradient, wanted);
        }
        return fitted.dtype() == input.dtype() ? fitted : fitted.astype(input.dtype());
    }

    private static boolean fits(NDArray gradient, int... wanted) {
        int extra = gradient.ndim() - wanted.length;
        boolean fits = extra >= 0;
        for (int axis = 0; fits && axis < wanted.length; axis++) {
            fits = wanted[axis] == 1 || wanted[axis] == gradient.shape(axis + extra);
        }
        return fits;
    }

    /** The sums over the axes along which an array of the wanted shape would be broadcast to this one's. */
    static NDArray summedTo(NDArray gradient, int... wanted) {
        var fitted = gradient;
        int extra = gradient.ndim() - wanted.length;
        for (int axis = 0; axis < extra; axis++) {
            fitted = fitted.sum(0);
        }
        for (int axis = 0; axis < wanted.length; axis++) {
            if (wanted[axis] == 1 && fitted.shape(axis) != 1) {
                fitted = fitted.sum(axis, true);
            }
        }
        return fitted;
    }

    private record Visit(Operation operation, Iterator<Edge> rest) {}

    /** What has arrived at an operation so far; an array of its own from the second gradient on. */
    private static final class Arrival {
        private NDArray sum;
        private boolean shared;

        Arrival(NDArray first, boolean shared) {
            this.sum = first;
            this.shared = shared;
        }

        void add(NDArray next) {
            if (shared) {
                sum = sum.add(next);
                shared = false;
            } else {
                sum.addi(next);
            }
        }
    }
}
