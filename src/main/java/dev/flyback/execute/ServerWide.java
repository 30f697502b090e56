package dev.flyback.execute;

import java.util.regex.Pattern;

/** Tells statements that touch what all databases of a server share: roles, databases, tablespaces, its settings. */
final class ServerWide {
    private static final Pattern FORM = Pattern.compile(
            "((CREATE|ALTER|DROP) (ROLE|USER(?! MAPPING)|GROUP|DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER SYSTEM"
                    + "|(REASSIGN|DROP) OWNED|COMMIT PREPARED|ROLLBACK PREPARED)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private ServerWide() {}

    static boolean is(String sql) {
        return FORM.matcher(StatementWords.of(sql)).matches();
    }
}
