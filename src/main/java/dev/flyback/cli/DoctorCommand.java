package dev.flyback.cli;

import dev.flyback.config.Settings;
import dev.flyback.doctor.Examination;
import dev.flyback.report.Report;
import picocli.CommandLine.Command;

/** {@code flyback doctor}. */
@Command(
        name = "doctor",
        description = "Says what is wrong with settings, connection, rights, locks, history and files.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback doctor                      everything, from the settings to the history",
            "  flyback doctor -o json              for a bug report or a monitor; passwords are hidden"
        })
final class DoctorCommand extends DatabaseCommand {
    DoctorCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        Settings settings = settings(flags());
        Migrations migrations = new Migrations(invocation(), settings);
        migrations.tellFallback(talk());
        Examination examination =
                new Examination(settings, read -> Workspace.sessionOptions(read, talk()), migrations::read);
        return new Report.Examined(examination.settings(), examination.run());
    }
}
