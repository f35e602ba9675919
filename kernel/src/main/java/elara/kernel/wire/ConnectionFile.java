package elara.kernel.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a front end wants the kernel to listen, and the key that both sign with.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param ip the address; for {@code ipc} the beginning of the sockets' file names
 * @param key the key of the signatures; empty for none
 * @param shell the port of requests
 * @param control the port of requests that must not wait
 * @param stdin the port of questions to the person
 * @param iopub the port of broadcasts
 * @param heartbeat the port of the echo
 */
public record ConnectionFile(
        String transport, String ip, String key, int shell, int control, int stdin, int iopub, int heartbeat) {
    /**
     * Reads a connection file.
     *
     * @param path the file
     * @return what it says
     * @throws IOException if it cannot be read, or says something that no kernel could follow
     */
    public static ConnectionFile read(Path path) throws IOException {
        return parse(Files.readString(path, StandardCharsets.UTF_8), path.toString());
    }

    /**
     * Reads the text of a connection file.
     *
     * @param text JSON
     * @param name the file's name, for the exception's text
     * @return what it says
     * @throws IOException if it says something that no kernel could follow
     */
    public static ConnectionFile parse(String text, String name) throws IOException {
        var where = "connection file " + name;
        ObjectNode file;
        try {
            file = Json.read(text.getBytes(StandardCharsets.UTF_8), where);
        } catch (MalformedMessage e) {
            throw new IOException(e.getMessage(), e);
        }
        var transport = text(file, "transport", where);
        if (!transport.equals("tcp") && !transport.equals("ipc")) {
            throw new IOException(where + ": transport is \"" + transport + "\"; it must be tcp or ipc");
        }
        var key = text(file, "key", where);
        var scheme = key.isEmpty() ? "hmac-sha256" : text(file, "signature_scheme", where);
        if (!scheme.equals("hmac-sha256")) {
            throw new IOException(where + ": signature_scheme is \"" + scheme + "\"; only hmac-sha256 is known");
        }
        return new ConnectionFile(
                transport,
                text(file, "ip", where),
                key,
                port(file, "shell_port", where),
                port(file, "control_port", where),
                port(file, "stdin_port", where),
                port(file, "iopub_port", where),
                port(file, "hb_port", where));
    }

    /**
     * Returns a connection over free ports of this machine, with a key of its own.
     *
     * @return the connection
     * @throws IOException if there are no free ports
     */
    public static ConnectionFile local() throws IOException {
        var ports = new int[5];
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < ports.length; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                ports[i] = held.get(i).getLocalPort();
            }
        } finally {
            for (var each : held) {
                each.close();
            }
        }
        var key = UUID.randomUUID().toString();
        return new ConnectionFile("tcp", "127.0.0.1", key, ports[0], ports[1], ports[2], ports[3], ports[4]);
    }

    /**
     * Returns the file's text.
     *
     * @return JSON, which {@link #parse} reads
     */
    public String text() {
        var file = Json.object()
                .put("transport", transport)
                .put("ip", ip)
                .put("key", key)
                .put("signature_scheme", "hmac-sha256")
                .put("shell_port", shell)
                .put("control_port", control)
                .put("stdin_port", stdin)
                .put("iopub_port", iopub)
                .put("hb_port", heartbeat);
        return new String(Json.write(file), StandardCharsets.UTF_8);
    }

    /**
     * Returns the ZeroMQ address of a port.
     *
     * @param port one of the ports
     * @return such as {@code tcp://127.0.0.1:41234}
     */
    public String endpoint(int port) {
        if (transport.equals("ipc")) {
            return "ipc://" + ip + "-" + port;
        }
        return "tcp://" + (ip.contains(":") && !ip.startsWith("[") ? "[" + ip + "]" : ip) + ":" + port;
    }

    private static String text(ObjectNode file, String name, String where) throws IOException {
        var member = file.get(name);
        if (member == null || !member.isString()) {
            throw new IOException(where + ": " + name + " must be a string, and is " + Json.kind(member));
        }
        return member.stringValue();
    }

    private static int port(ObjectNode file, String name, String where) throws IOException {
        var member = file.get(name);
        if (member == null || !member.isIntegralNumber()) {
            throw new IOException(where + ": " + name + " must be a whole number, and is " + Json.kind(member));
        }
        if (!member.canConvertToInt() || member.intValue() < 1 || member.intValue() > 65535) {
            throw new IOException(where + ": " + name + " is " + member.asString() + "; a port is between 1 and 65535");
        }
        return member.intValue();
    }
}
