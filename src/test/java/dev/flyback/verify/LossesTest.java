package dev.flyback.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flyback.difference.Action;
import dev.flyback.difference.Change;
import dev.flyback.difference.Hazard;
import dev.flyback.difference.Rename;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of rows that do not come back. */
class LossesTest {
    private static final RowSnapshot BEFORE = rows(List.of("id", "name"), List.of(row("1", "a"), row("2", null)));
    private static final RowSnapshot WITHOUT_NAMES = rows(List.of("id"), List.of(row("1"), row("2")));
    private static final RowSnapshot NAMELESS = rows(List.of("id", "name"), List.of(row("1", null), row("2", null)));

    private static final Change DROP_COLUMN =
            change(Action.DROP, new ObjectKey(Kind.COLUMN, "public.t", "name"), Hazard.LOSES_DATA);
    private static final Change DROP_TABLE =
            change(Action.DROP, new ObjectKey(Kind.TABLE, "", "public.t"), Hazard.LOSES_DATA);
    private static final Change CONVERT =
            change(Action.ALTER, new ObjectKey(Kind.COLUMN, "public.t", "name"), Hazard.REWRITES_TABLE);
    private static final Change COMMENT = change(Action.ALTER, new ObjectKey(Kind.TABLE, "", "public.t"));

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    private static RowSnapshot rows(List<String> columns, List<List<String>> rows) {
        return new RowSnapshot(Map.of("public.t", new RowSnapshot.Table(columns, rows)));
    }

    private static Change change(Action action, ObjectKey key, Hazard... hazards) {
        return new Change(action, key, List.of("..."), Set.of(hazards));
    }

    private static Remarks remarks(List<Change> up, List<Change> undo, RowSnapshot after, RowSnapshot back) {
        return new Losses(new Draft(DraftScript.of(List.of(up)), DraftScript.of(List.of(undo))))
                .between(BEFORE, after, Optional.ofNullable(back));
    }

    @Test
    void what_the_up_script_says_to_lose_is_said_in_the_undo_script() {
        assertThat(remarks(List.of(DROP_COLUMN), List.of(COMMENT), WITHOUT_NAMES, NAMELESS))
                .isEqualTo(new Remarks(List.of(), List.of("not reversible: the values of public.t.name are lost")));
        assertThat(remarks(
                        List.of(DROP_TABLE),
                        List.of(COMMENT),
                        new RowSnapshot(Map.of()),
                        rows(List.of("id", "name"), List.of())))
                .isEqualTo(new Remarks(List.of(), List.of("not reversible: the rows of public.t are lost")));
    }

    @Test
    void what_the_undo_script_says_itself_is_not_said_twice() {
        assertThat(remarks(List.of(COMMENT), List.of(DROP_COLUMN), BEFORE, NAMELESS))
                .isEqualTo(new Remarks(List.of(), List.of()));
    }

    @Test
    void what_a_conversion_changes_is_said_in_both() {
        List<String> said = List.of("not reversible: the values of public.t.name are lost");

        assertThat(remarks(List.of(CONVERT), List.of(CONVERT), NAMELESS, NAMELESS))
                .isEqualTo(new Remarks(said, said));
    }

    @Test
    void nothing_is_said_where_all_comes_back() {
        assertThat(remarks(List.of(CONVERT), List.of(CONVERT), NAMELESS, BEFORE))
                .isEqualTo(new Remarks(List.of(), List.of()));
        assertThat(remarks(
                        List.of(COMMENT),
                        List.of(COMMENT),
                        BEFORE,
                        rows(List.of("name", "id", "new"), List.of(row(null, "2", "x"), row("a", "1", "y")))))
                .isEqualTo(new Remarks(List.of(), List.of()));
    }

    @Test
    void a_loss_that_nothing_announces_is_refused() {
        assertThatThrownBy(() -> remarks(List.of(COMMENT), List.of(COMMENT), BEFORE, NAMELESS))
                .hasMessage("the undo script would not lead where it should: the values of public.t.name are lost");
        assertThatThrownBy(() -> remarks(
                        List.of(COMMENT),
                        List.of(COMMENT),
                        BEFORE,
                        rows(List.of("id", "name"), List.of(row("1", "a")))))
                .hasMessage("the undo script would not lead where it should: the rows of public.t are lost");
    }

    @Test
    void without_a_way_back_what_is_announced_counts() {
        assertThat(remarks(List.of(DROP_COLUMN), List.of(COMMENT), WITHOUT_NAMES, null))
                .isEqualTo(new Remarks(List.of(), List.of("not reversible: the values of public.t.name are lost")));
        assertThat(remarks(List.of(COMMENT), List.of(COMMENT), WITHOUT_NAMES, null))
                .isEqualTo(new Remarks(List.of(), List.of()));
    }

    @Test
    void what_is_lost_under_another_name_is_said_too() {
        Change rename = new Rename(new ObjectKey(Kind.TABLE, "", "public.t"), new ObjectKey(Kind.TABLE, "", "public.u"))
                .change();
        Change move =
                new Rename(new ObjectKey(Kind.SCHEMA, "", "public"), new ObjectKey(Kind.SCHEMA, "", "other")).change();
        Change renameColumn = new Rename(
                        new ObjectKey(Kind.COLUMN, "other.u", "name"), new ObjectKey(Kind.COLUMN, "other.u", "title"))
                .change();
        Change drop = change(Action.DROP, new ObjectKey(Kind.COLUMN, "other.u", "title"), Hazard.LOSES_DATA);
        RowSnapshot none = new RowSnapshot(Map.of());

        assertThat(remarks(List.of(rename, move, renameColumn, drop), List.of(COMMENT), none, NAMELESS))
                .isEqualTo(new Remarks(List.of(), List.of("not reversible: the values of public.t.name are lost")));
        assertThat(remarks(List.of(rename, move, renameColumn), List.of(drop), none, NAMELESS))
                .isEqualTo(new Remarks(List.of(), List.of()));
        assertThatThrownBy(() -> remarks(List.of(rename, drop), List.of(COMMENT), none, NAMELESS))
                .hasMessageContaining("the values of public.t.name are lost");
    }
}
