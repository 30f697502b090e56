package dev.flyback.revision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file name says, by Flyway's rules ({@code org.flywaydb.core.internal.resource.ResourceNameParser}):
 * prefix, version, two underscores, description.
 */
record ScriptName(Kind kind, Optional<Version> version, String description) {
    private static final Pattern FORM = Pattern.compile("(?<prefix>[VUR])(?<version>.*?)(?:__(?<description>.*))?");
    private static final Pattern MEANT_AS_MIGRATION = Pattern.compile("(?i)[VUR](\\d.*|[._].*|.*__.*)");

    // The history's column is varchar(200); org.flywaydb.core.internal.util.AbbreviationUtils cuts so too.
    private static final int LONGEST_DESCRIPTION = 200;
    private static final String CUT = "...";

    enum Kind {
        UP,
        UNDO,
        REPEATABLE,
        CALLBACK,
        /** A name that is clearly meant to be a migration's but cannot be read as one. */
        UNREADABLE,
        /** Some other SQL file that lies in the folder. */
        OTHER
    }

    /** Reads the name of a file, whichever subfolder it is in. */
    static ScriptName of(String fileName) {
        String base = fileName.substring(fileName.lastIndexOf('/') + 1, fileName.length() - ".sql".length());
        if (CallbackEvent.of(base).isPresent()) {
            return new ScriptName(Kind.CALLBACK, Optional.empty(), base);
        }
        if (!MEANT_AS_MIGRATION.matcher(base).matches()) {
            return new ScriptName(Kind.OTHER, Optional.empty(), base);
        }
        Matcher matcher = FORM.matcher(base);
        return matcher.matches() ? migration(matcher) : unreadable(base);
    }

    private static ScriptName migration(Matcher matcher) {
        String description = Optional.ofNullable(matcher.group("description"))
                .map(text -> abbreviated(text.replace('_', ' ')))
                .orElse("");
        Optional<Version> version = Version.parse(matcher.group("version"));
        if (matcher.group("prefix").equals("R")) {
            boolean readable = matcher.group("version").isEmpty() && !description.isBlank();
            return new ScriptName(readable ? Kind.REPEATABLE : Kind.UNREADABLE, Optional.empty(), description);
        }
        Kind kind = matcher.group("prefix").equals("V") ? Kind.UP : Kind.UNDO;
        return version.isPresent() ? new ScriptName(kind, version, description) : unreadable(description);
    }

    private static String abbreviated(String description) {
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION - CUT.length()) + CUT;
    }

    private static ScriptName unreadable(String base) {
        return new ScriptName(Kind.UNREADABLE, Optional.empty(), base);
    }
}
