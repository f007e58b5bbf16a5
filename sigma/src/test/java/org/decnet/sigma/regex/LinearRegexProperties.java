package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random expressions are found in random texts where other engines find them. */
class LinearRegexProperties {
  private static final int EXPRESSIONS = 3_000;
  private static final int TEXTS = 8;

  private static LinearRegex compiled(String regex, RegexFlags flags) {
    return LinearRegex.compile(regex, flags, RegexLimits.DEFAULT);
  }

  private static String described(String regex, RegexFlags flags, String text) {
    return "/" + regex + "/ " + flags + " in '" + text.replace("\n", "\\n") + "'";
  }

  /**
   * The JDK finds no {@code (?m)^} in an empty text, which PCRE does, and finds {@code \B} between
   * the halves of a character.
   */
  private static boolean isKnownToDiffer(String regex, RegexFlags flags, String text) {
    return (flags.multiline() && text.isEmpty())
        || (regex.contains("\\B") && text.indexOf('\uDE00') >= 0);
  }

  @Test
  void findsAndPlacesWhatTheDefinitionSays() {
    int matches = 0;
    for (int seed = 0; seed < EXPRESSIONS; seed++) {
      Samples samples = new Samples(seed);
      String regex = samples.regex(3);
      RegexFlags flags = samples.flags();
      LinearRegex own = compiled(regex, flags);
      NaiveRegex naive = new NaiveRegex(regex, flags);
      for (int i = 0; i < TEXTS; i++) {
        String text = samples.text();
        long expected = naive.range(text);
        assertThat(own.find(text)).as(described(regex, flags, text)).isEqualTo(expected != -1);
        assertThat(own.range(text)).as(described(regex, flags, text)).isEqualTo(expected);
        matches += expected == LinearRegex.NONE ? 0 : 1;
      }
    }
    assertThat(matches).isBetween(EXPRESSIONS * TEXTS / 4, EXPRESSIONS * TEXTS * 3 / 4);
  }

  /** The JDK misses a few that need an empty round of a loop, and never finds more. */
  @Test
  void findsWhatTheJdkFinds() {
    int missed = 0;
    for (int seed = 0; seed < EXPRESSIONS; seed++) {
      Samples samples = new Samples(1_000_000 + seed);
      String regex = samples.regex(3);
      RegexFlags flags = samples.flags();
      LinearRegex own = compiled(regex, flags);
      Pattern jdk = jdk(regex, flags);
      for (int i = 0; i < TEXTS; i++) {
        String text = samples.text();
        if (!isKnownToDiffer(regex, flags, text)) {
          boolean found = jdk.matcher(text).find();
          boolean foundHere = own.find(text);
          assertThat(foundHere || !found).as(described(regex, flags, text)).isTrue();
          missed += found == foundHere ? 0 : 1;
        }
      }
    }
    assertThat(missed).isLessThan(EXPRESSIONS * TEXTS / 1_000);
  }

  private static Pattern jdk(String regex, RegexFlags flags) {
    int bits = Pattern.UNIX_LINES;
    bits |= flags.ignoreCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    bits |= flags.multiline() ? Pattern.MULTILINE : 0;
    bits |= flags.dotAll() ? Pattern.DOTALL : 0;
    return Pattern.compile(regex, bits);
  }

  /** The other engine knows no surrogates and takes {@code ^} after a last line feed. */
  @Test
  void findsWhatRe2Finds() {
    for (int seed = 0; seed < EXPRESSIONS; seed++) {
      Samples samples = new Samples(7_000_000 + seed);
      String regex = samples.regex(3);
      if (regex.contains("\\u") || regex.contains("\\Z") || regex.contains("$")) {
        continue;
      }
      LinearRegex own = compiled(regex, RegexFlags.NONE);
      com.google.re2j.Pattern other = com.google.re2j.Pattern.compile(regex);
      for (int i = 0; i < TEXTS; i++) {
        String text = samples.text().replace('\uD83D', '-').replace('\uDE00', '-');
        assertThat(own.find(text))
            .as(described(regex, RegexFlags.NONE, text))
            .isEqualTo(other.matcher(text).find());
      }
    }
  }

  @Test
  void textsThatMatchHaveTheRequiredLiterals() {
    int clauses = 0;
    for (int seed = 0; seed < EXPRESSIONS; seed++) {
      Samples samples = new Samples(3_000_000 + seed);
      String regex = samples.regex(3) + samples.regex(1) + samples.regex(2);
      RegexFlags flags = samples.flags();
      LinearRegex own = compiled(regex, flags);
      RequiredLiterals required = own.required();
      clauses += required.clauses().size();
      for (int i = 0; i < 3 * TEXTS && !required.clauses().isEmpty(); i++) {
        String text = samples.text();
        String as = described(regex, flags, text) + " " + required;
        boolean occur = occur(required, text);
        assertThat(own.find(text) && !occur).as(as).isFalse();
        assertThat(required.sufficient() && occur && !own.find(text)).as(as).isFalse();
      }
    }
    assertThat(clauses).isGreaterThan(EXPRESSIONS / 10);
  }

  private static boolean occur(RequiredLiterals required, String text) {
    StringBuilder folded = new StringBuilder();
    text.chars().forEach(c -> folded.append(CaseOrbits.fold((char) c)));
    return required.clauses().stream()
        .allMatch(clause -> clause.stream().anyMatch(l -> folded.indexOf(l) >= 0));
  }

  @Test
  void equivalentLiteralsSayTheSame() {
    int equivalent = 0;
    for (int seed = 0; seed < EXPRESSIONS; seed++) {
      Samples samples = new Samples(4_000_000 + seed);
      String regex = samples.regex(2) + samples.regex(1);
      LinearRegex own = compiled(regex, samples.flags());
      if (own.asLiterals().isPresent() && !own.ignoresCase()) {
        equivalent++;
        for (int i = 0; i < TEXTS; i++) {
          String text = samples.text();
          boolean occurs = own.asLiterals().get().stream().anyMatch(text::contains);
          assertThat(own.find(text)).as(regex + " in " + text).isEqualTo(occurs);
        }
      }
    }
    assertThat(equivalent).isGreaterThan(EXPRESSIONS / 50);
  }
}
