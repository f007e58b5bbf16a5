package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.junit.jupiter.api.Test;

class FileStructureChapterTest {
  @Test
  void theSpecificationsOwnExampleLoadsAndMatches() {
    Rule rule =
        SpecRules.only(
            SpecRules.parse(
                """
                title: Whoami Execution
                description: Detects a whoami.exe execution
                references:
                      - https://example.org/hunting
                author: Somebody
                date: 2019-10-23
                logsource:
                    category: process_creation
                    product: windows
                detection:
                    selection:
                        Image: 'C:\\Windows\\System32\\whoami.exe'
                    condition: selection
                level: high
                """));

    String image = "c:\\windows\\system32\\WHOAMI.EXE";
    assertThat(SpecRules.matches(rule, SpecEvent.of("Image", image))).isTrue();
    assertThat(SpecRules.matches(rule, SpecEvent.of("Image", "whoami.exe"))).isFalse();
  }

  @Test
  void linesMayEndInCarriageReturns() {
    String yaml = SpecRules.HEAD + "  sel: { f: x }\n  condition: sel\n";

    assertThat(SpecRules.parse(yaml.replace("\n", "\r\n")).rejected()).isFalse();
  }

  @Test
  void aFileHoldsSeveralDocuments() {
    String yaml = SpecRules.HEAD + "  sel: { f: x }\n  condition: sel\n";

    assertThat(SpecRules.parse(yaml + "---\n" + yaml).rules()).hasSize(2);
  }

  @Test
  void customFieldsAreKept() {
    String yaml = "own: { key: [ 1, x ] }\n" + SpecRules.HEAD + "  s: { f: x }\n  condition: s\n";
    ParseResult result = SpecRules.parse(yaml);

    assertThat(result.problems()).isEmpty();
    assertThat(result.rules().get(0).extensions()).containsKey("own");
  }

  @Test
  void whatIsNoMapIsNoRule() {
    assertThat(SpecRules.problemsOf("- a\n"))
        .containsExactly("1:1 error a rule is a map of keys, not a list");
  }
}
