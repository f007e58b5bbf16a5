package org.decnet.engine.lift.intel;

import java.util.List;
import java.util.Locale;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Lifts what providers know (spec 03, section 7). Its artefact id is the attacker's, so that live,
 * replayed and backfilled events are one.
 */
public final class IntelLifter implements Lifter<IntelRow> {
  private static final String SENSOR = "intel";

  @Override
  public EventKind kind() {
    return EventKind.INTEL;
  }

  @Override
  public List<Event> lift(IntelRow row) {
    IntelRow.AbuseIpDb abuse = row.abuseIpDb();
    IntelRow.GreyNoise noise = row.greyNoise();
    IntelRow.Feodo feodo = row.feodo();
    IntelRow.ThreatFox fox = row.threatFox();
    return List.of(
        LiftedEvent.of(EventKind.INTEL, EventIds.attacker(row.ip()).toString())
            .time(row.cachedAt())
            .set(Field.SENSOR, SENSOR)
            .set(Field.SRC_IP, row.ip())
            .set(Field.ABUSEIPDB_SCORE, score(abuse.score()))
            .set(
                Field.ABUSEIPDB_CATEGORIES,
                orNull(abuse.categories().stream().map(Object::toString).toList()))
            .set(Field.GREYNOISE_CLASSIFICATION, lower(noise.classification()))
            .set(Field.GREYNOISE_TAGS, tags(noise.tags()))
            .set(Field.GREYNOISE_NAME, noise.name())
            .set(Field.FEODO_LISTED, feodo.listed())
            .set(Field.FEODO_MALWARE_FAMILY, feodo.family())
            .set(Field.FIRST_SEEN_FEODO, feodo.firstSeen())
            .set(Field.THREATFOX_THREAT_TYPES, tags(fox.threatTypes()))
            .set(Field.THREATFOX_IOC_TYPES, tags(fox.iocTypes()))
            .set(Field.THREATFOX_MALWARE_FAMILIES, orNull(fox.malwareFamilies()))
            .set(Field.AGGREGATE_VERDICT, lower(row.verdict()))
            .build());
  }

  private static @Nullable Double score(@Nullable Double score) {
    return score == null || score.isNaN() ? null : Double.valueOf(Math.clamp(score, 0, 100));
  }

  /** Providers write {@code Cobalt Strike} where rules say {@code cobalt_strike}. */
  private static @Nullable List<String> tags(List<String> names) {
    return orNull(
        names.stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'))
            .distinct()
            .toList());
  }

  private static @Nullable String lower(@Nullable String word) {
    return word == null ? null : word.toLowerCase(Locale.ROOT);
  }

  private static @Nullable List<String> orNull(List<String> names) {
    return names.isEmpty() ? null : names;
  }
}
