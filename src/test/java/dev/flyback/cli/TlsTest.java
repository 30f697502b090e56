package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.OwnServer;
import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted connections to a server whose certificate an authority of its own has signed for localhost. */
@DisabledOnOs(OS.WINDOWS)
class TlsTest {
    private static final String USES_TLS = "DO $$ BEGIN"
            + " IF NOT (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) THEN RAISE 'not encrypted'; END IF;"
            + " END $$;\n";

    @TempDir
    private static Path certificates;

    private static OwnServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start_the_server() throws Exception {
        CertificateGenerator generator = new CertificateGenerator(certificates, true);
        for (String name : new String[] {"server", "stranger"}) {
            generator.generate(new CertificateRequest()
                    .withName(name)
                    .withFormat(Format.PEM)
                    .withCN("localhost")
                    .withSubjectAlternativeName("DNS:localhost"));
        }
        Path key = Files.setPosixFilePermissions(
                certificates.resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
        server = OwnServer.start(Map.of(
                "ssl", "on",
                "ssl_cert_file", certificates.resolve("server.crt").toString(),
                "ssl_key_file", key.toString()));
    }

    @AfterAll
    static void stop_the_server() {
        server.close();
    }

    private Result upgrade(String host, String parameters) throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(scripts.resolve("R__uses_tls.sql"), USES_TLS);
        String url = "postgresql://postgres@" + host + ":" + server.port() + "/postgres?" + parameters;
        return Flyback.in(folder).env("DATABASE_URL", url).run("upgrade", "--migrations", "migrations");
    }

    private static String root(String name) {
        return "sslrootcert=" + certificates.resolve(name + "-ca.crt");
    }

    private static void assertRefused(Result result, String reason) {
        CommandTest.check(6, result);
        assertThat(result.err().lines().skip(2)).as(result.err()).hasSize(2);
        assertThat(result.err())
                .containsPattern("error: no TLS connection to (localhost|127\\.0\\.0\\.1):" + server.port() + ": ")
                .contains(reason)
                .contains("hint: check that the server speaks TLS there, and sslmode and sslrootcert");
    }

    @Test
    void require_encrypts_and_asks_for_no_certificate() throws Exception {
        CommandTest.check(0, upgrade("localhost", "sslmode=require"));
    }

    @Test
    void verify_full_trusts_the_authority_in_the_file() throws Exception {
        CommandTest.check(0, upgrade("localhost", "sslmode=verify-full&" + root("server")));
    }

    @Test
    void verify_full_refuses_the_certificate_of_another_authority() throws Exception {
        assertRefused(upgrade("localhost", "sslmode=verify-full&" + root("stranger")), "PKIX path");
    }

    @Test
    void verify_full_refuses_a_host_that_is_not_in_the_certificate() throws Exception {
        assertRefused(
                upgrade("127.0.0.1", "sslmode=verify-full&" + root("server")), "The hostname 127.0.0.1 could not be");
    }

    @Test
    void verify_ca_takes_any_host() throws Exception {
        CommandTest.check(0, upgrade("127.0.0.1", "sslmode=verify-ca&" + root("server")));
    }

    @Test
    void the_machine_does_not_trust_an_authority_that_was_made_here() throws Exception {
        assertRefused(upgrade("localhost", "sslrootcert=system"), "PKIX path");
    }

    @Test
    void a_root_certificate_that_is_missing_is_told() throws Exception {
        assertRefused(
                upgrade("localhost", "sslmode=verify-full&sslrootcert=/no/such.pem"),
                "Could not open SSL root certificate file /no/such.pem. (No such file or directory)");
    }
}
