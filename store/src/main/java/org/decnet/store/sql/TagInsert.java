package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.engine.port.TagStore;
import org.decnet.model.feed.Feed;
import org.decnet.model.tag.Tag;
import org.jooq.DSLContext;

/**
 * The one way of tags into the database, whatever the dialect and whether they come with events or
 * alone. The floor is applied here and nowhere else.
 */
final class TagInsert {
  private final Supplier<TagTable> table;
  private final Supplier<TallyTable> tallies;
  private final Supplier<TagFileTable> files;
  private final Supplier<DueTable> due;

  TagInsert(
      Supplier<TagTable> table,
      Supplier<TallyTable> tallies,
      Supplier<TagFileTable> files,
      Supplier<DueTable> due) {
    this.due = due;
    this.table = table;
    this.tallies = tallies;
    this.files = files;
  }

  /**
   * What became of some tags.
   *
   * @param kept tags at or above the floor
   * @param fresh kept tags that were not there
   */
  record Outcome(int kept, List<Tag> fresh) {}

  /** Gives all tags what is known now, and inserts those at or above the floor that are new. */
  List<Tag> refresh(Connection connection, List<Tag> tags, Instant now) throws SQLException {
    List<Tag> fresh = insert(connection, tags, now).fresh();
    table.get().refresh(connection, tags);
    return fresh;
  }

  /** Counts the tags of some owners anew, after they were changed or deleted. */
  void recount(Connection connection, DSLContext dsl, Collection<UUID> owners) throws SQLException {
    tallies.get().recount(connection, dsl, owners);
    due.get().mark(connection, Feed.ATTACKERS, stillThere(dsl, owners));
  }

  /** Inserts the tags at or above the floor (spec 01, section 6). */
  Outcome insert(Connection connection, List<Tag> tags, Instant now) throws SQLException {
    List<Tag> kept = tags.stream().filter(tag -> tag.confidence() >= TagStore.FLOOR).toList();
    if (kept.isEmpty()) {
      return new Outcome(0, List.of());
    }
    List<Tag> fresh = table.get().insert(connection, kept, now);
    tallies.get().add(connection, fresh);
    files.get().add(connection, fresh);
    due.get().mark(connection, Feed.ATTACKERS, owners(fresh));
    return new Outcome(kept.size(), fresh);
  }

  private static List<UUID> stillThere(DSLContext dsl, Collection<UUID> owners) {
    List<UUID> there = new ArrayList<>();
    Chunks.each(
        owners,
        some ->
            there.addAll(
                dsl.select(ATTACKERS.UUID)
                    .from(ATTACKERS)
                    .where(ATTACKERS.UUID.in(some))
                    .fetch(ATTACKERS.UUID)));
    return there;
  }

  private static List<UUID> owners(List<Tag> tags) {
    return tags.stream().map(Tag::attacker).filter(Objects::nonNull).toList();
  }
}
