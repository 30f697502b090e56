package dev.flyback.preview;

import dev.flyback.verify.RelationLock;
import java.time.Duration;
import java.util.List;

/**
 * What one statement has done when it was tried.
 *
 * @param file the script
 * @param line the line of its first word
 * @param words its first words
 * @param duration how long it ran
 * @param locks the locks that it took and no statement before it had; what every query takes is left out
 * @param effects what it did to tables
 * @param dropped what it dropped, CASCADE included; what belongs to something dropped is left out
 */
public record TracedStatement(
        String file,
        int line,
        String words,
        Duration duration,
        List<RelationLock> locks,
        List<Effect> effects,
        List<String> dropped) {}
