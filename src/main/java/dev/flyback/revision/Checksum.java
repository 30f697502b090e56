package dev.flyback.revision;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The checksum that Flyway keeps of a script: CRC-32 over the UTF-8 bytes of its lines without their
 * ends ({@code org.flywaydb.core.internal.resolver.ChecksumCalculator}).
 */
final class Checksum {
    private Checksum() {}

    static int of(String text) {
        CRC32 crc = new CRC32();
        text.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }
}
