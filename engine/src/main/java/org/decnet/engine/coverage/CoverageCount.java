package org.decnet.engine.coverage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.engine.pipeline.BatchSink;
import org.decnet.engine.port.Batch;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Tag;
import org.decnet.sigma.Correlation;

/** Counts the events of each kind and the tags of each rule in batches. */
public final class CoverageCount implements BatchSink {
  private static final int DEEPEST = 16;

  private final Map<EventKind, Long> events = new EnumMap<>(EventKind.class);

  // A rule makes one tag for each thing that it claims, and some of them may be clipped.
  private final Map<RuleId, Map<String, Long>> tags = new HashMap<>();

  @Override
  public void accept(Batch batch) {
    for (TaggedEvent tagged : batch.events()) {
      events.merge(tagged.event().kind(), 1L, Long::sum);
      tagged.tags().forEach(this::count);
    }
    batch.runs().forEach(this::count);
  }

  private void count(Tag tag) {
    tags.computeIfAbsent(tag.rule(), unused -> new HashMap<>())
        .merge(tag.tactic() + " " + tag.technique(), 1L, Long::sum);
  }

  /** Events of a kind. What derives from command lines is not counted. */
  public long events(EventKind kind) {
    return events.getOrDefault(kind, 0L);
  }

  /** The coverage of each rule of a pack, in the order of the pack. */
  public List<RuleCoverage> of(RulePack pack) {
    return pack.rules().stream()
        .map(rule -> new RuleCoverage(rule, List.copyOf(kinds(rule, pack, 0)), firings(rule.id())))
        .toList();
  }

  private long firings(RuleId rule) {
    return tags.getOrDefault(rule, Map.of()).values().stream().mapToLong(n -> n).max().orElse(0);
  }

  /** A correlation looks at what the rules look at that it refers to. */
  private static Set<EventKind> kinds(PackRule rule, RulePack pack, int depth) {
    if (!(rule.sigma() instanceof Correlation correlation) || depth > DEEPEST) {
      return new TreeSet<>(pack.kinds(rule));
    }
    Set<EventKind> kinds = new TreeSet<>();
    for (Correlation.Reference reference : correlation.rules()) {
      pack.rules().stream()
          .filter(other -> isMeant(reference.rule(), other))
          .forEach(other -> kinds.addAll(kinds(other, pack, depth + 1)));
    }
    return kinds;
  }

  private static boolean isMeant(String reference, PackRule rule) {
    return reference.equals(rule.id().value()) || reference.equals(rule.sigma().id());
  }
}
