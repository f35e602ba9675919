package io.github.spencerpark.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every public member of IJava's base (jupyter-jvm-basekernel 2.3.0) that a notebook can reach is here, with the same
 * signature. {@code signatures.txt} holds what {@link #main} prints with that library's jar on the class path.
 */
class SignaturesTest {
    private static final String BASE = "io.github.spencerpark.jupyter.";

    /** What belongs to the machinery of the sockets, which Elara has of its own. */
    private static final List<String> ON_PURPOSE_DIFFERENT = List.of(
            "io.github.spencerpark.jupyter.kernel.BaseKernel getHistoryManager()",
            "io.github.spencerpark.jupyter.kernel.BaseKernel becomeHandlerForConnection(",
            "io.github.spencerpark.jupyter.kernel.comm.CommManager setIOPubChannel(",
            "io.github.spencerpark.jupyter.kernel.comm.CommManager setMessageContext(",
            "io.github.spencerpark.jupyter.kernel.comm.CommManager handleComm",
            "io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs$KeywordAggregator");

    /** Prints the signatures of some classes' public members. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] names) {
        describe(Arrays.asList(names)).forEach(System.out::println);
    }

    private static Set<String> describe(List<String> names) {
        var lines = new TreeSet<String>();
        for (var name : names) {
            try {
                var type = Class.forName(name);
                lines.add(name + " is " + (type.isInterface() ? "an interface" : "a class"));
                Stream.<Member[]>of(type.getConstructors(), type.getMethods(), type.getFields())
                        .flatMap(Arrays::stream)
                        .filter(member -> member.getDeclaringClass().getName().startsWith(BASE))
                        .forEach(member -> lines.add(name + " " + describe(member)));
            } catch (ClassNotFoundException e) {
                lines.add(name + " is missing");
            }
        }
        return lines;
    }

    private static String describe(Member member) {
        var isStatic = Modifier.isStatic(member.getModifiers()) ? "static " : "";
        if (member instanceof java.lang.reflect.Field field) {
            return isStatic + field.getName() + ": " + field.getType().getTypeName();
        }
        var executable = (Executable) member;
        var parameters = Arrays.stream(executable.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
        return executable instanceof java.lang.reflect.Method method
                ? isStatic + method.getName() + parameters + ": "
                        + method.getReturnType().getTypeName()
                : "new" + parameters;
    }

    /** The recorded signatures. */
    static List<String> wanted() throws IOException {
        try (var text = SignaturesTest.class.getResourceAsStream("signatures.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Whether a member is left out for a reason. */
    static boolean isOnPurposeDifferent(String line) {
        return ON_PURPOSE_DIFFERENT.stream()
                .anyMatch(each ->
                        line.startsWith(each) || line.replace("static ", "").startsWith(each));
    }

    @Test
    void nothingOfTheBaseIsMissing() throws IOException {
        var wanted = wanted();
        assertTrue(wanted.size() > 400);
        var names = wanted.stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .toList();
        var have = describe(names);
        var missing = new ArrayList<>(wanted);
        missing.removeAll(have);
        missing.removeIf(SignaturesTest::isOnPurposeDifferent);
        assertEquals(List.of(), missing);
    }

    @Test
    void theVerbsOfIJavaAreThere() throws ReflectiveOperationException {
        var list = List.class;
        var text = String.class;
        var texts = String[].class;
        var ijava = "io.github.spencerpark.ijava.";
        var display = Class.forName(ijava + "runtime.Display");
        var data = Class.forName(BASE + "kernel.display.DisplayData");
        var kernel = Class.forName(ijava + "JavaKernel");
        assertEquals(text, display.getMethod("display", Object.class).getReturnType());
        assertEquals(text, display.getMethod("display", Object.class, texts).getReturnType());
        assertEquals(data, display.getMethod("render", Object.class).getReturnType());
        assertEquals(data, display.getMethod("render", Object.class, texts).getReturnType());
        assertEquals(
                void.class,
                display.getMethod("updateDisplay", text, Object.class).getReturnType());
        assertEquals(
                void.class,
                display.getMethod("updateDisplay", text, Object.class, texts).getReturnType());
        var runtime = Class.forName(ijava + "runtime.Kernel");
        assertEquals(kernel, runtime.getMethod("getKernelInstance").getReturnType());
        assertEquals(Object.class, runtime.getMethod("eval", text).getReturnType());
        var magics = Class.forName(ijava + "runtime.Magics");
        assertEquals(Object.class, magics.getMethod("lineMagic", text, list).getReturnType());
        assertEquals(
                Object.class, magics.getMethod("cellMagic", text, list, text).getReturnType());
        assertEquals(
                kernel,
                Class.forName(ijava + "IJava").getMethod("getKernelInstance").getReturnType());
        assertEquals(void.class, kernel.getMethod("addToClasspath", text).getReturnType());
        assertEquals(Object.class, kernel.getMethod("evalRaw", text).getReturnType());
        assertEquals(data, kernel.getMethod("eval", text).getReturnType());
        assertEquals(
                Class.forName(BASE + "kernel.magic.registry.Magics"),
                kernel.getMethod("getMagics").getReturnType());
        assertEquals(
                Class.forName(ijava + "magics.MavenResolver"),
                kernel.getMethod("getMavenResolver").getReturnType());
    }
}
