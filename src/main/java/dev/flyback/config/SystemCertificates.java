package dev.flyback.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * libpq's {@code sslrootcert=system}: the certificates of the machine are trusted.
 *
 * <p>libpq, "Client Verification of Server Certificates"
 * (https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES): it demands verify-full.
 */
final class SystemCertificates {
    private static final String STRICT = "verify-full";

    /**
     * Where Debian, Fedora, SUSE, older Red Hat, and Alpine and macOS keep them. Java's own would be those of the
     * JDK that built a native executable, not of the machine that runs it.
     */
    private static final List<Path> FILES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private SystemCertificates() {}

    static void apply(Map<String, String> properties, String origin) {
        apply(properties, origin, FILES);
    }

    static void apply(Map<String, String> properties, String origin, List<Path> files) {
        if (!properties.getOrDefault("sslrootcert", "").equals("system")) {
            return;
        }
        String mode = properties.getOrDefault(DriverParameters.SSL_MODE, STRICT);
        if (!mode.equals(STRICT)) {
            throw UrlFailure.of(
                    origin,
                    "`sslmode=" + mode + "` is too weak for `sslrootcert=system`",
                    "write sslmode=" + STRICT + ", or name a file in sslrootcert");
        }
        properties.put(DriverParameters.SSL_MODE, STRICT);
        Path file = files.stream()
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> UrlFailure.of(
                        origin,
                        "this machine keeps no certificates where `sslrootcert=system` looks for them: "
                                + files.stream().map(Path::toString).collect(Collectors.joining(", ")),
                        "install them (ca-certificates), or name a file in sslrootcert"));
        properties.put("sslrootcert", file.toString());
    }
}
