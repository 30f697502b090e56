package dev.flyback.history;

import java.util.List;

/** The tables in which other tools keep what they have applied. */
public final class OtherTools {
    /** Those of Alembic, of dbmate, Rails and golang-migrate, of Liquibase, and of Django. */
    public static final List<String> TABLES = List.of(
            "alembic_version", "schema_migrations", "databasechangelog", "databasechangeloglock", "django_migrations");

    private OtherTools() {}
}
