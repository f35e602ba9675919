package elara.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Looks at an installed kernel, from the outside in, and at last runs it. */
final class Doctor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FROM_ARCHIVE = Pattern.compile("elara\\.kernel\\.Main source: shared objects file.*");

    private final JupyterPaths paths;
    private final String name;
    private final Optional<Place> only;
    private final Consumer<Finding> report;
    private boolean wrong;

    /**
     * A doctor for one kernel.
     *
     * @param paths where Jupyter looks
     * @param name the kernel's name
     * @param only the place it must be in; else it may be wherever Jupyter looks
     * @param report who hears of each finding
     */
    Doctor(JupyterPaths paths, String name, Optional<Place> only, Consumer<Finding> report) {
        this.paths = paths;
        this.name = name;
        this.only = only;
        this.report = report;
    }

    /** Looks at everything; returns whether nothing is wrong. */
    boolean examine() throws Refusal {
        jupyter();
        var folder = kernelspec();
        if (folder.isPresent()) {
            var spec = Kernelspec.in(folder.get()).orElseThrow();
            var distribution = distribution(spec);
            var jdk = jdk(spec);
            permissions(folder.get());
            if (distribution.isPresent() && jdk) {
                kernel(distribution.get(), spec);
            }
        }
        return !wrong;
    }

    private void tell(Finding finding) {
        wrong |= finding.verdict() == Finding.Verdict.WRONG;
        report.accept(finding);
    }

    private void jupyter() {
        var program = program("jupyter");
        if (program.isEmpty()) {
            tell(Finding.note(
                    "Jupyter", "no 'jupyter' is on the PATH", "pip install jupyterlab, or activate its environment"));
            return;
        }
        try {
            var answer = Command.run(PATIENCE, List.of(program.get().toString(), "kernelspec", "list", "--json"));
            boolean sees = answer.code() == 0 && answer.text().contains("\"" + name + "\":");
            tell(
                    sees
                            ? Finding.ok("Jupyter", program.get() + " sees the kernel '" + name + "'")
                            : Finding.note(
                                    "Jupyter",
                                    program.get() + " does not see a kernel '" + name + "'",
                                    "install it where that Jupyter looks: elara install --prefix <its environment>;"
                                            + " it looks in the directories that 'jupyter --paths' lists as data"));
        } catch (IOException e) {
            tell(Finding.wrong("Jupyter", program.get() + " does not work: " + e.getMessage(), "reinstall it"));
        }
    }

    private Optional<Path> program(String program) {
        for (var folder :
                paths.surroundings().get("PATH").orElse("").split(Pattern.quote(java.io.File.pathSeparator), -1)) {
            for (var file : List.of(program, program + ".exe")) {
                var candidate = Path.of(folder, file);
                if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Path> kernelspec() throws Refusal {
        var places = only.map(List::of)
                .orElseGet(() -> paths.all().stream().map(Place::new).toList());
        for (var place : places) {
            var folder = place.kernel(name);
            if (!Files.exists(folder.resolve("kernel.json"))) {
                continue;
            }
            try {
                var spec = Kernelspec.read(folder.resolve("kernel.json"));
                if (!spec.isElaras()) {
                    tell(Finding.wrong(
                            "kernelspec",
                            folder + " is another kernel, '" + spec.displayName() + "', and comes first",
                            "install under another name: elara install --name elara"));
                    return Optional.empty();
                }
                tell(Finding.ok("kernelspec", folder + " (Elara " + spec.version() + ")"));
                return Optional.of(folder);
            } catch (IOException | Refusal e) {
                tell(Finding.wrong("kernelspec", e.getMessage(), "install again: elara install --name " + name));
                return Optional.empty();
            }
        }
        tell(Finding.wrong(
                "kernelspec",
                "there is no kernel '" + name + "' in "
                        + String.join(
                                ", ",
                                places.stream()
                                        .map(place -> place.kernels().toString())
                                        .toList()),
                "elara install" + (name.equals("java") ? "" : " --name " + name)));
        return Optional.empty();
    }

    /** Where the jars are; that of the Python package is started by its launcher, and is the one around this program. */
    private Optional<Distribution> distribution(Kernelspec spec) {
        var distribution = spec.distribution().map(Distribution::new).or(Distribution::around);
        if (distribution.isEmpty()) {
            tell(Finding.wrong("jars", "the kernelspec names none", "install again: elara install --name " + name));
            return Optional.empty();
        }
        try {
            var kernel = distribution.get().kernel();
            var missing = spec.argv().stream()
                    .filter(word -> word.endsWith(".jar"))
                    .map(Path::of)
                    .filter(jar -> !Files.isReadable(jar))
                    .findFirst();
            if (missing.isEmpty()) {
                tell(Finding.ok("jars", kernel.toString()));
                return distribution;
            }
            tell(Finding.wrong("jars", "there is no " + missing.get(), "install again: elara install --name " + name));
        } catch (Refusal e) {
            tell(Finding.wrong("jars", e.getMessage(), "install again: elara install --name " + name));
        }
        return Optional.empty();
    }

    private boolean jdk(Kernelspec spec) {
        var program = spec.argv().isEmpty() ? "" : spec.argv().get(0);
        try {
            if (spec.java().isEmpty()) {
                // A launcher looks for one at each start; it is the one that runs this program.
                program = System.getProperty("java.home");
            }
            var jdk = Jdk.of(Path.of(program));
            if (spec.java().isPresent() && !spec.java().get().equals(jdk.version())) {
                tell(Finding.note(
                        "JDK",
                        jdk.version() + " (" + jdk.home() + "), and was "
                                + spec.java().get() + " when the kernel was installed",
                        "install again, for flags and a start-up archive that fit: elara install --name " + name));
            } else {
                tell(Finding.ok("JDK", jdk.version() + " (" + jdk.home() + ")"));
            }
            tell(
                    jdk.modules().contains("jdk.incubator.vector")
                            ? Finding.ok("modules", "jdk.jshell, jdk.incubator.vector")
                            : Finding.note(
                                    "modules",
                                    "jdk.jshell, and no jdk.incubator.vector: element-wise functions are slower",
                                    "give another JDK with --jdk"));
            return true;
        } catch (Refusal e) {
            tell(Finding.wrong("JDK", e.getMessage(), "elara install --name " + name + " --jdk <directory of a JDK>"));
            return false;
        }
    }

    private void permissions(Path folder) {
        try {
            var temporary = Files.createTempDirectory("elara-doctor-");
            Files.delete(temporary);
            tell(
                    Files.isWritable(folder)
                            ? Finding.ok("permissions", "kernelspec and temporary directory can be written to")
                            : Finding.note(
                                    "permissions",
                                    folder + " is not yours to change",
                                    "nothing, as long as somebody else keeps it up to date"));
        } catch (IOException e) {
            tell(Finding.wrong(
                    "permissions",
                    "the temporary directory " + System.getProperty("java.io.tmpdir") + " cannot be written to",
                    "make room there, or name another: export TMPDIR=<directory>"));
        }
    }

    private void kernel(Distribution distribution, Kernelspec spec) throws Refusal {
        var cells = List.of(
                "1 + 1",
                "Linalg.backend()",
                "Linalg.solve(array(new double[][]{{2, 0}, {0, 4}}), array(2, 4))",
                "ModuleLayer.boot().findModule(\"jdk.incubator.vector\").isPresent()");
        try {
            var log = Files.createTempFile("elara-doctor-", ".log");
            try {
                var environment =
                        Map.of("ELARA_HISTORY", ":memory:", "JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
                var trial = Rehearsal.of(distribution, Launcher.resolve(spec.argv()), environment, cells);
                tellOfKernel(trial);
                if (trial.isGood()) {
                    tellOfArchive(spec, log);
                }
            } finally {
                Files.deleteIfExists(log);
            }
        } catch (IOException e) {
            tell(Finding.wrong("kernel", e.getMessage(), "install again: elara install --name " + name));
        }
    }

    private void tellOfKernel(Rehearsal trial) {
        if (trial.started() < 0) {
            var log = trial.log().strip();
            tell(Finding.wrong(
                    "kernel",
                    "it does not answer"
                            + (trial.exit() >= 0 ? ", and ended with exit code " + trial.exit() : "")
                            + (log.isEmpty() ? "" : ". It said: " + log),
                    "install again: elara install --name " + name));
            return;
        }
        var first = trial.cells().get(0);
        if (!first.isOk() || !first.text().equals("2")) {
            tell(Finding.wrong(
                    "kernel",
                    "the cell '1 + 1' gives " + first.status() + " " + first.text(),
                    "install again: elara install --name " + name));
            return;
        }
        tell(Finding.ok("kernel", "answers after " + trial.started() + " ms; 1 + 1 is 2"));
        var backend = trial.cells().get(1);
        var solution = trial.cells().get(2);
        if (!backend.isOk() || !solution.text().equals("array([1., 1.])")) {
            tell(Finding.wrong(
                    "linear algebra",
                    backend.text() + "; " + solution.text(),
                    "tell the authors, with what this says"));
        } else if (backend.text().contains("Java (")) {
            tell(Finding.note(
                    "linear algebra",
                    backend.text() + ": there is no native BLAS for this platform, or it does not load",
                    "large products and decompositions are slower; all else is the same"));
        } else {
            tell(Finding.ok("linear algebra", backend.text()));
        }
        boolean vector = trial.cells().get(3).text().equals("true");
        tell(
                vector
                        ? Finding.ok("vector module", "in use")
                        : Finding.note(
                                "vector module",
                                "not in use",
                                "for faster exp, tanh and the like: elara install --jvm-opt"
                                        + " --add-modules=jdk.incubator.vector"));
    }

    private void tellOfArchive(Kernelspec spec, Path log) throws IOException {
        var archive = StartUpArchive.in(spec.argv());
        boolean used;
        try (var lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            used = lines.anyMatch(line -> FROM_ARCHIVE.matcher(line).find());
        }
        if (used) {
            tell(Finding.ok("archive", "used: " + archive.map(Path::toString).orElse("")));
        } else if (archive.isEmpty()) {
            tell(Finding.note("archive", "none", "for a faster start: elara install --name " + name));
        } else {
            tell(Finding.note(
                    "archive",
                    archive.get() + (Files.exists(archive.get()) ? " does not fit this JDK any more" : " is not there"),
                    "make it anew: elara install --name " + name));
        }
    }
}
