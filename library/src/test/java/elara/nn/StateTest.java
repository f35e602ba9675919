package elara.nn;

import static elara.array.NDArrays.array;
import static elara.array.NDArrays.ones;
import static elara.array.NDArrays.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.DType;
import elara.array.NDArray;
import elara.autograd.Tensor;
import elara.random.Rng;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States of models, and the files they are kept in. */
class StateTest {
    @TempDir
    Path folder;

    private static Path golden(String name) throws URISyntaxException {
        return Path.of(StateTest.class.getResource("/golden/state/" + name).toURI());
    }

    private static Sequential model() {
        var rng = Rng.of(5);
        return new Sequential(
                new Conv2d(1, 2, 3, rng), new BatchNorm2d(2), new ReLU(), new Flatten(), new Linear(8, 3, rng));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.safetensors", "model.npz"})
    void aFileOfPyTorchGivesPyTorchsModel(String file) throws Exception {
        var model = model();
        model.to(DType.FLOAT32);
        model.load(golden(file));
        var run = Npz.read(golden("run.npz"));
        var y = model.eval().forward(run.get("x")).data();
        assertTrue(y.allclose(run.get("y"), 1e-5, 1e-6), y::toString);
    }

    @Test
    void halfPrecisionIsReadAsFloat32() throws Exception {
        var arrays = Safetensors.read(golden("halves.safetensors"));
        assertEquals(List.of(1.5f, -2f, 65504f, 5.9604645e-8f, Float.POSITIVE_INFINITY), floats(arrays.get("half")));
        assertEquals(List.of(1.5f, -3f), floats(arrays.get("brain")));
    }

    private static List<Float> floats(NDArray a) {
        var list = new java.util.ArrayList<Float>();
        for (float value : a.toFloats()) {
            list.add(value);
        }
        return list;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.npz", "a.safetensors"})
    void whatIsSavedIsLoaded(String name) throws Exception {
        var model = model();
        model.forward(Rng.of(1).normal(4, 1, 4, 4));
        var file = folder.resolve(name);
        model.save(file);
        var other = model();
        other.load(file);
        assertEquals(model.stateDict().toString(), other.stateDict().toString());
        assertEquals(
                "[0.weight, 0.bias, 1.weight, 1.bias, 4.weight, 4.bias, 1.running_mean, 1.running_var,"
                        + " 1.num_batches_tracked]",
                other.stateDict().keySet().toString());
    }

    @Test
    void allTypesAndShapesComeBack() throws Exception {
        Map<String, NDArray> arrays = new java.util.LinkedHashMap<>();
        arrays.put("scalar", array(7).reshape());
        arrays.put("empty", zeros(0, 3));
        arrays.put("a \"name\"\n", array(true, false));
        arrays.put("ints", array(1, -2).astype(DType.INT32));
        arrays.put("floats", array(1.5f, -2f));
        for (var name : List.of("b.npz", "b.safetensors")) {
            if (name.endsWith("npz")) {
                arrays.remove("a \"name\"\n");
            }
            StateFile.write(folder.resolve(name), arrays);
            assertEquals(arrays.toString(), StateFile.read(folder.resolve(name)).toString());
            if (!name.endsWith("npz")) {
                arrays.put("a \"name\"\n", array(true, false));
            }
        }
    }

    @Test
    void aStateThatDoesNotFitChangesNothing() {
        var model = new Sequential(new Linear(2, 1, Rng.of(0)));
        var before = model.stateDict().toString();
        var error = assertThrows(
                IllegalArgumentException.class,
                () -> model.loadStateDict(Map.of("0.weight", ones(2, 2), "1.bias", ones(1))));
        assertEquals(
                "the state does not fit the model: '0.weight' has the shape (2,2), wanted (1,2); '0.bias' is missing;"
                        + " '1.bias' is not known here",
                error.getMessage());
        assertEquals(before, model.stateDict().toString());
    }

    @Test
    void anotherEndingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> model().save(folder.resolve("model.pt")));
    }

