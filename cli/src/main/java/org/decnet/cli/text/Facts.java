package org.decnet.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Named values, one a line, with the values aligned. */
public final class Facts {
  private record Fact(String name, String value) {}

  private final List<Fact> facts = new ArrayList<>();

  /** Adds a value; it is made visible, see {@link VisibleText}. */
  public Facts add(String name, String value) {
    facts.add(new Fact(name, VisibleText.of(value)));
    return this;
  }

  /** The lines. */
  public List<String> lines() {
    int width = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
    return facts.stream()
        .map(fact -> fact.name() + " ".repeat(width - fact.name().length() + 2) + fact.value())
        .toList();
  }
}
