package elara;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package of the library may know which: downwards only, and nothing that is not drawn here. */
class HouseTest {
    /** The packages that each stands on; what those stand on, it may know too. */
    private static final Map<String, Set<String>> STANDS_ON = Map.ofEntries(
            Map.entry("array", Set.of()),
            Map.entry("linalg", Set.of("array")),
            Map.entry("fft", Set.of("array")),
            Map.entry("random", Set.of("linalg")),
            Map.entry("autograd", Set.of("array")),
            Map.entry("nn", Set.of("autograd", "random")),
            Map.entry("optim", Set.of("autograd")),
            Map.entry("data", Set.of("array", "random", "frame")),
            Map.entry("metrics", Set.of("array")),
            Map.entry("training", Set.of("nn", "optim", "data", "metrics", "plot")),
            Map.entry("frame", Set.of("array", "random", "display")),
            Map.entry("symbolic", Set.of("array", "display")),
            Map.entry("display", Set.of()),
            Map.entry("plot", Set.of("array", "frame", "symbolic", "display")));

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("elara");

    static Stream<String> packages() {
        return STANDS_ON.keySet().stream().sorted();
    }

    private static Set<String> below(String name) {
        var below = new TreeSet<String>();
        for (var floor : STANDS_ON.get(name)) {
            below.add(floor);
            below.addAll(below(floor));
        }
        return below;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyWhatItStandsOn(String name) {
        var forbidden = packages()
                .filter(other -> !other.equals(name) && !below(name).contains(other))
                .map(other -> "elara." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("elara." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(LIBRARY);
    }

    @Test
    void everyPackageIsDrawnHere() {
        classes()
                .should()
                .resideInAnyPackage(
                        packages().map(name -> "elara." + name + "..").toArray(String[]::new))
                .check(LIBRARY);
    }

    @Test
    void theLibraryKnowsNothingOfJupyter() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("elara.kernel..", "jdk.jshell..", "org.zeromq..")
                .check(LIBRARY);
    }

    @Test
    void kernelsAreStaticMethodsThatNobodyOutsideSees() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Kernels")
                .should()
                .notBePublic()
                .check(LIBRARY);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Kernels")
                .should()
                .beStatic()
                .check(LIBRARY);
        fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Kernels")
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .check(LIBRARY);
    }

    @Test
    void noStaticFieldChanges() {
        fields().that().areStatic().should().beFinal().check(LIBRARY);
    }
}
