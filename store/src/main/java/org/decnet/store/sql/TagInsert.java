package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.decnet.engine.port.TagStore;
import org.decnet.model.tag.Tag;

/**
 * The one way of tags into the database, whatever the dialect and whether they come with events or
 * alone. The floor is applied here and nowhere else.
 */
final class TagInsert {
  private final Supplier<TagTable> table;

  TagInsert(Supplier<TagTable> table) {
    this.table = table;
  }

  /**
   * What became of some tags.
   *
   * @param kept tags at or above the floor
   * @param added kept tags that were not there
   */
  record Count(int kept, int added) {}

  /** Inserts the tags at or above the floor and gives them all what is known now. */
  int refresh(Connection connection, List<Tag> tags, Instant now) throws SQLException {
    Count count = insert(connection, tags, now);
    table.get().refresh(connection, tags);
    return count.added();
  }

  /** Inserts the tags at or above the floor (spec 01, section 6). */
  Count insert(Connection connection, List<Tag> tags, Instant now) throws SQLException {
    List<Tag> kept = tags.stream().filter(tag -> tag.confidence() >= TagStore.FLOOR).toList();
    return new Count(kept.size(), kept.isEmpty() ? 0 : table.get().insert(connection, kept, now));
  }
}
