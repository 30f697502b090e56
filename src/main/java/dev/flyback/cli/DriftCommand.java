package dev.flyback.cli;

import dev.flyback.difference.Comparison;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.history.History;
import dev.flyback.plan.Planner;
import dev.flyback.plan.Target;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.schema.DatabaseSchema;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code flyback drift}. */
@Command(
        name = "drift",
        description =
                "Says whether the database is what the revisions that are applied to it build; exits with status 3 if"
                        + " it is not.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback drift",
            "  flyback drift -o json               with the SQL that takes it back",
            "  flyback drift --exclude 'public.tmp_*' --exclude '*.audit_*'"
        })
final class DriftCommand extends SchemaCommand {
    DriftCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        Catalogue catalogue;
        Catalogue applied;
        try (Workspace workspace = workspace(talk())) {
            catalogue = workspace.catalogue();
            History history = workspace.table().read();
            // What was applied can be replayed only if upgrade could go on from it.
            Planner.upgrade(catalogue, history, new Target.Head(), true);
            applied = applied(catalogue, history);
        }
        Report.Agreement agreement = agreement(applied);
        if (!agreement.changes().isEmpty()) {
            adviseRepairs(applied, catalogue);
        }
        return agreement;
    }

    private Report.Agreement agreement(Catalogue applied) {
        Schemas schemas = schemas();
        Supplier<DatabaseSchema> reading = schemas.reading(settings().databaseUrl());
        DatabaseSchema expected = schemas.of(applied, new Target.Head());
        DatabaseSchema live = reading.get();
        new Renames(expected, live).likely().forEach(this::suspect);
        return new Report.Agreement(
                applied.head().map(revision -> "revision " + revision.version()).orElse("base"),
                "the database",
                Comparison.differences(expected, live),
                output().isJson() ? Comparison.differences(live, expected) : List.of(),
                schemas.excluded());
    }

    private void suspect(Rename rename) {
        talk().afterwards(rename.suspicion() + ", keep its data with --rename " + rename.reversed()
                + " (diff) or --rename " + rename + " (revision)");
    }

    // A revision that is written now would take back what is pending, which the database does not hold either.
    private void adviseRepairs(Catalogue applied, Catalogue catalogue) {
        String revision = applied.head().map(head -> head.version().toString()).orElse("base");
        talk().afterwards(advice().complete("the SQL that takes it back: flyback diff live " + revision));
        String adoption = applied.revisions().equals(catalogue.revisions())
                ? "a revision that adopts it: flyback revision -m \"adopt\" --autogenerate --models-from live"
                        + " && flyback stamp head"
                : "before a revision can adopt it, what is pending has to be applied: flyback upgrade; or recorded, if the"
                        + " database holds it already: flyback stamp head";
        talk().afterwards(advice().complete(adoption));
    }

    private static Catalogue applied(Catalogue catalogue, History history) {
        return catalogue.with(catalogue.revisions().stream()
                .filter(revision -> history.applied(revision.version()).isPresent())
                .toList());
    }
}
