package elara.array;

/** Loops over {@code boolean[]}; no branches, so that they vectorise. */
@SuppressWarnings("ShortCircuitBoolean")
final class BooleanKernels {
    private BooleanKernels() {}

    /** One run of {@code c = a and b}. */
    static void and(boolean[] a, int ao, int as, boolean[] b, int bo, int bs, boolean[] c, int co, int cs, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i * cs] = a[ao + i * as] & b[bo + i * bs];
        }
    }

    /** One run of {@code c = a or b}. */
    static void or(boolean[] a, int ao, int as, boolean[] b, int bo, int bs, boolean[] c, int co, int cs, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i * cs] = a[ao + i * as] | b[bo + i * bs];
        }
    }

    /** One run of {@code c = a or b, not both}. */
    static void xor(boolean[] a, int ao, int as, boolean[] b, int bo, int bs, boolean[] c, int co, int cs, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i * cs] = a[ao + i * as] ^ b[bo + i * bs];
        }
    }

    /** One run of {@code c = not a}. */
    static void not(boolean[] a, int ao, int as, boolean[] c, int co, int cs, int n) {
        for (int i = 0; i < n; i++) {
            c[co + i * cs] = !a[ao + i * as];
        }
    }

    /** The number of true elements in one run. */
    static int count(boolean[] a, int offset, int stride, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (a[offset + i * stride]) {
                count++;
            }
        }
        return count;
    }
}
