package org.decnet.sigma.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Rule;

/**
 * The fields of JSON events that rules name. Immutable.
 *
 * <p>{@code a.b.c} is the value of {@code c} in {@code b} in {@code a}; names that hold the dots
 * themselves are found too and win over nested objects. A part {@code *} stands for any one name.
 * Ways separated by {@code |}, which pipelines write, are tried in order: the first with a value
 * gives it.
 */
public final class JsonFields implements FieldCatalog {
  private final Map<String, Integer> slots;
  private final List<String> names;
  private final boolean keywords;
  private final PathState top;

  private JsonFields(Set<String> fieldNames, boolean keywords) {
    this.slots = new LinkedHashMap<>();
    this.names = List.copyOf(fieldNames);
    this.keywords = keywords;
    List<FieldPath> paths = new ArrayList<>();
    for (String name : names) {
      int slot = slots.size();
      slots.put(name, slot);
      addPaths(name, slot, paths);
    }
    this.top = PathStates.build(paths);
  }

  private static void addPaths(String name, int slot, List<FieldPath> paths) {
    List<String> ways = ways(name);
    for (int i = 0; i < ways.size(); i++) {
      paths.add(FieldPath.of(ways.get(i), slot, i));
    }
  }

  private static List<String> ways(String name) {
    List<String> ways = new ArrayList<>();
    int start = 0;
    for (int bar = name.indexOf(FieldPath.ALTERNATIVE);
        bar >= 0;
        bar = name.indexOf(FieldPath.ALTERNATIVE, start)) {
      ways.add(name.substring(start, bar));
      start = bar + 1;
    }
    ways.add(name.substring(start));
    return ways;
  }

  /** Of the ways to a field, the one that an event's value came by; the first if it has none. */
  String way(String name, JsonEvent event) {
    Integer slot = slots.get(name);
    return slot == null ? name : ways(name).get(event.alternative(slot));
  }

  /** All fields that the rules name; keywords are searched if any rule has some. */
  public static JsonFields of(Collection<Rule> rules) {
    return of(rules, Set.of());
  }

  /** All fields that the rules name, and others of one's own. */
  public static JsonFields of(Collection<Rule> rules, Collection<String> more) {
    RuleFields fields = RuleFields.of(rules);
    Set<String> all = new LinkedHashSet<>(fields.names());
    all.addAll(more);
    return new JsonFields(all, fields.keywords());
  }

  @Override
  public int slot(String fieldName) {
    return slots.getOrDefault(fieldName, NO_SLOT);
  }

  @Override
  public int[] keywordSlots() {
    return keywords ? new int[] {keywordSlot()} : new int[0];
  }

  @Override
  public String name(int slot) {
    return slot == keywordSlot() ? "the event" : names.get(slot);
  }

  /** The names, in the order of their slots. */
  public List<String> names() {
    return names;
  }

  /** Whether events read for these fields have all that the rules look at. */
  boolean haveAllOf(Collection<Rule> rules) {
    RuleFields wanted = RuleFields.of(rules);
    return slots.keySet().containsAll(wanted.names()) && (keywords || !wanted.keywords());
  }

  /** How many slots an event needs. */
  int size() {
    return names.size() + 1;
  }

  /** The slot of all texts of an event; empty if no rule has keywords. */
  int keywordSlot() {
    return names.size();
  }

  boolean hasKeywords() {
    return keywords;
  }

  PathState top() {
    return top;
  }
}
