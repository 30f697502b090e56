package dev.flyback.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who runs flyback, and where.
 *
 * @param user the name that the system has for whoever called
 * @param host the name of the machine
 */
record Caller(String user, String host) {
    // Java asks a name service, which may take its time.
    private static final Path HOST_OF_LINUX = Path.of("/proc/sys/kernel/hostname");

    static Caller ofProcess() {
        return new Caller(System.getProperty("user.name", "?"), machine());
    }

    private static String machine() {
        try {
            return Files.exists(HOST_OF_LINUX)
                    ? Files.readString(HOST_OF_LINUX).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "?";
        }
    }
}
