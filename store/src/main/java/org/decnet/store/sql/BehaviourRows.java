package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.fact.ActorFacts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How each of a group of attackers behaves on the network, by the names of spec 06, section 1. */
final class BehaviourRows {
  private static final String HASSH = "hassh";
  private static final int MOST_STACKS = 16;
  private static final int NEWEST_TRAITS = 20;

  private final Map<UUID, Event> lifted = new HashMap<>();
  private final Map<UUID, String> kexOrders = new HashMap<>();

  private BehaviourRows() {}

  /**
   * Reads how each of a group behaves.
   *
   * @param looks what the programs of each look like
   */
  static BehaviourRows of(
      DSLContext dsl, AttackerGroup group, Map<UUID, List<ActorFacts.Fingerprint>> looks) {
    BehaviourRows rows = new BehaviourRows();
    rows.readLifted(dsl, group);
    List<UUID> exchangers =
        group.attackers().stream()
            .filter(attacker -> exchangesKeys(looks.getOrDefault(attacker, List.of())))
            .toList();
    if (!exchangers.isEmpty()) {
      rows.readKexOrders(dsl, new AttackerGroup(exchangers));
    }
    return rows;
  }

  /**
   * What is known of one; empty if nothing is.
   *
   * @param looks what its programs look like
   */
  Map<String, Object> of(UUID attacker, List<ActorFacts.Fingerprint> looks) {
    Map<String, Object> behaviour = new HashMap<>();
    Event event = lifted.get(attacker);
    if (event != null) {
      add(behaviour, event);
    }
    put(behaviour, "tcp_fingerprint", stacks(looks));
    put(behaviour, "kex_order_raw", kexOrders.get(attacker));
    return behaviour;
  }

  /** There is one event of what an attacker did over time; its id follows from his (spec 03). */
  private void readLifted(DSLContext dsl, AttackerGroup group) {
    Map<UUID, UUID> attackers = new HashMap<>();
    group
        .attackers()
        .forEach(attacker ->
            attackers.put(EventIds.lifted(EventKind.BEHAVIOR, attacker.toString()), attacker));
    Chunks.each(
        attackers.keySet(),
        some ->
            dsl.selectFrom(EVENT)
                .where(EVENT.EVENT_ID.in(some))
                .forEach(row -> {
                  Event event = EventTable.event(row);
                  UUID attacker = attackers.get(row.get(EVENT.EVENT_ID));
                  if (event != null && attacker != null) {
                    lifted.put(attacker, event);
                  }
                }));
  }

  /** What the newest key exchange of each offered, in order; a few events of each are looked at. */
  private void readKexOrders(DSLContext dsl, AttackerGroup group) {
    group
        .read(
            dsl.selectFrom(EVENT)
                .where(group.are(EVENT.ATTACKER_UUID))
                .and(EVENT.KIND.eq(EventKind.FINGERPRINT.kindName()))
                .orderBy(EVENT.ATTACKER_UUID, EVENT.TIME.desc(), EVENT.EVENT_ID),
            EVENT.ATTACKER_UUID,
            NEWEST_TRAITS,
            row -> kexOrder(EventTable.event(row)))
        .forEach((attacker, orders) -> kexOrders.put(attacker, orders.getFirst()));
  }

  private static @Nullable String kexOrder(@Nullable Event event) {
    return event != null && HASSH.equals(event.text(Field.FINGERPRINT_TYPE))
        ? event.text(Field.DETAIL)
        : null;
  }

  private static boolean exchangesKeys(List<ActorFacts.Fingerprint> looks) {
    return looks.stream().anyMatch(look -> look.type().equals(HASSH));
  }

  private static void add(Map<String, Object> behaviour, Event lifted) {
    put(behaviour, "behavior_class", lifted.text(Field.BEHAVIOR_CLASS));
    put(behaviour, "os_guess", lifted.text(Field.OS_GUESS));
    put(behaviour, "beacon_interval_s", lifted.get(Field.BEACON_INTERVAL_S));
    put(behaviour, "beacon_jitter_pct", lifted.get(Field.BEACON_JITTER_PCT));
    put(behaviour, "tool_guesses", lifted.get(Field.TOOLS));
    put(behaviour, "timing_stats", numbers(lifted, Field.MEAN_GAP_S, Field.CV));
    put(
        behaviour,
        "phase_sequence",
        numbers(lifted, Field.EXFIL_LATENCY_S, Field.LARGE_PAYLOAD_COUNT));
  }

  private static Map<String, Object> numbers(Event event, Field... fields) {
    Map<String, Object> numbers = new HashMap<>();
    Arrays.stream(fields)
        .forEach(field -> {
          Object value = event.get(field);
          boolean says = value instanceof Number number && number.doubleValue() != 0;
          if (says && value != null) {
            numbers.put(field.fieldName(), value);
          }
        });
    return numbers;
  }

  private static void put(Map<String, Object> behaviour, String name, @Nullable Object value) {
    boolean empty =
        value == null
            || (value instanceof Map<?, ?> map && map.isEmpty())
            || (value instanceof List<?> list && list.isEmpty());
    if (!empty) {
      behaviour.put(name, value);
    }
  }

  private static List<String> stacks(List<ActorFacts.Fingerprint> looks) {
    return looks.stream()
        .filter(look -> look.type().equals("tcpfp"))
        .map(ActorFacts.Fingerprint::value)
        .limit(MOST_STACKS)
        .toList();
  }
}
