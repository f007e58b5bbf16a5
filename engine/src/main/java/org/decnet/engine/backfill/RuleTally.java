package org.decnet.engine.backfill;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.port.TagStore;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Tag;

/** Counts the tags of each rule, and those that the store lacks; writes nothing. */
public final class RuleTally implements BackfillSink {
  private final TagStore tags;
  private final SortedMap<RuleId, Count> counts = new TreeMap<>();
  private final Set<UUID> missing = new HashSet<>();

  /** A tally against a store. */
  public RuleTally(TagStore tags) {
    this.tags = tags;
  }

  /**
   * Tags of one rule.
   *
   * @param made tags that it gives
   * @param missing those that are not stored
   */
  public record Count(long made, long missing) {
    private Count plus(Count other) {
      return new Count(made + other.made, missing + other.missing);
    }
  }

  @Override
  public void accept(List<Tag> made) {
    Set<UUID> known = tags.known(made.stream().map(Tag::uuid).collect(Collectors.toSet()));
    for (Tag tag : made) {
      boolean isMissing = !known.contains(tag.uuid()) && missing.add(tag.uuid());
      counts.merge(tag.rule(), new Count(1, isMissing ? 1 : 0), Count::plus);
    }
  }

  /** The counts by rule, in order. */
  public Map<RuleId, Count> byRule() {
    return Collections.unmodifiableSortedMap(counts);
  }
}
