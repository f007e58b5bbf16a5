package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKER_INTEL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.store.json.JsonText;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code attacker_intel}. */
final class IntelTable {
  private IntelTable() {}

  /** Every column but the key. */
  static Map<Field<?>, @Nullable Object> columns(AttackerIntel intel) {
    Map<Field<?>, @Nullable Object> row = new HashMap<>();
    for (Field<?> column : ATTACKER_INTEL.fields()) {
      row.put(column, null);
    }
    row.remove(ATTACKER_INTEL.ATTACKER_UUID);
    row.put(ATTACKER_INTEL.ATTACKER_IP, intel.attackerIp());
    row.put(ATTACKER_INTEL.AGGREGATE_VERDICT, intel.aggregateVerdict().word());
    row.put(ATTACKER_INTEL.CACHED_AT, intel.cachedAt());
    row.put(ATTACKER_INTEL.EXPIRES_AT, intel.expiresAt());
    row.put(ATTACKER_INTEL.SCHEMA_VERSION, AttackerIntel.SCHEMA_VERSION);
    intel.answers().forEach(answer -> put(answer, row));
    return row;
  }

  private static void put(ProviderAnswer answer, Map<Field<?>, @Nullable Object> row) {
    switch (answer) {
      case ProviderAnswer.GreyNoise of -> {
        row.put(ATTACKER_INTEL.GREYNOISE_CLASSIFICATION, of.classification());
        row.put(ATTACKER_INTEL.GREYNOISE_NAME, of.name());
        row.put(ATTACKER_INTEL.GREYNOISE_TAGS, JsonText.ofTexts(of.tags()));
        row.put(ATTACKER_INTEL.GREYNOISE_RAW, of.raw());
        row.put(ATTACKER_INTEL.GREYNOISE_QUERIED_AT, of.queriedAt());
      }
      case ProviderAnswer.AbuseIpdb of -> {
        row.put(ATTACKER_INTEL.ABUSEIPDB_SCORE, of.score());
        row.put(
            ATTACKER_INTEL.ABUSEIPDB_CATEGORIES,
            JsonText.ofTexts(of.categories().stream().map(Object::toString).toList()));
        row.put(ATTACKER_INTEL.ABUSEIPDB_RAW, of.raw());
        row.put(ATTACKER_INTEL.ABUSEIPDB_QUERIED_AT, of.queriedAt());
      }
      case ProviderAnswer.Feodo of -> {
        row.put(ATTACKER_INTEL.FEODO_LISTED, of.listed());
        row.put(ATTACKER_INTEL.FEODO_MALWARE_FAMILY, of.malwareFamily());
        row.put(ATTACKER_INTEL.FEODO_FIRST_SEEN, of.firstSeen());
        row.put(ATTACKER_INTEL.FEODO_RAW, of.raw());
        row.put(ATTACKER_INTEL.FEODO_QUERIED_AT, of.queriedAt());
      }
      case ProviderAnswer.ThreatFox of -> {
        row.put(ATTACKER_INTEL.THREATFOX_LISTED, of.listed());
        row.put(ATTACKER_INTEL.THREATFOX_THREAT_TYPES, JsonText.ofTexts(of.threatTypes()));
        row.put(ATTACKER_INTEL.THREATFOX_IOC_TYPES, JsonText.ofTexts(of.iocTypes()));
        row.put(ATTACKER_INTEL.THREATFOX_MALWARE_FAMILIES, JsonText.ofTexts(of.malwareFamilies()));
        row.put(ATTACKER_INTEL.THREATFOX_RAW, of.raw());
        row.put(ATTACKER_INTEL.THREATFOX_QUERIED_AT, of.queriedAt());
      }
    }
  }

  static AttackerIntel intel(Record row) {
    return new AttackerIntel(
        row.get(ATTACKER_INTEL.ATTACKER_UUID),
        row.get(ATTACKER_INTEL.ATTACKER_IP),
        greyNoise(row),
        abuseIpdb(row),
        feodo(row),
        threatFox(row),
        row.get(ATTACKER_INTEL.CACHED_AT),
        row.get(ATTACKER_INTEL.EXPIRES_AT));
  }

  private static ProviderAnswer.@Nullable GreyNoise greyNoise(Record row) {
    return row.get(ATTACKER_INTEL.GREYNOISE_QUERIED_AT) == null
        ? null
        : new ProviderAnswer.GreyNoise(
            row.get(ATTACKER_INTEL.GREYNOISE_CLASSIFICATION),
            row.get(ATTACKER_INTEL.GREYNOISE_NAME),
            texts(row.get(ATTACKER_INTEL.GREYNOISE_TAGS)),
            row.get(ATTACKER_INTEL.GREYNOISE_RAW),
            row.get(ATTACKER_INTEL.GREYNOISE_QUERIED_AT));
  }

  private static ProviderAnswer.@Nullable AbuseIpdb abuseIpdb(Record row) {
    return row.get(ATTACKER_INTEL.ABUSEIPDB_QUERIED_AT) == null
        ? null
        : new ProviderAnswer.AbuseIpdb(
            row.get(ATTACKER_INTEL.ABUSEIPDB_SCORE),
            texts(row.get(ATTACKER_INTEL.ABUSEIPDB_CATEGORIES)).stream()
                .map(Integer::valueOf)
                .toList(),
            row.get(ATTACKER_INTEL.ABUSEIPDB_RAW),
            row.get(ATTACKER_INTEL.ABUSEIPDB_QUERIED_AT));
  }

  private static ProviderAnswer.@Nullable Feodo feodo(Record row) {
    return row.get(ATTACKER_INTEL.FEODO_QUERIED_AT) == null
        ? null
        : new ProviderAnswer.Feodo(
            row.get(ATTACKER_INTEL.FEODO_LISTED),
            row.get(ATTACKER_INTEL.FEODO_MALWARE_FAMILY),
            row.get(ATTACKER_INTEL.FEODO_FIRST_SEEN),
            row.get(ATTACKER_INTEL.FEODO_RAW),
            row.get(ATTACKER_INTEL.FEODO_QUERIED_AT));
  }

  private static ProviderAnswer.@Nullable ThreatFox threatFox(Record row) {
    return row.get(ATTACKER_INTEL.THREATFOX_QUERIED_AT) == null
        ? null
        : new ProviderAnswer.ThreatFox(
            row.get(ATTACKER_INTEL.THREATFOX_LISTED),
            texts(row.get(ATTACKER_INTEL.THREATFOX_THREAT_TYPES)),
            texts(row.get(ATTACKER_INTEL.THREATFOX_IOC_TYPES)),
            texts(row.get(ATTACKER_INTEL.THREATFOX_MALWARE_FAMILIES)),
            row.get(ATTACKER_INTEL.THREATFOX_RAW),
            row.get(ATTACKER_INTEL.THREATFOX_QUERIED_AT));
  }

  private static List<String> texts(@Nullable String json) {
    return JsonText.texts(Objects.requireNonNullElse(json, "[]"));
  }
}
