package org.decnet.engine.bus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/** Tells new tags, gathered by whom they are about and by the rules that found them. */
final class NewTags {
  /** Most tags that one message names. */
  static final int MOST = 5_000;

  private NewTags() {}

  private record Subject(
      @Nullable UUID attacker, @Nullable UUID identity, @Nullable SessionId session) {
    static Subject of(Tag tag) {
      return new Subject(tag.attacker(), tag.identity(), tag.session());
    }
  }

  private record Firing(RuleId rule, TechniqueId technique) {
    static Firing of(Tag tag) {
      return new Firing(tag.rule(), tag.parentTechnique());
    }
  }

  static List<Fact> facts(List<Tag> tags) {
    Map<Subject, List<Tag>> bySubject = new LinkedHashMap<>();
    Map<Firing, List<UUID>> byRule = new LinkedHashMap<>();
    for (Tag tag : tags) {
      bySubject.computeIfAbsent(Subject.of(tag), subject -> new ArrayList<>()).add(tag);
      byRule.computeIfAbsent(Firing.of(tag), firing -> new ArrayList<>()).add(tag.uuid());
    }
    List<Fact> facts = new ArrayList<>();
    bySubject.values().forEach(all -> addTagged(all, facts));
    byRule.forEach(
        (firing, ids) -> facts.add(new TagFact.RuleFired(firing.rule(), firing.technique(), ids)));
    return facts;
  }

  private static void addTagged(List<Tag> tags, List<Fact> facts) {
    for (int from = 0; from < tags.size(); from += MOST) {
      facts.add(new TagFact.Tagged(tags.subList(from, Math.min(from + MOST, tags.size()))));
    }
  }
}
