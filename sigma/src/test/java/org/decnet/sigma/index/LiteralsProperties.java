package org.decnet.sigma.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.decnet.sigma.value.CaseFold;
import org.junit.jupiter.api.Test;

/** The literal index finds what a search for each literal finds. */
class LiteralsProperties {
  private static final int ROUNDS = 3_000;

  /** Letters that repeat, and some that fold to each other in surprising ways. */
  private static final String[] ALPHABETS = {
    "ab",
    "aAbB\\",
    "abcdefgh",
    "kK\u212A\u00e9\u00c9sS\u017f",
    "\ud83d\ude00\ud83d\ude01a",
    "\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u0391\u0392aAk\u212a"
  };

  private final Random random = new Random(73);
  private final SignalTable signals = new SignalTable();
  private final Literals literals = new Literals(signals);
  private final List<Sought> sought = new ArrayList<>();

  private enum Place {
    WHOLE,
    START,
    END,
    PART
  }

  private record Sought(Place place, String folded, int signal) {
    boolean isIn(String text) {
      return switch (place) {
        case WHOLE -> text.equals(folded);
        case START -> text.startsWith(folded);
        case END -> text.endsWith(folded);
        case PART -> text.contains(folded);
      };
    }
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    text.chars().forEach(c -> folded.append(CaseFold.fold((char) c)));
    return folded.toString();
  }

  private String text(String alphabet, int least, int most) {
    int length = least + random.nextInt(most - least + 1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private void seek(Place place, String folded) {
    Expression.Signal signal =
        switch (place) {
          case WHOLE -> literals.whole(folded);
          case START -> literals.start(folded);
          case END -> literals.end(folded);
          case PART -> literals.part(folded);
        };
    sought.add(new Sought(place, folded, signal.id()));
  }

  private Scratch scratch(int textLength) {
    return new Scratch(new TriggerWriter(signals.size(), 0).build(), 0, textLength);
  }

  private Set<Sought> raised(Scratch scratch) {
    Set<Sought> raised = new LinkedHashSet<>();
    for (Sought one : sought) {
      if (scratch.isRaised(one.signal())) {
        raised.add(one);
      }
    }
    scratch.end();
    return raised;
  }

  private Set<Sought> expected(String text) {
    Set<Sought> expected = new LinkedHashSet<>();
    for (Sought one : sought) {
      if (one.isIn(fold(text))) {
        expected.add(one);
      }
    }
    return expected;
  }

  private void seekSome(String alphabet) {
    int kinds = 1 + random.nextInt(15);
    for (Place place : Place.values()) {
      int count = (kinds >> place.ordinal() & 1) == 1 ? 1 + random.nextInt(12) : 0;
      for (int i = 0; i < count; i++) {
        seek(place, fold(text(alphabet, place == Place.PART ? 1 : 0, 6)));
      }
    }
  }

  @Test
  void indexFindsWhatABruteSearchFinds() {
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      LiteralsProperties one = new LiteralsProperties();
      one.random.setSeed(round);
      String alphabet = ALPHABETS[round % ALPHABETS.length];
      one.seekSome(alphabet);
      TextIndex index = Objects.requireNonNull(one.literals.build());
      // Shorter than most texts, so that these are read in parts.
      Scratch scratch = one.scratch(Math.max(index.longestAnchored(), round % 9 + 1));
      for (int i = 0; i < 8; i++) {
        String text = one.text(alphabet, 0, 24);
        index.read(text, scratch);
        Set<Sought> expected = one.expected(text);
        found += expected.size();
        assertThat(one.raised(scratch)).as("%d: %s", round, text).isEqualTo(expected);
      }
    }
    assertThat(found).isGreaterThan(ROUNDS);
  }

  @Test
  void textIsReadOnWhereThePartBeforeEnded() {
    seek(Place.PART, "abcabd");
    TextIndex index = Objects.requireNonNull(literals.build());
    Scratch scratch = scratch(4);
    index.read("abcabcABDx", scratch);

    assertThat(raised(scratch)).hasSize(1);
  }

  @Test
  void literalsThatEndEachOtherAreAllFoundAgainForTheNextEvent() {
    for (String literal : List.of("abcd", "bcd", "cd", "d")) {
      seek(Place.PART, literal);
    }
    TextIndex index = Objects.requireNonNull(literals.build());
    Scratch scratch = scratch(16);
    for (int event = 0; event < 3; event++) {
      index.read("xxabcd", scratch);

      assertThat(raised(scratch)).hasSize(4);
    }
  }

  @Test
  void noLiteralNeedsNoIndex() {
    assertThat(literals.build()).isNull();
  }
}
