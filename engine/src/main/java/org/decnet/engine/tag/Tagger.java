package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.Tag;
import org.decnet.sigma.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Labels events: derives statements from commands, runs the rules, and makes one tag per emission
 * of each match (spec 02, section 3). Pure: the same event and rules give the same tags.
 */
public final class Tagger {
  private final Supplier<ActiveRules> rules;
  private final TagMaker maker;
  private final StatementDeriver deriver = new StatementDeriver();

  /** A tagger for a pack whose techniques a catalogue knows. */
  public Tagger(RulePack pack, AttackCatalog attack, TaggingListener listener) {
    this(fixed(pack), attack, listener);
  }

  /**
   * A tagger for rules that may change.
   *
   * @param rules the rules in force; asked once for each event
   */
  public Tagger(Supplier<ActiveRules> rules, AttackCatalog attack, TaggingListener listener) {
    this.rules = rules;
    this.maker = new TagMaker(attack, listener);
  }

  private static Supplier<ActiveRules> fixed(RulePack pack) {
    ActiveRules only = ActiveRules.of(pack);
    return () -> only;
  }

  /** What makes the tags. */
  public TagMaker maker() {
    return maker;
  }

  /**
   * An event of whose session nothing is known, completed by what its statements tell, and its tags
   * of any confidence.
   */
  public TaggedEvent tag(Event base) {
    return look(deriver.derive(base)).tagged();
  }

  /** What the rules in force say about an event and what derives from it. */
  public Tagging look(StatementDeriver.Derived derived) {
    ActiveRules active = rules.get();
    Event source = derived.base();
    if (source.sourceIp() == null || source.flag(Field.SYNTHETIC)) {
      return new Tagging(new TaggedEvent(source, List.of()), active, List.of());
    }
    Look look = new Look(active, source);
    look.at(source);
    derived.events().forEach(look::at);
    return new Tagging(new TaggedEvent(source, tags(look, source)), active, look.hits);
  }

  private List<Tag> tags(Look look, Event source) {
    if (look.claims.isEmpty()) {
      return List.of();
    }
    List<Tag> tags = new ArrayList<>(look.claims.size());
    EvidenceWriter evidence = new EvidenceWriter(look.active.pack(), source);
    look.claims.forEach((uuid, claim) -> {
      PackRule rule = claim.rule();
      Evidence cited = evidence.cite(rule, claim.matched());
      maker
          .ofEvent(uuid, look.subject(), rule, claim.emission(), claim.confidence(), cited)
          .ifPresent(tags::add);
    });
    return tags;
  }

  /** One event and what derives from it, held against the rules. */
  private static final class Look {
    private final ActiveRules active;
    private final Event source;
    private final Map<UUID, Claim> claims = new LinkedHashMap<>(0);
    private final List<Tagging.Hit> hits = new ArrayList<>(0);

    private TagMaker.@Nullable Subject subject;

    Look(ActiveRules active, Event source) {
      this.active = active;
      this.source = source;
    }

    // Most events match nothing, and ids cost time.
    TagMaker.Subject subject() {
      TagMaker.Subject known = subject;
      if (known == null) {
        known = TagMaker.Subject.of(source);
        subject = known;
      }
      return known;
    }

    void at(Event event) {
      List<Rule> watched = new ArrayList<>(0);
      active.pack().match(event, rule -> matched(rule, event, watched));
      if (!watched.isEmpty()) {
        hits.add(new Tagging.Hit(event, watched));
      }
    }

    private void matched(PackRule rule, Event event, List<Rule> watched) {
      PackCorrelations correlations = active.pack().correlations();
      Rule source = correlations.source(rule);
      if (source == null || correlations.reports(rule)) {
        claim(rule, event);
      }
      if (source != null && active.states().mode(rule.id()) != RuleState.Mode.DISABLED) {
        watched.add(source);
      }
    }

    private void claim(PackRule rule, Event event) {
      for (Emission emission : rule.emits()) {
        OptionalDouble confidence = active.states().apply(rule.id(), emission.confidenceFor(event));
        if (confidence.isPresent()) {
          UUID uuid = subject().tagId(rule, emission);
          Claim claim = new Claim(rule, emission, confidence.getAsDouble(), List.of(event));
          claims.merge(uuid, claim, Claim::and);
        }
      }
    }
  }

  /** A tag in the making: one emission of one rule, and every event that matched it. */
  private record Claim(PackRule rule, Emission emission, double confidence, List<Event> matched) {
    Claim and(Claim other) {
      List<Event> all = new ArrayList<>(matched);
      all.addAll(other.matched);
      Emission stronger = other.confidence > confidence ? other.emission : emission;
      return new Claim(rule, stronger, Math.max(confidence, other.confidence), all);
    }
  }
}
