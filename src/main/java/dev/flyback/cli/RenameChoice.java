package dev.flyback.cli;

import dev.flyback.config.Nearest;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.verify.RenameHints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Chooses renames, as long as there are any to choose: what was said first, what has to be asked last. */
final class RenameChoice implements Function<Renames, List<Rename>> {
    private final Map<String, String> named;
    private final RenameHints hints;
    private final boolean noneElse;
    private final Invocation invocation;
    private final Set<Rename> refused = new HashSet<>();

    RenameChoice(Map<String, String> named, RenameHints hints, boolean noneElse, Invocation invocation) {
        this.named = new LinkedHashMap<>(named);
        this.hints = hints;
        this.noneElse = noneElse;
        this.invocation = invocation;
    }

    @Override
    public List<Rename> apply(Renames candidates) {
        List<Rename> said = said(candidates);
        if (!said.isEmpty()) {
            return said;
        }
        requireMeaning(candidates);
        return noneElse
                ? List.of()
                : candidates.likely().stream()
                        .filter(rename -> !refused.contains(rename) && isMeant(rename))
                        .toList();
    }

    private List<Rename> said(Renames candidates) {
        List<Rename> found = new ArrayList<>();
        named.forEach((from, to) -> candidates.named(from, to).ifPresent(found::add));
        found.forEach(rename -> named.remove(rename.from().qualifiedName()));
        hints.chosen(candidates).stream()
                .filter(hinted ->
                        found.stream().noneMatch(rename -> rename.from().equals(hinted.from())))
                .toList()
                .forEach(found::add);
        return found;
    }

    private void requireMeaning(Renames candidates) {
        named.forEach((from, to) -> {
            requireName(candidates, from, to);
            throw new Failure(
                    ExitCode.USAGE,
                    "nothing that is called " + from + " now is called " + to + " in the desired schema",
                    "write it as in: --rename public.tenant.name=title");
        });
        hints.requireMeaning(candidates);
    }

    private static void requireName(Renames candidates, String name, String newName) {
        if (!candidates.isThere(name)) {
            List<String> near = Nearest.to(name, candidates.names(newName));
            throw new Failure(
                    ExitCode.USAGE,
                    "--rename: there is nothing that is called " + name,
                    near.isEmpty()
                            ? "write it as in: --rename public.tenant.name=title"
                            : "did you mean " + String.join(" or ", near) + "?");
        }
    }

    private boolean isMeant(Rename rename) {
        boolean meant = Confirmation.isYes(
                        invocation, "is that " + rename.from() + " by another name: " + rename.to() + "?")
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        rename.from() + " goes, " + rename.to() + " comes: is that another name for it?",
                        "if so, " + inFile(rename) + "say --rename " + rename
                                + ", which keeps its data; if not, say --no-renames"));
        if (!meant) {
            refused.add(rename);
        }
        return meant;
    }

    private String inFile(Rename rename) {
        return hints.place(rename.to())
                .map(place -> "write \"" + rename.hint() + "\" before it (" + place + "), or ")
                .orElse("");
    }
}
