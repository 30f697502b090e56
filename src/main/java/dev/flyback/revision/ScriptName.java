package dev.flyback.revision;

import java.util.Optional;

/**
 * What a file name says, by Flyway's rules ({@code org.flywaydb.core.internal.resource.ResourceNameParser}):
 * prefix, version, two underscores, description.
 */
record ScriptName(Kind kind, Optional<Version> version, String description) {
    private static final String SEPARATOR = "__";

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
        if (!isMeantAsMigration(base)) {
            return new ScriptName(Kind.OTHER, Optional.empty(), base);
        }
        int end = base.indexOf(SEPARATOR, 1);
        return end < 0
                ? migration(base, base.substring(1), "")
                : migration(base, base.substring(1, end), base.substring(end + SEPARATOR.length()));
    }

    private static boolean isMeantAsMigration(String base) {
        if (base.length() < 2 || "VURvur".indexOf(base.charAt(0)) < 0) {
            return false;
        }
        char second = base.charAt(1);
        return second == '.' || second == '_' || (second >= '0' && second <= '9') || base.indexOf(SEPARATOR, 1) > 0;
    }

    private static ScriptName migration(String base, String version, String name) {
        String description = abbreviated(name.replace('_', ' '));
        return switch (base.charAt(0)) {
            case 'V' -> versioned(Kind.UP, base, version, description);
            case 'U' -> versioned(Kind.UNDO, base, version, description);
            case 'R' ->
                version.isEmpty() && !description.isBlank()
                        ? new ScriptName(Kind.REPEATABLE, Optional.empty(), description)
                        : unreadable(base);
            default -> unreadable(base);
        };
    }

    private static ScriptName versioned(Kind kind, String base, String text, String description) {
        Optional<Version> version = Version.parse(text);
        return version.isPresent() ? new ScriptName(kind, version, description) : unreadable(base);
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
