package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.revision.Catalogue;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** A command that reads migrations and needs no database. */
abstract class CatalogueCommand extends ReportCommand {
    @Mixin
    private MigrationsOptions migrationsOptions = new MigrationsOptions();

    CatalogueCommand(Invocation invocation) {
        super(invocation);
    }

    Catalogue catalogue() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        migrationsOptions.addTo(flags);
        Settings settings = settings(flags);
        Catalogue catalogue = Workspace.catalogue(invocation(), settings);
        talk().inUse(catalogue);
        Fallback.tell(invocation(), settings, talk());
        return catalogue;
    }
}
