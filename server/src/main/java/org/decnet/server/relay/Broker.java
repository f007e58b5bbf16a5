package org.decnet.server.relay;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.decnet.ingest.kafka.KafkaSettings;

/**
 * Takes records. Topics that are not there are made as the broker makes them by default; where that
 * is not allowed, an operator has to make them.
 */
final class Broker implements AutoCloseable {
  private static final String CLIENT = "decnet-relay";
  private static final int ANSWER_MS = 5_000;
  private static final int DELIVERY_MS = 15_000;
  private static final int MOST_WAITING_BYTES = 8 * 1024 * 1024;

  /** A payload of a mebibyte, and its envelope. */
  private static final int LARGEST_BYTES = 1024 * 1024 + 64 * 1024;

  /** Names of topics that are remembered; asking again does no harm. */
  private static final int MOST_TOPICS = 10_000;

  private final KafkaProducer<String, byte[]> producer;
  private final Admin admin;
  private final Set<String> topics = new HashSet<>();

  private Broker(KafkaProducer<String, byte[]> producer, Admin admin) {
    this.producer = producer;
    this.admin = admin;
  }

  /**
   * Gets ready; nothing is asked of any broker yet.
   *
   * @throws org.decnet.model.error.DecnetException if the settings make no client
   */
  static Broker open(KafkaSettings settings) {
    KafkaProducer<String, byte[]> producer = settings.client(Broker::producer);
    try {
      return new Broker(producer, settings.client(Broker::admin));
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  private static KafkaProducer<String, byte[]> producer(Map<String, Object> sending) {
    sending.put(ProducerConfig.CLIENT_ID_CONFIG, CLIENT);
    sending.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    sending.put(ProducerConfig.ACKS_CONFIG, "all");
    sending.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_MS);
    sending.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MS);
    sending.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MS);
    sending.put(ProducerConfig.BUFFER_MEMORY_CONFIG, MOST_WAITING_BYTES);
    sending.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_BYTES);
    return new KafkaProducer<>(sending, new StringSerializer(), new ByteArraySerializer());
  }

  private static Admin admin(Map<String, Object> administering) {
    administering.put(AdminClientConfig.CLIENT_ID_CONFIG, CLIENT);
    administering.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MS);
    administering.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MS);
    return Admin.create(administering);
  }

  /** Sends a record; the answer comes when brokers have it, or fails. */
  Future<?> send(ProducerRecord<String, byte[]> record) throws InterruptedException {
    try {
      make(record.topic());
      return producer.send(record);
    } catch (ExecutionException e) {
      return CompletableFuture.failedFuture(e.getCause());
    } catch (KafkaException | IllegalStateException e) { // the latter when it is closed meanwhile
      return CompletableFuture.failedFuture(e);
    }
  }

  private void make(String topic) throws ExecutionException, InterruptedException {
    if (topics.contains(topic)) {
      return;
    }
    try {
      NewTopic usual = new NewTopic(topic, Optional.empty(), Optional.empty());
      admin.createTopics(List.of(usual)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)
          && !(e.getCause() instanceof AuthorizationException)) {
        throw e;
      }
    }
    if (topics.size() >= MOST_TOPICS) {
      topics.clear();
    }
    topics.add(topic);
  }

  /** Gives up what was sent and not answered. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
    admin.close(Duration.ZERO);
  }
}
