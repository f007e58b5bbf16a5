package org.decnet.model.fact;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;

/**
 * All tags of one technique in one session, or outside of any.
 *
 * @param technique technique or sub-technique
 * @param session id of the session; null for tags of none
 * @param count number of tags, at least 1
 * @param firstSeen earliest event time
 * @param lastSeen latest event time
 * @param confidence highest shown confidence, 0 to 1
 * @param rules rules that claim it, with their versions
 * @param tags ids of the first tags in order of ids, {@link #MOST_TAGS} at most
 * @param release newest ATT&amp;CK release that the tags were mapped to
 * @param tactic highest tactic of the tags; null if it was not asked for
 */
public record TechniqueSighting(
    TechniqueId technique,
    @Nullable String session,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    double confidence,
    SortedMap<String, Integer> rules,
    List<UUID> tags,
    String release,
    @Nullable String tactic) {
  /** Most ids of tags that are named (spec 06, section 1). */
  public static final int MOST_TAGS = 50;

  /** A sighting whose tactic was not asked for. */
  public TechniqueSighting(
      TechniqueId technique,
      @Nullable String session,
      long count,
      Instant firstSeen,
      Instant lastSeen,
      double confidence,
      SortedMap<String, Integer> rules,
      List<UUID> tags,
      String release) {
    this(technique, session, count, firstSeen, lastSeen, confidence, rules, tags, release, null);
  }

  /** Copies the collections. */
  public TechniqueSighting {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    tags = List.copyOf(tags);
  }
}
