package org.decnet.engine.port;

import java.util.List;
import java.util.UUID;
import org.decnet.model.feed.Feed;
import org.decnet.model.feed.FeedObject;
import org.decnet.model.feed.FeedQuery;
import org.decnet.model.feed.PublishedObject;

/**
 * Keeps what subscribers were told, and knows of whom there is something new to tell: whoever
 * writes what an export tells of somebody marks him in the same transaction (ADR 182).
 */
public interface FeedStore {
  /**
   * Somebody of whom there is something new to tell.
   *
   * @param marks how often he was marked so far
   */
  record Due(UUID owner, long marks) {}

  /**
   * All that is to be told of somebody now.
   *
   * @param objects empty if he is gone
   */
  record Publication(Due due, List<FeedObject> objects) {
    /** Copies the list. */
    public Publication {
      objects = List.copyOf(objects);
    }
  }

  /** Some of those of whom there is something new to tell. */
  List<Due> due(Feed feed, int limit);

  /** Says that there may be something new to tell of some. */
  void mark(Feed feed, List<UUID> owners);

  /**
   * Takes down what is told, in one transaction: what is new or different from what was told last
   * gets a new time, later than any before; what is no longer told goes. Of who was marked again
   * since he was found to be due nothing is taken down: he is still due.
   *
   * @return owners of whom anything became different
   */
  List<UUID> publish(Feed feed, List<Publication> publications);

  /** Objects that a query asks for, in the order of the time at which they were added. */
  List<PublishedObject> objects(FeedQuery query);
}
