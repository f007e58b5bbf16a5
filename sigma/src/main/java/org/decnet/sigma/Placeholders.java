package org.decnet.sigma;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the placeholders of rules stand for in one place of use: immutable lists of values by name.
 *
 * <p>A value is a text in Sigma's notation, so that {@code *} and {@code ?} are wildcards in it.
 * The values of one placeholder are alternatives. Names are taken as written, case included.
 */
public final class Placeholders {
  /** No placeholder has a value: rules that use one load but never match. */
  public static final Placeholders NONE = new Placeholders(Map.of());

  private final Map<String, List<String>> values;

  private Placeholders(Map<String, List<String>> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Values by the name of the placeholder, without its percent signs.
   *
   * @throws IllegalArgumentException if a name has no values: leave it out instead
   */
  public static Placeholders of(Map<String, List<String>> values) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, list) -> {
      if (list.isEmpty()) {
        throw new IllegalArgumentException("placeholder without values: " + name);
      }
      copy.put(name, List.copyOf(list));
    });
    return new Placeholders(copy);
  }

  /** These and the others together; where both know a name, the others' values count. */
  public Placeholders with(Placeholders others) {
    Map<String, List<String>> both = new LinkedHashMap<>(values);
    both.putAll(others.values);
    return new Placeholders(both);
  }

  /** The values of a placeholder, at least one; null if it is not known. */
  public @Nullable List<String> values(String name) {
    return values.get(name);
  }

  /** The values by name, in the order they were given. */
  public Map<String, List<String>> asMap() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Placeholders that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "Placeholders" + values.keySet();
  }
}
