package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Hazard;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a draft loses by the evidence of rows, held against what its changes say of themselves. */
final class Losses {
    private static final String NOT_REVERSIBLE = "not reversible: ";
    private static final Set<Kind> KINDS_WITH_DATA = EnumSet.of(Kind.TABLE, Kind.COLUMN);

    private final Draft draft;

    Losses(Draft draft) {
        this.draft = draft;
    }

    /**
     * Finds what does not come back and is not said yet.
     *
     * @param before the rows before the up script
     * @param after those after it
     * @param back those after the undo script, if that could run with them
     * @return what there is to say
     * @throws Failure ({@link ExitCode#FAULT}) if something is lost that no change gives reason to expect
     */
    Remarks between(RowSnapshot before, RowSnapshot after, Optional<RowSnapshot> back) {
        List<String> up = new ArrayList<>();
        List<String> undo = new ArrayList<>();
        for (RowDifference difference : RowDifference.between(before, back.orElse(after))) {
            if (difference.lost() > 0) {
                say(difference.rowsLost(), difference.table(), "", back, up, undo);
            }
            difference
                    .columns()
                    .forEach(column -> say(difference.valuesLost(column), difference.table(), column, back, up, undo));
        }
        return new Remarks(up, undo);
    }

    /**
     * What is lost of tables in which no row was left to show it, as far as the changes say so themselves.
     *
     * @param before the rows before the up script
     * @return what there is to say at the head of the undo script
     */
    List<String> unshown(RowSnapshot before) {
        return draft.up().changes().stream()
                .filter(change -> KINDS_WITH_DATA.contains(change.key().kind()))
                .filter(change -> isEmpty(tableOf(change.key()), before))
                .flatMap(change -> unshown(change).stream())
                .toList();
    }

    private static Optional<String> unshown(Change change) {
        ObjectKey key = change.key();
        if (change.hazards().contains(Hazard.LOSES_DATA)) {
            return Optional.of(NOT_REVERSIBLE
                    + (key.kind() == Kind.TABLE
                            ? RowDifference.rowsLost(key.name())
                            : RowDifference.valuesLost(key.parent(), key.name())));
        }
        return change.hazards().contains(Hazard.ALTERS_VALUES)
                ? Optional.of(NOT_REVERSIBLE + "values of " + key.parent() + "." + key.name()
                        + " that have been rounded or cut")
                : Optional.empty();
    }

    // A table that is not there had another name, under which its rows were looked at.
    private static boolean isEmpty(String table, RowSnapshot rows) {
        return rows.tables().isEmpty()
                || Optional.ofNullable(rows.tables().get(table))
                        .filter(found -> found.rows().isEmpty())
                        .isPresent();
    }

    private static String tableOf(ObjectKey key) {
        return key.kind() == Kind.TABLE ? key.name() : key.parent();
    }

    private void say(
            String words, String table, String column, Optional<RowSnapshot> back, List<String> up, List<String> undo) {
        FollowedName name = new FollowedName(table, column);
        boolean isSaidByUp = isSaid(draft.up().changes(), name);
        boolean isSaidByUndo =
                isSaid(draft.undo().changes(), name.after(draft.up().changes()));
        boolean isConverted = draft.up().changes().stream()
                .anyMatch(change -> change.hazards().contains(Hazard.REWRITES_TABLE));
        if (!isSaidByUp && !isSaidByUndo && !isConverted) {
            // Without the way back, what has another name now cannot be told from what is lost.
            if (back.isPresent()) {
                throw new Failure(
                        ExitCode.FAULT,
                        "the undo script would not lead where it should: " + words,
                        "nothing was written; write this revision by hand, and report it");
            }
            return;
        }
        if (!isSaidByUp && !isSaidByUndo) {
            up.add(NOT_REVERSIBLE + words);
        }
        if (!isSaidByUndo) {
            undo.add(NOT_REVERSIBLE + words);
        }
    }

    private static boolean isSaid(List<Change> changes, FollowedName first) {
        FollowedName name = first;
        for (Change change : changes) {
            boolean isMeant = name.isWithin(change.key())
                    || !KINDS_WITH_DATA.contains(change.key().kind());
            if (isMeant && change.hazards().contains(Hazard.LOSES_DATA)) {
                return true;
            }
            name = name.after(change);
        }
        return false;
    }
}
