package dev.flyback.database;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.ServerErrorMessage;

/** Tells which role an error says to be missing. */
final class MissingRole {
    private static final String UNDEFINED_OBJECT = "42704";

    // Where PostgreSQL's acl.c says so; the words depend on the language of the server.
    private static final Set<String> ROUTINES = Set.of("get_role_oid", "get_rolespec_oid", "get_rolespec_tuple");
    private static final Pattern QUOTED = Pattern.compile("[\"«„“](.+)[\"»“”]");

    private MissingRole() {}

    static Optional<String> named(SqlError error) {
        return error.serverMessage()
                .filter(message -> UNDEFINED_OBJECT.equals(error.state()) && ROUTINES.contains(message.getRoutine()))
                .map(ServerErrorMessage::getMessage)
                .map(QUOTED::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }
}
