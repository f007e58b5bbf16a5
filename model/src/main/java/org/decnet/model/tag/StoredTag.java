package org.decnet.model.tag;

import java.time.Instant;

/**
 * A tag as the store keeps it.
 *
 * @param tag the tag
 * @param createdAt when the row was inserted; never used for analysis
 */
public record StoredTag(Tag tag, Instant createdAt) {}
