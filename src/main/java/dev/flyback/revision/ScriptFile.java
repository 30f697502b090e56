package dev.flyback.revision;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Reads one SQL file and the {@code .conf} file beside it. */
final class ScriptFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ScriptFile() {}

    static Script read(FileText file, String name, Optional<FileText> configurationFile) throws IOException {
        Optional<String> configuration = configurationFile.isPresent()
                ? Optional.of(decode(configurationFile.get(), StandardCharsets.UTF_8))
                : Optional.empty();
        Charset charset = configuration.isPresent() ? encoding(configuration.get()) : StandardCharsets.UTF_8;
        return Script.of(name, decode(file, charset), configuration);
    }

    private static Charset encoding(String configuration) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(configuration));
        return Charset.forName(properties.getProperty("encoding", "UTF-8").trim());
    }

    private static String decode(FileText file, Charset charset) throws IOException {
        String text = file.read(charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
