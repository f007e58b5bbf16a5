package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.ValueSighting;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.Test;

/** What exports are told of attackers. */
abstract class FactStoreContract extends StoreContract {
  private static final Scene ONE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene AGAIN = Scene.ssh("web-1", "s2", "198.51.100.7");
  private static final Scene OTHER = Scene.ssh("web-1", "s3", "2001:db8::7");
  private static final String FILE = Hashes.sha256("payload");

  FactStoreContract(Engine engine) {
    super(engine);
  }

  private static Event file(double second, String direction, String name) {
    return ONE.event(EventKind.FILE, second)
        .set(Field.DIRECTION, direction)
        .set(Field.SHA256, FILE)
        .set(Field.SIZE, 42L)
        .set(Field.FILENAME, name)
        .set(Field.URL, "http://files.example/" + name)
        .set(Field.URL_HOST, "files.example")
        .build();
  }

  private ActorFacts facts(Scene scene) {
    return stores.facts().facts(scene.attacker()).orElseThrow();
  }

  @Test
  void nobodyIsKnownOfAnUnknownId() {
    assertThat(stores.facts().facts(new UUID(1, 1))).isEmpty();
  }

  @Test
  void tagsAreSightingsOfATechniqueInASession() {
    Event first = ONE.command(1, "id");
    Event second = ONE.command(2, "id");
    Event later = AGAIN.command(9, "id");
    writeTagged(first, Tags.of(first, "R0007", "T1033", 0.8));
    writeTagged(second, Tags.of(second, "R0008", "T1033", 0.9));
    writeTagged(later, Tags.of(later, "R0007", "T1033", 0.7));
    assertThat(facts(ONE).techniques())
        .extracting(sighting -> sighting.session() + " " + sighting.count())
        .containsExactly(ONE.session().value() + " 2", AGAIN.session().value() + " 1");
    assertThat(facts(ONE).techniques().getFirst())
        .satisfies(sighting -> {
          assertThat(sighting.technique()).isEqualTo(new TechniqueId("T1033"));
          assertThat(sighting.confidence()).isEqualTo(0.9);
          assertThat(sighting.rules()).containsOnlyKeys("R0007", "R0008");
          assertThat(sighting.tags()).hasSize(2);
          assertThat(sighting.firstSeen()).isEqualTo(Scene.second(1));
          assertThat(sighting.lastSeen()).isEqualTo(Scene.second(2));
        });
  }

  @Test
  void aFileKeepsItsFirstNameAndWhatTheShellWroteIsNone() {
    write(file(5, "download", "b.sh"), file(1, "download", "a.sh"), file(9, "redirect", "c.sh"));
    assertThat(facts(ONE).files())
        .containsExactly(new FileSighting(FILE, 42L, "a.sh", Scene.second(1), Scene.second(5), 2));
    assertThat(facts(ONE).domains())
        .containsExactly(new ValueSighting("files.example", Scene.second(1), Scene.second(9), 3));
    assertThat(facts(ONE).urls())
        .extracting(ValueSighting::value)
        .startsWith("http://files.example/a.sh", "http://files.example/b.sh");
  }

  @Test
  void linesThatDifferInASecretOnlyAreOne() {
    write(ONE.command(1, "mysql -pfirst"), ONE.command(2, "mysql -psecond"), ONE.command(3, "id"));
    assertThat(facts(ONE).commands())
        .containsExactly(
            new ValueSighting("mysql -p***", Scene.second(1), Scene.second(2), 2),
            new ValueSighting("id", Scene.second(3), Scene.second(3), 1));
  }

  @Test
  void everybodyComesOnceByFirstSightAndWithoutCommands() throws IOException {
    write(OTHER.command(1, "id"), ONE.command(2, "id"), AGAIN.command(3, "id"));
    List<ActorFacts> all = new ArrayList<>();
    stores.facts().eachAttacker(all::add);
    assertThat(all)
        .extracting(facts -> facts.attacker().uuid())
        .containsExactly(OTHER.attacker(), ONE.attacker());
    assertThat(all).allSatisfy(facts -> assertThat(facts.commands()).isEmpty());
  }

  @Test
  void pagesHideNobody() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      String ip = (i < 250 ? "192.0.2." : "198.51.100.") + i % 250;
      events.add(Scene.ssh("web-1", "s" + i, ip).connect(1));
    }
    write(events);
    List<ActorFacts> all = new ArrayList<>();
    stores.facts().eachAttacker(all::add);
    assertThat(all)
        .extracting(facts -> facts.attacker().uuid())
        .doesNotHaveDuplicates()
        .hasSize(450);
  }
}
