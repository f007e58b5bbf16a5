package org.decnet.server.web.taxii;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.decnet.engine.port.FeedStore;
import org.decnet.model.feed.FeedQuery;
import org.decnet.model.feed.PublishedObject;
import org.jspecify.annotations.Nullable;

/** Reads pages of collections, after publishing what is new as far as a page needs it. */
public final class CollectionReader {
  /** How far one request goes to fill its page; the client goes on from there. */
  private static final int MOST_STEPS = 10;

  private final FeedStore feeds;
  private final FeedPublisher publisher;

  /** Reads what a publisher publishes. */
  public CollectionReader(FeedStore feeds, FeedPublisher publisher) {
    this.feeds = feeds;
    this.publisher = publisher;
  }

  /**
   * Some objects of a collection.
   *
   * @param next where the page behind begins; null if nothing is behind
   */
  record Page(List<PublishedObject> objects, @Nullable String next) {
    static final Page EMPTY = new Page(List.of(), null);
  }

  /**
   * The page that is asked for. It is read again after each step, so that it holds all that was
   * stored before the question unless it says that there is more.
   */
  Page page(Asked asked) {
    FeedQuery query = asked.query();
    if (query == null) {
      return Page.EMPTY;
    }
    List<PublishedObject> found = feeds.objects(query);
    boolean pending = true;
    for (int step = 0; pending && step < MOST_STEPS && found.size() <= asked.limit(); step++) {
      pending = publisher.step(query.feed());
      found = pending ? feeds.objects(query) : found;
    }
    if (found.size() > asked.limit()) {
      found = found.subList(0, asked.limit());
      pending = true;
    }
    return new Page(List.copyOf(found), pending ? Asked.next(end(found, query)) : null);
  }

  /** Whether a collection holds an object, in whatever version. */
  boolean holds(Collection collection, String id) {
    return !page(new Asked(query(collection, id), 1)).objects().isEmpty();
  }

  private static FeedQuery query(Collection collection, String id) {
    return new FeedQuery(collection.feed(), collection.types(), Set.of(id), Set.of(), null, 1);
  }

  private static Instant end(List<PublishedObject> found, FeedQuery query) {
    return found.isEmpty()
        ? Objects.requireNonNullElse(query.after(), Instant.EPOCH)
        : found.getLast().addedAt();
  }
}
