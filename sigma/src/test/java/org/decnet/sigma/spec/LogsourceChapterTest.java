package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.junit.jupiter.api.Test;

class LogsourceChapterTest {
  private static final String REST = "detection: { s: { f: x }, condition: s }\n";

  private static Rule rule(String logsource) {
    return SpecRules.only(SpecRules.parse("title: T\nlogsource: " + logsource + "\n" + REST));
  }

  @Test
  void hasThreeAttributesAloneOrTogether() {
    assertThat(rule("{ category: firewall }").logsource())
        .isEqualTo(new Logsource("firewall", null, null));
    assertThat(rule("{ product: windows, service: security }").logsource())
        .isEqualTo(new Logsource(null, "windows", "security"));
  }

  @Test
  void definitionAndOtherElementsAreForReaders() {
    assertThat(rule("{ service: sshd, definition: verbose, x: y }").logsource())
        .isEqualTo(new Logsource(null, null, "sshd"));
  }

  @Test
  void isMandatory() {
    assertThat(SpecRules.problemsOf("title: T\n" + REST))
        .containsExactly("1:1 error a rule needs a logsource");
    assertThat(SpecRules.problemsOf("title: T\nlogsource: { definition: x }\n" + REST))
        .containsExactly("2:12 error must name at least one of category, product and service");
    assertThat(SpecRules.problemsOf("title: T\nlogsource: { category: null }\n" + REST).get(0))
        .isEqualTo("2:24 error must be a text, not an empty value");
  }
}
