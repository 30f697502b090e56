package dev.flyback.doctor;

import java.util.Optional;

/**
 * What one check came to.
 *
 * @param subject what was looked at, in a word or two
 * @param level how good it is
 * @param what what was found
 * @param remedy what to do, where something is to be done
 */
public record Finding(String subject, Finding.Level level, String what, Optional<String> remedy) {
    /** How good it is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** It works, and may not for long. */
        WARNING,
        /** It does not work. */
        ERROR
    }

    static Finding ok(String subject, String what) {
        return new Finding(subject, Level.OK, what, Optional.empty());
    }

    static Finding warning(String subject, String what, String remedy) {
        return new Finding(subject, Level.WARNING, what, Optional.of(remedy));
    }

    static Finding error(String subject, String what, String remedy) {
        return new Finding(subject, Level.ERROR, what, Optional.of(remedy));
    }
}
