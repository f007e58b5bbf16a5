package org.decnet.engine.tag;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagIds;
import org.jspecify.annotations.Nullable;

/** Makes tags of one ATT&amp;CK release, and none whose evidence breaks the contract. */
public final class TagMaker {
  private final AttackCatalog attack;
  private final TaggingListener listener;
  private final TagRates rates = new TagRates();

  /** A maker of tags of a release. */
  public TagMaker(AttackCatalog attack, TaggingListener listener) {
    this.attack = attack;
    this.listener = listener;
  }

  /**
   * What a tag stands behind, and who is tagged.
   *
   * @param kind kind of the source event
   * @param sourceKind the word for it in tags
   * @param sourceId id of the source event, or of what it stands behind
   * @param attacker null for what is about an identity
   * @param identity the identity that it is about; null if it is about one attacker
   * @param observedAt time of the source event
   */
  public record Subject(
      EventKind kind,
      String sourceKind,
      String sourceId,
      @Nullable UUID attacker,
      @Nullable UUID identity,
      @Nullable SessionId session,
      String decky,
      Instant observedAt) {

    /** An event as the subject of its own tags. */
    static Subject of(Event source) {
      return new Subject(
          source.kind(),
          TagSource.kind(source),
          TagSource.id(source),
          source.attacker(),
          TagSource.identity(source),
          source.session(),
          source.decky(),
          source.time());
    }

    /** The id of the tag that an emission of a rule makes. */
    public UUID tagId(PackRule rule, Emission emission) {
      return TagIds.of(
          sourceKind,
          sourceId,
          rule.id(),
          rule.version(),
          emission.technique().parent(),
          emission.technique().isSub() ? emission.technique().value() : "");
    }
  }

  /** Says that a run of events matched a rule that is turned off. */
  public void suppressed(PackRule rule) {
    listener.suppressed(rule);
  }

  /**
   * Whether a rule may give one more tag to somebody, as far as the limit allows that an operator
   * has set; the tag counts. Identities have no limit.
   */
  public boolean admits(RuleStates states, PackRule rule, Subject subject) {
    RuleState state = states.of(rule.id());
    Integer limit = state == null ? null : state.rateLimitPerMinute();
    UUID attacker = subject.attacker();
    if (limit == null
        || attacker == null
        || rates.admits(rule.id(), attacker, subject.observedAt(), limit)) {
      return true;
    }
    listener.limited(rule);
    return false;
  }

  /** The tag that an event gets; empty if the evidence says what it may not. */
  Optional<Tag> ofEvent(
      Subject subject, PackRule rule, Emission emission, double confidence, Evidence evidence) {
    return make(subject, rule, emission, confidence, evidence, EvidenceContract::allows);
  }

  /** The tag that a run of events gets; empty if the evidence says what it may not. */
  public Optional<Tag> ofRun(
      Subject subject, PackRule rule, Emission emission, double confidence, Evidence evidence) {
    return make(subject, rule, emission, confidence, evidence, EvidenceContract::allowsOfRun);
  }

  private Optional<Tag> make(
      Subject subject,
      PackRule rule,
      Emission emission,
      double confidence,
      Evidence evidence,
      BiPredicate<EventKind, String> allowed) {
    for (String key : evidence.values().keySet()) {
      if (!allowed.test(subject.kind(), key)) {
        listener.rejected(rule, subject.sourceId(), key);
        return Optional.empty();
      }
    }
    return Optional.of(
        new Tag(
            subject.tagId(rule, emission),
            subject.sourceKind(),
            subject.sourceId(),
            subject.attacker(),
            subject.identity(),
            subject.session(),
            subject.decky(),
            emission.tactic(),
            emission.technique(),
            confidence,
            0,
            rule.id(),
            rule.version(),
            rule.sigma().hash(),
            evidence,
            attack.release().version(),
            attack.url(emission.technique()).orElse(null),
            subject.observedAt()));
  }
}
