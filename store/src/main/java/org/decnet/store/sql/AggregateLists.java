package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.engine.campaign.Campaign;
import org.decnet.engine.identity.FeatureType;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The columns of identities and campaigns that list what their members have (spec 01, section 10).
 */
final class AggregateLists {
  /** Most values of one type that a row names. */
  static final int MOST_VALUES = 256;

  /** The lists of who has nothing. */
  static final Map<FeatureType, String> NONE = texts(Map.of());

  private final Map<FeatureType, Field<String>> columns = new EnumMap<>(FeatureType.class);

  AggregateLists(Table<?> table) {
    for (FeatureType type : FeatureType.values()) {
      String name = column(type);
      if (name != null) {
        columns.put(type, Objects.requireNonNull(table.field(name, String.class), name));
      }
    }
  }

  /** Other columns, and the lists behind them. */
  List<Field<?>> behind(Field<?>... others) {
    List<Field<?>> all = new ArrayList<>(List.of(others));
    all.addAll(columns.values());
    return List.copyOf(all);
  }

  /** The lists of a row by the words of their types, without the empty ones. */
  Map<String, List<String>> values(Record row) {
    Map<String, List<String>> values = new TreeMap<>();
    columns.forEach((type, column) -> {
      List<String> texts = JsonText.texts(row.get(column));
      if (!texts.isEmpty()) {
        values.put(type.word(), texts);
      }
    });
    return values;
  }

  /** The lists of a row as they stand there. */
  Map<FeatureType, String> texts(Record row) {
    Map<FeatureType, String> texts = new EnumMap<>(FeatureType.class);
    columns.forEach((type, column) -> texts.put(type, row.get(column)));
    return texts;
  }

  /** Binds lists in the order of the columns. */
  void bind(Parameters parameters, Map<FeatureType, String> lists) throws SQLException {
    for (FeatureType type : columns.keySet()) {
      parameters.text(lists.get(type));
    }
  }

  /** Lists as they stand in a row, the first values of each. */
  static Map<FeatureType, String> texts(Map<FeatureType, ? extends Collection<String>> values) {
    Map<FeatureType, String> texts = new EnumMap<>(FeatureType.class);
    for (FeatureType type : FeatureType.values()) {
      if (column(type) != null) {
        Collection<String> of = values.containsKey(type) ? values.get(type) : List.of();
        texts.put(type, JsonText.ofTexts(of.stream().limit(MOST_VALUES).toList()));
      }
    }
    return texts;
  }

  /** What the identities of each campaign have together, from their rows. */
  static Map<UUID, Map<FeatureType, String>> ofCampaigns(
      DSLContext dsl, Collection<Campaign> campaigns) {
    AggregateLists lists = new AggregateLists(ATTACKER_IDENTITIES);
    Map<UUID, Map<FeatureType, NavigableSet<String>>> gathered = new HashMap<>();
    Map<UUID, UUID> campaignOf = new HashMap<>();
    campaigns.forEach(
        campaign -> campaign.identities().forEach(one -> campaignOf.put(one, campaign.uuid())));
    Chunks.each(
        campaignOf.keySet(),
        some ->
            dsl.select(lists.behind(ATTACKER_IDENTITIES.UUID))
                .from(ATTACKER_IDENTITIES)
                .where(ATTACKER_IDENTITIES.UUID.in(some))
                .forEach(row ->
                    lists.addTo(
                        gathered.computeIfAbsent(
                            campaignOf.get(row.get(ATTACKER_IDENTITIES.UUID)),
                            campaign -> new EnumMap<>(FeatureType.class)),
                        row)));
    Map<UUID, Map<FeatureType, String>> texts = new HashMap<>();
    gathered.forEach((campaign, values) -> texts.put(campaign, texts(values)));
    return texts;
  }

  private void addTo(Map<FeatureType, NavigableSet<String>> values, Record row) {
    columns.forEach((type, column) -> {
      NavigableSet<String> all = values.computeIfAbsent(type, any -> new TreeSet<>());
      all.addAll(JsonText.texts(row.get(column)));
      while (all.size() > MOST_VALUES) {
        all.pollLast(); // so that what is left does not depend on the order
      }
    });
  }

  private static @Nullable String column(FeatureType type) {
    return switch (type) {
      case JA3 -> "ja3_hashes";
      case JA4 -> "ja4_hashes";
      case JA4H -> "ja4h_hashes";
      case JA4_QUIC -> "ja4_quic_hashes";
      case HASSH -> "hassh_hashes";
      case JARM -> "jarm_hashes";
      case TLS_CERTIFICATE -> "tls_cert_sha256";
      case IPV6_IID -> "ipv6_link_local_iids";
      case SSH_KEY -> "ssh_key_hashes";
      case PAYLOAD -> "payload_hashes";
      case C2 -> "c2_endpoints";
      case KEYSTROKE -> null;
    };
  }
}
