package dev.flyback.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Picks ports on 127.0.0.1. */
final class Ports {
    private Ports() {}

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, address())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** The port wanted if it is free, else another one. */
    static int freeOne(OptionalInt wanted) throws IOException {
        if (wanted.isPresent() && free(wanted.getAsInt())) {
            return wanted.getAsInt();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, address())) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress address() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
