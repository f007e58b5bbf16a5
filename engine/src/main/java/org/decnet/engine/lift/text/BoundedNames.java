package org.decnet.engine.lift.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinct names in the order of their first appearance, of which only so many are kept. */
public final class BoundedNames {
  private static final int LONGEST = 1024;

  private final int most;
  private final Set<String> names = new LinkedHashSet<>(0);
  private int letters;

  /**
   * No names.
   *
   * @param most names that are kept
   */
  public BoundedNames(int most) {
    this.most = most;
  }

  /** Adds a name if there is room. */
  public void add(@Nullable String name) {
    if (name == null || name.isEmpty() || name.length() > LONGEST || names.size() >= most) {
      return;
    }
    if (names.add(name)) {
      letters += name.length();
    }
  }

  /** Names kept. */
  public int count() {
    return names.size();
  }

  /** Characters kept. */
  public int letters() {
    return letters;
  }

  /** The names; null if there are none. */
  public @Nullable List<String> orNull() {
    return names.isEmpty() ? null : List.copyOf(names);
  }

  /** The first name; null if there is none. */
  public @Nullable String first() {
    return names.isEmpty() ? null : names.iterator().next();
  }
}
