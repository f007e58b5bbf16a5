package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.Account.Role;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Identities and campaigns over HTTP, and what analysts decide about them. */
class ClustersTest {
  private static final String IDENTITY = "/identities/" + Seed.IDENTITY;
  private static final String CAMPAIGN = "/campaigns/" + Seed.CAMPAIGN;

  private final TestServer server = TestServer.start();
  private final Calls admin = server.calls().with(server.token(Role.ADMIN));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void identitiesAreListedWithWhatTheyAreKnownBy() {
    JsonNode page = admin.get("/identities").json();
    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(page.path("data").findValuesAsString("uuid"))
        .containsExactlyInAnyOrder(Seed.IDENTITY.toString(), Seed.WANDERERS_IDENTITY.toString());
    assertThat(admin.get("/identities?min_members=2").json().path("total").asInt()).isZero();
    assertThat(admin.get("/identities?sort_by=size").errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void identitiesAndCampaignsAreFoundByWhatAnAnalystKnowsOfThem() {
    assertThat(admin.get("/identities?search=" + Seed.IP).json().findValuesAsString("uuid"))
        .containsExactly(Seed.IDENTITY.toString());
    assertThat(admin.get("/campaigns?search=" + Seed.IP).json().findValuesAsString("uuid"))
        .containsExactly(Seed.CAMPAIGN.toString());
    assertThat(admin.get("/identities?search=nobody").json().path("total").asInt()).isZero();
    assertThat(admin.get("/identities?search=").json().path("total").asInt()).isEqualTo(2);
    assertThat(admin.get("/campaigns?search=" + "x".repeat(129)).errorCode())
        .isEqualTo("bad-parameter");
  }

  @Test
  void anIdentityTellsItsAddressesPhasesAndDecisions() {
    JsonNode identity = admin.get(IDENTITY).json();
    assertThat(identity.path("observation_count").asInt()).isEqualTo(1);
    assertThat(identity.path("campaign_id").asString()).isEqualTo(Seed.CAMPAIGN.toString());
    assertThat(admin.get(IDENTITY + "/observations").json().findValuesAsString("ip"))
        .containsExactly(Seed.IP);
    JsonNode timeline = admin.get(IDENTITY + "/timeline").json();
    assertThat(timeline.path("deckies").toString()).isEqualTo("[\"web-1\"]");
    assertThat(timeline.path("phases").findValuesAsString("tactic")).contains("TA0004", "TA0007");
    assertThat(admin.get(IDENTITY + "/decisions").json().findValuesAsString("kind"))
        .contains("formed");
  }

  @Test
  void aCampaignTellsItsIdentities() {
    assertThat(admin.get("/campaigns").json().findValuesAsString("uuid"))
        .containsExactly(Seed.CAMPAIGN.toString());
    assertThat(admin.get(CAMPAIGN + "/identities").json().findValuesAsString("uuid"))
        .containsExactly(Seed.IDENTITY.toString());
    assertThat(admin.get(CAMPAIGN + "/timeline").json().path("phases").size()).isPositive();
  }

  @Test
  void aMergeTakesEffectAndIsTakenBackOnce() {
    Answer merged = merge(Seed.IDENTITY, Seed.WANDERERS_IDENTITY);
    assertThat(merged.status()).isEqualTo(200);
    assertThat(merged.json().path("actor").asString()).isEqualTo("ada");
    assertThat(admin.get(IDENTITY + "/observations").json().path("total").asInt()).isEqualTo(2);
    assertThat(admin.get("/identities/" + Seed.WANDERERS_IDENTITY).json().path("uuid"))
        .isEqualTo(admin.get(IDENTITY).json().path("uuid"));
    assertThat(admin.get(IDENTITY + "/edges").status()).isEqualTo(200);

    String revert = "/cluster/decisions/" + merged.json().path("id").asString() + "/revert";
    assertThat(bare("POST", revert).status()).isEqualTo(200);
    assertThat(admin.get(IDENTITY + "/observations").json().path("total").asInt()).isEqualTo(1);
    Answer again = bare("POST", revert);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.errorCode()).isEqualTo("conflict");
  }

  @Test
  void membersArePartedFromOthers() {
    merge(Seed.IDENTITY, Seed.WANDERERS_IDENTITY);
    String winner = admin.get(IDENTITY).json().path("uuid").asString();
    String path = "/identities/" + winner + "/split";

    assertThat(admin.post(path, members(Seed.ATTACKER, Seed.WANDERER)).status()).isEqualTo(409);
    assertThat(admin.post(path, members(Seed.IDENTITY)).status()).isEqualTo(409);
    assertThat(admin.post(path, "{}").status()).isEqualTo(422);
    server.clock().advance(Duration.ofSeconds(1));
    assertThat(admin.post(path, members(Seed.WANDERER)).status()).isEqualTo(200);
    assertThat(server.stores().identities().members(ClusterLevel.IDENTITY, Seed.IDENTITY))
        .isEqualTo(List.of(Seed.ATTACKER));
  }

  @Test
  void aLockedIdentityIsLeftAsItIs() {
    assertThat(bare("POST", IDENTITY + "/lock").status()).isEqualTo(200);
    assertThat(admin.get(IDENTITY).json().path("locked").asBoolean()).isTrue();
    assertThat(bare("POST", IDENTITY + "/lock").status()).isEqualTo(409);
    assertThat(merge(Seed.WANDERERS_IDENTITY, Seed.IDENTITY).status()).isEqualTo(409);
    assertThat(bare("POST", IDENTITY + "/unlock").status()).isEqualTo(200);
    assertThat(bare("POST", IDENTITY + "/unlock").status()).isEqualTo(409);
    assertThat(merge(Seed.WANDERERS_IDENTITY, Seed.IDENTITY).status()).isEqualTo(200);
  }

  @Test
  void nobodyIsMergedWithHimselfOrWithNobody() {
    assertThat(merge(Seed.IDENTITY, Seed.IDENTITY).status()).isEqualTo(409);
    assertThat(merge(Seed.IDENTITY, new UUID(0, 1)).status()).isEqualTo(404);
  }

  @Test
  void notesAreKept() {
    assertThat(put(IDENTITY + "/notes", "{\"notes\":\"<b>seen before</b>\"}").status())
        .isEqualTo(200);
    assertThat(put(CAMPAIGN + "/notes", "{}").status()).isEqualTo(422);
    assertThat(put(CAMPAIGN + "/notes", "{\"notes\":null}").status()).isEqualTo(422);
    assertThat(put(CAMPAIGN + "/notes", "{\"notes\":\"again\"}").status()).isEqualTo(200);
    assertThat(admin.get(IDENTITY).json().path("notes").asString()).isEqualTo("<b>seen before</b>");
    assertThat(admin.get(CAMPAIGN).json().path("notes").asString()).isEqualTo("again");
    assertThat(put(IDENTITY + "/notes", "{\"notes\":\"" + "x".repeat(20_001) + "\"}").status())
        .isIn(413, 422);
  }

  /** A moment later than everything before: of two decisions the later one counts. */
  private Answer merge(UUID winner, UUID loser) {
    server.clock().advance(Duration.ofSeconds(1));
    return admin.post(
        "/identities/merge",
        "{\"winner\":\"" + winner + "\",\"losers\":[\"" + loser + "\"],\"reason\":\"same\"}");
  }

  private Answer bare(String method, String path) {
    return admin.call(method, path, request -> {});
  }

  private Answer put(String path, String json) {
    return admin.call(
        "PUT",
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .method("PUT", BodyPublishers.ofString(json)));
  }

  private static String members(UUID... members) {
    return "{\"members\":[\"" + String.join("\",\"", texts(members)) + "\"]}";
  }

  private static List<String> texts(UUID... members) {
    return List.of(members).stream().map(UUID::toString).toList();
  }
}
