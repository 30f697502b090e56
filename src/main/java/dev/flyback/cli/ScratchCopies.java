package dev.flyback.cli;

import dev.flyback.config.Settings;
import dev.flyback.preview.ScratchCopy;
import dev.flyback.revision.Catalogue;
import dev.flyback.verify.ScratchDatabase;

/** Makes scratch copies of the database that a command moves. */
final class ScratchCopies implements ScratchCopy.Maker {
    private final Schemas schemas;
    private final Catalogue chain;
    private final boolean elsewhere;

    ScratchCopies(ReportCommand command, Settings settings, PlaceholderOptions placeholders, Catalogue chain) {
        this.schemas = new Schemas(command.invocation(), command.talk(), settings, placeholders.parser(), false);
        this.chain = chain;
        this.elsewhere =
                !settings.scratchUrl().servers().equals(settings.databaseUrl().servers());
    }

    @Override
    public ScratchCopy make() {
        ScratchDatabase scratch = schemas.scratch();
        return new ScratchCopy(scratch, schemas.replay(scratch), chain);
    }

    @Override
    public boolean isElsewhere() {
        return elsewhere;
    }
}
