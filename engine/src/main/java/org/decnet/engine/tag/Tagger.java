package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagIds;

/**
 * Labels events: derives statements from commands, runs the rules, and makes one tag per emission
 * of each match (spec 02, section 3). Pure: the same event and rules give the same tags.
 */
public final class Tagger {
  private final Supplier<ActiveRules> rules;
  private final AttackCatalog attack;
  private final StatementDeriver deriver;
  private final EvidenceWriter evidence;
  private final TaggingListener listener;

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
    this.attack = attack;
    this.deriver = new StatementDeriver();
    this.evidence = new EvidenceWriter();
    this.listener = listener;
  }

  private static Supplier<ActiveRules> fixed(RulePack pack) {
    ActiveRules only = ActiveRules.of(pack);
    return () -> only;
  }

  /** The event, completed by what its statements tell, and its tags of any confidence. */
  public TaggedEvent tag(Event base) {
    ActiveRules active = rules.get();
    StatementDeriver.Derived derived = deriver.derive(base);
    Map<UUID, Claim> claims = new LinkedHashMap<>(0);
    Event source = derived.base();
    if (isTaggable(source)) {
      collect(active, source, source, claims);
      derived.events().forEach(event -> collect(active, source, event, claims));
    }
    return new TaggedEvent(
        source,
        claims.values().stream()
            .flatMap(claim -> tag(active.pack(), source, claim).stream())
            .toList());
  }

  private static boolean isTaggable(Event source) {
    return source.attacker() != null && !source.flag(org.decnet.model.event.Field.SYNTHETIC);
  }

  private static void collect(
      ActiveRules active, Event source, Event matched, Map<UUID, Claim> claims) {
    active.pack().match(matched, rule -> claim(active.states(), rule, source, matched, claims));
  }

  private static void claim(
      RuleStates states, PackRule rule, Event source, Event matched, Map<UUID, Claim> claims) {
    for (Emission emission : rule.emits()) {
      OptionalDouble confidence = states.apply(rule.id(), emission.confidenceFor(matched));
      if (confidence.isPresent()) {
        UUID uuid = tagId(source, rule, emission);
        Claim claim = new Claim(uuid, rule, emission, confidence.getAsDouble(), List.of(matched));
        claims.merge(uuid, claim, Claim::and);
      }
    }
  }

  private static UUID tagId(Event source, PackRule rule, Emission emission) {
    return TagIds.of(
        TagSource.kind(source),
        TagSource.id(source),
        rule.id(),
        rule.version(),
        emission.technique().parent(),
        emission.technique().isSub() ? emission.technique().value() : "");
  }

  private Optional<Tag> tag(RulePack pack, Event source, Claim claim) {
    PackRule rule = claim.rule();
    Evidence cited = evidence.cite(pack, rule, source, claim.matched());
    for (String key : cited.values().keySet()) {
      if (!EvidenceContract.allows(source.kind(), key)) {
        listener.rejected(rule, source, key);
        return Optional.empty();
      }
    }
    return Optional.of(
        new Tag(
            claim.uuid(),
            TagSource.kind(source),
            TagSource.id(source),
            Objects.requireNonNull(source.attacker()),
            null,
            source.session(),
            source.decky(),
            claim.emission().tactic(),
            claim.emission().technique(),
            claim.confidence(),
            0,
            rule.id(),
            rule.version(),
            rule.sigma().hash(),
            cited,
            attack.release().version(),
            attack.url(claim.emission().technique()).orElse(null),
            source.time()));
  }

  /** The kinds that tags name as their source: derived events stand behind their command. */
  static boolean isSourceKind(EventKind kind) {
    return kind != EventKind.PROCESS && kind != EventKind.FILE_OP;
  }

  /** A tag in the making: one emission of one rule, and every event that matched it. */
  private record Claim(
      UUID uuid, PackRule rule, Emission emission, double confidence, List<Event> matched) {
    Claim and(Claim other) {
      List<Event> all = new ArrayList<>(matched);
      all.addAll(other.matched);
      Emission stronger = other.confidence > confidence ? other.emission : emission;
      return new Claim(uuid, rule, stronger, Math.max(confidence, other.confidence), all);
    }
  }
}
