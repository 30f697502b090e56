package dev.flyback.doctor;

/**
 * A setting that has a value.
 *
 * @param name its variable
 * @param value its value, {@code ***} for a secret
 * @param origin where it comes from, in words
 * @param isOverruled whether it does not count, because a stronger one says the same
 */
public record Given(String name, String value, String origin, boolean isOverruled) {}
