package dev.flyback.cli;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.config.Settings;
import dev.flyback.database.Database;
import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.execute.ScriptParser;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Target;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Script;
import dev.flyback.revision.SqlFolder;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Exclusion;
import dev.flyback.schema.SchemaReader;
import dev.flyback.verify.Desired;
import dev.flyback.verify.DesiredSchema;
import dev.flyback.verify.HistoryObjects;
import dev.flyback.verify.RenameHints;
import dev.flyback.verify.RenamedComparison;
import dev.flyback.verify.Replay;
import dev.flyback.verify.ScratchDatabase;
import dev.flyback.verify.ScratchServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Gets schemas from where they are: databases, folders, revisions. */
final class Schemas {
    private final Invocation invocation;
    private final Talk talk;
    private final Settings settings;
    private final ScriptParser parser;
    private final boolean strict;
    private final ScratchServer scratchServer;
    private final Exclusion exclusion;

    Schemas(Invocation invocation, Talk talk, Settings settings, ScriptParser parser, boolean strict) {
        this.invocation = invocation;
        this.talk = talk;
        this.settings = settings;
        this.parser = parser;
        this.strict = strict;
        // What scripts say there, they say again when they run.
        this.scratchServer = new ScratchServer(
                settings.scratchUrl(),
                Workspace.sessionOptions(settings, talk).withoutNotices(),
                settings.isScratchServerNamed(),
                invocation.interruption());
        this.exclusion = new Exclusion(settings.exclude());
    }

    /** Demands that scripts of a chain can be run, before any is. */
    void check(List<Script> scripts, Catalogue chain) {
        PreparedScripts.check(scripts, chain, parser);
    }

    /** How many objects are left out of all that was read so far; says which patterns are of no use. */
    int excluded() {
        exclusion.idle().forEach(pattern -> talk.noteOnce("--exclude " + pattern + " fits nothing"));
        return exclusion.count();
    }

    /** That of a database. */
    DatabaseSchema of(DatabaseUrl url) {
        return reading(url).get();
    }

    /** That of a database, which is read while something else is done. */
    Supplier<DatabaseSchema> reading(DatabaseUrl url) {
        Supplier<DatabaseSchema> schema = new Background<>(() -> {
            try (Database database = Database.open(url, Workspace.sessionOptions(settings, talk))) {
                return all(database);
            }
        });
        return () -> comparable(schema.get());
    }

    /** That of a session's database. */
    DatabaseSchema read(Database database) {
        return comparable(all(database));
    }

    private DatabaseSchema all(Database database) {
        return SchemaReader.of(database).read(HistoryObjects.of(settings.historyTable()));
    }

    private DatabaseSchema comparable(DatabaseSchema schema) {
        if (!schema.unmodelled().isEmpty()) {
            String names = String.join(", ", schema.unmodelled());
            if (strict) {
                throw new Failure(
                        ExitCode.DISAGREEMENT,
                        "cannot be compared: " + names,
                        "leave out --strict to compare the rest");
            }
            talk.note("not compared: " + names);
        }
        return exclusion.applyTo(schema);
    }

    /** The desired one of a folder. */
    Desired of(Path folder) {
        List<Script> scripts = SqlFolder.read(folder, invocation.shortened(folder));
        RenameHints hints = RenameHints.in(new ScriptParser(Map.of()), scripts);
        try (ScratchDatabase scratch = scratch()) {
            new DesiredSchema(scratch).load(scripts);
            return new Desired(read(scratch.database()), hints);
        }
    }

    /** What differs from a desired schema. */
    List<Change> differences(DatabaseSchema from, Desired to, Consumer<Rename> suspicion) {
        return changes(
                new Desired(from, RenameHints.none()),
                to,
                () -> to.hints()::choose,
                suspicion,
                Comparison::differences);
    }

    /**
     * What leads from one to another.
     *
     * @param choice begins to choose renames
     * @param suspicion is told what looks like a rename too
     * @param comparison the way
     */
    List<Change> changes(
            Desired from,
            Desired to,
            Supplier<Function<Renames, List<Rename>>> choice,
            Consumer<Rename> suspicion,
            BiFunction<DatabaseSchema, DatabaseSchema, List<Change>> comparison) {
        BiFunction<DatabaseSchema, DatabaseSchema, List<Change>> suspicious = (some, others) -> {
            new Renames(some, others).likely().forEach(suspicion);
            return comparison.apply(some, others);
        };
        List<Rename> first = RenamedComparison.isAskedFor(to.schema(), from.schema(), from.hints()::choose)
                ? backwards(from, to.schema())
                : List.of();
        if (first.isEmpty() && !RenamedComparison.isAskedFor(from.schema(), to.schema(), choice.get())) {
            return suspicious.apply(from.schema(), to.schema());
        }
        try (ScratchDatabase scratch = scratch()) {
            return new RenamedComparison(replay(scratch))
                    .between(from.schema(), to.schema(), first, choice.get(), suspicious);
        }
    }

    private List<Rename> backwards(Desired from, DatabaseSchema to) {
        try (ScratchDatabase scratch = scratch()) {
            return new RenamedComparison(replay(scratch)).backwards(from, to);
        }
    }

    /** That which revisions build; that of an empty database at base. */
    DatabaseSchema of(Catalogue chain, Target target) {
        try (ScratchDatabase scratch = scratch()) {
            if (target instanceof Target.Base) {
                return read(scratch.database());
            }
            return replay(scratch).build(chain, target);
        }
    }

    ScratchDatabase scratch() {
        return scratchServer.create();
    }

    Replay replay(ScratchDatabase scratch) {
        return new Replay(
                scratch, parser, settings.historyTable(), settings.schema(), exclusion, invocation.interruption());
    }
}
