package org.decnet.engine.bus;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/** What was tagged. Only rows that were not there are told, so nothing is told twice. */
public sealed interface TagFact extends Fact {
  /** The root of the topics. The tagger never listens to what is below it. */
  String ROOT = "ttp";

  /**
   * Somebody got tags.
   *
   * @param tags new tags of one attacker, identity and session
   */
  record Tagged(List<Tag> tags) implements TagFact {
    /** Copies the list, which must not be empty. */
    public Tagged {
      tags = List.copyOf(tags);
      if (tags.isEmpty()) {
        throw new IllegalArgumentException("Only new tags are told");
      }
    }

    @Override
    public Message message() {
      Tag any = tags.getFirst();
      SessionId session = any.session();
      List<UUID> ids = tags.stream().map(Tag::uuid).toList();
      return Message.of(
          Topic.of(ROOT, "tagged"),
          "tags",
          Members.key(ids),
          new Payload()
              .uuid("attacker_uuid", any.attacker())
              .uuid("identity_uuid", any.identity())
              .text("session_id", session == null ? null : session.value())
              .uuids("tag_uuids", ids)
              .texts("techniques_added", techniques())
              .values());
    }

    private List<String> techniques() {
      return tags.stream().map(tag -> tag.technique().value()).distinct().sorted().toList();
    }
  }

  /**
   * A rule found a technique.
   *
   * @param technique a parent
   * @param tags the new tags that say so
   */
  record RuleFired(RuleId rule, TechniqueId technique, List<UUID> tags) implements TagFact {
    /** Copies the list. */
    public RuleFired {
      tags = List.copyOf(tags);
    }

    @Override
    public Message message() {
      return Message.of(
          Topic.of(ROOT, "rule", "fired", technique.value()),
          "rule",
          rule + "|" + Members.key(tags),
          new Payload().text("rule_id", rule.value()).number("count", tags.size()).values());
    }
  }

  /**
   * An operator decided about a rule, its text changed, or it held tags back.
   *
   * @param state what holds of it now
   * @param version version of the rule; null if there is none
   * @param at when, so that what happens a second time is told a second time
   * @param text hash of its text, where that makes the difference; else empty
   */
  record RuleChanged(
      RuleId rule,
      Change change,
      String state,
      @Nullable Integer version,
      @Nullable String reason,
      Instant at,
      String text)
      implements TagFact {
    /** What happened to the rule. */
    public enum Change {
      /** Its limit held back tags. */
      SUPPRESSED,
      /** Its text was read anew. */
      RELOADED,
      /** Its state was set. */
      STATE
    }

    /** An operator decided, or what was decided has ended. */
    public static RuleChanged decided(
        RuleId rule,
        RuleState.Mode mode,
        @Nullable Integer version,
        @Nullable String reason,
        Instant at) {
      return new RuleChanged(rule, Change.STATE, mode.word(), version, reason, at, "");
    }

    /** A rule has another text. */
    public static RuleChanged reloaded(PackRule rule, RuleState.Mode mode, Instant at) {
      return new RuleChanged(
          rule.id(), Change.RELOADED, mode.word(), rule.version(), null, at, rule.sigma().hash());
    }

    /** A rule is not there any longer. */
    public static RuleChanged deleted(RuleId rule, RuleState.Mode mode, Instant at) {
      return new RuleChanged(rule, Change.RELOADED, mode.word(), null, "deleted", at, "");
    }

    /** The limit of a rule held back tags. */
    public static RuleChanged suppressed(
        PackRule rule, RuleState.Mode mode, String reason, Instant at) {
      return new RuleChanged(
          rule.id(), Change.SUPPRESSED, mode.word(), rule.version(), reason, at, "");
    }

    @Override
    public Message message() {
      String word = change.name().toLowerCase(Locale.ROOT);
      return Message.of(
          Topic.of(ROOT, "rule", word, token(rule.value())),
          "rule",
          String.join("|", state, String.valueOf(version), String.valueOf(reason), at.toString())
              + (text.isEmpty() ? "" : "|" + text),
          new Payload()
              .text("rule_id", rule.value())
              .text("state", state)
              .number("version", version)
              .text("reason", reason)
              .values());
    }

    // Rule ids may hold what a token of a topic may not.
    private static String token(String id) {
      StringBuilder token = new StringBuilder(id.length());
      id.codePoints()
          .map(c -> Character.isLetterOrDigit(c) || c == '-' ? c : '_')
          .forEach(token::appendCodePoint);
      return token.toString();
    }
  }
}
