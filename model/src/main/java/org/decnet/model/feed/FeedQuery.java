package org.decnet.model.feed;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a feed are asked for.
 *
 * @param types their types; empty for any
 * @param ids their ids; empty for any
 * @param versions their versions; empty for any
 * @param after only those that were added or changed after this; null for all
 * @param limit most objects, at least 1
 */
public record FeedQuery(
    Feed feed,
    Set<String> types,
    Set<String> ids,
    Set<Instant> versions,
    @Nullable Instant after,
    int limit) {
  /** Copies the sets. */
  public FeedQuery {
    types = Set.copyOf(types);
    ids = Set.copyOf(ids);
    versions = Set.copyOf(versions);
  }

  /** Everything of a feed. */
  public static FeedQuery all(Feed feed, int limit) {
    return new FeedQuery(feed, Set.of(), Set.of(), Set.of(), null, limit);
  }

  /** The same question about what came after a time. */
  public FeedQuery after(Instant time) {
    return new FeedQuery(feed, types, ids, versions, time, limit);
  }
}
