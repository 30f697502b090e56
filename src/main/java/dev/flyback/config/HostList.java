package dev.flyback.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The hosts and ports of a URL, each list joined by commas as libpq's keywords have them.
 *
 * @param hosts empty when no host is given
 * @param ports empty when no port is given; an empty element stands for the default port
 */
record HostList(String hosts, String ports) {
    private static final String IN_BRACKETS = "\\[[^\\]]*](:.*)?";

    /**
     * Reads {@code host:port,[address]:port}.
     *
     * @param mayShow false when what looks like a port could be a password that lacks its {@code @host}
     */
    static HostList parse(String list, String origin, boolean mayShow) {
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String element : list.split(",", -1)) {
            int colon = colonBeforePort(element, origin);
            String host = colon < 0 ? element : element.substring(0, colon);
            String port = colon < 0 ? "" : element.substring(colon + 1);
            if (!port.isEmpty() && Server.port(port).isEmpty()) {
                throw wrongPort(origin, port, mayShow);
            }
            hosts.add(host);
            ports.add(port);
        }
        return new HostList(joined(hosts), joined(ports));
    }

    private static int colonBeforePort(String element, String origin) {
        // The path of a Unix socket may hold colons; it is refused later, with better words.
        if (element.startsWith("/")) {
            return -1;
        }
        if (element.matches(IN_BRACKETS)) {
            int end = element.indexOf(']');
            return end + 1 < element.length() ? end + 1 : -1;
        }
        if (element.startsWith("[")) {
            throw UrlFailure.of(origin, "the bracket of an IPv6 address is not closed, or text follows it");
        }
        if (element.indexOf(':') != element.lastIndexOf(':')) {
            throw UrlFailure.of(
                    origin,
                    "the host has more than one colon",
                    "put an IPv6 address in brackets, [::1]:5432; write a user and a password as USER:PASSWORD@HOST");
        }
        return element.indexOf(':');
    }

    private static RuntimeException wrongPort(String origin, String port, boolean mayShow) {
        return mayShow
                ? UrlFailure.of(origin, "`" + port + "` is not a port", "write a number from 1 to 65535 after the host")
                : UrlFailure.of(
                        origin,
                        "what follows the first colon is neither a port nor a password with @HOST after it",
                        "write HOST:PORT or USER:PASSWORD@HOST:PORT; percent-encode the password: / as %2F, ? as %3F,"
                                + " # as %23");
    }

    private static String joined(List<String> elements) {
        return elements.stream().allMatch(String::isEmpty) ? "" : String.join(",", elements);
    }
}
