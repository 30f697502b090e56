package dev.flyback.difference;

/** What becomes of an object in the end, whatever steps that takes. */
public enum Fate {
    COMES,
    GOES,
    CHANGES,
    /** It is dropped and made again as it was, because something else is in the way. */
    IS_REBUILT
}
