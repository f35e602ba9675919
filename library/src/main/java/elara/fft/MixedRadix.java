package elara.fft;

import java.util.ArrayList;
import java.util.List;

/**
 * The transform of a length with small prime factors: T. G. Stockham's form of Cooley and Tukey's algorithm, which needs
 * no reordering: one pass a factor, each from one array into another.
 */
final class MixedRadix implements Transform {
    private final int n;
    private final List<Pass> passes = new ArrayList<>();

    MixedRadix(int n) {
        this.n = n;
        var roots = new Roots(n);
        int before = 1;
        for (int radix : factors(n)) {
            passes.add(new Pass(radix, before, n / (before * radix), roots));
            before *= radix;
        }
    }

    private static List<Integer> factors(int n) {
        var factors = new ArrayList<Integer>();
        int left = n;
        while (left % 4 == 0) {
            factors.add(4);
            left /= 4;
        }
        if (left % 2 == 0) {
            // In front, where its loop is long.
            factors.add(0, 2);
            left /= 2;
        }
        for (int prime = 3; left > 1; prime += 2) {
            while (left % prime == 0) {
                factors.add(prime);
                left /= prime;
            }
        }
        return factors;
    }

    @Override
    public int length() {
        return n;
    }

    @Override
    public void forward(double[] re, double[] im) {
        if (passes.isEmpty()) {
            return;
        }
        double[] fromRe = re;
        double[] fromIm = im;
        double[] toRe = new double[n];
        double[] toIm = new double[n];
        for (var pass : passes) {
            pass.run(fromRe, fromIm, toRe, toIm);
            var re1 = fromRe;
            var im1 = fromIm;
            fromRe = toRe;
            fromIm = toIm;
            toRe = re1;
            toIm = im1;
        }
        if (fromRe != re) {
            System.arraycopy(fromRe, 0, re, 0, n);
            System.arraycopy(fromIm, 0, im, 0, n);
        }
    }

    /** One factor: butterflies of {@code radix} numbers that lie {@code after} apart. */
    private static final class Pass {
        private final int radix;
        private final int before;
        private final int after;
        private final double[] twiddleRe;
        private final double[] twiddleIm;
        /** The roots of the factor itself, where no butterfly is written out for it. */
        private final double[] rootRe;

        private final double[] rootIm;

        Pass(int radix, int before, int after, Roots roots) {
            this.radix = radix;
            this.before = before;
            this.after = after;
            twiddleRe = new double[radix * after];
            twiddleIm = new double[radix * after];
            for (int j = 0; j < radix; j++) {
                for (int i = 0; i < after; i++) {
                    twiddleRe[j * after + i] = roots.re(j * i * before);
                    twiddleIm[j * after + i] = roots.im(j * i * before);
                }
            }
            rootRe = new double[radix];
            rootIm = new double[radix];
            var own = new Roots(radix);
            for (int j = 0; j < radix; j++) {
                rootRe[j] = own.re(j);
                rootIm[j] = own.im(j);
            }
        }

        void run(double[] re, double[] im, double[] toRe, double[] toIm) {
            switch (radix) {
                case 2 -> ButterflyKernels.two(before, after, re, im, toRe, toIm, twiddleRe, twiddleIm);
                case 3 -> ButterflyKernels.three(before, after, re, im, toRe, toIm, twiddleRe, twiddleIm);
                case 4 -> ButterflyKernels.four(before, after, re, im, toRe, toIm, twiddleRe, twiddleIm);
                default ->
                    ButterflyKernels.any(
                            radix, before, after, re, im, toRe, toIm, twiddleRe, twiddleIm, rootRe, rootIm);
            }
        }
    }
}
