package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.decnet.testkit.Events;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** What a write of events tells: what was new, once, in the same transaction. */
abstract class ToldContract extends StoreContract {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene OTHER = Scene.ssh("web-2", "s2", "203.0.113.9");

  ToldContract(Engine engine) {
    super(engine);
  }

  @Test
  void aSessionIsToldFromBeginningToEnd() {
    write(
        SCENE.connect(0),
        SCENE.banner(1, "SSH-2.0-x"),
        SCENE.banner(2, "SSH-2.0-x"),
        SCENE.login(3, "root", "hunter2", "failure"),
        SCENE.login(4, "root", "hunter2", "failure"));
    write(SCENE.command(5, "id"), SCENE.command(6, "echo root:hunter2 | chpasswd"));
    write(SCENE.close(9, 9.0));
    assertThat(told().stream().map(message -> message.topic() + " " + message.type()))
        .containsExactly(
            "attacker.session.started session",
            "attacker.observed attacker",
            "attacker.fingerprinted ssh_client_version",
            "credential.captured credential",
            "attacker.session.ended session");
    Message ended = told().getLast();
    assertThat(ended.payload())
        .containsEntry("session_id", "web-1:s1")
        .containsEntry("attacker_uuid", SCENE.attacker().toString())
        .containsEntry("ended_at", Scene.second(9).toString())
        .containsEntry("duration_s", 9.0);
    assertThat((List<?>) ended.payload().get("commands"))
        .map(command -> ((Map<?, ?>) command).get("command_text"))
        .isEqualTo(List.of("id", "echo root:*** | chpasswd"));
    assertThat(told().toString()).doesNotContain("hunter2");
  }

  @Test
  void whatIsThereAlreadyIsNotToldAgain() {
    List<Event> events = Events.sessions(7, 40);
    write(events);
    long head = stores.outbox().head();
    assertThat(head).isGreaterThan(100);
    write(events);
    assertThat(stores.outbox().head()).isEqualTo(head);
  }

  @Test
  void batchesTellTheSameWhereverTheyAreCut() {
    List<Event> events = Events.sessions(11, 30);
    write(events);
    List<UUID> atOnce = ids("attacker.observed", "attacker.session.*", "credential.>");
    stores.close();
    stores = open(folder.resolve("again"));
    for (int from = 0; from < events.size(); from += 7) {
      write(events.subList(from, Math.min(from + 7, events.size())));
    }
    assertThat(ids("attacker.observed", "attacker.session.*", "credential.>"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(atOnce);
  }

  @Test
  void onlyNewTagsAreTold() {
    Event first = SCENE.command(1, "id");
    Event second = SCENE.command(2, "uname");
    Tag known = Tags.of(first, "R0001", "T1083", 0.9);
    Tag below = Tags.of(first, "R0009", "T1046", 0.2);
    writeTagged(first, known, below);
    Tag more = Tags.of(second, "R0001", "T1083", 0.9);
    Tag sub = Tags.of(second, "R0002", "T1548.001", 0.8);
    long head = stores.outbox().head();
    stores
        .events()
        .write(
            new Batch(
                List.of(
                    new TaggedEvent(first, List.of(known)),
                    new TaggedEvent(second, List.of(more, sub))),
                List.of()));
    List<Message> told = toldAfter(head, "ttp.>");
    assertThat(told)
        .extracting(message -> message.topic().value())
        .containsExactly("ttp.tagged", "ttp.rule.fired.T1083", "ttp.rule.fired.T1548");
    assertThat(told.getFirst().payload())
        .containsEntry("tag_uuids", List.of(more.uuid().toString(), sub.uuid().toString()))
        .containsEntry("techniques_added", List.of("T1083", "T1548.001"))
        .containsEntry("session_id", "web-1:s1");
    assertThat(told.get(1).payload()).isEqualTo(Map.of("rule_id", "R0001", "count", 1L));
    assertThat(toldAfter(0, "ttp.rule.fired.T1046")).isEmpty();
  }

  @Test
  void tagsOfDifferentPeopleAreToldApart() {
    Event one = SCENE.command(1, "id");
    Event two = OTHER.command(1, "id");
    stores
        .events()
        .write(
            List.of(
                new TaggedEvent(one, List.of(Tags.of(one, "R0001", "T1083", 0.9))),
                new TaggedEvent(two, List.of(Tags.of(two, "R0001", "T1083", 0.9)))));
    assertThat(toldAfter(0, "ttp.tagged"))
        .extracting(message -> message.uuid("attacker_uuid"))
        .containsExactly(SCENE.attacker(), OTHER.attacker());
    assertThat(toldAfter(0, "ttp.rule.fired.*"))
        .extracting(message -> message.payload().get("count"))
        .containsExactly(2L);
  }

  @Test
  void tagsInsertedAloneAreNotTold() {
    Event event = SCENE.command(1, "id");
    write(event);
    stores.tags().insertTags(List.of(Tags.of(event, "R0001", "T1083", 0.9)));
    assertThat(toldAfter(0, "ttp.>")).isEmpty();
  }

  @Test
  void theFirstMailOfSomebodyIsAProbeAndNoLaterOne() {
    write(mail(SCENE, 1), mail(SCENE, 2));
    write(mail(SCENE, 3));
    write(mail(OTHER, 4));
    write(mail(SCENE, 1));
    assertThat(toldAfter(0, "smtp.probe.pending"))
        .extracting(message -> message.payload().get("event_id"))
        .containsExactly(mail(SCENE, 1).id().toString(), mail(OTHER, 4).id().toString());
    assertThat(toldAfter(0, "smtp.>").getFirst().payload())
        .containsEntry("rcpt_domains", List.of("shop.example"))
        .containsEntry("decky_id", SCENE.sensor());
    assertThat(toldAfter(0, "email.received")).hasSize(4);
  }

  private static Event mail(Scene scene, int second) {
    return scene
        .event(EventKind.EMAIL, second)
        .set(Field.RCPT_DOMAINS, List.of("shop.example"))
        .build();
  }

  @Test
  void selfTestsAreNotTold() {
    Event probe = SCENE.command(1, "id").toBuilder().set(Field.SYNTHETIC, true).build();
    write(probe);
    assertThat(toldAfter(0, ">")).isEmpty();
  }

  @Test
  void whatIsNotWrittenIsNotTold() {
    Event event = SCENE.command(1, "id");
    Tag broken = Tags.of(OTHER.command(2, "id"), "R0001", "T1083", 0.9); // of nobody known
    assertThatExceptionOfType(DecnetException.class).isThrownBy(() -> writeTagged(event, broken));
    assertThat(stores.outbox().head()).isZero();
    assertThat(stores.events().totals().events()).isZero();
  }

  @Test
  void whoListensHearsOfWritesThatTellSomething() {
    List<Long> heads = new ArrayList<>();
    stores.outbox().onAppend(() -> heads.add(stores.outbox().head()));
    write(SCENE.connect(0));
    write(SCENE.connect(0));
    assertThat(heads).containsExactly(2L);
  }

  private List<Message> told() {
    return toldAfter(0, ">");
  }

  private List<UUID> ids(String... patterns) {
    return toldAfter(0, patterns).stream().map(Message::id).toList();
  }

  private List<Message> toldAfter(long seq, String... patterns) {
    List<TopicPattern> wanted = List.of(patterns).stream().map(TopicPattern::new).toList();
    return stores.outbox().read(seq, wanted, 1000).messages().stream()
        .map(StoredMessage::message)
        .toList();
  }
}
