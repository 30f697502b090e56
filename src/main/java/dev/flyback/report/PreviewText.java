package dev.flyback.report;

import dev.flyback.preview.Activity;
import dev.flyback.preview.Effect;
import dev.flyback.preview.Preview;
import dev.flyback.preview.TracedStatement;
import dev.flyback.preview.TracedStep;
import dev.flyback.verify.RelationLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What trying a plan has shown, as text. */
final class PreviewText {
    private PreviewText() {}

    static String of(Preview preview) {
        String steps = preview.steps().stream().map(PreviewText::step).collect(Collectors.joining());
        String data = preview.losses().isEmpty() ? "" : "data:\n" + LossWords.of(preview.losses());
        return steps + data + "Tried " + Words.counted(preview.steps().size(), "step") + " in "
                + Words.duration(preview.duration()) + "; nothing of it is kept.\n";
    }

    private static String step(TracedStep traced) {
        return Words.verb(traced.step()) + " " + Words.subject(traced.step())
                + traced.onScratch()
                        .map(reason -> "  [on a scratch copy without rows: " + reason + "]")
                        .orElse("")
                + "\n"
                + traced.statements().stream().map(PreviewText::statement).collect(Collectors.joining());
    }

    private static String statement(TracedStatement statement) {
        return "  " + statement.file() + ":" + statement.line() + "  " + statement.words() + "  "
                + Words.duration(statement.duration()) + "\n"
                + Stream.of(
                                statement.locks().stream().map(PreviewText::lock),
                                statement.effects().stream().flatMap(PreviewText::effects),
                                statement.dropped().stream().map(object -> "drops " + object))
                        .flatMap(lines -> lines)
                        .map(line -> "    " + line + "\n")
                        .collect(Collectors.joining());
    }

    private static String lock(RelationLock lock) {
        String effect = lock.mode().effect();
        return "locks " + lock.relation() + " " + lock.mode() + (effect.isEmpty() ? "" : ", " + effect)
                + (lock.isMeasured() ? "" : ", by PostgreSQL's manual");
    }

    private static Stream<String> effects(Effect effect) {
        Activity activity = effect.activity();
        return Stream.of(
                        effect.isWrittenAnew() ? "writes " + effect.table() + " anew" : "",
                        activity.scans() > 0 ? "scans " + effect.table() + ": " + Words.rows(activity.read()) : "",
                        rows("adds", activity.inserted(), effect),
                        rows("changes", activity.updated(), effect),
                        rows("deletes", activity.deleted(), effect))
                .filter(line -> !line.isEmpty());
    }

    private static String rows(String verb, long number, Effect effect) {
        return number == 0 ? "" : verb + " " + Words.rows(number) + " of " + effect.table();
    }
}
