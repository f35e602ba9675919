package elara.install;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a kernel into a place, or takes it out. Everything is written beside its destination and moved there when it is
 * complete, so that an installation that fails leaves what was there before.
 *
 * @param place where
 * @param name the kernel's name
 * @param out where to say what was done
 */
record Installation(Place place, String name, PrintWriter out) {
    /**
     * What to install.
     *
     * @param jdk the Java that runs the kernel
     * @param displayName what front ends call it
     * @param options more flags for its JVM
     * @param cache where it keeps what it unpacks, if not in the user's cache directory
     * @param archived whether to make a start-up archive
     */
    record Request(Jdk jdk, String displayName, List<String> options, Optional<Path> cache, boolean archived) {
        Request {
            options = List.copyOf(options);
        }
    }

    /** Installs, or brings up to date what is there: the distribution that comes with this program. */
    void install(Request request) throws Refusal {
        install(request, null);
    }

    /** As {@link #install(Request)}, from a distribution that stays where it is. */
    void install(Request request, Distribution given) throws Refusal {
        var folder = place.kernel(name);
        var before = requireFree(folder);
        try {
            Files.createDirectories(place.kernels());
            Files.createDirectories(place.elara());
            var distribution = given != null ? given : distribution();
            var spec = kernelspec(request, distribution);
            write(folder, distribution, spec);
            // Kernels that run just now have the jars of before open.
            removeUnused(before.flatMap(Kernelspec::distribution).map(Set::of).orElse(Set.of()));
            Tree.prune(place.elara().resolve("archive"), place.elara());
            out.println((before.isPresent() ? "Updated" : "Installed") + " the kernel '" + name + "' (Elara "
                    + spec.version() + ", Java " + request.jdk().version() + ") in " + folder);
        } catch (IOException e) {
            throw refusal(e);
        } finally {
            pruneQuietly();
        }
    }

    /** Removes the kernel, and what no other one needs. */
    void uninstall() throws Refusal {
        var folder = place.kernel(name);
        if (!Files.exists(folder)) {
            throw new Refusal("there is no kernel '" + name + "' in " + place.kernels());
        }
        requireFree(folder);
        try {
            Files.deleteIfExists(folder.resolve("kernel.json"));
            for (var logo : List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg")) {
                Files.deleteIfExists(folder.resolve(logo));
            }
            Tree.prune(folder);
            Tree.delete(place.archive(name));
            removeUnused(Set.of());
            out.println("Removed the kernel '" + name + "' from " + place.kernels());
        } catch (IOException e) {
            throw refusal(e);
        } finally {
            pruneQuietly();
        }
    }

    /** The kernel of this name that is there, which must be Elara's. */
    private Optional<Kernelspec> requireFree(Path folder) throws Refusal {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try {
            if (!Files.exists(folder.resolve("kernel.json"))) {
                if (!Files.isDirectory(folder) || !isEmpty(folder)) {
                    throw new Refusal(folder + " is there already, with files that are not Elara's in it."
                            + " Choose another name with --name, or remove it");
                }
                return Optional.empty();
            }
        } catch (IOException e) {
            throw refusal(e);
        }
        var there = Kernelspec.in(folder);
        if (there.isEmpty() || !there.get().isElaras()) {
            throw new Refusal("the name '" + name + "' is taken by another kernel, '"
                    + there.map(Kernelspec::displayName).orElse("?") + "' in " + folder
                    + ". Choose another name with --name, or remove that kernel: jupyter kernelspec remove " + name);
        }
        return there;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** The distribution that this program lies in, where it is; or the one inside of this program, unpacked. */
    private Distribution distribution() throws IOException, Refusal {
        var bundled = Distribution.bundled();
        if (bundled.isEmpty()) {
            return Distribution.around()
                    .orElseThrow(() -> new Refusal(
                            "this installer carries no distribution of Elara, and lies in none. Download it again"));
        }
        var folder = place.elara().resolve(bundled.get());
        if (!Files.exists(folder)) {
            var fresh = Files.createTempDirectory(place.elara(), ".unpacking-");
            try {
                Distribution.unpack(fresh);
                Shared.readable(fresh);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                // Another installer was there first, with the same.
                if (!Files.exists(folder)) {
                    throw e;
                }
            } finally {
                Tree.delete(fresh);
            }
        }
        return new Distribution(folder);
    }

    private Kernelspec kernelspec(Request request, Distribution distribution) throws IOException, Refusal {
        var archive = place.archive(name);
        var plain = spec(request, distribution, Optional.empty());
        if (!request.archived() || !StartUpArchive.isUsed(distribution, request.jdk())) {
            Tree.delete(archive);
            return plain;
        }
        return spec(request, distribution, StartUpArchive.make(plain.argv(), archive, out));
    }

    private static Kernelspec spec(Request request, Distribution distribution, Optional<Path> archive)
            throws IOException, Refusal {
        return Kernelspec.of(
                distribution,
                new Kernelspec.Wanted(
                        request.jdk(), request.displayName(), request.options(), archive, request.cache()));
    }

    private void write(Path folder, Distribution distribution, Kernelspec spec) throws IOException {
        var fresh = Files.createTempDirectory(place.elara(), ".kernelspec-");
        try {
            for (var logo : distribution.logos()) {
                Files.copy(logo, fresh.resolve(logo.getFileName()));
            }
            Files.writeString(fresh.resolve("kernel.json"), spec.text());
            Shared.readable(fresh);
            if (!Files.exists(folder)) {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            for (var logo : distribution.logos()) {
                replace(fresh.resolve(logo.getFileName()), folder);
            }
            replace(fresh.resolve("kernel.json"), folder);
        } finally {
            Tree.delete(fresh);
        }
    }

    private static void replace(Path file, Path folder) throws IOException {
        Files.move(
                file,
                folder.resolve(file.getFileName()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the distributions that no kernel of this place is started from, but for these. */
    private void removeUnused(Set<Path> kept) throws IOException {
        var used = new HashSet<Path>(kept);
        for (var kernel : Place.folders(place.kernels())) {
            Kernelspec.in(kernel).flatMap(Kernelspec::distribution).ifPresent(used::add);
        }
        for (var folder : Place.folders(place.elara())) {
            var name = folder.getFileName().toString();
            if (!name.equals("archive") && !used.contains(folder) && !isFresh(folder)) {
                Tree.delete(folder);
            }
        }
    }

    /** What another installer may be writing just now; what one has left that was killed, goes another day. */
    private static boolean isFresh(Path folder) throws IOException {
        return folder.getFileName().toString().startsWith(".")
                && Files.getLastModifiedTime(folder).toMillis() > System.currentTimeMillis() - 3_600_000;
    }

    private void pruneQuietly() throws Refusal {
        try {
            Tree.prune(place.elara().resolve("archive"), place.elara(), place.kernels(), place.data());
            var share = place.data().getParent();
            if (share != null && share.endsWith("share")) {
                Tree.prune(share);
            }
        } catch (IOException e) {
            // What is not there, or is not ours to delete, is as good as pruned.
            return;
        }
    }

    private Refusal refusal(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return new Refusal(
                    denied.getFile()
                            + " cannot be written to. Install for yourself alone with --user, or elsewhere with"
                            + " --prefix",
                    e);
        }
        return new Refusal(
                e instanceof FileSystemException file
                        ? file.getFile() + ": " + (file.getReason() == null ? "cannot be written to" : file.getReason())
                        : String.valueOf(e.getMessage()),
                e);
    }
}
