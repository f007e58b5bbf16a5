package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.spec.SpecRules.finds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldUsageChapterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NewProcessName",
        "Provider_Name",
        "userIdentity.arn",
        "SAM User Account",
        "a\"b",
        "c-ip",
        "winlog.event_data.Ünïcode",
        "@timestamp",
        "1"
      })
  void anyNameIsAField(String name) {
    assertThat(finds("{ '" + name + "': x }", name, "X")).isTrue();
    assertThat(finds("{ '" + name + "|contains': x }", name, "axb")).isTrue();
    assertThat(finds("{ '" + name + "': x }", name, "y")).isFalse();
  }

  @Test
  void namesAreTakenAsWritten() {
    assertThat(finds("{ image: x }", "Image", "x")).isFalse();
  }

  @Test
  void quotesInANameAreDoubled() {
    assertThat(finds("{ 'it''s|endswith': x }", "it's", "ax")).isTrue();
  }
}
