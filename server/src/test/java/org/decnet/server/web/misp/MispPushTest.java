package org.decnet.server.web.misp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.export.misp.MispSettings;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.model.attack.TacticId;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.Tag;
import org.decnet.server.export.MispSetup;
import org.decnet.server.web.misp.PushOutcome.Result;
import org.decnet.store.SqliteStores;
import org.decnet.store.StoreSettings;
import org.decnet.testkit.MispCoreFormat;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a MISP is told, and what its answers do. */
class MispPushTest {
  private static final AttackCatalog ATTACK = new AttackCatalogs().load();
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scope ATTACKER = new Scope.OfAttacker(SCENE.attacker());

  @TempDir private Path folder;
  private Stores stores;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(StoreSettings.of(folder));
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private void did(String technique, double confidence) {
    Event event = SCENE.command(1, "id; " + technique);
    Tag tag = Tags.of(event, "R0007", technique, confidence);
    stores.events().write(List.of(new TaggedEvent(event, List.of(tag))));
  }

  private List<PushOutcome> push(FakeMisp misp, Scope scope, int minScore, boolean force)
      throws InterruptedException {
    List<PushOutcome> outcomes = new ArrayList<>();
    MispPush.of(
            stores,
            ATTACK,
            new MispSetup(MispSettings.DEFAULTS, misp.settings(minScore)),
            "test",
            Duration.ofMillis(1))
        .orElseThrow()
        .push(scope, force, outcomes::add);
    return outcomes;
  }

  private Result result(FakeMisp misp) throws InterruptedException {
    return push(misp, ATTACKER, 0, true).getFirst().result();
  }

  @Test
  void anEventThatMispDoesNotKnowIsAdded() throws Exception {
    did("T1033", 0.9);
    try (FakeMisp misp = new FakeMisp(FakeMisp.UNKNOWN, FakeMisp.TAKEN)) {
      PushOutcome outcome = push(misp, ATTACKER, 0, true).getFirst();
      assertThat(outcome.result()).isEqualTo(Result.CREATED);
      assertThat(misp.paths())
          .containsExactly("/events/edit/" + outcome.eventUuid(), "/events/add");
      assertThat(misp.requests())
          .allSatisfy(request -> {
            assertThat(request.key()).isEqualTo(FakeMisp.KEY);
            assertThat(MispCoreFormat.problems(request.body())).isEmpty();
          });
    }
  }

  @Test
  void anEventThatMispKnowsIsUpdatedAndNothingIsMadeTwice() throws Exception {
    did("T1033", 0.9);
    try (FakeMisp misp = new FakeMisp(FakeMisp.TAKEN, FakeMisp.NO_NEWER)) {
      assertThat(result(misp)).isEqualTo(Result.UPDATED);
      assertThat(result(misp)).isEqualTo(Result.UNCHANGED);
      assertThat(misp.paths()).doesNotContain("/events/add").hasSize(2);
      assertThat(misp.requests().getFirst().body()).isEqualTo(misp.requests().getLast().body());
    }
  }

  @Test
  void whatMispRefusesIsNotAskedAgain() throws Exception {
    did("T1033", 0.9);
    try (FakeMisp misp = new FakeMisp(FakeMisp.UNKNOWN, FakeMisp.REFUSED)) {
      assertThat(result(misp)).isEqualTo(Result.REFUSED);
      assertThat(misp.requests()).hasSize(2);
    }
  }

  @Test
  void aBusyMispIsAskedAgainAndAtLastLeftAlone() throws Exception {
    did("T1033", 0.9);
    try (FakeMisp misp = new FakeMisp(FakeMisp.BUSY, FakeMisp.BUSY, FakeMisp.TAKEN)) {
      assertThat(result(misp)).isEqualTo(Result.UPDATED);
      assertThat(misp.requests()).hasSize(3);
    }
    try (FakeMisp misp = new FakeMisp(FakeMisp.BUSY, FakeMisp.BUSY, FakeMisp.BUSY, FakeMisp.BUSY)) {
      assertThat(result(misp)).isEqualTo(Result.UNREACHABLE);
      assertThat(misp.requests()).hasSize(4);
    }
  }

  @Test
  void nobodyHearsOfWhatIsHarmlessUnlessSomebodyForcesIt() throws Exception {
    did("T1033", 0.9);
    try (FakeMisp misp = new FakeMisp()) {
      PushOutcome held = push(misp, ATTACKER, 50, false).getFirst();
      assertThat(held.result()).isEqualTo(Result.HELD);
      assertThat(held.reasons()).anyMatch(reason -> reason.contains("is below 50"));
      assertThat(misp.requests()).isEmpty();
      assertThat(push(misp, ATTACKER, 50, true).getFirst().result()).isEqualTo(Result.UPDATED);
    }
  }

