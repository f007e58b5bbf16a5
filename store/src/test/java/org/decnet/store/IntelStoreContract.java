package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.IntelStore.Target;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

/** What providers say: kept as it was, asked for when it is due; and where addresses belong. */
abstract class IntelStoreContract extends StoreContract {
  private static final Scene EARLY = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene LATE = Scene.ssh("web-2", "s2", "203.0.113.9");
  private static final Duration DAY = Duration.ofDays(1);

  IntelStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void intelComesBackAsItWas() {
    write(EARLY.command(1, "id"));
    AttackerIntel all = everything(EARLY.attacker(), "198.51.100.7");
    stores.intel().save(List.of(all));
    assertThat(stores.intel().intel(EARLY.attacker())).contains(all);
    assertThat(stores.intel().intel(new UUID(1, 1))).isEmpty();
  }

  @Test
  void newIntelReplacesAllOfTheOld() {
    write(EARLY.command(1, "id"));
    stores.intel().save(List.of(everything(EARLY.attacker(), "198.51.100.7")));
    AttackerIntel bare =
        AttackerIntel.none(EARLY.attacker(), "198.51.100.7").cached(NOW, NOW.plus(DAY));
    stores.intel().save(List.of(bare));
    assertThat(stores.intel().intel(EARLY.attacker())).contains(bare);
  }

  @Test
  void dueAreThoseWithoutIntelOrWithOldOnesLatestSeenFirst() {
    write(EARLY.command(1, "id"), LATE.command(2, "id"));
    Target early = new Target(EARLY.attacker(), "198.51.100.7");
    Target late = new Target(LATE.attacker(), "203.0.113.9");
    assertThat(stores.intel().due(NOW, 10)).containsExactly(late, early);
    assertThat(stores.intel().due(NOW, 1)).containsExactly(late);
    stores.intel().save(List.of(everything(LATE.attacker(), "203.0.113.9")));
    assertThat(stores.intel().due(NOW, 10)).containsExactly(early);
    assertThat(stores.intel().due(NOW.plus(DAY), 10)).containsExactly(late, early);
  }

  @Test
  void placesOfAddressesAreKept() {
    write(EARLY.command(1, "id"), LATE.command(2, "id"));
    NetworkFacts facts =
        new NetworkFacts("NL", "mmdb", 64500L, "Example", "198.51.100.0/24", "iptoasn");
    stores.places().place(Map.of(EARLY.attacker(), facts));
    assertThat(stores.actors().attacker(EARLY.attacker()).orElseThrow().network()).isEqualTo(facts);
    assertThat(stores.actors().attacker(LATE.attacker()).orElseThrow().network())
        .isEqualTo(NetworkFacts.NONE);
  }

  @Test
  void attackersAreGivenInPagesAndThoseWithoutAPlaceAlone() {
    write(EARLY.command(1, "id"), LATE.command(2, "id"));
    List<Target> all = stores.places().attackers(null, false, 10);
    assertThat(all).extracting(Target::ip).containsExactlyInAnyOrder("198.51.100.7", "203.0.113.9");
    assertThat(stores.places().attackers(null, false, 1)).containsExactly(all.getFirst());
    assertThat(stores.places().attackers(all.getFirst().attackerUuid(), false, 10))
        .containsExactly(all.getLast());
    stores
        .places()
        .place(
            Map.of(
                all.getLast().attackerUuid(),
                new NetworkFacts(null, null, 64500L, null, null, "iptoasn")));
    assertThat(stores.places().attackers(null, true, 10)).containsExactly(all.getFirst());
  }

  @Test
  void moreEventsLeaveThePlaceAlone() {
    write(EARLY.command(1, "id"));
    NetworkFacts facts = new NetworkFacts("NL", "mmdb", null, null, null, null);
    stores.places().place(Map.of(EARLY.attacker(), facts));
    write(EARLY.command(2, "uname"));
    assertThat(stores.actors().attacker(EARLY.attacker()).orElseThrow().network()).isEqualTo(facts);
  }

  private static AttackerIntel everything(UUID attacker, String ip) {
    return AttackerIntel.none(attacker, ip)
        .with(new ProviderAnswer.GreyNoise("malicious", "x", List.of("a", "b"), "{}", NOW))
        .with(new ProviderAnswer.AbuseIpdb(77, List.of(18, 22), "{}", NOW))
        .with(new ProviderAnswer.Feodo(true, "Emotet", "2026-01-01", "[]", NOW))
        .with(
            new ProviderAnswer.ThreatFox(
                true, List.of("botnet_cc"), List.of("ip:port"), List.of("win.x"), "{}", NOW))
        .cached(NOW, NOW.plus(DAY));
  }
}