    private Path withHeader(String header, int numbers) throws IOException {
        var text = header.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + text.length + numbers).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        return Files.write(folder.resolve("bad.safetensors"), bytes.array());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"a\":1}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,9]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2.5],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1e9,1e9,1e9],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"X9\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}} more",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[[[[[[[[[[[[[[[[[[[[[[[2]]]]]]]]]]]]]]]]]]]]]]],\"data_offsets\":[0,8]}}",
                "{\"a\":\"\\u12\"}"
            })
    void aFileThatLiesIsAnErrorNotAnArray(String header) throws IOException {
        var file = withHeader(header, 8);
        assertThrows(IOException.class, () -> Safetensors.read(file));
    }

    @Test
    void aFileCutOrSpoiltAnywhereIsAnErrorOrAnArrayNothingElse() throws Exception {
        for (var name : List.of("model.safetensors", "model.npz")) {
            var whole = Files.readAllBytes(golden(name));
            var random = new Random(4);
            for (int i = 0; i < 300; i++) {
                var bytes = i % 2 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                if (bytes.length > 0) {
                    bytes[random.nextInt(Math.min(bytes.length, 400))] = (byte) random.nextInt();
                }
                var file = Files.write(folder.resolve(name), bytes);
                try {
                    StateFile.read(file);
                } catch (IOException expected) {
                    assertTrue(expected.getMessage() != null);
                }
            }
        }
    }

    @Test
    void trainAndEvalReachEveryLayerInside() {
        class Net implements Layer {
            final List<Layer> parts = List.of(new Dropout(0.5, Rng.of(0)));
            final Sequential more = new Sequential(new Dropout(0.9, Rng.of(0)));
            final Linear out = new Linear(2, 2, Rng.of(0));

            @Override
            public Tensor forward(Tensor x) {
                return out.forward(more.forward(parts.get(0).forward(x)));
            }
        }
        var net = new Net();
        var x = ones(1, 2);
        assertEquals("[parts.0, more, out]", net.children().keySet().toString());
        assertEquals(
                net.out.forward(x).data().toString(),
                net.eval().forward(x).data().toString());
        net.train();
        assertTrue(!net.out.forward(x).data().arrayEqual(net.forward(x).data()));
    }

    @Test
    void aModelConvertedToFloat32TakesFloat64Data() {
        var model = new Sequential(new Linear(2, 1, Rng.of(0)));
        var weight = model.parameter("0.weight");
        model.to(DType.FLOAT32);
        assertEquals(DType.FLOAT32, weight.dtype());
        var y = model.forward(ones(3, 2));
        assertEquals(DType.FLOAT32, y.dtype());
        new MSELoss().forward(y, ones(3, 1)).backward();
        assertEquals(DType.FLOAT32, weight.grad().dtype());
    }

    @Test
    void summaryIsATableOfLayers() {
        var model = model();
        var before = model.stateDict().toString();
        assertEquals(
                "name layer output parameters\n" + "0 Conv2d(in=1, out=2, kernel=3, stride=1, padding=0) (5,2,2,2) 20",
                String.join(
                                "\n",
                                model.summary(5, 1, 4, 4)
                                        .toString()
                                        .lines()
                                        .limit(2)
                                        .toList())
                        .replaceAll(" +", " "));
        assertEquals(before, model.stateDict().toString());
        assertTrue(model.summary(5, 1, 4, 4).toString().endsWith("51 parameters in all, 0.4 KB"));
        var error = assertThrows(IllegalArgumentException.class, () -> model.summary(5, 1, 2, 2));
        assertEquals(
                "layer 0: Conv2d(in=1, out=2, kernel=3, stride=1, padding=0) wants images of at least its window's size,"
                        + " got (5,1,2,2)",
                error.getMessage());
    }
}
