package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
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
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How an attacker behaves on the network, by the names of spec 06, section 1. */
final class BehaviourRows {
  private static final int MOST_STACKS = 16;
  private static final int NEWEST_TRAITS = 20;

  private final Map<String, Object> behaviour = new HashMap<>();

  private BehaviourRows() {}

  /** What is known; empty if nothing is. */
  static Map<String, Object> of(DSLContext dsl, UUID attacker) {
    BehaviourRows rows = new BehaviourRows();
    // There is one event of what an attacker did over time, whose id follows from his (spec 03).
    Event lifted = EventTable.find(dsl, EventIds.lifted(EventKind.BEHAVIOR, attacker.toString()));
    if (lifted != null) {
      rows.add(lifted);
    }
    rows.put("tcp_fingerprint", stacks(dsl, attacker));
    rows.put("kex_order_raw", kexOrder(dsl, attacker));
    return rows.behaviour;
  }

  private void add(Event lifted) {
    put("behavior_class", lifted.text(Field.BEHAVIOR_CLASS));
    put("os_guess", lifted.text(Field.OS_GUESS));
    put("beacon_interval_s", lifted.get(Field.BEACON_INTERVAL_S));
    put("beacon_jitter_pct", lifted.get(Field.BEACON_JITTER_PCT));
    put("tool_guesses", lifted.get(Field.TOOLS));
    put("timing_stats", numbers(lifted, Field.MEAN_GAP_S, Field.CV));
    put("phase_sequence", numbers(lifted, Field.EXFIL_LATENCY_S, Field.LARGE_PAYLOAD_COUNT));
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

  private void put(String name, @Nullable Object value) {
    boolean empty =
        value == null
            || (value instanceof Map<?, ?> map && map.isEmpty())
            || (value instanceof List<?> list && list.isEmpty());
    if (!empty) {
      behaviour.put(name, value);
    }
  }

  private static List<String> stacks(DSLContext dsl, UUID attacker) {
    return dsl.selectDistinct(ATTACKER_FINGERPRINT.VALUE)
        .from(ATTACKER_FINGERPRINT)
        .where(ATTACKER_FINGERPRINT.ATTACKER_UUID.eq(attacker))
        .and(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE.eq("tcpfp"))
        .orderBy(ATTACKER_FINGERPRINT.VALUE)
        .limit(MOST_STACKS)
        .fetch(ATTACKER_FINGERPRINT.VALUE);
  }

  /** What the newest key exchange offered, in order; only a few events are looked at. */
  private static @Nullable String kexOrder(DSLContext dsl, UUID attacker) {
    return dsl
        .selectFrom(EVENT)
        .where(EVENT.ATTACKER_UUID.eq(attacker))
        .and(EVENT.KIND.eq(EventKind.FINGERPRINT.kindName()))
        .orderBy(EVENT.TIME.desc(), EVENT.EVENT_ID)
        .limit(NEWEST_TRAITS)
        .fetch(EventTable::event)
        .stream()
        .filter(event -> event != null && "hassh".equals(event.text(Field.FINGERPRINT_TYPE)))
        .map(event -> event.text(Field.DETAIL))
        .filter(detail -> detail != null)
        .findFirst()
        .orElse(null);
  }
}
