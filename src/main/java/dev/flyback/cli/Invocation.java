package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.execute.Interruption;

/**
 * All that one call of flyback has to do with the world.
 *
 * @param environment variables and folders
 * @param console streams
 * @param interruption asks a run to stop
 */
public record Invocation(Environment environment, Console console, Interruption interruption) {}
