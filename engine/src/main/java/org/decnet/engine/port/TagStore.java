package org.decnet.engine.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagPlace;
import org.decnet.model.tag.TechniqueTally;
import org.jspecify.annotations.Nullable;

/** Keeps tags (spec 01, sections 6 and 13). */
public interface TagStore {
  /** Tags below this confidence never reach the database. */
  double FLOOR = 0.3;

  /** Tags below this confidence are shown only to who asks for them. */
  double SHOWN = 0.6;

  /**
   * Inserts the tags at or above the floor that are not there yet, and tells nobody: who tags what
   * happens writes it through {@link EventStore#write(Batch)}.
   *
   * @return number of rows really inserted; an empty list touches nothing
   */
  int insertTags(List<Tag> tags);

  /** Those of some ids that tags have. */
  Set<UUID> known(Collection<UUID> ids);

  /**
   * Makes the tags of a source say what is known now (spec 02, section 7.1): those that are there
   * get the confidence, evidence and time of these, others are inserted. A tag of the source that
   * is not among these, or below the floor, keeps its row and is no longer listed.
   *
   * @return number of rows really inserted
   */
  int refreshTags(String sourceKind, String sourceId, List<Tag> tags);

  /** Adjusts the confidence of what an attacker did (spec 02, section 7.2), within ±0.10. */
  void adjustConfidence(UUID attacker, Adjustment adjustment);

  /**
   * Tallies of all tags in a scope, ordered by technique, tactic and rule.
   *
   * @param minConfidence lowest shown confidence, 0 to 1
   */
  default List<TechniqueTally> tally(Scope scope, double minConfidence) {
    return tally(scope, TagWindow.ALL, minConfidence);
  }

  /**
   * Tallies of the tags in a scope and a window, ordered by technique, tactic and rule.
   *
   * @param minConfidence lowest shown confidence, 0 to 1
   */
  List<TechniqueTally> tally(Scope scope, TagWindow window, double minConfidence);

  /** How many identities showed each technique or sub-technique in a scope, whenever. */
  default Map<TechniqueId, Long> identities(Scope scope, double minConfidence) {
    return identities(scope, TagWindow.ALL, minConfidence);
  }

  /**
   * How many identities showed each technique or sub-technique in a scope and a window. Attackers
   * who have no identity yet are nobody's.
   *
   * @param minConfidence lowest shown confidence, 0 to 1
   */
  Map<TechniqueId, Long> identities(Scope scope, TagWindow window, double minConfidence);

  /** The newest of all tags of a technique in a scope. */
  default List<StoredTag> tags(Scope scope, TechniqueId technique, int limit) {
    return tags(scope, technique, TagWindow.ALL, limit);
  }

  /**
   * Tags of a technique in a scope and a window, newest first.
   *
   * @param technique a parent gives its own tags and those of its sub-techniques; a sub-technique
   *     only its own
   * @param limit most tags, 1 to 1000
   */
  List<StoredTag> tags(Scope scope, TechniqueId technique, TagWindow window, int limit);

  /**
   * Tags in the order in which they were stored, for who goes on from where he stopped.
   *
   * @param after right behind this place; null to begin with the first
   * @param since only those of events at this time or later; null for all
   * @param limit most tags, 1 to 1000
   */
  List<StoredTag> tagsAfter(@Nullable TagPlace after, @Nullable Instant since, int limit);

  /** All tags of one source event, by source kind and id, hidden ones included. */
  List<StoredTag> tagsOfSource(String sourceKind, String sourceId);

  /**
   * Shows all tags whose mapping was checked against a release of ATT&amp;CK, in the order of time,
   * little by little: others may write meanwhile.
   */
  void tagsOfRelease(String release, Consumer<StoredTag> visitor);

  /**
   * Tags of a rule, newest first.
   *
   * @param behind right behind this place in the order of what happened; null to begin with the
   *     newest
   * @param limit most tags, 1 to 1000
   */
  List<StoredTag> tagsOfRule(RuleId rule, @Nullable TagPlace behind, int limit);

  /**
   * How many tags of each technique are of events in each interval; those without any are missing.
   * Sub-techniques count for their parents, unless one of them is asked for. Intervals begin at
   * multiples of their length.
   */
  Map<TechniqueId, SortedMap<Instant, Long>> histogram(TagSpan span);

  /** How many tags of each rule are of events since a time. */
  Map<RuleId, Long> firings(Instant since);

  /** The tag of an id. */
  Optional<StoredTag> tag(UUID uuid);
}
