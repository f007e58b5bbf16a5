package org.decnet.engine.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.trace.TraceReading;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Folds events and their tags into observations. What comes out does not depend on the order of the
 * events, nor on how often one is folded. Not for use by two threads.
 */
public final class ObservationFold {
  private final AttackerIds attackerIds;
  private final AsnLookup asns;
  private final Map<UUID, ObservationBuilder> known = new HashMap<>();
  private final Set<UUID> touched = new HashSet<>();

  /** Says which network an address is of. */
  @FunctionalInterface
  public interface AsnLookup {
    /** Knows none. */
    AsnLookup NONE = ip -> null;

    /** Number of the network; null if not known. */
    @Nullable Long asn(String ip);
  }

  /** Knows nothing yet. */
  public ObservationFold(AttackerIds attackerIds, AsnLookup asns) {
    this.attackerIds = attackerIds;
    this.asns = asns;
  }

  /** Takes an event and what it was tagged with. */
  public void add(Event event, List<Tag> tags) {
    UUID attacker = attackerIds.of(event);
    String ip = event.sourceIp();
    if (attacker == null || ip == null) {
      return;
    }
    ObservationBuilder about = about(attacker);
    about.address(ip);
    about.network(asns.asn(ip));
    for (TraceSighting trace : TraceReading.of(event, attacker)) {
      TraceSighting.Key key = trace.key();
      about.addTrace(key.kind(), key.type(), key.value());
    }
    addLogin(event, about);
    addCommand(event, tags, about);
  }

  /** Takes the typing rhythm of one recorded session; each session must be given once. */
  public void addKeystrokes(UUID attacker, long simhash) {
    about(attacker).addKeystrokes(simhash);
  }

  /** Observations that were added to since this was last asked. */
  public List<Observation> takeTouched() {
    List<Observation> observations = touched.stream().map(this::observation).toList();
    touched.clear();
    return observations;
  }

  /** All attackers. */
  public Collection<UUID> attackers() {
    return Set.copyOf(known.keySet());
  }

  /** What is known about an attacker. */
  public Observation observation(UUID attacker) {
    ObservationBuilder about = known.get(attacker);
    return about == null ? Observation.of(attacker) : about.build();
  }

  private ObservationBuilder about(UUID attacker) {
    touched.add(attacker);
    return known.computeIfAbsent(attacker, ObservationBuilder::new);
  }

  private static void addLogin(Event event, ObservationBuilder about) {
    String secret = event.text(Field.SECRET_SHA256);
    if (event.kind() == EventKind.AUTH_ATTEMPT && secret != null) {
      about.addCredential(event.text(Field.PRINCIPAL_KEY), secret);
    }
  }

  private static void addCommand(Event event, List<Tag> tags, ObservationBuilder about) {
    String text = event.text(Field.COMMAND_TEXT);
    if (event.kind() == EventKind.COMMAND && text != null) {
      tags.forEach(tag -> about.addCommand(tag.tactic().value(), text));
    }
  }
}
