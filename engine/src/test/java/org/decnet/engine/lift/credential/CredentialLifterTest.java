package org.decnet.engine.lift.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.NameUuid;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.Field;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class CredentialLifterTest extends LifterContract<SecretUse> {
  private static final String ONE = "198.51.100.7";
  private static final String OTHER = "198.51.100.8";

  @Override
  protected Lifter<SecretUse> lifter() {
    return new CredentialLifter();
  }

  @Override
  protected SecretUse artefact() {
    return uses(
            at("web-1", "ssh", ONE).login(1, "Root", "toor", "failure"),
            at("db-1", "ssh", ONE).login(5, "root", "toor", "success"),
            at("db-1", "ftp", OTHER).login(3, "root", "toor", "failure"))
        .getFirst();
  }

  @Override
  protected SecretUse bareArtefact() {
    ReuseKey key = new ReuseKey("aa", "plaintext", "");
    return new SecretUse(key, Scene.START, "web-1");
  }

  @Override
  protected List<String> artefactIds() {
    UUID reuse =
        NameUuid.of(EventIds.NAMESPACE, "reuse|" + Hashes.sha256("toor") + "|plaintext|root");
    return List.of(reuse + "|" + EventIds.attacker(ONE), reuse + "|" + EventIds.attacker(OTHER));
  }

  @Test
  void eachWhoTriedItHasAnEventThatCountsAllTargets() {
    List<Event> events = new CredentialLifter().lift(artefact());
    assertThat(events).hasSize(2);
    assertThat(events)
        .allSatisfy(event -> {
          assertThat(event.integer(Field.TARGET_COUNT)).isEqualTo(3);
          assertThat(event.integer(Field.REUSE_COUNT)).isEqualTo(2);
          assertThat(event.integer(Field.IP_COUNT)).isEqualTo(2);
          assertThat(event.list(Field.SERVICES)).containsExactly("ftp", "ssh");
          assertThat(event.list(Field.DECKIES)).containsExactly("db-1", "web-1");
          assertThat(event.get(Field.FIRST_SEEN)).isEqualTo(Scene.second(1));
          assertThat(event.get(Field.LAST_SEEN)).isEqualTo(Scene.second(5));
          assertThat(event.text(Field.CREDENTIAL_HASH))
              .isEqualTo(Hashes.sha256(Hashes.sha256("toor") + "|root"));
        });
    assertThat(events.getFirst().time()).isEqualTo(Scene.second(5));
    assertThat(events.getFirst().decky()).isEqualTo("db-1");
    assertThat(events.getLast().sourceIp()).isEqualTo(OTHER);
  }

  @Test
  void oneTargetIsNoReuseHoweverOften() {
    assertThat(
            uses(
                at("web-1", "ssh", ONE).login(1, "root", "toor", "failure"),
                at("web-1", "ssh", OTHER).login(2, "root", "toor", "failure"),
                at("db-1", "ssh", OTHER).login(3, "admin", "toor", "failure")))
        .isEmpty();
  }

  @Test
  void theOrderOfTriesDoesNotMatter() {
    Event[] tries = {
      at("web-1", "ssh", ONE).login(1, "root", "toor", "failure"),
      at("db-1", "ssh", ONE).login(5, "root", "toor", "success"),
      at("cache-1", "ssh", ONE).login(5, "root", "toor", "success")
    };
    CredentialLifter lifter = new CredentialLifter();
    assertThat(lifter.lift(uses(List.of(tries).reversed().toArray(Event[]::new)).getFirst()))
        .isEqualTo(lifter.lift(uses(tries).getFirst()));
  }

  @Test
  void theSecretThatWasUnusedLongestMakesRoom() {
    List<SecretUse> ready = new ArrayList<>();
    SecretUses uses = new SecretUses(3000);
    for (String decky : new String[] {"web-1", "db-1"}) {
      uses.gather(at(decky, "ssh", ONE).login(1, "root", "toor", "failure"), ready::add);
    }
    for (int i = 0; i < 5; i++) {
      uses.gather(at("web-1", "ssh", ONE).login(2, "root", "p" + i, "failure"), ready::add);
    }
    assertThat(ready).hasSize(1);
    assertThat(uses.forgotten()).isPositive();
  }

  private static List<SecretUse> uses(Event... tries) {
    List<SecretUse> ready = new ArrayList<>();
    SecretUses uses = new SecretUses();
    for (Event event : tries) {
      uses.gather(event, ready::add);
    }
    uses.finish(ready::add);
    return ready;
  }

  private static Scene at(String decky, String service, String ip) {
    return new Scene(decky, decky + service, ip, service);
  }
}
