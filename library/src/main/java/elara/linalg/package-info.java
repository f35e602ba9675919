/**
 * Linear algebra: {@link elara.linalg.Linalg} has NumPy's {@code numpy.linalg} on BLAS and LAPACK.
 *
 * <p>Here live the decompositions, the records they return, and the loading of OpenBLAS, which is native code that
 * comes along on the class path; where it does not, the same routines run in Java. Element-wise arithmetic and the
 * choice of what a product means for which shapes live in {@code elara.array}, the only package known here.
 */
package elara.linalg;
