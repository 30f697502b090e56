package dev.flyback.config;

import dev.flyback.config.SettingValues.Found;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the database together: the URL, or else the DB_* settings; then libpq's PG* variables, the password file and the
 * defaults for what is missing.
 *
 * <p>libpq, "Environment Variables" (https://www.postgresql.org/docs/current/libpq-envars.html).
 */
final class ConnectionResolver {
    /** What was put together, and the settings that took part. */
    record Resolved(DatabaseUrl databaseUrl, Set<Setting> used) {}

    private static final Map<Setting, String> OWN = new EnumMap<>(Map.of(
            Setting.DB_HOST, ConnectionInfo.HOST,
            Setting.DB_PORT, ConnectionInfo.PORT,
            Setting.DB_USER, ConnectionInfo.USER,
            Setting.DB_NAME, ConnectionInfo.DATABASE));

    private static final Map<Setting, String> LIBPQ = new EnumMap<>(Map.ofEntries(
            Map.entry(Setting.PGHOST, ConnectionInfo.HOST),
            Map.entry(Setting.PGPORT, ConnectionInfo.PORT),
            Map.entry(Setting.PGUSER, ConnectionInfo.USER),
            Map.entry(Setting.PGPASSWORD, ConnectionInfo.PASSWORD),
            Map.entry(Setting.PGDATABASE, ConnectionInfo.DATABASE),
            Map.entry(Setting.PGSSLMODE, "sslmode"),
            Map.entry(Setting.PGSSLROOTCERT, "sslrootcert"),
            Map.entry(Setting.PGSSLCERT, "sslcert"),
            Map.entry(Setting.PGSSLKEY, "sslkey"),
            Map.entry(Setting.PGAPPNAME, "application_name"),
            Map.entry(Setting.PGOPTIONS, "options"),
            Map.entry(Setting.PGTARGETSESSIONATTRS, "target_session_attrs")));

    /** Every setting that can take part. */
    static final Set<Setting> CONCERNED = concerned();

    private final SettingValues values;
    private final Environment environment;
    private final Set<Setting> used = EnumSet.noneOf(Setting.class);

    ConnectionResolver(SettingValues values, Environment environment) {
        this.values = values;
        this.environment = environment;
    }

    Resolved resolve() {
        Optional<Found> url = values.findSecret(Setting.DATABASE_URL, Setting.DATABASE_URL_FILE);
        ConnectionInfo info = url.map(found -> ConnectionString.parse(found.value(), found.describe()))
                .orElseGet(ConnectionInfo::new);
        url.ifPresent(found -> used.add(found.setting()));
        if (url.isEmpty()) {
            OWN.forEach((setting, keyword) -> offer(info, keyword, values.find(setting)));
            offer(info, ConnectionInfo.PASSWORD, values.findSecret(Setting.DB_PASSWORD, Setting.DB_PASSWORD_FILE));
        }
        refuseWhatIsNotFollowed(info);
        LIBPQ.forEach((setting, keyword) -> offerLibpq(info, setting, keyword));
        offerSeconds(info, Setting.DB_POOL_TIMEOUT);
        offerSeconds(info, Setting.PGCONNECT_TIMEOUT);
        fillWithDefaults(info, url.isPresent());
        readPasswordFile(info);
        return new Resolved(info.toDatabaseUrl(), used);
    }

    // To leave these out would be to connect to another server than psql does.
    private void refuseWhatIsNotFollowed(ConnectionInfo info) {
        for (String variable : List.of("PGSERVICE", "PGHOSTADDR")) {
            if (info.find(ConnectionInfo.HOST).isEmpty()
                    && !environment.variables().getOrDefault(variable, "").isEmpty()) {
                throw UrlFailure.of(
                        variable + " (" + Origin.ENVIRONMENT.describe() + ")",
                        "libpq would take the server from it, and flyback does not follow it",
                        "name the server in DATABASE_URL or DB_HOST, or in PGHOST with " + variable + " unset");
            }
        }
    }

    // The driver lets sslmode win over the ssl of a jdbc: URL; but the URL wins over the environment.
    private void offerLibpq(ConnectionInfo info, Setting setting, String keyword) {
        if (setting != Setting.PGSSLMODE || info.find("ssl").isEmpty()) {
            offer(info, keyword, values.find(setting));
        }
    }

    // Checked here already, so that the message does not speak of a parameter that nobody wrote.
    private void offerSeconds(ConnectionInfo info, Setting setting) {
        Optional<Found> found = values.find(setting);
        if (info.find(DriverParameters.CONNECT_TIMEOUT).isEmpty()) {
            found.ifPresent(seconds -> DriverParameters.requireSeconds(seconds.describe(), seconds.value()));
            offer(info, DriverParameters.CONNECT_TIMEOUT, found);
        }
    }

    private void fillWithDefaults(ConnectionInfo info, boolean fromUrl) {
        if (fromUrl) {
            DatabaseUrl.fillWithDefaults(info, "the default");
        } else {
            OWN.forEach((setting, keyword) -> offer(info, keyword, defaultOf(setting)));
        }
        offer(info, DriverParameters.APPLICATION_NAME, defaultOf(Setting.PGAPPNAME));
        offer(info, DriverParameters.CONNECT_TIMEOUT, defaultOf(Setting.DB_POOL_TIMEOUT));
    }

    private static Optional<Found> defaultOf(Setting setting) {
        return setting.defaultValue().map(value -> new Found(setting, value, Origin.DEFAULT));
    }

    private void readPasswordFile(ConnectionInfo info) {
        if (info.find(ConnectionInfo.PASSWORD).isPresent()) {
            return;
        }
        offer(info, ConnectionInfo.PASSWORD_FILE, values.find(Setting.PGPASSFILE));
        Path file = info.find(ConnectionInfo.PASSWORD_FILE)
                .map(environment.workingDirectory()::resolve)
                .orElseGet(() -> PasswordFile.standard(environment));
        DatabaseUrl url = info.toDatabaseUrl();
        new PasswordFile(file)
                .find(url.servers(), url.database(), url.user())
                .ifPresent(password -> info.put(ConnectionInfo.PASSWORD, password, file.toString()));
    }

    private void offer(ConnectionInfo info, String keyword, Optional<Found> found) {
        if (found.isPresent()
                && info.putIfAbsent(keyword, found.get().value(), found.get().describe())) {
            used.add(found.get().setting());
        }
    }

    private static Set<Setting> concerned() {
        Set<Setting> settings = EnumSet.of(
                Setting.DATABASE_URL,
                Setting.DATABASE_URL_FILE,
                Setting.DB_PASSWORD,
                Setting.DB_PASSWORD_FILE,
                Setting.DB_POOL_TIMEOUT,
                Setting.PGCONNECT_TIMEOUT,
                Setting.PGPASSFILE);
        settings.addAll(OWN.keySet());
        settings.addAll(LIBPQ.keySet());
        return settings;
    }
}
