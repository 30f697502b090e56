package dev.flyback.cli;

import dev.flyback.config.Settings;
import dev.flyback.revision.BundledMigrations;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.CatalogueReader;

/** The migrations that a call is about: those of a folder, or the bundled ones. */
final class Migrations {
    /** The folder in which people keep them. */
    static final String FOLDER = "migrations";

    private final Invocation invocation;
    private final Settings settings;

    Migrations(Invocation invocation, Settings settings) {
        this.invocation = invocation;
        this.settings = settings;
    }

    /** Reads them. */
    Catalogue read() {
        return settings.migrationsDirectory()
                .map(folder -> CatalogueReader.read(folder, invocation.shortened(folder)))
                .orElseGet(BundledMigrations::read);
    }

    /** Reads them, and says which they are. */
    Catalogue read(Talk talk) {
        return told(read(), talk);
    }

    /** The same where none is a chain too, of which nothing is built. */
    Catalogue readAny(Talk talk) {
        return told(
                settings.migrationsDirectory()
                        .map(folder -> CatalogueReader.readAny(folder, invocation.shortened(folder)))
                        .orElseGet(BundledMigrations::read),
                talk);
    }

    private Catalogue told(Catalogue catalogue, Talk talk) {
        talk.inUse(catalogue);
        tellFallback(talk);
        return catalogue;
    }

    /** Says so where the bundled ones are used, and a folder may have been meant. */
    void tellFallback(Talk talk) {
        if (settings.migrationsDirectory().isPresent()) {
            return;
        }
        settings.migrationsMount()
                .ifPresent(mount -> talk.noteOnce("MIGRATIONS_MOUNT names " + invocation.shortened(mount)
                        + ", which does not exist: the bundled migrations are used"));
        if (CatalogueReader.holdsUpScripts(
                invocation.environment().workingDirectory().resolve(FOLDER))) {
            talk.noteOnce("the folder " + FOLDER + " is here and is not used; to use it: --migrations " + FOLDER);
        }
    }
}
