package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real libraries in real notebooks: for each, a cell that asks for it and a cell that uses it. Downloads some 500 MB the
 * first time, so no part of each build: {@code mvn -Plibraries verify}.
 */
@Tag("libraries")
@DisabledOnOs(OS.WINDOWS)
class LibrariesIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void environment() {
        Jupyter.assumeThere();
    }

    /**
     * A row of the table.
     *
     * @param name what it is called
     * @param from the first Java it is for
     * @param to the last Java it is for; the reason stands beside it
     * @param coordinates what the first cell asks for
     * @param cell the second cell
     * @param shows what that shows
     */
    private record Library(String name, int from, int to, String coordinates, String cell, String shows) {
        static Library of(String name, String coordinates, String shows, String cell) {
            return new Library(name, 17, 99, coordinates, cell, shows);
        }

        Library onJava(int first, int last) {
            return new Library(name, first, last, coordinates, cell, shows);
        }
    }

    private static final List<Library> LIBRARIES = List.of(
            Library.of("Commons Math", "org.apache.commons:commons-math3:3.6.1", "975", """
                    import org.apache.commons.math3.distribution.NormalDistribution;
                    Math.round(1000 * new NormalDistribution().cumulativeProbability(1.96))"""),
            Library.of("JFreeChart", "org.jfree:jfreechart:1.5.6", "200", """
                    import org.jfree.chart.ChartFactory;
                    import org.jfree.data.category.DefaultCategoryDataset;
                    var data = new DefaultCategoryDataset();
                    data.addValue(1, "a", "b");
                    ChartFactory.createBarChart("bars", "x", "y", data).createBufferedImage(200, 100).getWidth()"""),
            // Its linear algebra wants natives (org.bytedeco, by classifier); its statistics do without.
            Library.of("Smile", "com.github.haifengl:smile-core:2.6.0", "3.0", """
                    smile.math.MathEx.mean(new double[] {1, 2, 6})"""),
            // Arrays want a backend (nd4j-native, some 300 MB); the interface does without.
            Library.of("ND4J", "org.nd4j:nd4j-api:1.0.0-M2.1", "4", """
                    org.nd4j.linalg.api.buffer.DataType.FLOAT.width()"""),
            // Arrays want an engine, which downloads its natives when it first runs; shapes and data sets do without.
            Library.of("DJL", "ai.djl:api:0.36.0 ai.djl:model-zoo:0.36.0 ai.djl:basicdataset:0.36.0", "6 Mnist", """
                    import ai.djl.ndarray.types.Shape;
                    new Shape(2, 3).size() + " " + ai.djl.basicdataset.cv.classification.Mnist.class.getSimpleName()"""),
            Library.of("Vert.x", "io.vertx:vertx-core:5.0.5", "echo hello", """
                    import io.vertx.core.Vertx;
                    var vertx = Vertx.vertx();
                    var answer = new CompletableFuture<String>();
                    vertx.eventBus().<String>consumer("echo", m -> m.reply("echo " + m.body()));
                    vertx.eventBus().<String>request("echo", "hello").onSuccess(m -> answer.complete(m.body()));
                    answer.get(10, TimeUnit.SECONDS)"""),
            // Hadoop, which it is built on, asks for the security manager's Subject, which is gone since Java 24.
            Library.of("Spark", "org.apache.spark:spark-core_2.13:4.0.1", "2", """
                    var conf = new org.apache.spark.SparkConf().setMaster("local[2]").setAppName("notebook")
                            .set("spark.ui.enabled", "false").set("spark.driver.bindAddress", "127.0.0.1")
                            .set("spark.driver.host", "127.0.0.1");
                    var context = new org.apache.spark.api.java.JavaSparkContext(conf);
                    context.parallelize(List.of(1, 2, 3, 4)).filter(n -> n % 2 == 0).count()""")
                    .onJava(17, 23),
            // Its natives are in the jar.
            Library.of("DuckDB", "org.duckdb:duckdb_jdbc:1.3.2.0", "10", """
                    import java.sql.*;
                    var connection = DriverManager.getConnection("jdbc:duckdb:");
                    var rows = connection.createStatement().executeQuery("select sum(i) from range(5) t(i)");
                    rows.next();
                    rows.getInt(1)"""),
            Library.of("Lucene", "org.apache.lucene:lucene-core:9.12.2", "1", """
                    import org.apache.lucene.store.ByteBuffersDirectory;
                    import org.apache.lucene.index.*;
                    import org.apache.lucene.document.*;
                    import org.apache.lucene.search.*;
                    var directory = new ByteBuffersDirectory();
                    var writer = new IndexWriter(directory, new IndexWriterConfig());
                    var document = new Document();
                    document.add(new TextField("text", "hello lucene", Field.Store.YES));
                    writer.addDocument(document);
                    writer.close();
                    new IndexSearcher(DirectoryReader.open(directory)).count(new TermQuery(new Term("text", "lucene")))"""),
            // Another one than Elara's tables come with.
            Library.of("Guava", "com.google.guava:guava:31.1-jre", "[2, 1] guava-31.1-jre.jar", """
                    import com.google.common.collect.ImmutableList;
                    ImmutableList.of(1, 2).reverse() + " "
                        + Path.of(ImmutableList.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getFileName()"""),
            // What the kernel itself is built on, in versions of years ago: its own are out of the way.
            Library.of("Jackson", "com.fasterxml.jackson.core:jackson-databind:2.10.3", "{a=1} 2.10.3", """
                    var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
                    mapper.readValue("{\\"a\\": 1}", Map.class) + " " + mapper.version()"""),
            Library.of("JeroMQ", "org.zeromq:jeromq:0.5.2", "hello jeromq-0.5.2.jar", """
                    import org.zeromq.*;
                    var context = new ZContext();
                    var one = context.createSocket(SocketType.PAIR);
                    one.bind("inproc://pair");
                    var two = context.createSocket(SocketType.PAIR);
                    two.connect("inproc://pair");
                    two.send("hello");
                    one.recvStr() + " "
                        + Path.of(ZMQ.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getFileName()"""),
            Library.of("Kotlin", "org.jetbrains.kotlin:kotlin-stdlib:2.2.0", "<1-2>", """
                    kotlin.collections.CollectionsKt.joinToString(List.of(1, 2), "-", "<", ">", -1, "", null)"""),
            Library.of("Scala", "org.scala-lang:scala-library:2.13.16", "0", """
                    scala.collection.immutable.List$.MODULE$.empty().size()"""),
            Library.of("Groovy", "org.apache.groovy:groovy:4.0.27", "12", """
                    new groovy.lang.GroovyShell().evaluate("[1, 2, 3].collect { it * 2 }.sum()")"""));

    @TestFactory
    Stream<DynamicTest> eachIsThereForTheCellBelow() {
        return LIBRARIES.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> isThere(each)));
    }

    private void isThere(Library library) throws Exception {
        int java = Runtime.version().feature();
        assumeTrue(library.from() <= java && java <= library.to(), () -> library.name() + " is not for Java " + java);
        var cells = new Jupyter(folder)
                .execute(library.name() + ".ipynb", List.of("%maven " + library.coordinates(), library.cell()))
                .at("/cells");
        var result = "";
        for (var output : cells.at("/1/outputs")) {
            if (output.at("/output_type").asString().equals("execute_result")) {
                result = Jupyter.text(output.at("/data/text~1plain"));
            }
        }
        assertEquals(library.shows(), result, cells::toPrettyString);
    }
}
