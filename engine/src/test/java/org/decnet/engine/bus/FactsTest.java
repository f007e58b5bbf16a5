package org.decnet.engine.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.bus.Message;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");

  @Test
  void hugeSessionsFitAndSayWhatIsLeftOut() {
    List<TypedCommand> commands =
        IntStream.range(0, 5_000).mapToObj(i -> command(i, "é".repeat(60_000))).toList();
    Message message =
        new AttackerFact.SessionEnded(session(), Scene.second(9), 9.0, commands, 70_000, null)
            .message();
    assertThat(Message.size(message.payload())).isLessThan(300 * 1024);
    List<?> told = list(message, "commands");
    assertThat(told).hasSizeGreaterThan(10);
    assertThat(message.payload()).containsEntry("commands_left_out", 70_000L - told.size());
  }

  @Test
  void secretsInLinesAreMaskedBeforeTheyAreCut() {
    String line = "mysql -u root -phunter2 " + "x".repeat(5_000);
    Message message =
        new AttackerFact.SessionEnded(
                session(), Scene.second(9), null, List.of(command(1, line)), 1, null)
            .message();
    assertThat(message.payload().toString()).contains("-p***").doesNotContain("hunter2");
    assertThat(message.payload()).doesNotContainKeys("duration_s", "commands_left_out");
  }

  @Test
  void passwordsAndTextOfProtocolsAreNeverTold() {
    Event login = SCENE.login(1, "root", "hunter2", "failure");
    Event request =
        SCENE
            .event(EventKind.PROTO_REQUEST, 2)
            .set(Field.PROTOCOL, "tftp")
            .set(Field.TEXT, "hunter2")
            .build();
    for (Event event : List.of(login, request)) {
      assertThat(new Payload().event(event).values().toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void aRuleWithDotsAndWildcardsInItsIdHasATopic() {
    assertThat(
            TagFact.RuleChanged.decided(
                    new RuleId("a.b c>*"), RuleState.Mode.DISABLED, 2, "noisy", Scene.START)
                .message()
                .topic()
                .value())
        .isEqualTo("ttp.rule.state.a_b_c__");
  }

  @Test
  void veryManyTagsOfOneSessionAreToldInParts() {
    Event event = SCENE.command(1, "id");
    var tags =
        IntStream.range(0, NewTags.MOST + 1)
            .mapToObj(i -> Tags.of(event, "R" + i, "T1083", 0.9))
            .toList();
    List<Message> told = ChangeFacts.messages(Changes.NONE.withTags(tags));
    assertThat(told.stream().filter(message -> message.topic().value().equals("ttp.tagged")))
        .hasSize(2)
        .extracting(message -> list(message, "tag_uuids").size())
        .containsExactly(NewTags.MOST, 1);
    assertThat(told).extracting(Message::id).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfMembersMakesNoOtherMessage() {
    UUID identity = new UUID(1, 1);
    UUID one = new UUID(1, 2);
    UUID two = new UUID(1, 3);
    assertThat(new IdentityFact.Formed(identity, List.of(one, two)).message().id())
        .isEqualTo(new IdentityFact.Formed(identity, List.of(two, one)).message().id())
        .isNotEqualTo(new IdentityFact.Formed(identity, List.of(one)).message().id());
  }

  @Test
  void nothingChangedIsNothingTold() {
    assertThat(ChangeFacts.messages(Changes.NONE)).isEmpty();
  }

  private static List<?> list(Message message, String key) {
    return (List<?>) Objects.requireNonNull(message.payload().get(key), key);
  }

  private static AttackerFact.SessionOf session() {
    return new AttackerFact.SessionOf(
        "web-1:s1", SCENE.attacker(), "198.51.100.7", "web-1", "ssh", Instant.EPOCH);
  }

  private static TypedCommand command(int number, String line) {
    return new TypedCommand(
        new UUID(2, number),
        new SessionId("web-1:s1"),
        SCENE.attacker(),
        "web-1",
        "ssh",
        Scene.second(number),
        number,
        line,
        null,
        "root",
        "198.51.100.7",
        null,
        "ok");
  }
}
