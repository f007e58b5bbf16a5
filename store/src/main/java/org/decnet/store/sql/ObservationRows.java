package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.ATTACKER_INFRASTRUCTURE;
import static org.decnet.store.generated.Tables.COMMAND;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.TTP_TAG;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.identity.FeatureType;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.identity.ObservationBuilder;
import org.decnet.engine.trace.TraceSighting.Kind;
import org.decnet.model.event.EventKind;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What rows say about attackers, as far as it helps to recognise them. */
final class ObservationRows {
  private static final int LONGEST_COMMAND = 512;

  private final DSLContext dsl;
  private final List<UUID> attackers;
  private final Map<UUID, ObservationBuilder> known = new LinkedHashMap<>();

  private ObservationRows(DSLContext dsl, List<UUID> attackers) {
    this.dsl = dsl;
    this.attackers = attackers;
    attackers.forEach(attacker -> known.put(attacker, new ObservationBuilder(attacker)));
  }

  /** Reads about some attackers, no more than a statement takes parameters. */
  static List<Observation> of(DSLContext dsl, List<UUID> attackers) {
    ObservationRows rows = new ObservationRows(dsl, attackers);
    rows.readNetworks();
    rows.readFingerprints();
    rows.readInfrastructure();
    rows.readCredentials();
    rows.readCommands();
    KeystrokeRows.read(
        dsl, attackers, (attacker, rhythm) -> rows.about(attacker).addKeystrokes(rhythm));
    return rows.known.values().stream().map(ObservationBuilder::build).toList();
  }

  private void readNetworks() {
    dsl.select(ATTACKERS.UUID, ATTACKERS.IP, ATTACKERS.ASN)
        .from(ATTACKERS)
        .where(ATTACKERS.UUID.in(attackers))
        .forEach(row -> {
          ObservationBuilder about = about(row.value1());
          about.address(row.value2());
          about.network(row.value3());
        });
  }

  private void readFingerprints() {
    List<String> types =
        Arrays.stream(FeatureType.values())
            .filter(FeatureType::isFingerprint)
            .map(FeatureType::word)
            .toList();
    FirstRows.of(
            dsl,
            dsl.selectDistinct(
                    ATTACKER_FINGERPRINT.ATTACKER_UUID,
                    ATTACKER_FINGERPRINT.FINGERPRINT_TYPE,
                    ATTACKER_FINGERPRINT.VALUE)
                .from(ATTACKER_FINGERPRINT)
                .where(ATTACKER_FINGERPRINT.ATTACKER_UUID.in(attackers))
                .and(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE.in(types)),
            names(ATTACKER_FINGERPRINT.ATTACKER_UUID, ATTACKER_FINGERPRINT.FINGERPRINT_TYPE),
            names(ATTACKER_FINGERPRINT.VALUE),
            Observation.MOST_VALUES)
        .forEach(row ->
            add(
                row.get(ATTACKER_FINGERPRINT.ATTACKER_UUID),
                Kind.FINGERPRINT,
                row.get(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE),
                row.get(ATTACKER_FINGERPRINT.VALUE)));
  }

  private void readInfrastructure() {
    FirstRows.of(
            dsl,
            dsl.select(
                    ATTACKER_INFRASTRUCTURE.ATTACKER_UUID,
                    ATTACKER_INFRASTRUCTURE.INFRA_TYPE,
                    ATTACKER_INFRASTRUCTURE.VALUE)
                .from(ATTACKER_INFRASTRUCTURE)
                .where(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID.in(attackers)),
            names(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID, ATTACKER_INFRASTRUCTURE.INFRA_TYPE),
            names(ATTACKER_INFRASTRUCTURE.VALUE),
            Observation.MOST_VALUES)
        .forEach(row ->
            add(
                row.get(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID),
                Kind.INFRASTRUCTURE,
                row.get(ATTACKER_INFRASTRUCTURE.INFRA_TYPE),
                row.get(ATTACKER_INFRASTRUCTURE.VALUE)));
  }

  private void add(UUID attacker, Kind kind, String type, String value) {
    about(attacker).addTrace(kind, type, value);
  }

  private void readCredentials() {
    FirstRows.of(
            dsl,
            dsl.selectDistinct(
                    CREDENTIALS.ATTACKER_UUID, CREDENTIALS.PRINCIPAL_KEY, CREDENTIALS.SECRET_SHA256)
                .from(CREDENTIALS)
                .where(CREDENTIALS.ATTACKER_UUID.in(attackers)),
            names(CREDENTIALS.ATTACKER_UUID),
            names(CREDENTIALS.PRINCIPAL_KEY, CREDENTIALS.SECRET_SHA256),
            Observation.MOST_VALUES)
        .forEach(row ->
            about(row.get(CREDENTIALS.ATTACKER_UUID))
                .addCredential(
                    row.get(CREDENTIALS.PRINCIPAL_KEY), row.get(CREDENTIALS.SECRET_SHA256)));
  }

  private void readCommands() {
    Field<String> line = DSL.substring(COMMAND.COMMAND_TEXT, 1, LONGEST_COMMAND).as("line");
    FirstRows.of(
            dsl,
            dsl.selectDistinct(TTP_TAG.ATTACKER_UUID, TTP_TAG.TACTIC, line)
                .from(TTP_TAG)
                .join(COMMAND)
                .on(COMMAND.EVENT_ID.coerce(String.class).eq(TTP_TAG.SOURCE_ID))
                .where(TTP_TAG.ATTACKER_UUID.in(attackers))
                .and(TTP_TAG.SOURCE_KIND.eq(EventKind.COMMAND.kindName())),
            names(TTP_TAG.ATTACKER_UUID, TTP_TAG.TACTIC),
            names(line),
            Observation.MOST_VALUES)
        .forEach(row ->
            about(row.get(TTP_TAG.ATTACKER_UUID))
                .addCommand(row.get(TTP_TAG.TACTIC), row.get(line)));
  }

  private ObservationBuilder about(UUID attacker) {
    return known.computeIfAbsent(attacker, ObservationBuilder::new);
  }

  private static List<Field<?>> names(Field<?>... columns) {
    return Arrays.stream(columns)
        .<Field<?>>map(column -> DSL.field(DSL.name(column.getName()), column.getDataType()))
        .toList();
  }
}
