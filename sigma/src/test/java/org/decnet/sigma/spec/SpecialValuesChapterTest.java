package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.spec.SpecRules.finds;

import java.util.List;
import org.decnet.sigma.Rule;
import org.junit.jupiter.api.Test;

/** The chapters about special field values and about the existence of fields. */
class SpecialValuesChapterTest {
  @Test
  void emptyValueIsTheEmptyText() {
    assertThat(finds("{ f: '' }", "f", "")).isTrue();
    assertThat(finds("{ f: '' }", "f", " ")).isFalse();
    assertThat(finds("{ f: '' }", "f", null)).isFalse();
    assertThat(finds("{ f: '' }", "g", "")).isFalse();
  }

  @Test
  void nullValueIsTheAbsentField() {
    for (String written : List.of("null", "~", "", "Null")) {
      assertThat(finds("{ f: " + written + " }", "f", null)).isTrue();
      assertThat(finds("{ f: " + written + " }", "g", "")).isTrue();
      assertThat(finds("{ f: " + written + " }", "f", "")).isFalse();
      assertThat(finds("{ f: " + written + " }", "f", 0L)).isFalse();
    }
    assertThat(finds("{ f: 'null' }", "f", null)).isFalse();
    assertThat(finds("{ f: 'null' }", "f", "NULL")).isTrue();
  }

  @Test
  void notNullIsASearchOfItsOwnNegated() {
    Rule rule =
        SpecRules.rule(
            """
            selection: { EventID: 4738 }
            filter: { PasswordLastSet: null }
            condition: selection and not filter
            """);

    assertThat(SpecRules.matches(rule, SpecEvent.of("EventID", 4738L, "PasswordLastSet", "x")))
        .isTrue();
    assertThat(SpecRules.matches(rule, SpecEvent.of("EventID", 4738L))).isFalse();
  }

  @Test
  void nullInAListIsTakenWithAWarning() {
    assertThat(SpecRules.problems("{ f: [ '', null ] }"))
        .containsExactly(
            "4:19 warning null in a list is not part of Sigma: give it a search of its own");
    assertThat(finds("{ f: [ '', null ] }", "f", null)).isTrue();
    assertThat(finds("{ f: [ '', null ] }", "f", "")).isTrue();
    assertThat(finds("{ f: [ '', null ] }", "f", "x")).isFalse();
  }

  @Test
  void existsAsksForTheFieldWhateverItsValue() {
    for (Object value : List.of("", "x", 0L, false, List.of("a"))) {
      assertThat(finds("{ f|exists: true }", "f", value)).isTrue();
      assertThat(finds("{ f|exists: false }", "f", value)).isFalse();
    }
    assertThat(finds("{ f|exists: true }", "f", null)).isFalse();
    assertThat(finds("{ f|exists: false }", "f", null)).isTrue();
    assertThat(finds("{ f|exists: false }", "g", "x")).isTrue();
  }

  @Test
  void numbersAndBooleansMeetTheirTexts() {
    assertThat(finds("{ f: 5 }", "f", "5")).isTrue();
    assertThat(finds("{ f: '5' }", "f", 5L)).isTrue();
    assertThat(finds("{ f: 5 }", "f", 5.0)).isTrue();
    assertThat(finds("{ f: 0x17 }", "f", 23L)).isTrue();
    assertThat(finds("{ f: '0x17' }", "f", "0X17")).isTrue();
    assertThat(finds("{ f: '0x17' }", "f", 23L)).isFalse();
    assertThat(finds("{ f: true }", "f", "True")).isTrue();
    assertThat(finds("{ f: 'true' }", "f", true)).isTrue();
    assertThat(finds("{ f: 1 }", "f", true)).isFalse();
    assertThat(finds("{ f: false }", "f", null)).isFalse();
  }
}
