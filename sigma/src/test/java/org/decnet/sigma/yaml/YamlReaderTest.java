package org.decnet.sigma.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Place;
import org.decnet.sigma.yaml.YamlNode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private static List<YamlDocument> read(String text) throws MalformedYaml {
    return new YamlReader(Limits.DEFAULT).read(text);
  }

  private static YamlNode value(String yaml) throws MalformedYaml {
    YamlNode.Mapping root = (YamlNode.Mapping) read("key: " + yaml).get(0).root();
    return Objects.requireNonNull(root.get("key"));
  }

  private static YamlNode.Scalar scalar(String yaml) throws MalformedYaml {
    return (YamlNode.Scalar) value(yaml);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "12,        INTEGER",
        "-3,        INTEGER",
        "+3,        INTEGER",
        "007,       INTEGER",
        "0x1F,      INTEGER",
        "0o17,      INTEGER",
        "1.5,       DECIMAL",
        ".5,        DECIMAL",
        "1.,        DECIMAL",
        "1e3,       DECIMAL",
        "-1.5E-3,   DECIMAL",
        "true,      BOOLEAN",
        "FALSE,     BOOLEAN",
        "~,         NULL",
        "null,      NULL",
        "``,        NULL",
        "yes,       TEXT",
        "off,       TEXT",
        "12:30,     TEXT",
        "1_000,     TEXT",
        "0x,        TEXT",
        "0xg,       TEXT",
        "1e,        TEXT",
        "1.2.3,     TEXT",
        "-,         TEXT",
        ".,         TEXT",
        "2026-05-02, TEXT",
        ".inf,      TEXT",
        "'12',      TEXT",
        "!!str 12,  TEXT",
      })
  void unquotedScalarHasTheTypeOfYaml12(String yaml, Kind kind) throws MalformedYaml {
    if (yaml.equals("-")) {
      assertThat(CoreSchema.kindOf(yaml)).isEqualTo(kind);
    } else {
      assertThat(scalar(yaml).kind()).isEqualTo(kind);
    }
  }

  @Test
  void numbersBecomeLongsOrDoubles() throws MalformedYaml {
    assertThat(PlainTree.number(scalar("0x1F"))).isEqualTo(31L);
    assertThat(PlainTree.number(scalar("0o17"))).isEqualTo(15L);
    assertThat(PlainTree.number(scalar("-9223372036854775808"))).isEqualTo(Long.MIN_VALUE);
    assertThat(PlainTree.number(scalar("9223372036854775808"))).isEqualTo(0x1p63);
    assertThat(PlainTree.number(scalar("1e3"))).isEqualTo(1000.0);
    assertThat(scalar("9".repeat(100_000)).kind()).isEqualTo(Kind.TEXT);
  }

  @Test
  void characterOfAScalarHasAPlaceWhereTheTextStandsAsIs() throws MalformedYaml {
    assertThat(scalar("plain").placeOf(2)).isEqualTo(new Place(1, 8));
    assertThat(scalar("'quoted'").placeOf(2)).isEqualTo(new Place(1, 9));
    assertThat(scalar("\"esc\\taped\"").placeOf(2)).isEqualTo(new Place(1, 6));
    assertThat(scalar("|\n  block").placeOf(2)).isEqualTo(new Place(1, 6));
  }

  @Test
  void documentSourceIsItsLines() throws MalformedYaml {
    String text = "# head\na: 1\n---\n\n# mine\nb: |\n  x\n  --- y\n...\n---\nc: 3";

    assertThat(read(text))
        .extracting(YamlDocument::source)
        .containsExactly("# head\na: 1\n", "\n# mine\nb: |\n  x\n  --- y\n", "c: 3");
  }

  @Test
  void emptyDocumentsAreNone() throws MalformedYaml {
    assertThat(read("---\n---\na: 1\n---\n")).hasSize(1);
    assertThat(read("")).isEmpty();
    assertThat(read("# only a comment\n")).isEmpty();
  }

  @Test
  void byteOrderMarkIsSkipped() throws MalformedYaml {
    assertThat(read("\uFEFFa: 1").get(0).root().place()).isEqualTo(new Place(1, 1));
  }

  @Test
  void aliasStandsForItsNode() throws MalformedYaml {
    assertThat(ContentHash.of(value("{ a: &x [1, 2], b: *x }")))
        .isEqualTo(ContentHash.of(value("{ a: [1, 2], b: [1, 2] }")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "!!binary aGk=; 1:6",
        "!mine x; 1:6",
        "!!set { a }; 1:6",
        "{ ? [a] : b }; 1:10",
        "*none; 1:6",
        "[ a; 1:9",
        "@x; 1:6",
      })
  void whatIsNoPlainYamlIsRefusedAtItsPlace(String yaml, String place) {
    assertThatExceptionOfType(MalformedYaml.class)
        .isThrownBy(() -> value(yaml))
        .satisfies(e -> assertThat(e.place().line() + ":" + e.place().column()).isEqualTo(place));
  }

  @Test
  void controlCharacterIsRefusedAtItsPlace() {
    assertThatExceptionOfType(MalformedYaml.class)
        .isThrownBy(() -> read("a: 1\nb: x\u0001y"))
        .withMessage("character U+0001 may not stand in YAML")
        .satisfies(e -> assertThat(e.place()).isEqualTo(new Place(2, 5)));
  }

  @Test
  void noTextMakesTheReaderThrowAnythingElse() {
    Random random = new Random(7);
    String alphabet = "ab:- \n[]{}&*!|>'\"#%,?<~\t1.";
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        read(text.toString());
      } catch (MalformedYaml e) {
        refused++;
        assertThat(e.getMessage()).isNotBlank();
      }
    }
    assertThat(refused).isBetween(1_000, 19_900);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\nc: \"\\x", "a: b\nc: \"\\u", "a: b\nc: \"\\U"})
  void escapeThatTheFileEndsWithinIsLocated(String text) {
    assertThatExceptionOfType(MalformedYaml.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining("the file ends within an escape")
        .extracting(MalformedYaml::place)
        .isEqualTo(new Place(2, 7));
  }
}
