package org.decnet.sigma.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.sigma.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {
  private static final String BASE = "a: 1\nb: [ x, y ]\nc: { d: true, e: ~ }\n";

  private static String hash(String yaml) throws MalformedYaml {
    return ContentHash.of(new YamlReader(Limits.DEFAULT).read(yaml).get(0).root());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# comment\na: 1   # more\n\nb: [ x, y ]\nc: { d: true, e: ~ }\n",
        "c:\n  e: null\n  d: True\nb:\n  - 'x'\n  - \"y\"\na: 1\n",
        "---\n'a': 1\nb: [x,y]\nc: {e: , d: true}\n...\n",
      })
  void layoutDoesNotChangeIt(String yaml) throws MalformedYaml {
    assertThat(hash(yaml)).isEqualTo(hash(BASE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 2\nb: [ x, y ]\nc: { d: true, e: ~ }\n",
        "a: '1'\nb: [ x, y ]\nc: { d: true, e: ~ }\n",
        "a: 1\nb: [ y, x ]\nc: { d: true, e: ~ }\n",
        "a: 1\nb: [ x, y ]\nc: { d: true }\n",
        "a: 1\nb: [ x, y ]\nc: { d: true, e: '' }\n",
        "a: 1\nb: [ xy ]\nc: { d: true, e: ~ }\n",
        "a: 1\nB: [ x, y ]\nc: { d: true, e: ~ }\n",
        "a: 1\nb: [ x, [ y ] ]\nc: { d: true, e: ~ }\n",
      })
  void contentChangesIt(String yaml) throws MalformedYaml {
    assertThat(hash(yaml)).isNotEqualTo(hash(BASE));
  }

  /** The stored tags of a rule point at its hash: the algorithm may not change unnoticed. */
  @Test
  void hashOfAKnownDocumentStaysTheSame() throws MalformedYaml {
    // printf 'm1:k1:ai1:1' | sha256sum
    assertThat(hash("a: 1"))
        .isEqualTo("1919b40a928cce9e85866d377b489accbf1ec57e1850342b0ddafc8db5d3678c");
  }
}
