package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.Stores;
import org.decnet.model.actor.NetworkFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that become known late are seen by the clusterer that runs. */
class PlacesTest {
  private static final NetworkFacts NETWORK =
      new NetworkFacts("NL", "geo", 64500L, "Example", "2001:db8::/32", "asn");

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private Stores stores;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(StoreSettings.of(folder), clock);
    StoreContract.write(
        stores, List.of(Clustering.key(1, "SHA256:a"), Clustering.key(2, "SHA256:b")));
    Clustering.turn(stores).run();
    clock.now = clock.now.plusSeconds(60);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void anAttackerWhoseNetworkBecomesKnownIsLookedAtAgain() {
    UUID one = Clustering.attacker(1);
    assertThat(stores.clusters().attackersSince(clock.now)).isEmpty();
    stores.places().place(Map.of(one, NETWORK));
    assertThat(stores.clusters().attackersSince(clock.now)).containsExactly(one);
  }

  @Test
  void oneWhoIsWhereHeWasIsNot() {
    UUID one = Clustering.attacker(1);
    stores.places().place(Map.of(one, NETWORK));
    clock.now = clock.now.plusSeconds(60);
    stores.places().place(Map.of(one, NETWORK, Clustering.attacker(2), NETWORK));
    assertThat(stores.clusters().attackersSince(clock.now)).containsExactly(Clustering.attacker(2));
    NetworkFacts moved = new NetworkFacts("NL", "geo", 64501L, "Other", null, "asn");
    clock.now = clock.now.plusSeconds(60);
    stores.places().place(Map.of(one, moved));
    assertThat(stores.clusters().attackersSince(clock.now)).containsExactly(one);
  }

  /** A clock that stands until it is moved. */
  private static final class Ticking extends Clock {
    private Instant now = StoreContract.NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }
}
