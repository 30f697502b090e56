package dev.flyback.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A way to a server that counts the bytes which pass in either direction, and does something once so many have passed. */
public final class CountingProxy implements AutoCloseable {
    private static final int CHUNK = 8192;

    private final int target;
    private final long limit;
    private final Runnable action;
    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicBoolean acted = new AtomicBoolean();
    private long passed;

    /**
     * Opens a port.
     *
     * @param target the port of the server, on this machine
     * @param limit how many bytes pass before something is done
     * @param action what is done then, by the thread that holds the next byte
     */
    public CountingProxy(int target, long limit, Runnable action) {
        this.target = target;
        this.limit = limit;
        this.action = action;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        start(this::accept);
    }

    /**
     * Where to connect to.
     *
     * @return a port of this machine
     */
    public int port() {
        return listener.getLocalPort();
    }

    /**
     * How much has passed.
     *
     * @return bytes of both directions
     */
    public synchronized long passed() {
        return passed;
    }

    /** Cuts every connection; there are no more. */
    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.addAll(List.of(client, server));
                start(() -> pump(client, server));
                start(() -> pump(server, client));
            }
        } catch (IOException exception) {
            // It was closed, or there is no server any more.
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[CHUNK];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int length = in.read(buffer);
            while (length >= 0) {
                int before = (int) Math.min(length, left(length));
                out.write(buffer, 0, before);
                if (before < length && acted.compareAndSet(false, true)) {
                    action.run();
                }
                out.write(buffer, before, length - before);
                length = in.read(buffer);
            }
        } catch (IOException exception) {
            // One end has gone.
        }
    }

    private synchronized long left(int more) {
        long left = Math.max(0, limit - passed);
        passed += more;
        return acted.get() ? more : left;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
