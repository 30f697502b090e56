package dev.flyback.cli;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import dev.flyback.revision.Catalogue;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.verify.Autogeneration;
import dev.flyback.verify.Draft;
import dev.flyback.verify.ScratchDatabase;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether new scripts are written from a difference, and from which. */
final class AutogenerationOptions {
    @Option(
            names = "--autogenerate",
            description =
                    "Write both scripts from what differs between the chain and the desired schema, and prove them.")
    private boolean autogenerate;

    @Option(
            names = "--models-from",
            paramLabel = "URL",
            description =
                    "The database that is as desired, instead of the files of --schema-dir; live is that of the settings.")
    private String modelsFrom;

    @Mixin
    private ComparisonOptions comparisonOptions = new ComparisonOptions();

    @Mixin
    private DesiredOptions desiredOptions = new DesiredOptions();

    @Mixin
    private RenameOptions renameOptions = new RenameOptions();

    @Mixin
    private OnlineOptions onlineOptions = new OnlineOptions();

    boolean areAsked() {
        return autogenerate;
    }

    void addTo(Map<Setting, String> flags) {
        comparisonOptions.addTo(flags);
        desiredOptions.addTo(flags);
    }

    /** The revisions that the chain wants, proved. */
    List<Draft> drafts(Invocation invocation, Talk talk, Settings settings, Catalogue chain) {
        try (Schemas schemas = comparisonOptions.schemas(invocation, talk, settings)) {
            DatabaseSchema desired = desired(settings, schemas);
            try (ScratchDatabase scratch = schemas.scratch()) {
                return new Autogeneration(schemas.replay(scratch), chain, onlineOptions.areAsked())
                        .draft(desired, renames -> renameOptions.find(renames, invocation));
            }
        }
    }

    private DatabaseSchema desired(Settings settings, Schemas schemas) {
        if (modelsFrom == null) {
            return schemas.of(settings.schemaDirectory());
        }
        return schemas.of(
                modelsFrom.equals("live") ? settings.databaseUrl() : DatabaseUrl.parse(modelsFrom, "--models-from"));
    }
}
