package org.decnet.testkit.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Apache's own broker, which keeps its data in a folder of its own. It starts when it is first
 * asked for, once in a process, and ends with it. It makes no topic by itself, as brokers of
 * careful operators.
 */
public final class KafkaBroker {
  private static final int LARGEST_REQUEST = 32 * 1024 * 1024;
  private static final Duration LOOK = Duration.ofMillis(200);
  // The JDK forgets levels of loggers that nobody holds.
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("kafka"),
          Logger.getLogger("state"),
          Logger.getLogger("org.apache.kafka"));

  private final Properties settings;
  private final String address;
  private @Nullable KafkaRaftServer server;

  private KafkaBroker(Path folder) throws IOException {
    int port = freePort();
    int controller = freePort();
    this.address = "127.0.0.1:" + port;
    this.settings = settings(folder, address, "127.0.0.1:" + controller);
    format(folder);
  }

  /** Holds the broker that was started. */
  private static final class Shared {
    static final KafkaBroker STARTED = begin();

    private Shared() {}

    private static KafkaBroker begin() {
      QUIET.forEach(logger -> logger.setLevel(Level.OFF));
      try {
        Path folder = Files.createTempDirectory("decnet-kafka");
        KafkaBroker broker = new KafkaBroker(folder);
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> broker.end(folder)));
        return broker;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The one broker of this process. */
  public static KafkaBroker shared() {
    return Shared.STARTED;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Properties settings(Path folder, String clients, String controller) {
    Properties settings = new Properties();
    settings.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.quorum.voters", "1@" + controller),
            Map.entry("listeners", "CLIENTS://" + clients + ",CONTROLLER://" + controller),
            Map.entry("advertised.listeners", "CLIENTS://" + clients),
            Map.entry("inter.broker.listener.name", "CLIENTS"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("log.dirs", folder.resolve("data").toString()),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
            Map.entry("num.network.threads", "1"),
            Map.entry("num.io.threads", "2")));
    return settings;
  }

  private void format(Path folder) throws IOException {
    Path file = folder.resolve("server.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      settings.store(out, null);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        StorageTool.execute(
            new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
            new PrintStream(said, true, StandardCharsets.UTF_8));
    if (code != 0) {
      throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
    }
  }

  /** Starts it again, with what it had. */
  public synchronized void start() {
    if (server == null) {
      server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
      server.startup();
    }
  }

  /** Stops it, until it is started again. */
  public synchronized void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  private void end(Path folder) {
    stop();
    try {
      Utils.delete(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients find it, {@code host:port}. */
  public String bootstrap() {
    return address;
  }

  /**
   * Makes a topic.
   *
   * @param largest most bytes of a record
   */
  public void create(String topic, int partitions, int largest) {
    NewTopic wanted =
        new NewTopic(topic, partitions, (short) 1)
            .configs(Map.of("max.message.bytes", Integer.toString(largest)));
    inAdmin(admin -> admin.createTopics(List.of(wanted)).all().get());
  }

  /** Writes values into a partition, in order. */
  public void send(String topic, int partition, List<byte[]> values) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", address, "max.request.size", LARGEST_REQUEST),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>(topic, partition, null, value)).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** The place that a group has committed in a partition; empty if there is none. */
  public Optional<Long> committed(String group, String topic, int partition) {
    List<Optional<Long>> found = new ArrayList<>();
    inAdmin(admin -> {
      OffsetAndMetadata offset =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .get(new TopicPartition(topic, partition));
      found.add(offset == null ? Optional.empty() : Optional.of(offset.offset()));
    });
    return found.getFirst();
  }

  /** Sets the place of a group that has no member now. */
  public void commit(String group, String topic, int partition, long offset) {
    inAdmin(admin ->
        admin
            .alterConsumerGroupOffsets(
                group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
            .all()
            .get());
  }

  /** Everything that is in a topic now; in order within a partition. */
  public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      Collection<TopicPartition> all =
          IntStream.range(0, consumer.partitionsFor(topic).size())
              .mapToObj(partition -> new TopicPartition(topic, partition))
              .toList();
      consumer.assign(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(LOOK).forEach(records::add);
      }
    }
    return records;
  }

  /** Names of the topics that there are. */
  public List<String> topics() {
    List<String> names = new ArrayList<>();
    inAdmin(admin -> names.addAll(admin.listTopics().names().get()));
    return names;
  }

  /** Something that an administrator asks for. */
  private interface Request {
    void send(Admin admin) throws ExecutionException, InterruptedException;
  }

  private void inAdmin(Request request) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      request.send(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
