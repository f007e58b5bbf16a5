package org.decnet.server.relay;

import java.util.Map;
import org.decnet.ingest.kafka.KafkaSettings;
import org.decnet.ingest.kafka.TopicSource;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether messages are told beyond this node.
 *
 * @param kafka brokers that they are relayed to; null if they stay; {@code DECNET_BUS_TYPE} and
 *     {@code DECNET_KAFKA_BOOTSTRAP}
 * @param prefix what stands before the names of topics there; {@code DECNET_KAFKA_PREFIX}
 */
public record BusSettings(@Nullable KafkaSettings kafka, String prefix) {
  private static final String TYPE = "DECNET_BUS_TYPE";
  private static final String PREFIX = "DECNET_KAFKA_PREFIX";
  private static final int LONGEST_PREFIX = 64;

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static BusSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    String type = reader.text(TYPE, "inprocess");
    boolean relays = type.equals("kafka");
    if (!relays && !type.equals("inprocess")) {
      reader.wrong(TYPE + " must be inprocess or kafka");
    }
    String prefix = reader.text(PREFIX, "");
    if (prefix.length() > LONGEST_PREFIX
        || !prefix.chars().allMatch(TopicSource::mayStandInTopic)) {
      reader.wrong(
          PREFIX
              + " must be at most "
              + LONGEST_PREFIX
              + " letters, digits, dots, dashes and underscores");
    }
    KafkaSettings kafka = KafkaSettings.of(environment);
    if (relays && kafka.bootstrap().isEmpty()) {
      reader.wrong(TYPE + "=kafka needs " + KafkaSettings.BOOTSTRAP);
    }
    reader.refuseWhatIsWrong();
    return new BusSettings(relays ? kafka : null, prefix);
  }
}
