package org.decnet.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading of case files. */
class RuleCaseReaderTest {
  private static final String FILE =
      """
      R9001:
        emits: [TA0007 T1083 0.85]
        vectors:
          match:
            - command: 'cat x'
        match:
          - command: 'a; b'
            cites: [b]
        silent:
          - event: { kind: http_request, raw_url: /x, headers: ['A: b'], status: 404, tls: true }
      """;

  @Test
  void casesAreReadInOrderWithVectorsFirst() {
    RuleCaseReader.Read read = RuleCaseReader.read("f", FILE);

    assertThat(read.problems()).isEmpty();
    RuleCases cases = read.rules().getFirst();
    assertThat(cases.emits()).containsExactly("TA0007 T1083 0.85");
    assertThat(cases.cases()).extracting(RuleCase::vector).containsExactly(true, false, false);
    assertThat(cases.cases()).extracting(RuleCase::matches).containsExactly(true, true, false);
    assertThat(cases.cases().get(1).cites()).containsExactly("b");
  }

  @Test
  void eventIsBuiltOfItsFields() {
    RuleCase last = RuleCaseReader.read("f", FILE).rules().getFirst().cases().getLast();

    assertThat(last.events().getFirst().kind()).isEqualTo(EventKind.HTTP_REQUEST);
    assertThat(last.events().getFirst().list(Field.HEADERS)).containsExactly("A: b");
    assertThat(last.events().getFirst().integer(Field.STATUS)).isEqualTo(404);
    assertThat(last.events().getFirst().flag(Field.TLS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R9001: [",
        "R9001: 5",
        "- a",
        "R9001: { matches: [] }",
        "R9001: { match: x }",
        "R9001: { match: [{ event: { raw_url: x } }] }",
        "R9001: { match: [{ event: { kind: http_request, nothing: x } }] }",
        "R9001: { match: [{ event: { kind: http_request, status: x } }] }",
        "R9001: { match: [{ command: x, cite: [y] }] }",
        "R9001: { match: [] }\nR9001: { match: [] }"
      })
  void faultyFileNamesItsProblem(String yaml) {
    assertThat(RuleCaseReader.read("f", yaml).problems())
        .isNotEmpty()
        .allMatch(problem -> problem.path().equals("f"));
  }
}
