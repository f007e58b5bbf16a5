package org.decnet.sigma.regex;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sets of {@code \p}: general categories such as {@code Lu} and scripts such as Greek. */
final class UnicodeSets {
  /** Two letters for each value of {@link Character#getType}. */
  private static final String CATEGORIES =
      "CnLuLlLtLmLoMnMeMcNdNlNo--ZsZlZpCcCf--CoCsPdPsPePcPoSmScSkSoPiPf";

  private UnicodeSets() {}

  static @Nullable CodePointSet named(String name) {
    if (name.equals("Any")) {
      return CodePointSet.ALL;
    }
    CodePointSet category = Categories.BY_NAME.get(name.equals("L&") ? "LC" : name);
    return category != null ? category : Scripts.BY_NAME.get(name.toUpperCase(Locale.ROOT));
  }

  /** Found by one look at every character, at the first use. */
  private static final class Categories {
    static final Map<String, CodePointSet> BY_NAME = read();

    private static Map<String, CodePointSet> read() {
      Map<String, CodePointSet.Builder> builders = new HashMap<>();
      for (int c = 0; c <= Character.MAX_CODE_POINT; ) {
        int type = Character.getType(c);
        int first = c;
        while (c <= Character.MAX_CODE_POINT && Character.getType(c) == type) {
          c++;
        }
        String name = CATEGORIES.substring(2 * type, 2 * type + 2);
        add(builders, name, first, c - 1);
        add(builders, name.substring(0, 1), first, c - 1);
        if (name.equals("Lu") || name.equals("Ll") || name.equals("Lt")) {
          add(builders, "LC", first, c - 1);
        }
      }
      return built(builders);
    }
  }

  /** Likewise. */
  private static final class Scripts {
    static final Map<String, CodePointSet> BY_NAME = read();

    private static Map<String, CodePointSet> read() {
      Map<String, CodePointSet.Builder> builders = new HashMap<>();
      for (int c = 0; c <= Character.MAX_CODE_POINT; ) {
        UnicodeScript script = UnicodeScript.of(c);
        int first = c;
        while (c <= Character.MAX_CODE_POINT && UnicodeScript.of(c) == script) {
          c++;
        }
        add(builders, script.name(), first, c - 1);
      }
      return built(builders);
    }
  }

  private static void add(
      Map<String, CodePointSet.Builder> builders, String name, int first, int last) {
    builders.computeIfAbsent(name, any -> CodePointSet.builder()).add(first, last);
  }

  private static Map<String, CodePointSet> built(Map<String, CodePointSet.Builder> builders) {
    Map<String, CodePointSet> sets = new HashMap<>();
    builders.forEach((name, builder) -> sets.put(name, builder.build()));
    return Map.copyOf(sets);
  }
}
