package elara.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The kernel's floors: who may know whom. */
class HouseTest {
    static {
        // What lies outside is only looked at by name: no need to read half of the class path.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final JavaClasses KERNEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("elara.kernel", "io.github.spencerpark");

    @Test
    void noFloorKnowsOneAboveIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("elara.kernel..", "io.github.spencerpark..")
                .withOptionalLayers(true)
                .layer("wiring")
                .definedBy("elara.kernel")
                .layer("ijava")
                .definedBy("io.github.spencerpark..")
                .layer("magic")
                .definedBy("elara.kernel.magic..")
                .layer("session")
                .definedBy("elara.kernel.session..")
                .layer("maven")
                .definedBy("elara.kernel.maven..")
                .layer("render")
                .definedBy("elara.kernel.render..")
                .layer("request")
                .definedBy("elara.kernel.request..")
                .layer("channel")
                .definedBy("elara.kernel.channel..")
                .layer("wire")
                .definedBy("elara.kernel.wire..")
                .whereLayer("wiring")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("channel")
                .mayOnlyBeAccessedByLayers("request", "wiring")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("channel", "request", "wiring")
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("session", "magic", "maven", "render", "ijava", "wiring")
                .whereLayer("wire")
                .mayNotAccessAnyLayer()
                .whereLayer("channel")
                .mayOnlyAccessLayers("wire")
                .whereLayer("request")
                .mayOnlyAccessLayers("channel", "wire")
                .check(KERNEL);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("elara.kernel.(*)..").should().beFreeOfCycles().check(KERNEL);
    }

    @Test
    void theFloorsBelowTheSessionKnowNothingOfJava() {
        noClasses()
                .that()
                .resideInAnyPackage("elara.kernel.wire..", "elara.kernel.channel..", "elara.kernel.request..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jdk.jshell..", "com.sun.jdi..", "elara.kernel.session..", "elara.kernel.render..")
                .check(KERNEL);
    }

    @Test
    void onlyTheChannelsKnowZeroMqAndOnlyTheHistoryKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("elara.kernel.channel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.zeromq..", "zmq..")
                .check(KERNEL);
        noClasses()
                .that()
                .haveNameNotMatching("elara\\.kernel\\.request\\.History.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .check(KERNEL);
    }

    @Test
    void onlyOnePackageKnowsMavenAndIsKnownByNone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("elara.kernel.maven.mima..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.maven..",
                        "org.eclipse.aether..",
                        "eu.maveniverse..",
                        "org.codehaus.plexus..",
                        "elara.kernel.maven.mima..")
                .check(KERNEL);
    }

    @Test
    void ofJacksonOnlyTreesAndStreamsAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("tools\\.jackson\\.databind\\.(json\\.JsonMapper|ObjectMapper)")
                .check(KERNEL);
    }
}
