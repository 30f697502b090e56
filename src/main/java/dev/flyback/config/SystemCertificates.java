package dev.flyback.config;

import java.util.Map;

/**
 * libpq's {@code sslrootcert=system}: the certificates of the machine are trusted.
 *
 * <p>libpq, "Client Verification of Server Certificates"
 * (https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES): it demands verify-full.
 */
final class SystemCertificates {
    private static final String STRICT = "verify-full";

    private SystemCertificates() {}

    static void apply(Map<String, String> properties, String origin) {
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
        properties.remove("sslrootcert");
        properties.put(DriverParameters.SSL_MODE, STRICT);
        properties.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
}
