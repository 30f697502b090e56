package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.RevisionFinder;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.verify.RoundTrips;
import dev.flyback.verify.ScratchDatabase;
import dev.flyback.verify.Stage;
import dev.flyback.verify.Strictness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flyback verify}. */
@Command(
        name = "verify",
        description =
                "Proves on a scratch database that each undo script takes back what its up script does; exits with"
                        + " status 3 if one does not.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback verify",
            "  flyback verify --from 042           the newer ones only; those before are applied unproved",
            "  flyback verify --junit verify.xml   the answer for a pipeline too"
        })
final class VerifyCommand extends SchemaCommand {
    @Option(
            names = "--from",
            paramLabel = "REVISION",
            description = "The first revision to prove. Default: the oldest.")
    private String from;

    @Option(names = "--to", paramLabel = "REVISION", description = "The last revision to prove. Default: the newest.")
    private String to;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the answer as JUnit's XML too.")
    private Path junit;

    @Option(names = "--require-undo", description = "Take a revision without an undo script for a fault.")
    private boolean requireUndo;

    @Option(names = "--strict-order", description = "Take another order of columns for a fault.")
    private boolean strictOrder;

    VerifyCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        Optional<Path> results =
                Optional.ofNullable(junit).map(invocation().environment().workingDirectory()::resolve);
        results.ifPresent(JunitFile::refuseUnwritable);
        Catalogue chain = new Migrations(invocation(), settings()).read(talk());
        int first = Optional.ofNullable(from).map(text -> index(chain, text)).orElse(0);
        int end = Optional.ofNullable(to)
                .map(text -> index(chain, text) + 1)
                .orElse(chain.revisions().size());
        if (end <= first && !chain.revisions().isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE, "--to " + to + " comes before --from " + from, "name them the other way round");
        }
        Report.Verified report = verified(chain, first, end);
        results.ifPresent(file -> JunitFile.write(file, report));
        return report;
    }

    private static int index(Catalogue chain, String text) {
        return chain.revisions()
                .indexOf(chain.find(RevisionFinder.find(chain, text)).orElseThrow());
    }

    private Report.Verified verified(Catalogue chain, int first, int end) {
        Schemas schemas = schemas();
        schemas.check(scripts(chain, first, end), chain);
        try (RoundTrips trips = new RoundTrips(() -> stage(schemas), chain)) {
            Report.Verified report = new Report.Verified(
                    trips.walk(first, end),
                    new Strictness(requireUndo, strictOrder),
                    chain.repeatables().size());
            trips.unseeded().forEach(table -> talk().noteOnce(table.toString()));
            return report;
        }
    }

    private static List<Script> scripts(Catalogue chain, int first, int end) {
        return Stream.concat(
                        chain.revisions().subList(0, end).stream().map(Revision::up),
                        chain.revisions().subList(first, end).stream()
                                .filter(revision -> revision.irreversible().isEmpty())
                                .flatMap(revision -> revision.undo().stream()))
                .toList();
    }

    private Stage stage(Schemas schemas) {
        ScratchDatabase scratch = schemas.scratch();
        return new Stage(scratch, schemas.replay(scratch), invocation().interruption());
    }
}
