package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.Place;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the modifiers of one key and checks that they can stand together, in their order. */
final class ModifierReader {
  private final String path;
  private final YamlNode.Scalar key;
  private final Problems problems;
  private final List<Written> written = new ArrayList<>();
  private boolean sound = true;

  ModifierReader(String path, YamlNode.Scalar key, Problems problems) {
    this.path = path;
    this.key = key;
    this.problems = problems;
  }

  /** A modifier as it stands in the file. */
  private record Written(Modifier modifier, String word, Place place) {
    Family family() {
      return Family.of(modifier);
    }

    String effect() {
      return "modifier '" + word + "' " + family().effect();
    }
  }

  /**
   * The modifiers that follow the field's name; null if they cannot be applied.
   *
   * @param start where the first of them begins in the key
   */
  @Nullable Set<Modifier> read(int start) {
    String text = key.text();
    int at = start;
    while (at <= text.length()) {
      int bar = text.indexOf('|', at);
      int end = bar < 0 ? text.length() : bar;
      add(text.substring(at, end), key.placeOf(at));
      at = end + 1;
    }
    for (int i = 0; sound && i < written.size(); i++) {
      checkCompany(i);
    }
    return sound ? all() : null;
  }

  private Set<Modifier> all() {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    written.forEach(w -> modifiers.add(w.modifier()));
    return modifiers;
  }

  private void add(String word, Place place) {
    Modifier modifier = Modifier.of(word);
    if (modifier == null) {
      error(place, "unknown modifier '" + word + "'");
    } else if (written.stream().anyMatch(w -> w.modifier() == modifier)) {
      error(place, "modifier '" + word + "' stands twice");
    } else {
      written.add(new Written(modifier, word, place));
    }
  }

  /** Compares a modifier with those before it; tells the first thing that is wrong. */
  private void checkCompany(int index) {
    Written later = written.get(index);
    boolean afterRegex = false;
    for (Written earlier : written.subList(0, index)) {
      afterRegex |= earlier.family() == Family.REGEX;
      if (!later.family().goesWith(earlier.family())) {
        error(later.place(), clash(earlier, later));
        return;
      }
      if (later.family().precedes(earlier.family())) {
        error(later.place(), later.effect() + ": it must stand before '" + earlier.word() + "'");
        return;
      }
    }
    if (later.family() == Family.FLAG && !afterRegex) {
      error(later.place(), "modifier '" + later.word() + "' follows modifier 're'");
    }
  }

  private static String clash(Written earlier, Written later) {
    if (earlier.family() == later.family()) {
      String both = "' " + later.family().effect() + ", as does '" + earlier.word() + "'";
      return "modifier '" + later.word() + both + ": only one of them can stand";
    }
    return later.effect() + ", but '" + earlier.word() + "' " + earlier.family().effect();
  }

  private void error(Place place, String message) {
    problems.error(place, path, message);
    sound = false;
  }
}
