package elara.install;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 refused or something is wrong, 2 a wrong command line. */
@Command(
        name = "elara",
        description = "Installs Elara, the Jupyter kernel for Java, and looks after it.",
        subcommands = {Main.Install.class, Main.Uninstall.class, Main.Check.class},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "(install | uninstall | doctor)")
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final Surroundings surroundings;

    Main(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Runs a command and ends the process.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(commandLine(Surroundings.here()).execute(args));
    }

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new Main(surroundings)).setExecutionExceptionHandler((failure, line, parsed) -> {
            if (!(failure instanceof Refusal)) {
                throw failure;
            }
            line.getErr().println("elara: " + failure.getMessage());
            line.getErr().flush();
            return 1;
        });
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** The version of the build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (var in = Main.class.getResourceAsStream("version.properties")) {
                var build = new Properties();
                build.load(in);
                return new String[] {"Elara " + build.getProperty("version")};
            }
        }
    }

    /** Which of Jupyter's directories. */
    static final class Where {
        @Option(
                names = "--user",
                required = true,
                description = "Your own data directory of Jupyter (the default outside of an environment).")
        private boolean user;

        @Option(
                names = "--sys-prefix",
                required = true,
                description = "The Python environment that is active, or that this command is in (the default in one).")
        private boolean sysPrefix;

        @Option(
                names = "--prefix",
                required = true,
                paramLabel = "DIR",
                description = "The Python installation or environment in DIR; /usr/local is for all users.")
        private Path prefix;
    }

    /** What all commands have. */
    private abstract static class OfKernel implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Main main;

        @Spec
        private CommandSpec spec;

        @ArgGroup(exclusive = true)
        private Where where;

        @Option(
                names = "--name",
                defaultValue = "java",
                paramLabel = "NAME",
                description = "The kernel's name, as in 'jupyter console --kernel NAME'; default: ${DEFAULT-VALUE}.")
        private String name;

        final String name() {
            return name;
        }

        final PrintWriter out() {
            return spec.commandLine().getOut();
        }

        final JupyterPaths paths() {
            return new JupyterPaths(main.surroundings);
        }

        /** The place that was asked for, if any was. */
        final Optional<Place> asked() throws Refusal {
            if (where == null) {
                return Optional.empty();
            } else if (where.user) {
                return Optional.of(new Place(paths().user()));
            }
            var prefix = where.sysPrefix ? paths().environmentPrefix() : Optional.of(where.prefix);
            return Optional.of(new Place(
                    JupyterPaths.ofPrefix(prefix.orElseThrow(() -> new Refusal("no Python environment is active, for"
                            + " --sys-prefix to mean. Activate one, or name it: --prefix DIR")))));
        }

        /** That, or Jupyter's own choice. */
        final Place place() throws Refusal {
            var asked = asked();
            if (asked.isPresent()) {
                return asked.get();
            }
            return new Place(
                    paths().prefersEnvironment()
                            ? JupyterPaths.ofPrefix(paths().environmentPrefix().orElseThrow())
                            : paths().user());
        }
    }

    /** Puts a kernel where Jupyter finds it. */
    @Command(name = "install", description = "Installs the kernel, or brings the one of that name up to date.")
    static final class Install extends OfKernel {
        @Option(
                names = "--jdk",
                paramLabel = "DIR",
                description = "The JDK that runs the kernel, 17 or newer; default: the one that runs this.")
        private Path jdk;

        @Option(
                names = "--jvm-opt",
                paramLabel = "FLAG",
                description = "A flag for the kernel's JVM, such as --jvm-opt=-Xmx8g; may be repeated.")
        private List<String> options = new ArrayList<>();

        @Option(
                names = "--display-name",
                paramLabel = "TEXT",
                description = "What front ends call the kernel; default: Java, or Java (NAME).")
        private String displayName;

        @Option(
                names = "--cache",
                paramLabel = "DIR",
                description = "Where the kernel keeps what it unpacks and downloads; default: your cache directory.")
        private Path cache;

        @Option(
                names = "--no-archive",
                negatable = false,
                description = "Makes no start-up archive, which takes some seconds and up to 50 MB.")
        private boolean noArchive;

        @Override
        public Integer call() throws Refusal {
            var jvm = Jdk.of(jdk != null ? jdk : Path.of(System.getProperty("java.home")));
            var title = displayName != null ? displayName : name().equals("java") ? "Java" : "Java (" + name() + ")";
            new Installation(place(), name(), out())
                    .install(new Installation.Request(
                            jvm,
                            title,
                            options,
                            Optional.ofNullable(cache)
                                    .map(folder -> folder.toAbsolutePath().normalize()),
                            !noArchive));
            out().flush();
            return 0;
        }
    }

    /** Takes a kernel away. */
    @Command(
            name = "uninstall",
            description = "Removes the kernel of that name, and what no other kernel of Elara's needs.")
    static final class Uninstall extends OfKernel {
        @Override
        public Integer call() throws Refusal {
            new Installation(place(), name(), out()).uninstall();
            out().flush();
            return 0;
        }
    }

    /** Looks whether a kernel works. */
    @Command(name = "doctor", description = "Says what is wrong with the kernel of that name, and how to repair it.")
    static final class Check extends OfKernel {
        @Override
        public Integer call() throws Refusal {
            boolean well = new Doctor(paths(), name(), asked(), finding -> {
                        out().println(finding.text());
                        out().flush();
                    })
                    .examine();
            out().println(well ? "Elara works." : "Something is wrong: see above.");
            out().flush();
            return well ? 0 : 1;
        }
    }
}
