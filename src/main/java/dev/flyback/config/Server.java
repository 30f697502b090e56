package dev.flyback.config;

import java.util.OptionalInt;

/**
 * One server that can be connected to by TCP.
 *
 * @param host a name or an address; an IPv6 address has no brackets here
 * @param port 1 to 65535
 */
public record Server(String host, int port) {
    static final int DEFAULT_PORT = 5432;

    /**
     * Writes it as a URL does.
     *
     * @return {@code host:port}, an IPv6 address in brackets
     */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    static OptionalInt port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= 65535 ? OptionalInt.of(port) : OptionalInt.empty();
    }
}
