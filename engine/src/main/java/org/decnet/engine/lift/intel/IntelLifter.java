package org.decnet.engine.lift.intel;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Lifts what providers know (spec 03, section 7). Its artefact id is the attacker's, so that live,
 * replayed and backfilled events are one.
 */
public final class IntelLifter implements Lifter<AttackerIntel> {
  private static final String SENSOR = "intel";

  @Override
  public EventKind kind() {
    return EventKind.INTEL;
  }

  @Override
  public List<Event> lift(AttackerIntel intel) {
    Event.Builder event =
        LiftedEvent.of(EventKind.INTEL, artefactId(intel.attackerUuid()))
            .time(intel.cachedAt())
            .set(Field.SENSOR, SENSOR)
            .set(Field.SRC_IP, intel.attackerIp());
    intel.answers().forEach(answer -> add(answer, event));
    if (intel.answers().findAny().isPresent()) {
      event.set(Field.AGGREGATE_VERDICT, intel.aggregateVerdict().word());
    }
    return List.of(event.build());
  }

  /** The id of what is known of an attacker. */
  public static String artefactId(UUID attacker) {
    return attacker.toString();
  }

  private static void add(ProviderAnswer answer, Event.Builder event) {
    switch (answer) {
      case ProviderAnswer.AbuseIpdb of ->
          event
              .set(Field.ABUSEIPDB_SCORE, (double) of.score())
              .set(
                  Field.ABUSEIPDB_CATEGORIES,
                  orNull(of.categories().stream().map(Object::toString).toList()));
      case ProviderAnswer.GreyNoise of ->
          event
              .set(Field.GREYNOISE_CLASSIFICATION, of.classification().toLowerCase(Locale.ROOT))
              .set(Field.GREYNOISE_TAGS, tags(of.tags()))
              .set(Field.GREYNOISE_NAME, of.name());
      case ProviderAnswer.Feodo of ->
          event
              .set(Field.FEODO_LISTED, of.listed())
              .set(Field.FEODO_MALWARE_FAMILY, of.malwareFamily())
              .set(Field.FIRST_SEEN_FEODO, of.firstSeen());
      case ProviderAnswer.ThreatFox of ->
          event
              .set(Field.THREATFOX_THREAT_TYPES, tags(of.threatTypes()))
              .set(Field.THREATFOX_IOC_TYPES, tags(of.iocTypes()))
              .set(Field.THREATFOX_MALWARE_FAMILIES, orNull(of.malwareFamilies()));
    }
  }

  /** Providers write {@code Cobalt Strike} where rules say {@code cobalt_strike}. */
  private static @Nullable List<String> tags(List<String> names) {
    return orNull(
        names.stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'))
            .distinct()
            .toList());
  }

  private static @Nullable List<String> orNull(List<String> names) {
    return names.isEmpty() ? null : names;
  }
}
