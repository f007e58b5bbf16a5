package org.decnet.server.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.server.forward.ForwardSettings.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardSettingsTest {
  private static ForwardSettings of(String text) {
    return ForwardSettings.of(Map.of("DECNET_FORWARD", text));
  }

  @Test
  void nothingIsHandedOnUnlessItIsSet() {
    assertThat(ForwardSettings.of(Map.of()).outputs()).isEmpty();
  }

  @Test
  void outputsAreReadInOrder() {
    assertThat(
            of("siem=cef@tls://siem.example.org:6514, archive=ecs@file:/var/log/a@b.ndjson")
                .outputs())
        .containsExactly(
            new Output("siem", "cef", new ForwardTarget.Stream("siem.example.org", 6514, true)),
            new Output("archive", "ecs", new ForwardTarget.File(Path.of("/var/log/a@b.ndjson"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "siem",
        "=cef@file:/x",
        "../up=cef@file:/x",
        "siem=xml@file:/x",
        "siem=cef@http://siem.example.org/",
        "siem=cef@",
        "a=cef@file:/x,a=ecs@file:/y"
      })
  void whatIsWrongIsSaidWithWhatWasExpected(String text) {
    assertThatThrownBy(() -> of(text))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("DECNET_FORWARD")
        .hasMessageContaining("NAME=FORMAT@TARGET");
  }

  @Test
  void thereAreNotMoreThanAProcessCanServe() {
    StringBuilder many = new StringBuilder("a0=ecs@file:/a0");
    for (int i = 1; i < 17; i++) {
      many.append(",a").append(i).append("=ecs@file:/a").append(i);
    }
    assertThatThrownBy(() -> of(many.toString())).hasMessageContaining("at most 16");
  }
}
