package elara.optim;

import elara.autograd.Tensor;
import java.util.Collection;

/** What Adam and AdamW have in common: all but what becomes of the weight decay. */
abstract sealed class AdamRule<T extends AdamRule<T>> extends Optimizer permits Adam, AdamW {
    private final ParameterState mean = keep("exp_avg");
    private final ParameterState square = keep("exp_avg_sq");
    private final ParameterState largest = keep("max_exp_avg_sq");
    private final StepCounts steps = steps();
    private double beta1 = 0.9;
    private double beta2 = 0.999;
    private double eps = 1e-8;
    private double weightDecay;
    private boolean amsgrad;

    AdamRule(Collection<Tensor> parameters, double learningRate, double weightDecay) {
        super(parameters, learningRate);
        this.weightDecay = weightDecay;
    }

    abstract T self();

    /** Whether the weights decay by themselves, and not by way of their gradients. */
    abstract boolean decaysApart();

    /**
     * Sets how much is kept at each step of the running means.
     *
     * @param beta1 of the gradient; at least 0, below 1; 0.9 at first
     * @param beta2 of the gradient's square; at least 0, below 1; 0.999 at first
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public T betas(double beta1, double beta2) {
        if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
            throw new IllegalArgumentException("betas are at least 0 and below 1, got " + beta1 + " and " + beta2);
        }
        this.beta1 = beta1;
        this.beta2 = beta2;
        return self();
    }

    /**
     * Sets what is added to the divisor, so that it is never 0.
     *
     * @param eps not negative; 1e-8 at first
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public T eps(double eps) {
        this.eps = notNegative("eps", eps);
        return self();
    }

    /**
     * Sets the weight decay; what it means stands with the class.
     *
     * @param weightDecay not negative
     * @return this
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public T weightDecay(double weightDecay) {
        this.weightDecay = notNegative("the weight decay", weightDecay);
        return self();
    }

    /**
     * Sets whether the divisor never falls: {@code v} is then, where p is changed, the largest v so far (Reddi, Kale and Kumar 2018).
     *
     * @param amsgrad false at first
     * @return this
     */
    public T amsgrad(boolean amsgrad) {
        this.amsgrad = amsgrad;
        return self();
    }

    @Override
    protected final void update(int i, double[] p, double[] g) {
        double decay = decayOf(i, weightDecay);
        if (decaysApart()) {
            StepKernels.shrink(p, 1 - rateOf(i) * decay);
            decay = 0;
        }
        int t = steps.next(i);
        double rate = rateOf(i) / (1 - Math.pow(beta1, t));
        double root = Math.sqrt(1 - Math.pow(beta2, t));
        var m = mean.doubles(i, p.length);
        var v = square.doubles(i, p.length);
        if (amsgrad) {
            var most = largest.doubles(i, p.length);
            StepKernels.amsgrad(p, g, m, v, most, rate, root, beta1, beta2, eps, decay);
        } else {
            StepKernels.adam(p, g, m, v, rate, root, beta1, beta2, eps, decay);
        }
    }

    @Override
    protected final void update(int i, float[] p, float[] g) {
        double decay = decayOf(i, weightDecay);
        if (decaysApart()) {
            StepKernels.shrink(p, (float) (1 - rateOf(i) * decay));
            decay = 0;
        }
        int t = steps.next(i);
        float rate = (float) (rateOf(i) / (1 - Math.pow(beta1, t)));
        float root = (float) Math.sqrt(1 - Math.pow(beta2, t));
        var m = mean.floats(i, p.length);
        var v = square.floats(i, p.length);
        float kept1 = (float) beta1;
        float rest1 = (float) (1 - beta1);
        float kept2 = (float) beta2;
        float rest2 = (float) (1 - beta2);
        if (amsgrad) {
            var most = largest.floats(i, p.length);
            StepKernels.amsgrad(p, g, m, v, most, rate, root, kept1, rest1, kept2, rest2, (float) eps, (float) decay);
        } else {
            StepKernels.adam(p, g, m, v, rate, root, kept1, rest1, kept2, rest2, (float) eps, (float) decay);
        }
    }

    /** Returns {@code Adam(learningRate=0.01, betas=(0.9, 0.999), eps=1.0E-8, weightDecay=0.0)}. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "(learningRate=" + learningRate() + ", betas=(" + beta1 + ", " + beta2
                + "), eps=" + eps + ", weightDecay=" + weightDecay + (amsgrad ? ", amsgrad=true" : "") + ")";
    }
}
