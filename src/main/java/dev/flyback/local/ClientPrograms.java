package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs that write and read backups, both in one folder.
 *
 * @param folder where they are
 * @param version their version
 */
record ClientPrograms(Path folder, PostgresVersion version, Platform platform) {
    private static final String DUMP = "pg_dump";
    private static final String RESTORE = "pg_restore";

    /**
     * Looks on the path and where installers put PostgreSQL. An older {@code pg_dump} refuses a server, a newer one does not
     * (<a href="https://www.postgresql.org/docs/current/app-pgdump.html">PostgreSQL, pg_dump</a>).
     *
     * @param major the major version of the server
     * @return those of the same version if there are any, else the nearest
     * @throws Failure ({@link ExitCode#USAGE}) that says what to install
     */
    static ClientPrograms fitting(int major, Surroundings surroundings, Programs programs) {
        return Stream.concat(programs.foldersOnPath(), InstalledPlace.folders(surroundings))
                .flatMap(folder -> in(folder, surroundings.platform(), programs).stream())
                .filter(found -> found.version.major() >= major)
                .min(Comparator.comparing(found -> found.version.major()))
                .orElseThrow(() -> missing(major, surroundings.platform()));
    }

    private static Optional<ClientPrograms> in(Path folder, Platform platform, Programs programs) {
        Path dump = folder.resolve(platform.program(DUMP));
        if (!Files.isExecutable(dump) || !Files.isExecutable(folder.resolve(platform.program(RESTORE)))) {
            return Optional.empty();
        }
        return programs.answer(List.of(dump.toString(), "--version"))
                .flatMap(PostgresVersion::parseSpoken)
                .map(version -> new ClientPrograms(folder, version, platform));
    }

    private static Failure missing(int major, Platform platform) {
        String install = switch (platform.family()) {
            case LINUX, OTHER ->
                "apt install postgresql-client-" + major + ", dnf install postgresql" + major + " or apk add postgresql"
                        + major + "-client";
            case MAC -> "brew install libpq, and put its bin on the PATH";
            case WINDOWS -> "winget install PostgreSQL.PostgreSQL." + major;
        };
        return new Failure(
                ExitCode.USAGE,
                "no pg_dump of version " + major + " or later was found on this machine, as the server wants it",
                "install one (" + install + "), or leave --backup out; nothing was run");
    }

    String dump() {
        return folder.resolve(platform.program(DUMP)).toString();
    }

    String restore() {
        return folder.resolve(platform.program(RESTORE)).toString();
    }
}
