package elara.array;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that NumPy has written are read, and those written are to the last byte what NumPy writes. */
class ArrayFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/array/files");

    @TempDir
    private Path folder;

    private static String golden(String name) {
        return GOLDEN.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bool",
                "uint8",
                "int32",
                "int64",
                "float32",
                "float64",
                "complex128",
                "scalar",
                "empty",
                "vector",
                "cube"
            })
    void whatIsReadIsWrittenAsNumPyWroteIt(String name) throws IOException {
        var a = ArrayFiles.load(golden(name + ".npy"));
        ArrayFiles.save(folder.resolve(name).toString(), a);
        assertArrayEquals(
                Files.readAllBytes(GOLDEN.resolve(name + ".npy")), Files.readAllBytes(folder.resolve(name + ".npy")));
    }

    @Test
    void aViewIsWrittenAsItsElements() throws IOException {
        var file = folder.resolve("view.npy").toString();
        var a = array(new int[][] {{1, 2, 3}, {4, 5, 6}});
        ArrayFiles.save(file, a.get("::-1, 1:"));
        assertEquals("array([[5, 6],\n       [2, 3]])", ArrayFiles.load(file).toString());
    }

    @Test
    void elementsOfEveryTypeAreRead() throws IOException {
        assertEquals(
                "array([[ 0.  ,  0.25, -0.5 ],\n       [ 0.75, 25.  , 62.5 ]])",
                ArrayFiles.load(golden("float64.npy")).toString());
        assertEquals(
                "array([[  0,   1,   2],\n       [  3, 100, 250]], dtype=uint8)",
                ArrayFiles.load(golden("uint8.npy")).toString());
        assertEquals(
                new Complex(0.25, 0.5),
                ArrayFiles.load(golden("complex128.npy")).getComplex(0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other-f8-big",
                "other-i4-big",
                "other-i2-little",
                "other-u2-little",
                "other-u4-little",
                "other-u8-little",
                "other-f2-little",
                "other-c8-little"
            })
    void typesThatThereAreNotBecomeWiderOnes(String name) throws IOException {
        assertArrayEquals(
                new double[] {0, 1, 2, 3, 100, 250},
                ArrayFiles.load(golden(name + ".npy")).toDoubles());
    }

    @Test
    void columnsFirstAndTheSecondVersionAreRead() throws IOException {
        assertArrayEquals(
                new double[] {0, 1, -2, 3, 100, 250},
                ArrayFiles.load(golden("columns.npy")).toDoubles());
        assertArrayEquals(
                new double[] {0, 1, -2, 3, 100, 250},
                ArrayFiles.load(golden("version2.npy")).toDoubles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"several.npz", "compressed.npz"})
    void severalArraysAreReadByName(String name) throws IOException {
        var arrays = ArrayFiles.loadz(golden(name));
        assertEquals("array([1.5, 2.5])", arrays.get("b").toString());
        assertEquals(
                "array([[  0,   1,  -2],\n       [  3, 100, 250]])",
                arrays.get("a").toString());
    }

    @Test
    void severalArraysAreWrittenInTheirOrder() throws IOException {
        var arrays = new LinkedHashMap<String, NDArray>(Map.of("x", array(1, 2)));
        arrays.put("y", array(true));
        for (var file : List.of("stored.npz", "small.npz")) {
            var path = folder.resolve(file).toString();
            if (file.equals("small.npz")) {
                ArrayFiles.savezCompressed(path, arrays);
            } else {
                ArrayFiles.savez(path, arrays);
            }
            var read = ArrayFiles.loadz(path);
            assertEquals(List.of("x", "y"), List.copyOf(read.keySet()));
            assertEquals("array([ True])", read.get("y").toString());
        }
    }

    private static String message(String name) {
        return assertThrows(IOException.class, () -> ArrayFiles.load(golden(name)))
                .getMessage();
    }

    @Test
    void objectsRecordsAndWordsAreRefused() {
        assertTrue(message("objects.npy").contains("holds Python objects (object arrays), which are refused"));
        assertTrue(message("records.npy").contains("holds records with fields"));
        assertTrue(message("words.npy").contains("holds elements of type '<U2'"));
        assertTrue(message("several.npz").contains("holds several arrays; loadz reads them by name"));
    }

    private String broken(byte[] bytes) throws IOException {
        var file = folder.resolve("broken.npy");
        Files.write(file, bytes);
        return assertThrows(IOException.class, () -> ArrayFiles.load(file.toString()))
                .getMessage()
                .replace(file.toString(), "FILE");
    }

    @Test
    void aBrokenFileIsSaidToBe() throws IOException {
        var bytes = Files.readAllBytes(GOLDEN.resolve("float64.npy"));
        assertEquals(
                "FILE ends before the array does: it is cut off",
                broken(java.util.Arrays.copyOf(bytes, bytes.length - 1)));
        assertEquals("FILE ends before the array does: it is cut off", broken(java.util.Arrays.copyOf(bytes, 9)));
        assertEquals(
                "FILE is no .npy file: the magic string is not correct; expected \\x93NUMPY, got PK????",
                broken(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
        var version = bytes.clone();
        version[6] = 9;
        assertEquals("FILE has version 9 of the .npy format; there are 1, 2 and 3", broken(version));
        var shape = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("(2, 3)", "(9999999, 9999999)".substring(0, 18))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(broken(shape).contains("more than 2^31 - 1 elements"));
        var words = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("'shape'", "'shade'")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(broken(words).startsWith("FILE is broken: its header does not say 'shape' as it should"));
    }

    @Test
    void textIsWrittenAsNumPyWritesIt() throws IOException {
        var t = ArrayFiles.loadtxt(golden("default.txt"));
        var whole = ArrayFiles.load(golden("int64.npy"));
        var file = folder.resolve("text").toString();
        ArrayFiles.savetxt(file, t);
        same("default.txt", file);
        ArrayFiles.savetxt(file, t, "%.3f", ",", "a,b,c");
        same("fixed.csv", file);
        ArrayFiles.savetxt(file, t, "%12.4e", " ", "");
        same("wide.txt", file);
        ArrayFiles.savetxt(file, whole, "%d", "\t", "");
        same("whole.txt", file);
        ArrayFiles.savetxt(file, t.get("0"), "%-8.2f", " ", "");
        same("vector.txt", file);
    }

    private static void same(String expected, String file) throws IOException {
        assertEquals(Files.readString(GOLDEN.resolve(expected)), Files.readString(Path.of(file)));
    }

    @Test
    void textIsReadByColumns() throws IOException {
        assertArrayEquals(
                new int[] {2, 3}, ArrayFiles.loadtxt(golden("default.txt")).shape());
        assertArrayEquals(
                new double[] {1, 0, 0.333, 0},
                ArrayFiles.loadtxt(golden("fixed.csv"), ",", 1, 0, -1).toDoubles());
        assertArrayEquals(
                new double[] {-0.5, 123456789.123},
                ArrayFiles.loadtxt(golden("fixed.csv"), ",", 1, 1).toDoubles());
    }

    @Test
    void aWordThatIsNoNumberIsNamed() throws IOException {
        var file = folder.resolve("table.csv");
        Files.writeString(file, "1,2\n3,x\n5,\n");
        var error = assertThrows(IOException.class, () -> ArrayFiles.loadtxt(file.toString(), ",", 0));
        assertEquals(
                file + ", line 2, column 1: could not convert string 'x' to float64; genfromtxt takes NaN for it",
                error.getMessage());
        assertEquals(
                "array([[ 1.,  2.],\n       [ 3., nan],\n       [ 5., nan]])",
                ArrayFiles.genfromtxt(file.toString(), ",", 0).toString());
        Files.writeString(file, "1 2\n3\n");
        assertEquals(
                file + ": the number of columns changed from 2 to 1 at line 2",
                assertThrows(IOException.class, () -> ArrayFiles.loadtxt(file.toString()))
                        .getMessage());
    }
}