  @Test
  void discoveryAloneNeverPasses() throws Exception {
    Event event = SCENE.command(1, "id");
    Tag tag = Tags.of(event, "R0007", "T1033", 0.9);
    stores.events().write(List.of(new TaggedEvent(event, List.of(tag))));
    String tactic = tag.tactic().value();
    assertThat(tactic).isEqualTo("TA0007");
    try (FakeMisp misp = new FakeMisp()) {
      PushOutcome held = push(misp, ATTACKER, 0, false).getFirst();
      assertThat(held.result()).isEqualTo(Result.HELD);
      assertThat(held.reasons()).contains("nothing but discovery was seen");
    }
  }

  @Test
  void whatIsGraveEnoughPassesAndSaysWhy() throws Exception {
    Event event = SCENE.command(1, "crontab x");
    Tag looked = Tags.of(event, "R0007", "T1053.003", 0.9);
    Tag stayed =
        new Tag(
            looked.uuid(),
            looked.sourceKind(),
            looked.sourceId(),
            looked.attacker(),
            null,
            looked.session(),
            looked.decky(),
            new TacticId("TA0003"),
            looked.technique(),
            0.9,
            0,
            looked.rule(),
            1,
            looked.ruleHash(),
            looked.evidence(),
            looked.attackRelease(),
            looked.mitreUrl(),
            looked.observedAt());
    stores.events().write(List.of(new TaggedEvent(event, List.of(stayed))));
    try (FakeMisp misp = new FakeMisp()) {
      PushOutcome sent = push(misp, ATTACKER, 50, false).getFirst();
      assertThat(sent.result()).isEqualTo(Result.UPDATED);
      assertThat(sent.reasons())
          .contains("score " + sent.score() + " reaches 50", "technique T1053.003");
      assertThat(push(misp, ATTACKER, 99, false).getFirst().result()).isEqualTo(Result.HELD);
    }
  }

  @Test
  void theFleetIsToldEventByEvent() throws Exception {
    did("T1033", 0.9);
    stores
        .events()
        .write(
            List.of(
                new TaggedEvent(
                    Scene.ssh("web-1", "s2", "203.0.113.9").command(2, "id"), List.of())));
    try (FakeMisp misp = new FakeMisp()) {
      assertThat(push(misp, new Scope.Fleet(), 0, true))
          .extracting(PushOutcome::result)
          .containsExactly(Result.UPDATED, Result.UPDATED);
    }
  }

  @Test
  void nobodyIsToldOfNobody() throws Exception {
    try (FakeMisp misp = new FakeMisp()) {
      assertThat(push(misp, ATTACKER, 0, true)).isEmpty();
      assertThat(misp.requests()).isEmpty();
    }
  }

  @Test
  void privateAddressesAreKnown() throws UnknownHostException {
    for (String address :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.1.1",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fe80::1",
            "fd00::1")) {
      assertThat(MispClient.isPrivate(literal(address))).as(address).isTrue();
    }
    for (String address : List.of("192.0.2.1", "8.8.8.8", "100.128.0.1", "2001:db8::1")) {
      assertThat(MispClient.isPrivate(literal(address))).as(address).isFalse();
    }
  }

  @Test
  void settingsNameWhatIsWrong() {
    assertThat(MispSetup.of(Map.of()).push()).isNull();
    assertThat(
            MispSetup.of(Map.of("DECNET_MISP_URL", "https://misp.example/", "DECNET_MISP_KEY", "k"))
                .push())
        .hasToString(
            "MispPushSettings[url=https://misp.example, key=***, minScore=50,"
                + " privateNetwork=false]");
    for (Map<String, String> wrong :
        List.of(
            Map.of("DECNET_MISP_URL", "http://misp.example", "DECNET_MISP_KEY", "k"),
            Map.of("DECNET_MISP_URL", "https://user@misp.example", "DECNET_MISP_KEY", "k"),
            Map.of("DECNET_MISP_URL", "https://misp.example"),
            Map.of("DECNET_MISP_SCOPE", "session"),
            Map.of("DECNET_MISP_TLP", "blue"))) {
      assertThatThrownBy(() -> MispSetup.of(wrong))
          .isInstanceOf(DecnetException.class)
          .hasMessageContaining("DECNET_MISP_");
    }
  }

  @AllowsForbiddenApi("literals, which nobody is asked about")
  private static InetAddress literal(String address) throws UnknownHostException {
    return InetAddress.getByName(address);
  }
}
