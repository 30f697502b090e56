package dev.flyback;

import dev.flyback.config.Environment;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The entry point of {@code quarkus:dev}: flyback on the database that Quarkus has started, if none is named. */
@QuarkusMain(name = "development")
class DevelopmentMain implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
        Environment environment = Environment.ofProcess();
        Map<String, String> variables = new HashMap<>(environment.variables());
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue("DATABASE_URL", String.class).isEmpty()) {
            add(variables, "DATABASE_URL", config, "quarkus.datasource.jdbc.url");
            add(variables, "PGUSER", config, "quarkus.datasource.username");
            add(variables, "PGPASSWORD", config, "quarkus.datasource.password");
        }
        return Main.run(
                new Environment(variables, environment.workingDirectory(), environment.homeDirectory()),
                Main.answers(),
                arguments);
    }

    private static void add(Map<String, String> variables, String name, Config config, String property) {
        config.getOptionalValue(property, String.class).ifPresent(value -> variables.put(name, value));
    }
}
