package dev.flyback.cli;

import dev.flyback.config.Setting;
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
        return new Migrations(invocation(), settings(flags)).read(talk());
    }
}
