package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.Tag;

/**
 * Labels events: derives statements from commands, runs the rules, and makes one tag per emission
 * of each match (spec 02, section 3). The same event and rules give the same tags; that what rules
 * found in a line is remembered shows in time alone.
 */
public final class Tagger {
  private final Supplier<ActiveRules> rules;
  private final TagMaker maker;
  private final TaggingListener listener;
  private final StatementDeriver deriver = new StatementDeriver();
  private volatile FindingMemory memory = new FindingMemory(ActiveRules.of(RulePack.EMPTY));

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
    this.listener = listener;
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
  public Tagging look(Derived derived) {
    ActiveRules active = rules.get();
    Event source = derived.base();
    boolean ofAddress = source.sourceIp() != null;
    if (!(ofAddress || TagSource.identity(source) != null) || source.flag(Field.SYNTHETIC)) {
      return new Tagging(new TaggedEvent(source, List.of()), active, List.of());
    }
    return listener.looking(source, () -> found(active, derived, ofAddress));
  }

  /**
   * The tags that an event would get, of any confidence. Nobody hears of it, and no limit of a rule
   * is used up: it is for events that did not happen.
   */
  public List<Tag> rehearse(Derived derived) {
    Event source = derived.base();
    return source.sourceIp() == null
        ? List.of()
        : tags(memory(rules.get()).of(derived).claims(), source, (rule, subject) -> true);
  }

  private Tagging found(ActiveRules active, Derived derived, boolean ofAddress) {
    Event source = derived.base();
    Findings found = memory(active).of(derived);
    found.suppressed().forEach(listener::suppressed);
    List<Tag> tags =
        tags(
            found.claims(),
            source,
            (rule, subject) -> maker.admits(active.states(), rule, subject));
    TaggedEvent tagged = new TaggedEvent(source, tags);
    // Runs are those of an address.
    return new Tagging(tagged, active, ofAddress ? hits(found.hits(), derived) : List.of());
  }

  // Two threads may both begin a memory; the one that is dropped costs no more than its making.
  private FindingMemory memory(ActiveRules active) {
    FindingMemory known = memory;
    if (!known.isAbout(active)) {
      known = new FindingMemory(active);
      memory = known;
    }
    return known;
  }

  private List<Tag> tags(
      List<Findings.Claim> claims, Event source, BiPredicate<PackRule, TagMaker.Subject> admits) {
    if (claims.isEmpty()) { // as with most events, and ids cost time
      return List.of();
    }
    TagMaker.Subject subject = TagMaker.Subject.of(source);
    List<Tag> tags = new ArrayList<>(claims.size());
    for (Findings.Claim claim : claims) {
      if (!admits.test(claim.rule(), subject)) {
        continue;
      }
      Evidence cited = EvidenceWriter.complete(claim.cited(), source);
      maker
          .ofEvent(subject, claim.rule(), claim.emission(), claim.confidence(), cited)
          .ifPresent(tags::add);
    }
    return tags;
  }

  private static List<Tagging.Hit> hits(List<Findings.Hit> hits, Derived derived) {
    if (hits.isEmpty()) {
      return List.of();
    }
    List<Tagging.Hit> complete = new ArrayList<>(hits.size());
    for (Findings.Hit hit : hits) {
      complete.add(new Tagging.Hit(derived.event(hit.event()), hit.matched()));
    }
    return complete;
  }
}
