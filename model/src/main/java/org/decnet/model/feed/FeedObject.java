package org.decnet.model.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One object as it is handed on.
 *
 * @param id its id, which starts with its type
 * @param type its type
 * @param version when it last became another; null if it says nothing about that
 * @param shared whether what is told of others may hold it too
 * @param content the object itself, as JSON
 */
public record FeedObject(
    String id, String type, @Nullable Instant version, boolean shared, String content) {}
