package org.decnet.server.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.export.finding.Finding;
import org.decnet.export.finding.FindingSeverity;
import org.decnet.model.actor.Attacker;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.Tag;
import org.decnet.sigma.Level;
import org.jspecify.annotations.Nullable;

/** Puts findings together of tags, their events, rules and attackers. */
public final class FindingReader {
  private static final int REMEMBERED = 1000;

  private final Stores stores;
  private final Supplier<RulePack> rules;
  private final Map<UUID, Optional<String>> addresses = new HashMap<>();

  /**
   * Reads from a store; for one thread.
   *
   * @param rules the rules in force
   */
  public FindingReader(Stores stores, Supplier<RulePack> rules) {
    this.stores = stores;
    this.rules = rules;
  }

  /** The finding that a tag is. */
  public Finding of(StoredTag stored) {
    Tag tag = stored.tag();
    Event event = event(tag.sourceId());
    Optional<PackRule> rule = rules.get().rule(tag.rule());
    return new Finding(
        tag,
        event,
        address(tag, event),
        rule.map(known -> known.sigma().title()).orElse(tag.rule().value()),
        severity(tag, rule));
  }

  private static FindingSeverity severity(Tag tag, Optional<PackRule> rule) {
    Level level = rule.map(known -> known.sigma().level()).orElse(null);
    return Optional.ofNullable(level)
        .flatMap(known -> FindingSeverity.ofWord(known.word()))
        .orElseGet(() -> FindingSeverity.ofConfidence(tag.shownConfidence()));
  }

  private @Nullable Event event(String id) {
    try {
      return stores.events().event(UUID.fromString(id)).orElse(null);
    } catch (IllegalArgumentException e) {
      return null; // an artefact's id, not an event's
    }
  }

  private @Nullable String address(Tag tag, @Nullable Event event) {
    String seen = event == null ? null : event.text(Field.SRC_IP);
    UUID attacker = tag.attacker();
    if (seen != null || attacker == null) {
      return seen;
    }
    if (addresses.size() >= REMEMBERED) {
      addresses.clear();
    }
    return addresses
        .computeIfAbsent(attacker, uuid -> stores.actors().attacker(uuid).map(Attacker::ip))
        .orElse(null);
  }
}
