package elara.linalg;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import dev.ludovic.netlib.lapack.LAPACK;
import dev.ludovic.netlib.lapack.NativeLAPACK;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;

/**
 * The BLAS and LAPACK that linear algebra runs on.
 *
 * <p>In this order: what the user asks for by netlib's own system properties ({@code nativeLibPath}, {@code nativeLib},
 * {@code allowNative}, each after {@code dev.ludovic.netlib.blas.} and {@code dev.ludovic.netlib.lapack.}); OpenBLAS
 * from the class path; netlib's routines in Java. A BLAS of the operating system is used only where it is asked for:
 * what a machine happens to have is more often than not the slow reference one.
 *
 * @param name what it is, for people
 * @param blas products
 * @param lapack decompositions
 */
record Backend(String name, BLAS blas, LAPACK lapack) {
    private static final Logger LOG = System.getLogger(Backend.class.getName());

    private static final List<String> PREFIXES = List.of("dev.ludovic.netlib.blas.", "dev.ludovic.netlib.lapack.");

    /** Returns the one of this process, which is loaded at the first call. */
    static Backend current() {
        return Loaded.BACKEND;
    }

    private static final class Loaded {
        static final Backend BACKEND = load();

        private Loaded() {}
    }

    private static Backend load() {
        var backend = isChosenByUser() ? ofNetlib("native") : ofClassPath();
        LOG.log(Level.DEBUG, "Linear algebra runs on {0}", backend.name());
        return backend;
    }

    private static boolean isChosenByUser() {
        return PREFIXES.stream()
                .anyMatch(prefix -> System.getProperty(prefix + "nativeLibPath") != null
                        || System.getProperty(prefix + "nativeLib") != null
                        || System.getProperty(prefix + "allowNative") != null);
    }

    private static Backend ofClassPath() {
        var library = OpenBlas.load(Backend.class.getClassLoader(), OpenBlas.cache());
        if (library.isPresent()) {
            PREFIXES.forEach(prefix ->
                    System.setProperty(prefix + "nativeLibPath", library.get().toString()));
            return ofNetlib("OpenBLAS, " + OpenBlas.platform());
        }
        // Else netlib would look for a library of the system, and its native part tells stderr where there is none.
        PREFIXES.forEach(prefix -> System.setProperty(prefix + "allowNative", "false"));
        try {
            return ofNetlib("native");
        } finally {
            PREFIXES.forEach(prefix -> System.clearProperty(prefix + "allowNative"));
        }
    }

    private static Backend ofNetlib(String nativeName) {
        var blas = quietly("dev.ludovic.netlib.blas.InstanceBuilder", BLAS::getInstance);
        var lapack = quietly("dev.ludovic.netlib.lapack.InstanceBuilder", LAPACK::getInstance);
        boolean isNative = blas instanceof NativeBLAS && lapack instanceof NativeLAPACK;
        var classes = blas.getClass().getSimpleName() + ", " + lapack.getClass().getSimpleName();
        return new Backend((isNative ? nativeName : "Java") + " (" + classes + ")", blas, lapack);
    }

    /** Netlib tells everyone at level INFO which class it has chosen; that is not worth a line on stderr. */
    private static <T> T quietly(String loggerName, Supplier<T> supplier) {
        var logger = java.util.logging.Logger.getLogger(loggerName);
        var level = logger.getLevel();
        if (level == null) {
            logger.setLevel(java.util.logging.Level.WARNING);
        }
        try {
            return supplier.get();
        } finally {
            logger.setLevel(level);
        }
    }
}
