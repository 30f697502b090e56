package dev.flyback.doctor;

import dev.flyback.config.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The way to a server: its name and its port. */
final class NetworkChecks {
    private final Server server;
    private final Duration limit;

    NetworkChecks(Server server, Duration limit) {
        this.server = server;
        this.limit = limit;
    }

    List<Finding> run() {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(server.host());
            String listed = Arrays.stream(addresses)
                    .map(InetAddress::getHostAddress)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return List.of(Finding.ok("name", server.host() + " is " + listed), port(addresses));
        } catch (UnknownHostException e) {
            return List.of(Finding.error(
                    "name",
                    server.host() + " is not known",
                    "check the spelling, and the name server of this machine"));
        }
    }

    private Finding port(InetAddress... addresses) {
        String refused = "";
        for (InetAddress address : addresses) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, server.port()), (int) limit.toMillis());
                return Finding.ok("port", server + " answers");
            } catch (IOException e) {
                refused = e.getMessage();
            }
        }
        return Finding.error(
                "port",
                "nothing answers at " + server + ": " + refused,
                "start the server, or check port and firewall");
    }
}
