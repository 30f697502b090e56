package dev.flyback.cli;

import dev.flyback.config.Settings;
import dev.flyback.revision.CatalogueReader;

/** Says so where the bundled migrations are used, and a folder may have been meant. */
final class Fallback {
    /** The folder in which people keep migrations. */
    static final String FOLDER = "migrations";

    private Fallback() {}

    static void tell(Invocation invocation, Settings settings, Talk talk) {
        if (settings.migrationsDirectory().isPresent()) {
            return;
        }
        settings.migrationsMount()
                .ifPresent(mount ->
                        talk.note("note:       MIGRATIONS_MOUNT names " + Workspace.shortened(invocation, mount)
                                + ", which does not exist: the bundled migrations are used"));
        if (CatalogueReader.holdsUpScripts(
                invocation.environment().workingDirectory().resolve(FOLDER))) {
            talk.note(
                    "note:       the folder " + FOLDER + " is here and is not used; to use it: --migrations " + FOLDER);
        }
    }
}
