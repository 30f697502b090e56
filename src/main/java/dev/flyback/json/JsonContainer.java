package dev.flyback.json;

/** A JSON value that holds others, to be filled and written. */
public sealed interface JsonContainer permits JsonObject, JsonArray {}
