package org.decnet.engine.port;

/**
 * What one write changed.
 *
 * @param newEvents events that the store did not have
 * @param tags tags at or above the floor
 * @param newTags tags that the store did not have
 */
public record BatchResult(int newEvents, int tags, int newTags) {}
