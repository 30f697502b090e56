package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Hazard;
import dev.flyback.difference.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a script that was written from changes. */
public final class DraftText {
    private DraftText() {}

    /**
     * Writes a script.
     *
     * @param title its first line, without the dashes of a comment
     * @param script what it does
     * @return the text, with what it can do and what it locks at its head
     */
    public static String of(String title, DraftScript script) {
        return "-- " + title + "\n\n"
                + (script.parts().size() > 1
                        ? "-- several transactions: what one has done stays if a later one fails\n"
                        : "")
                + roles(script.roles())
                + script.remarks().stream().map(remark -> "-- " + remark + "\n").collect(Collectors.joining())
                + SqlText.hazards(script.changes())
                + script.locks().stream()
                        .map(lock -> "-- locks " + lock.relation() + ": " + lock.mode() + remark(lock, script.changes())
                                + "\n")
                        .collect(Collectors.joining())
                + script.parts().stream().map(part -> part(part, script)).collect(Collectors.joining());
    }

    /** What a script that needs roles begins with. */
    static String roles(List<String> roles) {
        return roles.stream().map(role -> "-- needs the role " + role + "\n").collect(Collectors.joining());
    }

    private static String remark(RelationLock lock, List<Change> changes) {
        if (!lock.isMeasured()) {
            return " (by PostgreSQL's manual)";
        }
        boolean isSaid = changes.stream().anyMatch(change -> change.hazards().contains(Hazard.BLOCKS_WRITES));
        return isSaid || lock.mode().effect().isEmpty()
                ? ""
                : " (" + lock.mode().effect() + ")";
    }

    private static String part(List<Change> part, DraftScript script) {
        String statements = SqlText.statements(part);
        return script.parts().size() == 1 || Parts.isOutside(part.get(0))
                ? statements
                : "BEGIN;\n" + statements + "COMMIT;\n";
    }
}
