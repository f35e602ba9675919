/**
 * The ground floor: {@link elara.array.NDArray}, a rectangular array of one element type with NumPy's meaning of shapes,
 * broadcasting, slices, reductions and printing, and {@link elara.array.NDArrays}, the factories a notebook calls.
 * Loops over primitive arrays live in the {@code *Kernels} classes. Decompositions and solvers do not live here (they
 * are in {@code elara.linalg}, which also brings the BLAS behind {@link elara.array.MatrixProduct}), nor do random
 * numbers, gradients or pictures: this package imports nothing else of Elara.
 */
package elara.array;
