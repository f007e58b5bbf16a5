package org.decnet.server.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.decnet.ingest.kafka.KafkaSettings;
import org.decnet.ingest.kafka.TopicReader;
import org.decnet.model.error.DecnetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is logged or thrown tells a secret, however talkative the clients are. */
class KafkaSecretsTest {
  private static final String PLAIN =
      "sasl.mechanism=PLAIN\nsecurity.protocol=SASL_SSL\nsasl.jaas.config="
          + "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"u\" ";

  @TempDir private Path folder;
  private final Logger kafka = Logger.getLogger("org.apache.kafka");
  private final List<String> said = new ArrayList<>();
  private final Handler listener = new Listener();
  private Level level;

  /** Keeps what is logged. */
  private final class Listener extends Handler {
    @Override
    public synchronized void publish(LogRecord record) {
      said.add(new SimpleFormatter().format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    level = kafka.getLevel();
    listener.setLevel(Level.ALL);
    kafka.setLevel(Level.ALL);
    kafka.setUseParentHandlers(false);
    kafka.addHandler(listener);
  }

  @AfterEach
  void leave() {
    kafka.removeHandler(listener);
    kafka.setUseParentHandlers(true);
    kafka.setLevel(level);
  }

  private KafkaSettings settings(String properties) throws IOException {
    Path file = Files.writeString(folder.resolve("kafka.properties"), properties);
    return KafkaSettings.of(
        Map.of(
            "DECNET_KAFKA_BOOTSTRAP", "127.0.0.1:1",
            "DECNET_KAFKA_PROPERTIES", file.toString(),
            "DECNET_KAFKA_TOPICS", "sensors"));
  }

  @Test
  void clientsSayWhatTheyAreSetToAndHideWhatIsSecret() throws IOException {
    KafkaSettings settings = settings(PLAIN + "password=\"s3cret\";");
    TopicReader.open(settings).close();
    Broker.open(settings).close();
    assertThat(settings.toString()).doesNotContain("s3cret");
    assertThat(said)
        .anyMatch(line -> line.contains("sasl.jaas.config"))
        .noneMatch(line -> line.contains("s3cret"));
  }

  @Test
  void aSecretInTheWrongPlaceIsNotQuoted() throws IOException {
    KafkaSettings settings = settings(PLAIN + "password s3cret;");
    Throwable failure = catchThrowable(() -> TopicReader.open(settings));
    assertThat(failure)
        .isInstanceOf(DecnetException.class)
        .hasNoCause()
        .hasMessageContaining("sasl.jaas.config cannot be read")
        .hasMessageNotContaining("s3cret");
    assertThat(said).noneMatch(line -> line.contains("s3cret"));
  }

  @Test
  void whatIsNoSecretIsSaid() throws IOException {
    KafkaSettings settings =
        settings("security.protocol=SSL\nssl.truststore.location=" + folder.resolve("none.p12"));
    assertThat(catchThrowable(() -> TopicReader.open(settings)))
        .hasMessageContaining("NoSuchFileException")
        .hasMessageContaining("none.p12");
  }
}
