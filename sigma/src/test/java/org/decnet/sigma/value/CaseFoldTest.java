package org.decnet.sigma.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.sigma.regex.CaseOrbits;
import org.junit.jupiter.api.Test;

/** Texts and regular expressions agree about case. */
class CaseFoldTest {
  @Test
  void everyCharacterFoldsAsInRegularExpressions() {
    for (int c = 0; c < 0x10000; c++) {
      assertThat(CaseFold.fold((char) c)).isEqualTo(CaseOrbits.fold((char) c));
    }
  }
}
