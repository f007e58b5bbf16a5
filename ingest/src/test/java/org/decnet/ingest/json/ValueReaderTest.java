package org.decnet.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class ValueReaderTest {
  /** Reads one value, and makes sure that the reader stands right behind it. */
  private static Object read(String json, BiFunction<ValueReader, String, Object> as) {
    byte[] bytes = ("{\"a\":" + json + ",\"b\":\"end\"}").getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = RecordJson.parser(bytes, 0)) {
      parser.nextToken();
      ValueReader reader = new ValueReader(parser);
      Object value = as.apply(reader, parser.nextName());
      assertThat(parser.nextName()).isEqualTo("b");
      assertThat(reader.text("b")).isEqualTo("end");
      assertThat(parser.nextToken()).isEqualTo(JsonToken.END_OBJECT);
      return reader.unreadable().isEmpty() ? value : reader.unreadable();
    }
  }

  private static final Object REFUSED = java.util.List.of("a");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"x\"| x",
        "12| 12",
        "1.50| 1.50",
        "true| true",
        "[]| ``",
        "[\"a\",1,null]| a 1 null"
      },
      delimiter = '|')
  void textIsReadFromAnyScalarOrListOfThem(String json, String text) {
    assertThat(read(json, ValueReader::text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"x\":[1]}", "[[1],2]", "[{\"a\":1},\"x\",[2]]"})
  void textIsNotReadFromStructure(String json) {
    assertThat(read(json, ValueReader::text)).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "-5, -5",
    "5.0, 5",
    "'\"5\"', 5",
    "'\" 5 \"', 5",
    "9223372036854775807, 9223372036854775807"
  })
  void wholeNumbersAreReadFromEveryNotation(String json, long value) {
    assertThat(read(json, ValueReader::integer)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.5",
        "1e300",
        "99999999999999999999",
        "\"5.5\"",
        "\"x\"",
        "true",
        "[5]",
        "{}",
        "\"99999999999999999999\""
      })
  void whatIsNoWholeNumberIsRefused(String json) {
    assertThat(read(json, ValueReader::integer)).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "65535, 65535", "'\"22\"', 22"})
  void portsAreRead(String json, long port) {
    assertThat(read(json, ValueReader::port)).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536"})
  void portsOutOfRangeAreRefused(String json) {
    assertThat(read(json, ValueReader::port)).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "false, false",
    "1, true",
    "0, false",
    "'\"True\"', true",
    "'\"0\"', false"
  })
  void flagsAreReadFromEveryNotation(String json, boolean value) {
    assertThat(read(json, ValueReader::flag)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"yes\"", "[]", "{}", "1.0"})
  void whatIsNoFlagIsRefused(String json) {
    assertThat(read(json, ValueReader::flag)).isEqualTo(REFUSED);
  }

  @Test
  void nullAndEmptyTextAreNoValueAndNoFault() {
    assertThat(read("null", ValueReader::text)).isNull();
    assertThat(read("null", ValueReader::integer)).isNull();
    assertThat(read("null", ValueReader::number)).isNull();
    assertThat(read("null", ValueReader::flag)).isNull();
    assertThat(read("\"\"", ValueReader::integer)).isNull();
    assertThat(read("\"\"", ValueReader::number)).isNull();
    assertThat(read("\"\"", ValueReader::flag)).isNull();
  }

  @Test
  void aListOfNamesIsJoinedByCommas() {
    assertThat(read("[\"a\",\"b\"]", ValueReader::commaList)).isEqualTo("a,b");
    assertThat(read("\"a,b\"", ValueReader::commaList)).isEqualTo("a,b");
  }

  @Test
  void aValueOfAnyShapeIsPassedOver() {
    assertThat(
            read(
                "{\"x\":[{}]}",
                (reader, name) -> {
                  reader.skip();
                  return "skipped";
                }))
        .isEqualTo("skipped");
  }
}
