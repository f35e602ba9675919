package elara.array;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Arrays in files: NumPy's own formats {@code .npy} (one array) and {@code .npz} (several by name), and numbers in text.
 * Static, so that a notebook writes {@code ArrayFiles.save("x.npy", x)}.
 */
public final class ArrayFiles {
    private ArrayFiles() {}

    /**
     * Writes an array that {@code np.load} reads.
     *
     * @param file where to; {@code .npy} is added where it has another name
     * @param a the array
     * @throws IOException if the file cannot be written
     */
    public static void save(String file, NDArray a) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(named(file, ".npy"))))) {
            NpyFormat.write(a, out);
        }
    }

    private static String named(String file, String ending) {
        return file.endsWith(ending) ? file : file + ending;
    }

    /**
     * Reads an array that {@code np.save} has written. Types that there are not become wider ones: 8 and 16 bits {@code
     * int32} ({@code uint8} stays), 32 bits without sign {@code int64}, half precision {@code float32}, {@code complex64}
     * {@code complex128}.
     *
     * @param file a file {@code .npy}
     * @return the array
     * @throws IOException if it cannot be read, is no such file or broken, or holds objects or records
     */
    public static NDArray load(String file) throws IOException {
        if (file.endsWith(".npz")) {
            throw new IOException(file + " holds several arrays; loadz reads them by name");
        }
        try (var in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
            return NpyFormat.read(in, file);
        }
    }

    /**
     * Writes several arrays, not compressed, that {@code np.load} reads.
     *
     * @param file where to; {@code .npz} is added where it has another name
     * @param arrays the arrays by name, in the order of the map
     * @throws IOException if the file cannot be written
     */
    public static void savez(String file, Map<String, NDArray> arrays) throws IOException {
        savez(file, arrays, false);
    }

    /**
     * Writes several arrays, compressed, that {@code np.load} reads.
     *
     * @param file where to; {@code .npz} is added where it has another name
     * @param arrays the arrays by name, in the order of the map
     * @throws IOException if the file cannot be written
     */
    public static void savezCompressed(String file, Map<String, NDArray> arrays) throws IOException {
        savez(file, arrays, true);
    }

    private static void savez(String file, Map<String, NDArray> arrays, boolean compressed) throws IOException {
        try (var out =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(named(file, ".npz")))))) {
            for (var each : arrays.entrySet()) {
                var entry = new ZipEntry(each.getKey() + ".npy");
                if (!compressed) {
                    stored(entry, each.getValue());
                }
                out.putNextEntry(entry);
                NpyFormat.write(each.getValue(), out);
                out.closeEntry();
            }
        }
    }

    /** What is not compressed must say its size and check sum beforehand. */
    private static void stored(ZipEntry entry, NDArray a) throws IOException {
        var sum = new CRC32();
        var size = new long[1];
        NpyFormat.write(a, new OutputStream() {
            @Override
            public void write(int b) {
                sum.update(b);
                size[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                sum.update(bytes, from, length);
                size[0] += length;
            }
        });
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size[0]);
        entry.setCrc(sum.getValue());
    }

    /**
     * Reads several arrays that {@code np.savez} has written.
     *
     * @param file a file {@code .npz}
     * @return the arrays by name, in the order of the file
     * @throws IOException if it cannot be read, is no such file or broken, or holds objects or records
     */
    public static Map<String, NDArray> loadz(String file) throws IOException {
        var arrays = new LinkedHashMap<String, NDArray>();
        try (var zip = new ZipFile(file)) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                try (var in = new BufferedInputStream(zip.getInputStream(entry))) {
                    var name = entry.getName();
                    arrays.put(name.replaceFirst("\\.npy$", ""), NpyFormat.read(in, file + "!" + name));
                }
            }
        }
        return arrays;
    }

    /**
     * Reads numbers from text with spaces between them; what stands behind # is left out.
     *
     * @param file a file, each line of which has as many numbers
     * @return a matrix; of one line or one column a vector; {@code float64}
     * @throws IOException if it cannot be read, or a word is no number, or lines differ in length
     */
    public static NDArray loadtxt(String file) throws IOException {
        return loadtxt(file, null, 0);
    }

    /**
     * Reads numbers from text; what stands behind # is left out.
     *
     * @param file a file, each line of which has as many numbers
     * @param delimiter what stands between them, such as a comma, or null for spaces
     * @param skipRows how many lines at the beginning are left out
     * @param columns which columns are read, from 0; none means all
     * @return a matrix; of one line or one column a vector; {@code float64}
     * @throws IOException if it cannot be read, or a word is no number, or lines differ in length
     */
    public static NDArray loadtxt(String file, String delimiter, int skipRows, int... columns) throws IOException {
        return NumberText.read(Path.of(file), delimiter, skipRows, columns, false);
    }

    /**
     * Reads numbers from text as {@link #loadtxt(String, String, int, int...)} does, with NaN for what is missing or no
     * number.
     *
     * @param file a file, each line of which has as many words
     * @param delimiter what stands between them, such as a comma, or null for spaces
     * @param skipHeader how many lines at the beginning are left out
     * @param columns which columns are read, from 0; none means all
     * @return a matrix; of one line or one column a vector; {@code float64}
     * @throws IOException if it cannot be read, or lines differ in length
     */
    public static NDArray genfromtxt(String file, String delimiter, int skipHeader, int... columns) throws IOException {
        return NumberText.read(Path.of(file), delimiter, skipHeader, columns, true);
    }

    /**
     * Writes numbers as text, with 18 digits behind the point and spaces between them.
     *
     * @param file where to
     * @param a a matrix, a row of which is a line, or a vector, an element of which is one
     * @throws IOException if the file cannot be written
     */
    public static void savetxt(String file, NDArray a) throws IOException {
        savetxt(file, a, "%.18e", " ", "");
    }

    /**
     * Writes numbers as text.
     *
     * @param file where to
     * @param a a matrix, a row of which is a line, or a vector, an element of which is one
     * @param format of a number: {@code %d}, or such as {@code %.3f}, {@code %10.5f}, {@code %.18e}
     * @param delimiter what stands between numbers
     * @param header a first line, behind {@code # }; none where it is empty
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if there are more than two axes, or the format is none of these
     */
    public static void savetxt(String file, NDArray a, String format, String delimiter, String header)
            throws IOException {
        NumberText.write(Path.of(file), a, format, delimiter, header);
    }
}
