package org.decnet.engine.tag;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.decnet.engine.derive.DerivedLine;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.sigma.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a command, beside its line and session, decide what the rules of a pack find in
 * it: those that some rule reads, whose values scale a confidence, or that evidence cites.
 */
final class CommandFacts {
  /** Most characters of the facts of a command that is remembered. */
  private static final int MOST_LETTERS = 1024;

  private final List<Field> fields;
  private final boolean outlinesSuffice;

  private CommandFacts(Set<Field> fields, boolean outlinesSuffice) {
    this.fields = List.copyOf(fields);
    this.outlinesSuffice = outlinesSuffice;
  }

  /** The facts that count for rules, which are compiled by kind and service. */
  static CommandFacts of(Collection<PackRule> rules, Function<EventKind, List<RuleSet>> compiled) {
    Set<Field> scaling = scaling(rules);
    Set<Field> fields =
        new LinkedHashSet<>(List.of(Field.SERVICE, Field.UID, Field.USER, Field.PWD));
    for (Field field : EventKind.COMMAND.fields()) {
      if (scaling.contains(field) || reads(compiled, EventKind.COMMAND, field)) {
        fields.add(field);
      }
    }
    Predicate<Field> counts =
        field ->
            scaling.contains(field)
                || reads(compiled, EventKind.PROCESS, field)
                || reads(compiled, EventKind.FILE_OP, field);
    List<Field> inherited = DerivedLine.ofCommand().stream().filter(counts).toList();
    // The id of a derived event, and its parent's, follow from the command's.
    inherited.forEach(field -> fields.add(field == Field.PARENT_EVENT_ID ? Field.EVENT_ID : field));
    return new CommandFacts(fields, inherited.isEmpty());
  }

  private static Set<Field> scaling(Collection<PackRule> rules) {
    Set<Field> scaling = new LinkedHashSet<>();
    for (PackRule rule : rules) {
      for (Emission emission : rule.emits()) {
        if (emission.scaleBy() != null) {
          scaling.add(emission.scaleBy());
        }
      }
    }
    return scaling;
  }

  private static boolean reads(
      Function<EventKind, List<RuleSet>> compiled, EventKind kind, Field field) {
    int slot = kind.slot(field);
    return slot >= 0 && compiled.apply(kind).stream().anyMatch(set -> set.reads(slot));
  }

  /** Whether rules say the same of a derived event whatever command it derives from. */
  boolean outlinesSuffice() {
    return outlinesSuffice;
  }

  /** The facts of a command; null if they are too many to be remembered. */
  @Nullable List<@Nullable Object> of(Event command) {
    @Nullable Object[] facts = new @Nullable Object[fields.size()];
    int letters = 0;
    for (int i = 0; i < facts.length; i++) {
      Object fact = command.get(fields.get(i));
      if (fact instanceof List<?>) {
        return null;
      }
      letters += fact instanceof String text ? text.length() : 0;
      facts[i] = fact;
    }
    return letters > MOST_LETTERS ? null : Arrays.asList(facts);
  }
}
