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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                crc.update(bytes, start, i - start);
                start = i + 1;
            }
        }
        crc.update(bytes, start, bytes.length - start);
        return (int) crc.getValue();
    }
}
