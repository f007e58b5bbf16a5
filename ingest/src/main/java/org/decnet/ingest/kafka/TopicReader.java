package org.decnet.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics as a member of a group. What was given is read again, by this member or another,
 * until it was committed. Used by one thread.
 */
public final class TopicReader implements AutoCloseable {
  /** Longest value; of longer ones the head is given. */
  public static final int LONGEST = 8 * 1024 * 1024;

  private static final int HEAD = 64 * 1024;
  private static final int MOST_RECORDS = 500;
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_BYTES_OF_PARTITION = 4 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LONGEST_TURN = Duration.ofMinutes(10);

  /** After which the group takes a member for dead, and others read what was its own. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private static final Duration LOOK_FOR_TOPICS = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, TopicSource> sources;
  private final Map<TopicPartition, OffsetAndMetadata> given = new HashMap<>();

  private TopicReader(KafkaConsumer<byte[], byte[]> consumer, List<TopicSource> topics) {
    this.consumer = consumer;
    this.sources =
        topics.stream().collect(Collectors.toMap(TopicSource::topic, Function.identity()));
  }

  /**
   * Joins the group. Nothing is asked of any broker before {@link #next}.
   *
   * @throws org.decnet.model.error.DecnetException if the settings make no client
   */
  public static TopicReader open(KafkaSettings settings) {
    TopicReader reader =
        new TopicReader(
            settings.client(connection -> consumer(settings, connection)), settings.topics());
    reader.consumer.subscribe(reader.sources.keySet());
    return reader;
  }

  private static KafkaConsumer<byte[], byte[]> consumer(
      KafkaSettings settings, Map<String, Object> wanted) {
    wanted.put(ConsumerConfig.CLIENT_ID_CONFIG, "decnet-intake");
    wanted.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    wanted.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    wanted.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    wanted.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    wanted.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    wanted.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
    wanted.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
    wanted.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_BYTES_OF_PARTITION);
    wanted.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) LONGEST_TURN.toMillis());
    wanted.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SILENCE.toMillis());
    wanted.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, (int) LOOK_FOR_TOPICS.toMillis());
    return new KafkaConsumer<>(wanted, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * The next records, none if none come within a while. A record without a value is passed over.
   *
   * @throws org.apache.kafka.common.KafkaException if brokers refuse to give them
   */
  public List<TopicRecord> next(Duration patience) {
    List<TopicRecord> records = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
      given.put(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
      TopicSource source = sources.get(record.topic());
      byte @Nullable [] value = record.value();
      if (source != null && value != null) {
        records.add(record(source, record, value));
      }
    }
    return records;
  }

  private static TopicRecord record(
      TopicSource source, ConsumerRecord<byte[], byte[]> record, byte[] value) {
    byte[] kept = value.length > LONGEST ? Arrays.copyOf(value, HEAD) : value;
    return new TopicRecord(source, record.partition(), record.offset(), kept, value.length);
  }

  /**
   * Says that everything that was given is safe. When partitions have meanwhile become another
   * member's, that one reads it again, which does no harm.
   *
   * @return whether the group knows it now
   * @throws org.apache.kafka.common.KafkaException if it cannot be said
   */
  public boolean commit() {
    try {
      consumer.commitSync(Map.copyOf(given), PATIENCE);
      return true;
    } catch (CommitFailedException | RebalanceInProgressException e) {
      return false;
    } finally {
      given.clear();
    }
  }

  /**
   * How far behind a reader is.
   *
   * @param partitions that are its own now
   * @param records that lie in them and were not given
   */
  public record Behind(int partitions, long records) {}

  /**
   * Asks the brokers how far behind this reader is.
   *
   * @throws org.apache.kafka.common.KafkaException if they do not answer
   */
  public Behind behind() {
    Set<TopicPartition> own = consumer.assignment();
    if (own.isEmpty()) {
      sources.keySet().forEach(topic -> consumer.partitionsFor(topic, PATIENCE));
      return new Behind(0, 0);
    }
    long behind = 0;
    for (Map.Entry<TopicPartition, Long> end : consumer.endOffsets(own, PATIENCE).entrySet()) {
      behind += Math.max(0, end.getValue() - consumer.position(end.getKey(), PATIENCE));
    }
    return new Behind(own.size(), behind);
  }

  /** Leaves the group. */
  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(PATIENCE));
  }
}
