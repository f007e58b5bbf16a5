package org.decnet.ingest.kafka;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.decnet.ingest.formats.Codecs;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka is and what is read of it.
 *
 * @param bootstrap brokers to begin with, each {@code HOST:PORT}; {@code DECNET_KAFKA_BOOTSTRAP}
 * @param properties file that says how to speak to them; {@code DECNET_KAFKA_PROPERTIES}
 * @param topics topics of sensors' lines, each {@code TOPIC} or {@code FORMAT@TOPIC}; {@code
 *     DECNET_KAFKA_TOPICS}
 * @param group readers of one group share the topics among them; {@code DECNET_KAFKA_GROUP}
 */
public record KafkaSettings(
    List<String> bootstrap, @Nullable Path properties, List<TopicSource> topics, String group) {
  /** The variable that names brokers. */
  public static final String BOOTSTRAP = "DECNET_KAFKA_BOOTSTRAP";

  static final String PROPERTIES = "DECNET_KAFKA_PROPERTIES";
  private static final String TOPICS = "DECNET_KAFKA_TOPICS";
  private static final String GROUP = "DECNET_KAFKA_GROUP";
  private static final int MOST_TOPICS = 16;
  private static final int LONGEST_GROUP = 255;
  private static final int LARGEST_PORT = 65_535;
  private static final int SLOWEST_RECONNECT_MS = 10_000;

  /** Copies the lists. */
  public KafkaSettings {
    bootstrap = List.copyOf(bootstrap);
    topics = List.copyOf(topics);
  }

  /**
   * Reads the settings of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static KafkaSettings of(Map<String, String> environment) {
    return of(environment, new SettingReader(environment).list(TOPICS), TOPICS);
  }

  /**
   * Reads the settings of an environment, but for the topics.
   *
   * @param topics in place of those that the environment names
   * @param name of what gave them, for messages
   * @throws DecnetException naming everything that is wrong and what was expected
   */
  public static KafkaSettings of(
      Map<String, String> environment, List<String> topics, String name) {
    SettingReader reader = new SettingReader(environment);
    KafkaSettings settings =
        new KafkaSettings(
            brokers(reader), file(reader), topics(reader, topics, name), group(reader));
    if (settings.bootstrap.isEmpty() && !settings.topics.isEmpty()) {
      reader.wrong(name + " needs " + BOOTSTRAP);
    }
    reader.refuseWhatIsWrong();
    settings.connection(); // a file that will not do had better be refused now
    return settings;
  }

  private static List<String> brokers(SettingReader reader) {
    List<String> brokers = reader.list(BOOTSTRAP);
    if (!brokers.stream().allMatch(KafkaSettings::isAddress)) {
      reader.wrong(BOOTSTRAP + " must hold addresses such as kafka.example:9092");
    }
    return brokers;
  }

  private static boolean isAddress(String text) {
    int colon = text.lastIndexOf(':');
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      return colon > 0 && port > 0 && port <= LARGEST_PORT && text.indexOf('/') < 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static @Nullable Path file(SettingReader reader) {
    String text = reader.text(PROPERTIES, "");
    try {
      return text.isEmpty() ? null : Path.of(text);
    } catch (InvalidPathException e) {
      reader.wrong(PROPERTIES + " must be the path of a file");
      return null;
    }
  }

  private static List<TopicSource> topics(SettingReader reader, List<String> texts, String name) {
    Set<String> formats = texts.isEmpty() ? Set.of() : new TreeSet<>(Codecs.sources());
    List<TopicSource> topics = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String text : texts) {
      Optional<TopicSource> topic = TopicSource.of(text, formats);
      if (topic.isEmpty() || !names.add(topic.get().topic())) {
        reader.wrong(
            name
                + " has '"
                + text
                + "'; expected TOPIC or FORMAT@TOPIC, each topic once, and a format of "
                + String.join(", ", formats));
      } else {
        topics.add(topic.get());
      }
    }
    if (topics.size() > MOST_TOPICS) {
      reader.wrong(name + " has " + topics.size() + " topics; expected at most " + MOST_TOPICS);
    }
    return topics;
  }

  private static String group(SettingReader reader) {
    String group = reader.text(GROUP, "decnet");
    if (group.length() > LONGEST_GROUP || !group.chars().allMatch(TopicSource::mayStandInTopic)) {
      reader.wrong(
          GROUP
              + " must be at most "
              + LONGEST_GROUP
              + " letters, digits, dots, dashes and underscores");
    }
    return group;
  }

  /**
   * Makes a client of these brokers, which does not reach them yet.
   *
   * @param maker takes what every client is told, some of it secret, and may add to it
   * @throws DecnetException if the settings make no client; says nothing that is secret
   */
  public <T> T client(Function<Map<String, Object>, T> maker) {
    Map<String, Object> connection = connection();
    try {
      return maker.apply(connection);
    } catch (KafkaException | IllegalArgumentException e) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING,
          "No client of Kafka can be made of "
              + BOOTSTRAP
              + " and "
              + PROPERTIES
              + ": "
              + reason(e));
    }
  }

  /** Kafka hides secrets in its messages, but quotes what it cannot parse of sasl.jaas.config. */
  private static String reason(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof IllegalArgumentException
        ? "sasl.jaas.config cannot be read"
        : root.getClass().getSimpleName() + ": " + root.getMessage();
  }

  /**
   * What every client of these brokers is told. Some values may be secrets.
   *
   * @throws DecnetException if the file of properties cannot be used
   */
  private Map<String, Object> connection() {
    Map<String, Object> connection = new HashMap<>();
    if (properties != null) {
      connection.putAll(SecurityProperties.read(properties));
    }
    connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    connection.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, SLOWEST_RECONNECT_MS);
    // Figures of the client are neither pushed to brokers nor shown to the whole process.
    connection.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    connection.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
    return connection;
  }
}
