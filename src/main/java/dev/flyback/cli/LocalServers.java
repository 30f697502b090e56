package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.config.Setting;
import dev.flyback.local.LocalServer;
import dev.flyback.local.Surroundings;
import java.util.Optional;

/** Makes the handle of this folder's server. */
final class LocalServers {
    /** The database that local commands work on. */
    static final String DATABASE = Setting.DB_NAME.defaultValue().orElseThrow();

    private LocalServers() {}

    static LocalServer of(Environment environment, Optional<String> postgresArchive) {
        return new LocalServer(surroundings(environment), postgresArchive);
    }

    static Surroundings surroundings(Environment environment) {
        return Surroundings.ofThisMachine(
                environment.variables(), environment.workingDirectory(), environment.homeDirectory());
    }
}
