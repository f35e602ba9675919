/**
 * Arrays measured: each class is a section of the comparison with NumPy, each method a row, and {@code numpy_rows.py} has the
 * same names. Names end in the number of elements or of rows, or say the element type where it is not float64.
 */
package elara.bench;
