package org.decnet.sigma.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.decnet.sigma.ast.Test.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPairTest {
  private static boolean holds(Placement placement, boolean cased, Object value, Object other) {
    return new FieldPair(placement, cased).locate(value, other) != Range.NONE;
  }

  @ParameterizedTest
  @CsvSource({
    "WHOLE,      false, Admin,     aDMIN,  true",
    "WHOLE,      true,  Admin,     aDMIN,  false",
    "WHOLE,      true,  Admin,     Admin,  true",
    "WHOLE,      false, Admin,     Admi,   false",
    "WHOLE,      false, Admi,      Admin,  false",
    "START,      false, Admin,     aD,     true",
    "START,      false, Admin,     dm,     false",
    "START,      true,  Admin,     ad,     false",
    "END,        false, Admin,     IN,     true",
    "END,        false, Admin,     mi,     false",
    "END,        true,  Admin,     IN,     false",
    "ANYWHERE,   false, Admin,     MI,     true",
    "ANYWHERE,   true,  Admin,     MI,     false",
    "ANYWHERE,   false, Admin,     mn,     false",
    "ANYWHERE,   false, ad,        admin,  false"
  })
  void textHoldsTheOther(
      Placement placement, boolean cased, String value, String other, boolean expected) {
    assertThat(holds(placement, cased, value, other)).isEqualTo(expected);
  }

  @Test
  void numbersAndBooleansAreComparedAsTexts() {
    assertThat(holds(Placement.WHOLE, false, 5L, 5)).isTrue();
    assertThat(holds(Placement.WHOLE, false, 5L, "5")).isTrue();
    assertThat(holds(Placement.START, false, 443L, 44L)).isTrue();
    assertThat(holds(Placement.WHOLE, false, true, "TRUE")).isTrue();
    assertThat(holds(Placement.WHOLE, false, 5L, 6L)).isFalse();
  }

  @Test
  void wildcardsOfAValueAreNoWildcards() {
    assertThat(holds(Placement.WHOLE, false, "abc", "a*")).isFalse();
    assertThat(holds(Placement.WHOLE, false, "a*", "A*")).isTrue();
  }

  @Test
  void rangeTellsWhereTheOtherStands() {
    FieldPair pair = new FieldPair(Placement.ANYWHERE, false);

    assertThat(pair.locate("xxABxx", "ab")).isEqualTo(Range.of(2, 4));
    assertThat(pair.locate("x".repeat(30) + "Y".repeat(30), "y".repeat(20)))
        .isEqualTo(Range.of(30, 50));
    assertThat(new FieldPair(Placement.END, false).locate("xxAB", "ab")).isEqualTo(Range.of(2, 4));
  }

  @Test
  void longAndShortTextsAreFoundAsTheLibraryFindsThem() {
    Random random = new Random(11);
    FieldPair pair = new FieldPair(Placement.ANYWHERE, false);
    for (int i = 0; i < 20_000; i++) {
      String text = letters(random, 60);
      String sought = letters(random, i % 2 == 0 ? 6 : 40);
      boolean expected = text.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
      assertThat(pair.locate(text, sought) != Range.NONE)
          .as(text + " " + sought)
          .isEqualTo(expected);
    }
  }

  private static String letters(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(most);
    for (int i = 0; i < length; i++) {
      text.append("aaaAb".charAt(random.nextInt(5)));
    }
    return text.toString();
  }

  @Test
  void hostilePairsOfLongTextsTakeTimeInTheirLengthOnly() {
    // Comparing at every position would take 10^11 steps here.
    String text = "a".repeat(1 << 20);
    String sought = "a".repeat(1 << 19) + "b";

    assertThat(holds(Placement.ANYWHERE, false, text, sought)).isFalse();
  }
}
