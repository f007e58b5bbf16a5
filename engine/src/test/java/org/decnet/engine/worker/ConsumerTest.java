package org.decnet.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.junit.jupiter.api.Test;

class ConsumerTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final MemoryOutbox outbox = new MemoryOutbox();
  private final List<String> taken = new ArrayList<>();
  private final Set<String> poison = new HashSet<>();
  private final Set<String> storeFails = new HashSet<>();
  private Consumer consumer = consumer();

  @Test
  void messagesAreTakenOnceAndInOrder() {
    tell("a.b", 0, 200);
    tell("x.y", 200, 210);
    tell("a.b", 210, 215);
    assertThat(turn()).isEqualTo(new Turn(205, 0, false));
    assertThat(taken).hasSize(205).startsWith("0", "1", "2").endsWith("214");
    assertThat(turn()).isEqualTo(Turn.IDLE);
    assertThat(consumer.behind()).isZero();
  }

  @Test
  void aTurnWritesItsPlaceOnceAPage() {
    tell("a.b", 0, 200);
    turn();
    assertThat(outbox.advances).isEqualTo(4);
    turn();
    assertThat(outbox.advances).isEqualTo(4);
  }

  @Test
  void afterARestartItGoesOnWhereItWas() {
    tell("a.b", 0, 3);
    turn();
    consumer = consumer();
    tell("a.b", 3, 5);
    turn();
    assertThat(taken).containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void whatWasTakenBeforeACrashComesAgain() {
    tell("a.b", 0, 3);
    turn();
    outbox.cursors.put("test", 1L); // the place of the last page was not written
    consumer = consumer();
    turn();
    assertThat(taken).containsExactly("0", "1", "2", "1", "2");
  }

  @Test
  void aPoisonousMessageIsTriedThreeTimesThenLaidAsideAndTheRestGoesOn() {
    tell("a.b", 0, 5);
    poison.add("2");
    assertThat(turn()).isEqualTo(new Turn(2, 0, true));
    assertThat(turn()).isEqualTo(new Turn(0, 0, true));
    assertThat(outbox.dead).isEmpty();
    assertThat(turn()).isEqualTo(new Turn(2, 1, false));
    assertThat(taken).containsExactly("0", "1", "3", "4");
    assertThat(outbox.dead)
        .singleElement()
        .satisfies(dead -> {
          assertThat(dead.message().seq()).isEqualTo(3);
          assertThat(dead.attempts()).isEqualTo(3);
          assertThat(dead.error()).isEqualTo("IllegalStateException: poison 2");
          assertThat(dead.at()).isEqualTo(NOW);
        });
    assertThat(outbox.cursors).containsEntry("test", 5L);
  }

  @Test
  void attemptsAreCountedForEachMessage() {
    tell("a.b", 0, 3);
    poison.add("0");
    turn();
    turn();
    poison.clear();
    poison.add("1");
    assertThat(turn()).isEqualTo(new Turn(1, 0, true));
    assertThat(turn()).isEqualTo(new Turn(0, 0, true));
    assertThat(turn()).isEqualTo(new Turn(1, 1, false));
  }

  @Test
  void aStoreThatFailsCostsNoAttemptAndLosesNothing() {
    tell("a.b", 0, 3);
    storeFails.add("1");
    for (int i = 0; i < 10; i++) {
      assertThatExceptionOfType(DecnetException.class).isThrownBy(this::turn);
    }
    assertThat(outbox.dead).isEmpty();
    assertThat(taken).containsExactly("0");
    storeFails.clear();
    turn();
    assertThat(taken).containsExactly("0", "1", "2");
  }

  @Test
  void anOutboxThatCannotBeReadIsNoMessagesFault() {
    tell("a.b", 0, 1);
    outbox.broken = true;
    assertThatExceptionOfType(DecnetException.class).isThrownBy(this::turn);
    outbox.broken = false;
    assertThat(turn().taken()).isEqualTo(1);
  }

  @Test
  void aTurnThatIsStoppedGoesOnLaterWithTheNextMessage() {
    tell("a.b", 0, 10);
    consumer.turn(NOW, () -> taken.size() == 4);
    assertThat(taken).containsExactly("0", "1", "2", "3");
    turn();
    assertThat(taken).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void aNewConsumerIsKnownFromItsStart() {
    consumer.register();
    assertThat(outbox.cursors).containsEntry("test", 0L);
  }

  @Test
  void theTaggingWorkerHearsNothingThatTaggingTells() {
    Topic tagged = Topic.of("ttp", "tagged");
    Topic fired = Topic.of("ttp", "rule", "fired", "T1110");
    assertThat(LateTagging.PATTERNS)
        .isNotEmpty()
        .noneMatch(pattern -> pattern.matches(tagged) || pattern.matches(fired));
  }

  private Turn turn() {
    return consumer.turn(NOW, () -> false);
  }

  private Consumer consumer() {
    return new Consumer(
        "test",
        List.of(new TopicPattern("a.*")),
        outbox,
        message -> {
          String key = String.valueOf(message.message().text("key"));
          if (storeFails.contains(key)) {
            throw new DecnetException(ErrorCode.STORE_UNAVAILABLE, "locked");
          }
          if (poison.contains(key)) {
            throw new IllegalStateException("poison " + key);
          }
          taken.add(key);
        });
  }

  private void tell(String topic, int from, int to) {
    outbox.append(
        IntStream.range(from, to)
            .mapToObj(i ->
                Message.of(new Topic(topic), "test", "" + i, Map.of("key", Integer.toString(i))))
            .toList());
  }
}
