package org.decnet.model.event;

import java.util.UUID;
import org.decnet.model.NameUuid;

/** Deterministic ids of events and of what is keyed by them (spec 01, sections 2.1 and 3). */
public final class EventIds {
  /** Namespace of all event ids: {@code 42503919-d481-5659-9de6-7cc10307b766}. */
  public static final UUID NAMESPACE = NameUuid.of(NameUuid.URL_NAMESPACE, "decnet:event:v1");

  private EventIds() {}

  /**
   * Id of an event that a sensor recorded.
   *
   * @param key the record's own unique id, else the hash of its raw line and an occurrence index
   */
  public static UUID ofRecord(String sensor, String source, String key) {
    return NameUuid.of(NAMESPACE, sensor + '|' + source + '|' + key);
  }

  /** Id of the n-th event of a kind that derives from another. */
  public static UUID derived(UUID parent, EventKind kind, int ordinal) {
    return NameUuid.of(NAMESPACE, parent + "|" + kind.kindName() + '|' + ordinal);
  }

  /** Id of an event lifted from an artefact. */
  public static UUID lifted(EventKind kind, String artefactId) {
    return NameUuid.of(NAMESPACE, "lift|" + kind.kindName() + '|' + artefactId);
  }

  /**
   * Id of the attacker behind an address.
   *
   * @param canonicalIp address in canonical text form, or {@code anon:} and a value
   */
  public static UUID attacker(String canonicalIp) {
    return NameUuid.of(NAMESPACE, "attacker|" + canonicalIp);
  }
}
