package elara.kernel.channel;

import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Sends back whatever it receives, on a thread of its own, so that it beats whatever the kernel does. */
final class Heartbeat implements Runnable {
    private final ZMQ.Socket socket;

    Heartbeat(ZMQ.Context context) {
        // A router returns frames to where they came from, with no regard to the order that a REP socket insists on.
        socket = context.socket(SocketType.ROUTER);
        socket.setLinger(0);
    }

    ZMQ.Socket socket() {
        return socket;
    }

    @Override
    public void run() {
        try (socket) {
            while (true) {
                var frame = socket.recv();
                if (frame != null) {
                    socket.send(frame, socket.hasReceiveMore() ? ZMQ.SNDMORE : 0);
                }
            }
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZMQ.Error.ETERM.getCode()) {
                throw e;
            }
        }
    }
}
