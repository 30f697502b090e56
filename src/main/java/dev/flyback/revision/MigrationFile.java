package dev.flyback.revision;

import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** One SQL file as it was found: what its name means, and its script or what is wrong with it. */
record MigrationFile(String name, ScriptName meaning, Optional<Script> script, Optional<Fault> fault) {
    // What Java puts for the bytes of a file name that it cannot read.
    private static final char UNREADABLE_CHARACTER = '\uFFFD';

    // The history's column is varchar(50).
    private static final int LONGEST_VERSION = 50;

    /** Reads a file, and that with its settings; its name is that relative to the migrations folder. */
    static MigrationFile read(FileText file, String name, Optional<FileText> configuration) {
        ScriptName meaning = ScriptName.of(name);
        Optional<Fault> fault = faultOfName(meaning, name);
        if (fault.isPresent() || meaning.kind() == ScriptName.Kind.OTHER) {
            return new MigrationFile(name, meaning, Optional.empty(), fault);
        }
        try {
            Script script = ScriptFile.read(file, name, configuration);
            return new MigrationFile(name, meaning, Optional.of(script), Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            return new MigrationFile(name, meaning, Optional.empty(), Optional.of(faultOfText(name, e)));
        }
    }

    private static Optional<Fault> faultOfName(ScriptName meaning, String name) {
        if (name.indexOf(UNREADABLE_CHARACTER) >= 0) {
            return Optional.of(new Fault(
                    name,
                    "the name holds characters that the locale does not know",
                    "set LC_ALL=C.UTF-8 or another UTF-8 locale"));
        }
        if (meaning.kind() == ScriptName.Kind.UNREADABLE) {
            return Optional.of(new Fault(
                    name,
                    "the name cannot be read",
                    "call it V<version>__<description>.sql, U<version>__<description>.sql or R__<description>.sql"));
        }
        return meaning.version()
                .map(version -> version.toString().length())
                .filter(length -> length > LONGEST_VERSION)
                .map(length -> new Fault(
                        name,
                        "its version has " + length + " characters, and the history has room for " + LONGEST_VERSION,
                        "give it a shorter one"));
    }

    private static Fault faultOfText(String name, Exception exception) {
        if (exception instanceof CharacterCodingException) {
            return new Fault(
                    name, "it is not UTF-8", "convert it, or put encoding=<its encoding> into " + name + ".conf");
        }
        if (exception instanceof UnsupportedCharsetException || exception instanceof IllegalCharsetNameException) {
            return new Fault(
                    name + ".conf",
                    "there is no encoding " + exception.getMessage(),
                    "name one such as UTF-8 or ISO-8859-1");
        }
        return new Fault(name, "it cannot be read: " + FileReason.of(exception), "check its permissions");
    }
}
