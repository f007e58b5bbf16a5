package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.OBSERVATIONS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.keystroke.HandRhythm;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Primitive;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Typing rhythms that recordings of attackers show. */
final class KeystrokeRows {
  private static final List<String> PRIMITIVES =
      HandRhythm.FROM.stream().map(Primitive::primitiveName).toList();

  private KeystrokeRows() {}

  /** A session and whose it is. */
  private record Session(UUID attacker, String evidence) {}

  /** Gives the rhythm of each session of some attackers, no more than a statement takes. */
  static void read(DSLContext dsl, List<UUID> attackers, ObjLongConsumer<UUID> rhythms) {
    Map<Session, List<org.decnet.model.observation.Observation>> sessions = new LinkedHashMap<>();
    FirstRows.of(
            dsl,
            dsl.select(TraitTable.READ)
                .from(OBSERVATIONS)
                .where(OBSERVATIONS.ATTACKER_UUID.in(attackers))
                .and(OBSERVATIONS.PRIMITIVE.in(PRIMITIVES)),
            List.of(name(OBSERVATIONS.ATTACKER_UUID), name(OBSERVATIONS.PRIMITIVE)),
            List.of(name(OBSERVATIONS.EVIDENCE_REF)),
            Observation.MOST_VALUES)
        .forEach(row -> {
          AttackerTrait trait = TraitTable.trait(row);
          if (trait != null) {
            sessions
                .computeIfAbsent(
                    new Session(trait.attacker(), trait.observation().evidenceRef()),
                    session -> new ArrayList<>())
                .add(trait.observation());
          }
        });
    sessions.entrySet().stream()
        .sorted(Comparator.comparing(session -> session.getKey().evidence()))
        .forEach(session ->
            HandRhythm.of(session.getValue())
                .ifPresent(rhythm -> rhythms.accept(session.getKey().attacker(), rhythm)));
  }

  private static <T> Field<T> name(Field<T> column) {
    return DSL.field(DSL.name(column.getName()), column.getDataType());
  }
}
