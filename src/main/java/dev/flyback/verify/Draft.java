package dev.flyback.verify;

/**
 * A revision that is not written yet.
 *
 * @param up its up script
 * @param undo its undo script
 */
public record Draft(DraftScript up, DraftScript undo) {}
