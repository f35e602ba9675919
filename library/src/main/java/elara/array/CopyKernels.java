package elara.array;

/** Loops that copy one run of elements from one primitive array to another, converting them as Java's casts do. */
final class CopyKernels {
    private CopyKernels() {}

    /** One run from any array to any other; a source stride of 0 repeats one element. */
    static void copy(Object a, int ao, int as, Object c, int co, int cs, int n) {
        if (as == 1 && cs == 1 && a.getClass() == c.getClass()) {
            System.arraycopy(a, ao, c, co, n);
        } else if (c instanceof double[] out) {
            toDoubles(a, ao, as, out, co, cs, n);
        } else if (c instanceof float[] out) {
            toFloats(a, ao, as, out, co, cs, n);
        } else if (c instanceof long[] out) {
            toLongs(a, ao, as, out, co, cs, n);
        } else if (c instanceof int[] out) {
            toInts(a, ao, as, out, co, cs, n);
        } else if (c instanceof boolean[] out) {
            toBooleans(a, ao, as, out, co, cs, n);
        } else {
            throw new IllegalArgumentException(c.getClass().getSimpleName());
        }
    }

    /** The elements at positions along one axis, one after another. */
    static void gather(Object a, int ao, int as, int[] positions, Object c, int co) {
        int n = positions.length;
        if (c instanceof double[] out) {
            var in = (double[]) a;
            for (int i = 0; i < n; i++) {
                out[co + i] = in[ao + positions[i] * as];
            }
        } else if (c instanceof float[] out) {
            var in = (float[]) a;
            for (int i = 0; i < n; i++) {
                out[co + i] = in[ao + positions[i] * as];
            }
        } else if (c instanceof long[] out) {
            var in = (long[]) a;
            for (int i = 0; i < n; i++) {
                out[co + i] = in[ao + positions[i] * as];
            }
        } else if (c instanceof int[] out) {
            var in = (int[]) a;
            for (int i = 0; i < n; i++) {
                out[co + i] = in[ao + positions[i] * as];
            }
        } else if (c instanceof boolean[] out) {
            var in = (boolean[]) a;
            for (int i = 0; i < n; i++) {
                out[co + i] = in[ao + positions[i] * as];
            }
        }
    }

    /** Rows of so many elements each, without gaps, from positions along one axis, one after another. */
    static void gatherRows(Object a, int ao, int as, int[] positions, Object c, int length) {
        for (int i = 0; i < positions.length; i++) {
            System.arraycopy(a, ao + positions[i] * as, c, i * length, length);
        }
    }

    /** Stores a run of elements at positions along one axis. */
    static void scatter(Object a, int ao, int as, Object c, int co, int cs, int[] positions) {
        int n = positions.length;
        if (c instanceof double[] out) {
            var in = (double[]) a;
            for (int i = 0; i < n; i++) {
                out[co + positions[i] * cs] = in[ao + i * as];
            }
        } else if (c instanceof float[] out) {
            var in = (float[]) a;
            for (int i = 0; i < n; i++) {
                out[co + positions[i] * cs] = in[ao + i * as];
            }
        } else if (c instanceof long[] out) {
            var in = (long[]) a;
            for (int i = 0; i < n; i++) {
                out[co + positions[i] * cs] = in[ao + i * as];
            }
        } else if (c instanceof int[] out) {
            var in = (int[]) a;
            for (int i = 0; i < n; i++) {
                out[co + positions[i] * cs] = in[ao + i * as];
            }
        } else if (c instanceof boolean[] out) {
            var in = (boolean[]) a;
            for (int i = 0; i < n; i++) {
                out[co + positions[i] * cs] = in[ao + i * as];
            }
        }
    }

    /** One run where a mask is true, between arrays of one type. */
    static void copyWhere(boolean[] mask, int mo, int ms, Object a, int ao, int as, Object c, int co, int cs, int n) {
        for (int i = 0; i < n; i++) {
            if (mask[mo + i * ms]) {
                int from = ao + i * as;
                int to = co + i * cs;
                if (c instanceof double[] out) {
                    out[to] = ((double[]) a)[from];
                } else if (c instanceof float[] out) {
                    out[to] = ((float[]) a)[from];
                } else if (c instanceof long[] out) {
                    out[to] = ((long[]) a)[from];
                } else if (c instanceof int[] out) {
                    out[to] = ((int[]) a)[from];
                } else {
                    ((boolean[]) c)[to] = ((boolean[]) a)[from];
                }
            }
        }
    }

    private static void toDoubles(Object a, int ao, int as, double[] c, int co, int cs, int n) {
        if (a instanceof double[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as];
            }
        } else if (a instanceof float[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as];
            }
        } else if (a instanceof long[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (double) in[ao + i * as];
            }
        } else if (a instanceof int[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as];
            }
        } else if (a instanceof boolean[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as] ? 1 : 0;
            }
        } else {
            throw new IllegalArgumentException(a.getClass().getSimpleName());
        }
    }

    private static void toFloats(Object a, int ao, int as, float[] c, int co, int cs, int n) {
        if (a instanceof double[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (float) in[ao + i * as];
            }
        } else if (a instanceof float[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as];
            }
        } else if (a instanceof long[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (float) in[ao + i * as];
            }
        } else if (a instanceof int[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (float) in[ao + i * as];
            }
        } else if (a instanceof boolean[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as] ? 1 : 0;
            }
        } else {
            throw new IllegalArgumentException(a.getClass().getSimpleName());
        }
    }

    private static void toLongs(Object a, int ao, int as, long[] c, int co, int cs, int n) {
        if (a instanceof double[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (long) in[ao + i * as];
            }
        } else if (a instanceof float[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (long) in[ao + i * as];
            }
        } else if (a instanceof long[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as];
            }
        } else if (a instanceof int[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as];
            }
        } else if (a instanceof boolean[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as] ? 1 : 0;
            }
        } else {
            throw new IllegalArgumentException(a.getClass().getSimpleName());
        }
    }

    private static void toInts(Object a, int ao, int as, int[] c, int co, int cs, int n) {
        if (a instanceof double[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (int) in[ao + i * as];
            }
        } else if (a instanceof float[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (int) in[ao + i * as];
            }
        } else if (a instanceof long[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = (int) in[ao + i * as];
            }
        } else if (a instanceof int[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as];
            }
        } else if (a instanceof boolean[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as] ? 1 : 0;
            }
        } else {
            throw new IllegalArgumentException(a.getClass().getSimpleName());
        }
    }

    private static void toBooleans(Object a, int ao, int as, boolean[] c, int co, int cs, int n) {
        if (a instanceof double[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as] != 0;
            }
        } else if (a instanceof float[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as] != 0;
            }
        } else if (a instanceof long[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as] != 0;
            }
        } else if (a instanceof int[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as] != 0;
            }
        } else if (a instanceof boolean[] in) {
            for (int i = 0; i < n; i++) {
                c[co + i * cs] = in[ao + i * as];
            }
        } else {
            throw new IllegalArgumentException(a.getClass().getSimpleName());
        }
    }
}
