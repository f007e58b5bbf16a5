package org.decnet.intel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void membersAreFoundByNameAndType() throws ProviderException {
    Json json =
        read("{\"a\":{\"b\":\" x\\u0000y \"},\"n\":7,\"f\":7.5,\"l\":[\"p\",\"p\",3,\"q\"]}");
    assertThat(json.get("a").get("b").text(10)).isEqualTo("xy");
    assertThat(json.get("a").get("b").text(2)).isEqualTo("x");
    assertThat(json.get("n").number(0, 7)).isEqualTo(7);
    assertThat(json.get("n").number(0, 6)).isNull();
    assertThat(json.get("f").number(0, 100)).isNull();
    assertThat(json.get("l").texts(5)).containsExactly("p", "q");
    assertThat(json.get("a").get("b").texts(5)).containsExactly("xy");
    assertThat(json.get("none").get("none").items()).isEmpty();
    assertThat(json.get("n").text(5)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1",
        "{\"a\":1}{}",
        "<html>",
        "{\"a\":1,\"a\":2}",
        "{'a':1}",
        "[1,]",
        "NaN",
        "\"\\ud800",
        "{\"a\":tru}"
      })
  void whatIsNotOneDocumentIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ProviderException.class)
        .hasMessageStartingWith("answered ");
  }

  @Test
  void depthLengthAndCountAreBounded() {
    assertThatThrownBy(() -> read("[".repeat(17) + "]".repeat(17)))
        .isInstanceOf(ProviderException.class);
    assertThatThrownBy(() -> read("\"" + "x".repeat(70_000) + "\""))
        .isInstanceOf(ProviderException.class);
    assertThatThrownBy(() -> read("[1" + ",1".repeat(200_000) + "]"))
        .isInstanceOf(ProviderException.class)
        .hasMessage("answered more than 200000 values");
    assertThatThrownBy(() -> read("1" + "0".repeat(100))).isInstanceOf(ProviderException.class);
  }

  private static Json read(String text) throws ProviderException {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
