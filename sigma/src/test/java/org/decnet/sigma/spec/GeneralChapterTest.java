package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.spec.SpecRules.finds;

import org.junit.jupiter.api.Test;

class GeneralChapterTest {
  @Test
  void valuesAreTextsOfAnyCase() {
    assertThat(finds("{ f: EvilService }", "f", "evilSERVICE")).isTrue();
    assertThat(finds("{ f: ÄÖ }", "f", "äö")).isTrue();
    assertThat(finds("{ f: EvilService }", "f", "EvilServices")).isFalse();
  }

  @Test
  void regularExpressionsAreCased() {
    assertThat(finds("{ f|re: Evil }", "f", "Evil")).isTrue();
    assertThat(finds("{ f|re: Evil }", "f", "evil")).isFalse();
  }

  @Test
  void quotesAreAllThatNeedsEscaping() {
    assertThat(finds("{ f: 'it''s %x% $a \\b [c]' }", "f", "it's %x% $a \\b [c]")).isTrue();
  }

  @Test
  void aSearchIdentifierIsAListOrAMap() {
    assertThat(finds("{ f: a, g: b }", "f", "a", "g", "b")).isTrue();
    assertThat(finds("[ a, b ]", "message", "xbx")).isTrue();
  }
}
