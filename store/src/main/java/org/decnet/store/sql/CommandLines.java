package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.COMMAND;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.fact.ValueSighting;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.impl.DSL;

/**
 * Command lines of a group of attackers. Lines that differ in a secret only are one. Unlike other
 * values they may be long: those of whom there is no room for are read when they are asked for.
 */
final class CommandLines {
  private static final int LINES_AT_ONCE = 100;
  private static final Field<Instant> FIRST = DSL.min(COMMAND.TIME);
  private static final Field<Instant> LAST = DSL.max(COMMAND.TIME);
  private static final Field<Integer> COUNT = DSL.count();

  private final Map<UUID, ValueFold> read = new HashMap<>();
  private final Map<UUID, Integer> rows = new HashMap<>();
  private final Set<UUID> unread = new HashSet<>();

  private CommandLines() {}

  /** Nobody's. */
  static CommandLines none() {
    return new CommandLines();
  }

  /** Lines of a group. */
  static CommandLines of(DSLContext dsl, AttackerGroup group) {
    CommandLines lines = new CommandLines();
    if (group.attackers().size() == 1) {
      lines.unread.addAll(group.attackers());
    } else {
      lines.readTogether(dsl, group);
    }
    return lines;
  }

  /** Lines of one of the group, first seen first. */
  List<ValueSighting> of(DSLContext dsl, UUID attacker) {
    if (unread.contains(attacker)) {
      return of(dsl, COMMAND.ATTACKER_UUID.eq(attacker));
    }
    ValueFold lines = read.get(attacker);
    return lines == null ? List.of() : lines.values();
  }

  /** Lines that meet a condition, first seen first. */
  static List<ValueSighting> of(DSLContext dsl, Condition which) {
    ValueFold lines = new ValueFold(FactRows.MOST_VALUES);
    try (Cursor<Record4<String, Instant, Instant, Integer>> found =
        dsl.select(COMMAND.COMMAND_TEXT, FIRST, LAST, COUNT)
            .from(COMMAND)
            .where(which)
            .groupBy(COMMAND.COMMAND_TEXT)
            .orderBy(FIRST, COMMAND.COMMAND_TEXT)
            .limit(FactRows.MOST_VALUES)
            .fetchSize(LINES_AT_ONCE)
            .fetchLazy()) {
      found.forEach(
          row -> lines.add(sighting(row.value1(), row.value2(), row.value3(), row.value4())));
    }
    return lines.values();
  }

  /** Rows come attacker by attacker, so that all but the last of those that were read are whole. */
  private void readTogether(DSLContext dsl, AttackerGroup group) {
    long chars = 0;
    unread.addAll(group.attackers());
    UUID current = null;
    try (Cursor<Record5<UUID, String, Instant, Instant, Integer>> found =
        dsl.select(COMMAND.ATTACKER_UUID, COMMAND.COMMAND_TEXT, FIRST, LAST, COUNT)
            .from(COMMAND)
            .where(group.are(COMMAND.ATTACKER_UUID))
            .groupBy(COMMAND.ATTACKER_UUID, COMMAND.COMMAND_TEXT)
            .orderBy(COMMAND.ATTACKER_UUID, FIRST, COMMAND.COMMAND_TEXT)
            .fetchSize(LINES_AT_ONCE)
            .fetchLazy()) {
      for (Record5<UUID, String, Instant, Instant, Integer> row : found) {
        UUID whose = row.value1();
        if (current != null && !current.equals(whose)) {
          unread.remove(current);
        }
        current = whose;
        chars += row.value2().length();
        if (chars > ValueFold.MOST_CHARS) {
          read.remove(whose);
          return;
        }
        add(whose, sighting(row.value2(), row.value3(), row.value4(), row.value5()));
      }
    }
    unread.clear();
  }

  private void add(UUID attacker, ValueSighting line) {
    if (rows.merge(attacker, 1, Integer::sum) <= FactRows.MOST_VALUES) {
      read.computeIfAbsent(attacker, none -> new ValueFold(FactRows.MOST_VALUES)).add(line);
    }
  }

  private static ValueSighting sighting(String line, Instant first, Instant last, int count) {
    return new ValueSighting(SecretMask.mask(line), first, last, count);
  }
}
