package elara.nn;

import elara.autograd.Tensor;

/** Brings the losses of all elements to what is wanted of them. */
final class Reductions {
    private Reductions() {}

    static Tensor of(Tensor each, Reduction reduction) {
        return switch (reduction) {
            case MEAN -> each.mean();
            case SUM -> each.sum();
            case NONE -> each;
        };
    }
}
