package org.decnet.model.feed;

import java.time.Instant;

/**
 * An object of a feed, as it was told last.
 *
 * @param version when it last became another, else when it was added
 * @param addedAt when it was added or last changed here; no two objects of a feed have the same
 * @param content the object itself, as JSON
 */
public record PublishedObject(
    String id, String type, Instant version, Instant addedAt, String content) {}
