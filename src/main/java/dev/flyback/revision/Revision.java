package dev.flyback.revision;

import java.util.Optional;

/**
 * One version of the schema: the script that leads up to it and, if there is one, the script that
 * undoes it.
 *
 * @param version its version
 * @param description what it does, with spaces, as it stands in the name of the up script
 * @param up the script {@code V<version>__<description>.sql}
 * @param undo the script {@code U<version>__<description>.sql}
 */
public record Revision(Version version, String description, Script up, Optional<Script> undo) {}
