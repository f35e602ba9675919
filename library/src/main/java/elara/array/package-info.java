/**
 * The ground floor: {@link elara.array.NDArray}, a rectangular array of one element type with NumPy's meaning of shapes,
 * broadcasting, slices, reductions and printing.
 *
 * <p>The map from NumPy: {@code np.zeros} and all that makes or joins arrays is in {@link elara.array.NDArrays}; {@code
 * np.exp(x)} in {@link elara.array.NDMath}, or {@code x.exp()}; {@code np.unique} and sets in {@link elara.array.Sets}; {@code
 * np.histogram}, {@code np.interp} in {@link elara.array.Histograms}; {@code np.unravel_index} in {@link
 * elara.array.Indices}; {@code np.save}, {@code np.loadtxt} in {@link elara.array.ArrayFiles}. The methods of an array stand
 * by concern in {@link elara.array.ArrayArithmetic}, {@link elara.array.ArrayFunctions}, {@link
 * elara.array.ArrayComparisons}, {@link elara.array.ArrayReductions}, {@link elara.array.ArraySorting}, {@link
 * elara.array.ArrayProducts}, {@link elara.array.ArrayShapes} and {@link elara.array.ArrayParts}. The whole table is in
 * {@code NUMPY.md}.
 *
 * <p>Loops over primitive arrays live in the {@code *Kernels} and {@code *Copies} classes, most of which the build makes from
 * the templates in {@code src/main/templates}. Decompositions and solvers do not live here (they are in {@code elara.linalg},
 * which also brings the BLAS behind {@link elara.array.MatrixProduct}), nor do random numbers, gradients or pictures: this
 * package imports nothing else of Elara.
 */
package elara.array;
