package org.decnet.server.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.decnet.engine.port.StoredMessage;
import org.decnet.ingest.kafka.TopicSource;
import org.decnet.model.bus.Message;
import org.decnet.store.json.JsonText;

/** A message as a record of Kafka. */
final class RelayedMessage {
  /** Longest name of a topic in Kafka. */
  private static final int LONGEST = 249;

  private static final int HASH_BYTES = 8;

  /** Whom a message is about: what happens to one of them is told in order. */
  private static final List<String> ABOUT =
      List.of("attacker_uuid", "identity_uuid", "campaign_uuid", "winner_uuid");

  private RelayedMessage() {}

  static ProducerRecord<String, byte[]> of(StoredMessage stored, String prefix) {
    return new ProducerRecord<>(
        topic(prefix, stored.message()),
        key(stored.message()),
        JsonText.ofMap(stored.envelope()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The topic of the same name. Kafka allows fewer signs and characters; what it does not allow
   * becomes a dash, and what is too long ends in a hash. The envelope holds the name itself.
   */
  private static String topic(String prefix, Message message) {
    StringBuilder name = new StringBuilder(prefix);
    message
        .topic()
        .value()
        .chars()
        .forEach(c -> name.append(TopicSource.mayStandInTopic(c) ? (char) c : '-'));
    if (name.length() > LONGEST) {
      String hash = hash(message.topic().value());
      name.setLength(LONGEST - hash.length() - 1);
      name.append('-').append(hash);
    }
    return name.toString();
  }

  private static String key(Message message) {
    for (String about : ABOUT) {
      String text = message.text(about);
      if (text != null) {
        return text;
      }
    }
    return message.topic().value();
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
