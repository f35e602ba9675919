package elara.kernel.request;

import com.sun.management.OperatingSystemMXBean;
import elara.kernel.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a kernel takes of its machine, as {@code jupyter-resource-usage} wants to know it: of this process and those below
 * it, with CPU in percent of one core since the last question (0 at the first). Memory is what {@code /proc} says, where there is one.
 */
final class Usage {
    private long askedAt;
    private Duration usedThen = Duration.ZERO;

    /** The reply's content. */
    synchronized ObjectNode content() {
        var now = System.nanoTime();
        var used = used();
        var cpu = askedAt == 0 || now == askedAt
                ? 0
                : 100.0 * used.minus(usedThen).toNanos() / (now - askedAt);
        askedAt = now;
        usedThen = used;
        var content = Answers.ok()
                .put("hostname", hostname())
                .put("pid", ProcessHandle.current().pid())
                .put("kernel_cpu", Math.max(0, cpu))
                .put("kernel_memory", kernelMemory())
                .put("cpu_count", Runtime.getRuntime().availableProcessors());
        // Not before somebody asks: it takes a while.
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var load = machine.getCpuLoad();
        if (load > 0) {
            content.put("host_cpu_percent", 100 * load);
        }
        var total = machine.getTotalMemorySize();
        var available = bytes(Path.of("/proc/meminfo"), "MemAvailable:").orElse(machine.getFreeMemorySize());
        content.set(
                "host_virtual_memory",
                Json.object()
                        .put("total", total)
                        .put("available", available)
                        .put("percent", total == 0 ? 0 : 100.0 * (total - available) / total)
                        .put("used", total - available)
                        .put("free", machine.getFreeMemorySize()));
        return content;
    }

    private static Duration used() {
        var own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long kernelMemory() {
        var own = ProcessHandle.current();
        var heap = Runtime.getRuntime();
        return resident(own.pid()).orElseGet(() -> heap.totalMemory() - heap.freeMemory())
                + own.descendants()
                        .mapToLong(process -> resident(process.pid()).orElse(0L))
                        .sum();
    }

    /** Memory shared with other processes counts for its share, where the machine tells. */
    private static Optional<Long> resident(long pid) {
        var process = Path.of("/proc", String.valueOf(pid));
        return bytes(process.resolve("smaps_rollup"), "Pss:").or(() -> bytes(process.resolve("status"), "VmRSS:"));
    }

    /** A line of a file of {@code /proc}: a name, a number, and kB. */
    private static Optional<Long> bytes(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String hostname() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
