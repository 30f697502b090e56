package dev.flyback.difference;

/** What a change does to an object, in the order in which changes run where nothing else decides. */
public enum Action {
    DROP,
    ALTER,
    CREATE
}
