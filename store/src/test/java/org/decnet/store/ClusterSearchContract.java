package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.ClusterQuery.Sort;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identities and campaigns by what an analyst knows of them. */
abstract class ClusterSearchContract extends StoreContract {
  private static final String PAYLOAD = "ab12".repeat(16);

  ClusterSearchContract(Engine engine) {
    super(engine);
  }

  /** Two identities of one campaign, and one of its own. */
  @BeforeEach
  void resolve() {
    write(
        Clustering.client(1, "hassh-one"),
        Clustering.client(2, "hassh-two"),
        Clustering.payload(1, PAYLOAD),
        Clustering.payload(2, PAYLOAD),
        Clustering.client(3, "hassh-three"));
    Clustering.turn(stores).run();
  }

  @Test
  void partOfAnAddressFindsWhoHasIt() {
    assertThat(identities("db8::1")).containsExactly(identity(1));
    assertThat(identities("2001:db8")).hasSize(3);
    assertThat(campaigns("db8::2")).containsExactly(campaign());
    assertThat(campaigns("db8::3")).isEmpty();
    assertThat(identities("192.0.2.1")).isEmpty();
  }

  @Test
  void theBeginningOfAFingerprintOrOfAHashDoes() {
    assertThat(identities("hassh-t")).containsExactlyInAnyOrder(identity(2), identity(3));
    assertThat(identities("assh-two")).isEmpty();
    assertThat(identities(PAYLOAD.substring(0, 10)))
        .containsExactlyInAnyOrder(identity(1), identity(2));
    assertThat(identities(PAYLOAD)).hasSize(2);
    assertThat(campaigns(PAYLOAD)).containsExactly(campaign());
  }

  @Test
  void theBeginningOfTheirIdDoes() {
    String id = identity(1).toString();
    assertThat(identities(id)).containsExactly(identity(1));
    assertThat(identities(id.substring(0, 13))).containsExactly(identity(1));
    assertThat(identities(id.toUpperCase(Locale.ROOT))).containsExactly(identity(1));
    assertThat(identities(id.substring(1))).isEmpty();
    assertThat(campaigns(campaign().toString().substring(0, 13))).containsExactly(campaign());
  }

  @Test
  void wordsOfNotesDoWhateverTheirCase() {
    stores.identities().note(ClusterLevel.IDENTITY, identity(3), "Same 100% as LAST week", "me");
    stores.identities().note(ClusterLevel.CAMPAIGN, campaign(), "Rented servers", "me");
    assertThat(identities("last week")).containsExactly(identity(3));
    assertThat(identities("100% as")).containsExactly(identity(3));
    assertThat(identities("100_ as")).isEmpty();
    assertThat(campaigns("rented")).containsExactly(campaign());
  }

  @Test
  void whoIsMergedAwayIsFoundByWhoStandsForHim() {
    UUID first = identity(1);
    UUID second = identity(2);
    write(Clustering.key(1, "k"), Clustering.key(2, "k"));
    Clustering.turn(stores).run();
    assertThat(identity(1)).isEqualTo(identity(2));
    assertThat(identities(first.toString())).containsExactly(identity(1));
    assertThat(identities(second.toString())).containsExactly(identity(1));
    assertThat(identities("hassh-one")).containsExactly(identity(1));
    assertThat(identities("hassh-two")).containsExactly(identity(1));
  }

  @Test
  void textsOfAnyKindFindNothingAndBreakNothing() {
    for (String text : new String[] {"'", "\"", "%", "_", "\\", "\uD83D\uDE00", "\u0000", "*"}) {
      assertThat(identities(text)).as(text).isEmpty();
      assertThat(campaigns(text)).as(text).isEmpty();
    }
    assertThat(identities("")).hasSize(3);
  }

  private UUID identity(int number) {
    return stores.identities().identityOf(Clustering.attacker(number)).orElseThrow().uuid();
  }

  private UUID campaign() {
    return Objects.requireNonNull(
        stores.identities().identityOf(Clustering.attacker(1)).orElseThrow().campaign());
  }

  private List<UUID> identities(String text) {
    return stores
        .identities()
        .identities(new ClusterQuery(1, text, Sort.RECENT, 10, 0))
        .data()
        .stream()
        .map(StoredIdentity::uuid)
        .toList();
  }

  private List<UUID> campaigns(String text) {
    return stores
        .identities()
        .campaigns(new ClusterQuery(1, text, Sort.RECENT, 10, 0))
        .data()
        .stream()
        .map(StoredCampaign::uuid)
        .toList();
  }
}
