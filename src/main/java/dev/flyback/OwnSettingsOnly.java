package dev.flyback;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets Quarkus see the settings that flyback was built with, which the build has recorded, and no others: neither
 * {@code QUARKUS_*} in the environment or in {@code .env}, nor the {@code config/application.properties} of the
 * folder that the user happens to stand in, which may be somebody's Quarkus project.
 */
public class OwnSettingsOnly implements SmallRyeConfigBuilderCustomizer {
    // Quarkus asks this class while it builds the application too, where it must have its settings.
    private static volatile boolean running;

    static void begin() {
        running = true;
    }

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (running && LaunchMode.current() == LaunchMode.NORMAL) {
            builder.setAddDefaultSources(false).setAddDiscoveredSources(false);
        }
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
