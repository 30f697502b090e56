package dev.flyback.plan;

import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.RowType;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Repeatable;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files and rows in short, for tables of cases. Files: {@code 1 2- 3* Rview*}, where {@code -} stands for a
 * revision without an undo script and {@code *} for a text that is not the one that was applied. Rows:
 * {@code 1 2! ~1 =5 Rview ~Rview}, where {@code !} stands for failed, {@code ~} for undone and {@code =} for the
 * baseline.
 */
final class Chain {
    private static final String TEXT = "SELECT 1";

    private Chain() {}

    static Catalogue files(String files) {
        List<Revision> revisions = new ArrayList<>();
        List<Repeatable> repeatables = new ArrayList<>();
        for (String file : words(files)) {
            String text = file.contains("*") ? "SELECT 'changed'" : TEXT;
            String name = file.replaceAll("[*-]", "");
            if (name.startsWith("R")) {
                repeatables.add(new Repeatable(name.substring(1), script("R__" + name.substring(1) + ".sql", text)));
            } else {
                revisions.add(new Revision(
                        Version.of(name),
                        "does " + name,
                        script("V" + name + "__does.sql", text),
                        file.contains("-") ? Optional.empty() : Optional.of(script("U" + name + "__does.sql", text))));
            }
        }
        revisions.sort(Comparator.comparing(Revision::version));
        repeatables.sort(Comparator.comparing(Repeatable::description));
        return new Catalogue("the files", revisions, repeatables, Map.of(), List.of());
    }

    static History rows(String rows) {
        List<AppliedRevision> list = new ArrayList<>();
        words(rows).forEach(row -> list.add(row(row, list.size() + 1)));
        return History.of(list);
    }

    private static AppliedRevision row(String row, int rank) {
        String name = row.replaceAll("[!~=]", "");
        boolean repeatable = name.startsWith("R");
        return new AppliedRevision(
                rank,
                repeatable ? Optional.empty() : Version.parse(name),
                repeatable ? name.substring(1) : "does " + name,
                RowType.of(row.startsWith("~") ? "DELETE" : row.startsWith("=") ? "BASELINE" : "SQL"),
                repeatable ? "R__" + name.substring(1) + ".sql" : "V" + name + "__does.sql",
                row.startsWith("=")
                        ? Optional.empty()
                        : Optional.of(script("", TEXT).checksum()),
                "ada",
                OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC),
                Duration.ofMillis(5),
                !row.endsWith("!"));
    }

    static Target target(String target) {
        return switch (target) {
            case "head" -> new Target.Head();
            case "base" -> new Target.Base();
            default ->
                target.matches("[+-]\\d+") ? new Target.Relative(Integer.parseInt(target)) : new Target.At(target);
        };
    }

    /** A plan in short: {@code up 1, undo 1, run view, mark 1, unmark 1}. */
    static String steps(Plan plan) {
        return plan.steps().stream().map(Chain::step).collect(Collectors.joining(", "));
    }

    private static String step(Step step) {
        String name = step.version().map(Version::toString).orElse(step.description());
        if (step instanceof Step.Mark mark) {
            return (mark.applied() ? "mark " : "unmark ") + name;
        }
        return (step instanceof Step.Up ? "up " : step instanceof Step.Undo ? "undo " : "run ") + name;
    }

    private static Script script(String name, String text) {
        return Script.of(name, text, Optional.empty());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(word -> word.isEmpty() ? Stream.empty() : Stream.of(word))
                .toList();
    }
}
