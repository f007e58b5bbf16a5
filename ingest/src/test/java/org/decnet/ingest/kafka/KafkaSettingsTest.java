package org.decnet.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may write, and what is said of the rest. */
class KafkaSettingsTest {
  @TempDir private Path folder;

  private static KafkaSettings settings(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return KafkaSettings.of(environment);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("kafka.properties"), text);
  }

  private Map<String, Object> client(String text) throws IOException {
    return settings(
            "DECNET_KAFKA_BOOTSTRAP",
            "kafka.example:9092",
            "DECNET_KAFKA_PROPERTIES",
            file(text).toString())
        .client(connection -> connection);
  }

  @Test
  void nothingIsReadUnlessATopicIsNamed() {
    assertThat(settings())
        .isEqualTo(new KafkaSettings(java.util.List.of(), null, java.util.List.of(), "decnet"));
  }

  @Test
  void topicsMayNameTheFormatOfTheirLines() {
    assertThat(
            settings(
                    "DECNET_KAFKA_BOOTSTRAP", "[2001:db8::1]:9092, b.example:9093",
                    "DECNET_KAFKA_TOPICS", "sensors, cowrie@logs.cowrie_1")
                .topics())
        .containsExactly(
            new TopicSource("sensors", null), new TopicSource("logs.cowrie_1", "cowrie"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DECNET_KAFKA_BOOTSTRAP | kafka.example | addresses such as kafka.example:9092",
        "DECNET_KAFKA_BOOTSTRAP | kafka://kafka.example:9092 | addresses such as",
        "DECNET_KAFKA_BOOTSTRAP | kafka.example:65536 | addresses such as",
        "DECNET_KAFKA_TOPICS | sensors | needs DECNET_KAFKA_BOOTSTRAP",
        "DECNET_KAFKA_TOPICS | a b | expected TOPIC or FORMAT@TOPIC",
        "DECNET_KAFKA_TOPICS | .. | expected TOPIC or FORMAT@TOPIC",
        "DECNET_KAFKA_TOPICS | nothing@sensors | a format of adbhoney",
        "DECNET_KAFKA_TOPICS | 'a,cowrie@a' | each topic once",
        "DECNET_KAFKA_GROUP | a b | letters, digits"
      })
  void whatIsWrongIsNamedWithWhatWasExpected(String name, String value, String expected) {
    assertThatThrownBy(() -> settings(name, value))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(expected);
  }

  @Test
  void theFileSaysHowBrokersAreSpokenTo() throws IOException {
    assertThat(client("security.protocol=SASL_SSL\nsasl.mechanism = SCRAM-SHA-512\n# a remark\n"))
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
        .containsEntry("bootstrap.servers", java.util.List.of("kafka.example:9092"));
  }

  @ParameterizedTest
  @CsvSource({
    "enable.auto.commit=true, sets 'enable.auto.commit'; expected security.protocol",
    "interceptor.classes=x, sets 'interceptor.classes'; expected security.protocol",
    "ssl.key.password=s3cret\\u00, has an escape that is none"
  })
  void theFileSaysNothingElseAndIsNotRepeated(String text, String expected) {
    assertThatThrownBy(() -> client(text))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("DECNET_KAFKA_PROPERTIES")
        .hasMessageContaining("kafka.properties")
        .hasMessageContaining(expected)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void aFileThatIsNotThereOrTooLongIsRefused() {
    assertThatThrownBy(() -> settings("DECNET_KAFKA_PROPERTIES", folder.resolve("none").toString()))
        .hasMessageContaining("cannot be read: NoSuchFileException");
    assertThatThrownBy(() -> client("#" + "x".repeat(64 * 1024)))
        .hasMessageContaining("is longer than 65536 bytes");
  }
}
