package elara.kernel.maven;

import static elara.kernel.maven.LocalRepository.dependencies;
import static elara.kernel.maven.LocalRepository.needs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What coordinates come to, how a user's settings are heeded, and what is said when something cannot be had. */
class ResolverTest {
    @TempDir
    Path home;

    private final LocalRepository repository = new LocalRepository();
    private Resolver resolver;

    @BeforeEach
    void start() throws IOException {
        settings("<mirrors><mirror><id>everything</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                + "</url></mirror></mirrors>");
        resolver = ResolverLoader.resolver(home, home.resolve("spare"));
    }

    @AfterEach
    void stop() {
        resolver.close();
        repository.close();
    }

    private void settings(String body) throws IOException {
        Files.writeString(home.resolve("settings.xml"), "<settings>" + body + "</settings>");
    }

    private static Request request(String... coordinates) throws DependencyProblem {
        var dependencies = new ArrayList<Dependency>();
        var managed = new ArrayList<Dependency>();
        for (var each : coordinates) {
            var parsed = Coordinates.parse(each);
            (parsed.isBom() ? managed : dependencies).add(new Dependency(parsed));
        }
        return new Request(dependencies, managed, List.of(), List.of(), Request.Mode.USUAL, List.of());
    }

    /** The coordinates of what a request comes to. */
    private List<String> resolve(String... coordinates) throws Exception {
        return names(resolver.resolve(request(coordinates), Transfers.UNHEARD));
    }

    private static List<String> names(Resolution resolution) {
        return resolution.artifacts().stream()
                .map(each -> each.coordinates().toString())
                .toList();
    }

    private String problem(String... coordinates) {
        return assertThrows(DependencyProblem.class, () -> resolve(coordinates)).getMessage();
    }

    @Test
    void whatIsNeededComesAlongInTheOrderOfNeed() throws Exception {
        repository
                .with("g:c:1")
                .with("g:b:1", dependencies(needs("g:c:1")))
                .with(
                        "g:a:1",
                        dependencies(
                                needs("g:b:1"),
                                needs("g:t:1", "<scope>test</scope>"),
                                needs("g:o:1", "<optional>true</optional>")));
        assertEquals(List.of("g:a:1", "g:b:1", "g:c:1"), resolve("g:a:1"));
        var files = resolver.resolve(request("g:a:1"), Transfers.UNHEARD).artifacts();
        assertTrue(files.stream().allMatch(each -> Files.isRegularFile(each.file())));
        assertTrue(
                files.get(0).file().startsWith(home.resolve("repository")),
                files.get(0).toString());
    }

    @Test
    void theNearestVersionWins() throws Exception {
        repository
                .with("g:c:1")
                .with("g:c:2")
                .with("g:b:1", dependencies(needs("g:c:2")))
                .with("g:a:1", dependencies(needs("g:b:1")));
        assertEquals(List.of("g:a:1", "g:c:1", "g:b:1"), resolve("g:a:1", "g:c:1"));
        assertEquals(
                """
                g:a:1
                   g:b:1
                      g:c:2 (1 is nearer)
                g:c:1
                """,
                resolver.resolve(request("g:a:1", "g:c:1"), Transfers.UNHEARD).tree());
    }

    @Test
    void rangesAndLatestTakeTheNewest() throws Exception {
        repository.with("g:a:1.0").with("g:a:1.5").with("g:a:2.0");
        assertEquals(List.of("g:a:1.5"), resolve("g:a:[1,2)"));
        assertEquals(List.of("g:a:1.5"), resolve("g#a;1.+"));
        assertEquals(List.of("g:a:2.0"), resolve("g:a:RELEASE"));
        assertEquals(List.of("g:a:2.0"), resolve("g#a;latest.release"));
        assertEquals(
                "No version of g:a is in [3,4); looked in everything (a mirror of central). There are 1.0, 1.5, 2.0.",
                problem("g:a:[3,4)"));
    }

    @Test
    void classifiersAndTypes() throws Exception {
        repository.with("g:a:1").withFile("g:a:1", "linux", "jar", LocalRepository.jar(Map.of("l", new byte[1])));
        repository.withFile("g:a:1", "tests", "jar", LocalRepository.jar(Map.of("t", new byte[1])));
        repository.withFile("g:a:1", "", "zip", new byte[3]);
        assertEquals(List.of("g:a:1", "g:a:jar:linux:1"), resolve("g:a:1", "g:a:jar:linux:1"));
        assertEquals(List.of("g:a:jar:tests:1"), resolve("g:a:test-jar:1"));
        // Of use to no class path.
        assertEquals(List.of(), resolve("g:a:zip:1"));
        assertEquals(List.of("g:a:1"), resolve("g:a:bundle:1"));
        repository.withPom("g:p:1", "<packaging>pom</packaging>", dependencies(needs("g:a:1")));
        assertEquals(List.of("g:a:1"), resolve("g:p:pom:1"));
    }

    @Test
    void aBillOfMaterialsGivesVersions() throws Exception {
        repository
                .with("g:a:1")
                .with("g:a:2")
                .with("g:b:1", dependencies(needs("g:a:1")))
                .withPom(
                        "g:bom:7",
                        "<packaging>pom</packaging><dependencyManagement>"
                                + dependencies(needs("g:a:2"), needs("g:b:1")) + "</dependencyManagement>");
        assertEquals(List.of("g:b:1", "g:a:2"), resolve("g:bom:7@pom", "g:b"));
        assertEquals(
                "Which version of g:b? Write it behind it, as in group:artifact:1.0; only what a bill of materials"
                        + " (group:artifact:version@pom) lists needs none.",
                problem("g:b"));
        assertEquals(
                "g:nobom:7 is not there; looked in everything (a mirror of central). No version of g:nobom is there:"
                        + " are both names right?",
                problem("g:nobom:7@pom", "g:b"));
    }

    @Test
    void exclusionsLeaveOut() throws Exception {
        repository
                .with("g:c:1")
                .with("g:b:1", dependencies(needs("g:c:1")))
                .with("g:a:1", dependencies(needs("g:b:1")));
        var without = new Dependency(Coordinates.parse("g:a:1"), "compile", List.of("g:c"), Optional.empty());
        var request = new Request(List.of(without), List.of(), List.of(), List.of(), Request.Mode.USUAL, List.of());
        assertEquals(List.of("g:a:1", "g:b:1"), names(resolver.resolve(request, Transfers.UNHEARD)));
    }

    @Test
    void aMissingArtifactIsToldWithWhereAndWhatThereIs() {
        for (int minor = 0; minor < 9; minor++) {
            repository.with("g:a:1." + minor);
        }
        assertEquals(
                "g:a:1.10 is not there; looked in everything (a mirror of central). There are 1.1, 1.5, 1.6, 1.7, 1.8 and 4"
                        + " more.",
                problem("g:a:1.10"));
        assertEquals(
                "g:b:1 is not there; looked in everything (a mirror of central). No version of g:b is there: are both names"
                        + " right?",
                problem("g:b:1"));
        repository.with("g:needy:1", dependencies(needs("g:b:1")));
        assertEquals(
                "g:b:1 is not there; looked in everything (a mirror of central). What you asked for needs it. No version of"
                        + " g:b is there: are both names right?",
                problem("g:needy:1"));
    }

    @Test
    void aMissingFileOfAnArtifactIsTold() {
        repository.with("g:a:1");
        assertEquals(
                "g:a:jar:linux:1 is not there; looked in everything (a mirror of central). There is that version, but"
                        + " without this file.",
                problem("g:a:jar:linux:1"));
    }

    @Test
    void offlineUsesWhatIsThere() throws Exception {
        repository.with("g:a:1").with("g:b:1");
        resolve("g:a:1");
        var asked = repository.asked.size();
        var offline = new Request.Mode(true, false);
        var there = new Request(
                List.of(new Dependency(Coordinates.parse("g:a:1"))),
                List.of(),
                List.of(),
                List.of(),
                offline,
                List.of());
        assertEquals(List.of("g:a:1"), names(resolver.resolve(there, Transfers.UNHEARD)));
        var missing = new Request(
                List.of(new Dependency(Coordinates.parse("g:b:1"))),
                List.of(),
                List.of(),
                List.of(),
                offline,
                List.of());
        var problem = assertThrows(DependencyProblem.class, () -> resolver.resolve(missing, Transfers.UNHEARD));
        assertEquals("g:b:1 has not been downloaded before, and Maven is offline.", problem.getMessage());
        assertEquals(asked, repository.asked.size());
    }

    @Test
    void theSettingsMaySayOffline() throws Exception {
        repository.with("g:a:1");
        settings("<offline>true</offline>");
        assertEquals("g:a:1 has not been downloaded before, and Maven is offline.", problem("g:a:1"));
        assertEquals(List.of(), repository.asked);
    }

    @Test
    void whatIsThereIsNotAskedForAgain() throws Exception {
        repository.with("g:c:1").with("g:a:1", dependencies(needs("g:c:1")));
        resolve("g:a:1");
        var asked = repository.asked.size();
        resolve("g:a:1");
        try (var next = ResolverLoader.resolver(home, home.resolve("spare"))) {
            assertEquals(List.of("g:a:1", "g:c:1"), names(next.resolve(request("g:a:1"), Transfers.UNHEARD)));
        }
        assertEquals(asked, repository.asked.size());
    }

    @Test
    void aPasswordOfTheSettingsIsUsed() throws Exception {
        repository.with("g:a:1").require("jane", "s3cret");
        assertEquals(
                "g:a:1 could not be downloaded from everything: status code: 401, reason phrase: Unauthorized (401).",
                problem("g:a:1"));
        settings(
                "<mirrors><mirror><id>m</id><mirrorOf>central</mirrorOf><url>" + repository.url()
                        + "</url></mirror></mirrors><servers><server><id>m</id><username>jane</username><password>s3cret</password></server></servers>");
        try (var next = ResolverLoader.resolver(home, home.resolve("spare"))) {
            assertEquals(List.of("g:a:1"), names(next.resolve(request("g:a:1"), Transfers.UNHEARD)));
        }
    }

    @Test
    void anEncryptedPasswordIsDecrypted() throws Exception {
        repository.with("g:a:1").require("jane", "s3cret");
        var cipher = new org.sonatype.plexus.components.cipher.DefaultPlexusCipher();
        Files.writeString(
                home.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + cipher.encryptAndDecorate("the master", "settings.security")
                        + "</master></settingsSecurity>");
        settings("<mirrors><mirror><id>m</id><mirrorOf>central</mirrorOf><url>" + repository.url()
                + "</url></mirror></mirrors><servers><server><id>m</id><username>jane</username><password>"
                + cipher.encryptAndDecorate("s3cret", "the master") + "</password></server></servers>");
        assertEquals(List.of("g:a:1"), resolve("g:a:1"));
    }

    @Test
    void aProxyOfTheSettingsIsUsed() throws Exception {
        repository.with("g:a:1");
        var address = java.net.URI.create(repository.url());
        settings(
                "<proxies><proxy><id>p</id><active>true</active><protocol>http</protocol><host>" + address.getHost()
                        + "</host><port>" + address.getPort()
                        + "</port></proxy></proxies><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>http://repository.invalid/repository</url></mirror></mirrors>");
        assertEquals(List.of("g:a:1"), resolve("g:a:1"));
    }

    @Test
    void repositoriesOfActiveProfilesAreUsed() throws Exception {
        repository.with("g:a:1");
        settings(
                "<profiles><profile><id>work</id><repositories><repository><id>works</id><url>" + repository.url()
                        + "</url></repository><repository><id>central</id><url>" + repository.url()
                        + "</url></repository></repositories></profile></profiles><activeProfiles><activeProfile>work</activeProfile></activeProfiles>");
        assertEquals(List.of("g:a:1"), resolve("g:a:1"));
        assertTrue(problem("g:b:1").contains("looked in works, central."), problem("g:b:1"));
    }

    @Test
    void theLocalRepositoryOfTheSettingsIsUsed() throws Exception {
        repository.with("g:a:1");
        settings("<localRepository>" + home.resolve("else")
                + "</localRepository><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                + "</url></mirror></mirrors>");
        var file = resolver.resolve(request("g:a:1"), Transfers.UNHEARD)
                .artifacts()
                .get(0)
                .file();
        assertTrue(file.startsWith(home.resolve("else")), file.toString());
    }

    @Test
    void brokenSettingsAreToldWithTheirPlace() throws Exception {
        settings("<mirrors><mirror></mirrors>");
        var message = problem("g:a:1");
        assertTrue(message.startsWith("Maven's settings cannot be used: "), message);
        assertTrue(message.contains("line 1") || message.contains("1:"), message);
        assertTrue(message.endsWith("They are in " + home.resolve("settings.xml") + "."), message);
        settings("<mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                + "</url></mirror></mirrors>");
        repository.with("g:a:1");
        assertEquals(List.of("g:a:1"), resolve("g:a:1"));
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        repository.with("g:a:1").damage("g:a:1");
        var message = problem("g:a:1");
        assertTrue(
                message.startsWith("g:a:1 could not be downloaded from everything: it is damaged: its checksum is"),
                message);
        assertNoPartIsLeft();
        // As soon as it is whole, all is well.
        repository.with("g:a:1");
        assertEquals(List.of("g:a:1"), resolve("g:a:1"));
    }

    @Test
    void aRepositoryWithoutChecksumsWillDo() throws Exception {
        repository.with("g:a:1").withoutChecksums();
        assertEquals(List.of("g:a:1"), resolve("g:a:1"));
    }

    @Test
    void aDownloadThatIsCutOffLeavesNothing() throws Exception {
        repository.with("g:b:1").with("g:a:1", dependencies(needs("g:b:1")));
        repository.cut("b-1.jar");
        var message = problem("g:a:1");
        assertTrue(message.startsWith("g:b:1 could not be downloaded from everything: "), message);
        assertNoPartIsLeft();
        repository.cut("");
        assertEquals(List.of("g:a:1", "g:b:1"), resolve("g:a:1"));
    }

    private void assertNoPartIsLeft() throws IOException {
        try (var files = Files.walk(home.resolve("repository/g"))) {
            var left = files.filter(Files::isRegularFile)
                    .map(each -> each.getFileName().toString())
                    .filter(each -> each.contains("-1.jar") && !each.endsWith(".lastUpdated"))
                    .filter(each -> !each.startsWith("a-1.jar") || each.contains("tmp"))
                    .collect(Collectors.toList());
            assertEquals(List.of(), left);
        }
    }

    @Test
    void aNewerSnapshotIsTakenWhenAskedFor() throws Exception {
        var places = List.of(new Repository("snaps", repository.url()));
        repository.withSnapshot("g:a:1-SNAPSHOT", "20260101.000000", 1, Map.of("one", new byte[1]));
        assertEquals("one", entry(places, Request.Mode.USUAL));
        repository.withSnapshot("g:a:1-SNAPSHOT", "20260102.000000", 2, Map.of("two", new byte[1]));
        assertEquals("one", entry(places, Request.Mode.USUAL));
        assertEquals("two", entry(places, new Request.Mode(false, true)));
    }

    private String entry(List<Repository> places, Request.Mode mode) throws Exception {
        settings("");
        try (var next = ResolverLoader.resolver(home, home.resolve("spare"))) {
            var request = new Request(
                    List.of(new Dependency(Coordinates.parse("g:a:1-SNAPSHOT"))),
                    List.of(),
                    places,
                    List.of("snaps"),
                    mode,
                    List.of());
            var file =
                    next.resolve(request, Transfers.UNHEARD).artifacts().get(0).file();
            try (var jar = new java.util.jar.JarFile(file.toFile())) {
                return jar.entries().nextElement().getName();
            }
        }
    }

    @Test
    void onlyCertainRepositories() throws Exception {
        try (var other = new LocalRepository()) {
            other.with("g:a:1");
            settings("");
            var places = List.of(new Repository("mine", repository.url()), new Repository("other", other.url()));
            var wanted = List.of(new Dependency(Coordinates.parse("g:a:1")));
            var mine = new Request(wanted, List.of(), places, List.of("mine"), Request.Mode.USUAL, List.of());
            var problem = assertThrows(DependencyProblem.class, () -> resolver.resolve(mine, Transfers.UNHEARD));
            assertTrue(problem.getMessage().startsWith("g:a:1 is not there; looked in mine."), problem.getMessage());
            var others = new Request(wanted, List.of(), places, List.of("other"), Request.Mode.USUAL, List.of());
            assertEquals(List.of("g:a:1"), names(resolver.resolve(others, Transfers.UNHEARD)));
            var unknown = new Request(wanted, List.of(), places, List.of("third"), Request.Mode.USUAL, List.of());
            problem = assertThrows(DependencyProblem.class, () -> resolver.resolve(unknown, Transfers.UNHEARD));
            assertEquals(
                    "There is no repository 'third'. Known are: central, mine, other. Add others by %mavenRepo id url, or give"
                            + " an address.",
                    problem.getMessage());
        }
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        repository.with("g:a:1").delay(20_000);
        var waits = new Thread(() -> {
            assertThrows(InterruptedException.class, () -> resolve("g:a:1"));
            repository.delay(0);
        });
        waits.start();
        while (repository.asked.stream().noneMatch(each -> each.endsWith("a-1.jar"))) {
            Thread.sleep(10);
        }
        waits.interrupt();
        waits.join(2000);
        assertFalse(waits.isAlive());
    }

    @Test
    void transfersAreTold() throws Exception {
        repository.with("g:b:1").with("g:a:1", dependencies(needs("g:b:1")));
        var lines = new ArrayList<String>();
        var downloads = new Downloads(lines::add);
        resolver.resolve(request("g:a:1"), downloads);
        var last = downloads.end().orElseThrow();
        assertTrue(last.matches("Downloaded 4 files \\(\\d+ kB\\) in \\d+\\.\\d s"), last);
        lines.clear();
        var again = new Downloads(lines::add);
        resolver.resolve(request("g:a:1"), again);
        assertEquals(Optional.empty(), again.end());
        assertEquals(List.of(), lines);
    }

    @Test
    void projectFilesHaveParentsPropertiesAndManagement() throws Exception {
        repository
                .with("g:a:1")
                .withPom(
                        "g:bom:1",
                        "<packaging>pom</packaging><dependencyManagement>" + dependencies(needs("g:m:3"))
                                + "</dependencyManagement>");
        Files.createDirectories(home.resolve("project/part"));
        Files.writeString(home.resolve("project/pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><groupId>p</groupId><artifactId>parent</artifactId>
                <version>1</version><packaging>pom</packaging><properties><v>1</v></properties>
                <dependencyManagement><dependencies>
                <dependency><groupId>g</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>
                </dependencies></dependencyManagement></project>
                """);
        var part = home.resolve("project/part/pom.xml");
        Files.writeString(part, """
                <?xml version="1.0"?>
                <project><modelVersion>4.0.0</modelVersion>
                <parent><groupId>p</groupId><artifactId>parent</artifactId><version>1</version></parent>
                <artifactId>part</artifactId>
                <repositories><repository><id>mine</id><url>http://repository.invalid/</url></repository></repositories>
                <dependencies>
                <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${v}</version></dependency>
                <dependency><groupId>g</groupId><artifactId>m</artifactId>
                <exclusions><exclusion><groupId>x</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>
                </dependencies>
                <profiles><profile><id>always</id><activation><jdk>[17,)</jdk></activation><dependencies>
                <dependency><groupId>g</groupId><artifactId>p</artifactId><version>5</version><scope>runtime</scope></dependency>
                </dependencies></profile></profiles></project>
                """);
        var pom = resolver.read(Files.readString(part), part, List.of(), Transfers.UNHEARD);
        assertEquals(
                List.of("g:a:1 compile []", "g:m:3 compile [x:*]", "g:p:5 runtime []"),
                pom.dependencies().stream()
                        .map(each -> each.coordinates() + " " + each.scope() + " " + each.exclusions())
                        .toList());
        assertEquals(List.of(new Repository("mine", "http://repository.invalid/")), pom.repositories());
    }

    @Test
    void aMalformedProjectFileIsToldWithLineAndColumn() {
        var message = assertThrows(
                        DependencyProblem.class,
                        () -> resolver.read(
                                "<project>\n  <modelVersion>4.0.0</modelVersion>\n  <artifactId>a</artifactIdd>\n</project>",
                                null,
                                List.of(),
                                Transfers.UNHEARD))
                .getMessage();
        assertTrue(message.startsWith("The POM: line 3, column "), message);
        message = assertThrows(
                        DependencyProblem.class,
                        () -> resolver.read(
                                "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>b</artifactId><version>1</version>\n<dependencies><dependency><groupId>g</groupId><artifactId>x</artifactId></dependency></dependencies></project>",
                                null,
                                List.of(),
                                Transfers.UNHEARD))
                .getMessage();
        assertEquals("The POM: line 2, column 27: 'dependencies.dependency.version' for g:x:jar is missing.", message);
    }

    @Test
    void aParentThatIsNotThereIsTold() {
        var message = assertThrows(
                        DependencyProblem.class,
                        () -> resolver.read(
                                "<project><modelVersion>4.0.0</modelVersion><parent><groupId>g</groupId><artifactId>none</artifactId><version>1</version></parent><artifactId>b</artifactId></project>",
                                null,
                                List.of(),
                                Transfers.UNHEARD))
                .getMessage();
        assertTrue(message.contains("g:none:pom:1"), message);
        assertTrue(message.contains("everything"), message);
    }

    @Test
    void aSpareLocalRepositoryForOneThatCannotBeWritten() throws Exception {
        repository.with("g:a:1");
        // A file, where a directory would have to be.
        Files.writeString(home.resolve("blocked"), "", StandardCharsets.UTF_8);
        settings("<localRepository>" + home.resolve("blocked/repository")
                + "</localRepository><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                + "</url></mirror></mirrors>");
        var file = resolver.resolve(request("g:a:1"), Transfers.UNHEARD)
                .artifacts()
                .get(0)
                .file();
        assertTrue(file.startsWith(home.resolve("spare")), file.toString());
    }
}
