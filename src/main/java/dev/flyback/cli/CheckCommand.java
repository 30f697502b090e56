package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.difference.Change;
import dev.flyback.difference.Rename;
import dev.flyback.plan.Target;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.verify.Desired;
import dev.flyback.verify.RenameHints;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flyback check}. */
@Command(
        name = "check",
        description = "Says whether the revisions build the desired schema; exits with status 3 if they do not.",
        footerHeading = "%nExamples:%n",
        footer = {"  flyback check", "  flyback check --schema-dir db/schema -q"})
final class CheckCommand extends SchemaCommand {
    @Mixin
    private DesiredOptions desiredOptions = new DesiredOptions();

    CheckCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Map<Setting, String> flags() {
        Map<Setting, String> flags = super.flags();
        desiredOptions.addTo(flags);
        return flags;
    }

    @Override
    Report report() {
        Path folder = settings().schemaDirectory();
        Catalogue chain = new Migrations(invocation(), settings()).readAny(talk());
        Report.Agreement agreement = agreement(chain, folder);
        if (!agreement.changes().isEmpty()) {
            talk().afterwards(advice().complete(
                            "write that as a revision: flyback revision -m \"what it does\" --autogenerate"));
        }
        return agreement;
    }

    private void suspect(Rename rename, RenameHints hints) {
        talk().afterwards(rename.suspicion() + ": write \"" + rename.hint() + "\" before it"
                + hints.place(rename.to()).map(place -> " (" + place + ")").orElse("")
                + ", or say --rename " + rename + " with the revision");
    }

    private Report.Agreement agreement(Catalogue chain, Path folder) {
        Schemas schemas = schemas();
        Desired desired = schemas.of(folder);
        List<Change> changes = schemas.differences(
                schemas.of(chain, new Target.Head()), desired, rename -> suspect(rename, desired.hints()));
        return new Report.Agreement(
                "the chain of revisions", invocation().shortened(folder), changes, List.of(), schemas.excluded());
    }
}
