package dev.flyback;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;

/**
 * Lets Quarkus see the settings that flyback was built with and no others: neither {@code QUARKUS_*} in the
 * environment or in {@code .env}, nor the {@code config/application.properties} of the folder that the user
 * happens to stand in, which may be somebody's Quarkus project.
 */
public class OwnSettingsOnly implements SmallRyeConfigBuilderCustomizer {
    private static final int ORDINAL = 250;

    // Quarkus asks this class while it builds the application too, where it must have its settings.
    private static volatile boolean running;

    static void begin() {
        running = true;
    }

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (running && LaunchMode.current() == LaunchMode.NORMAL) {
            builder.setAddDefaultSources(false).setAddDiscoveredSources(false).withSources(bundled());
        }
    }

    private static PropertiesConfigSource bundled() {
        URL location = OwnSettingsOnly.class.getClassLoader().getResource("application.properties");
        try {
            return new PropertiesConfigSource(location, ORDINAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
