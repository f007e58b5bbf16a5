package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.DeckyStore;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyWish;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Decoys over REST; nobody runs them here. */
@ExtendWith(ServerExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class DeckiesTest {
  private final TestServer server;
  private final Calls admin;

  DeckiesTest(TestServer server) {
    this.server = server;
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  @AfterEach
  void forgetAll() {
    SeedDeckies.clear(server.stores());
    admin.put("/config/limits", "{}");
  }

  private DeckyStore store() {
    return server.stores().deckies();
  }

  @Test
  void aDecoyIsAskedForAndItsOperationCanBeFollowed() {
    SeedDeckies.clear(server.stores());
    Answer answer =
        admin.post(
            "/deckies",
            "{\"name\":\"web-1\",\"archetype\":\"web-server\",\"distro\":\"alpine\","
                + "\"address\":\"192.0.2.1\",\"ports\":{\"http\":80},"
                + "\"config\":{\"http\":{\"fake_app\":\"tomcat\"}},\"mutate_interval\":0}");
    assertThat(answer.status()).isEqualTo(202);
    String id = answer.json().path("lifecycle_id").asString();
    JsonNode row = admin.get("/deckies/lifecycle?ids=" + id).json().path(0);
    assertThat(row.path("operation").asString()).isEqualTo("deploy");
    assertThat(row.path("status").asString()).isEqualTo("pending");
    JsonNode decky = admin.get("/deckies/web-1").json();
    assertThat(decky.path("state").asString()).isEqualTo("pending");
    assertThat(decky.at("/services/0/port").asInt()).isEqualTo(80);
    assertThat(decky.at("/services/0/config/fake_app").asString()).isEqualTo("tomcat");
    assertThat(admin.get("/deckies").json().path("total").asInt()).isEqualTo(1);
    assertThat(admin.post("/deckies/web-1/stop", "").status()).as("busy").isEqualTo(409);
    assertThat(
            admin
                .post("/deckies", "{\"name\":\"web-1\",\"services\":[\"redis\"]}")
                .json()
                .at("/error/message")
                .asString())
        .isEqualTo("Another decoy has the name");
  }

  @Test
  void thereIsALimit() {
    SeedDeckies.decky(server.stores());
    admin.put("/config/limits", "{\"deployment_limit\":1}");
    Answer answer =
        admin.post("/deckies", "{\"name\":\"b\",\"services\":[\"redis\"],\"ports\":{\"redis\":0}}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().at("/error/message").asString())
        .isEqualTo("There are as many decoys as the limits allow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|{\"services\":[\"redis\"]}",
        "name|{\"name\":\"A_b\",\"services\":[\"redis\"]}",
        "services|{\"name\":\"a\"}",
        "services|{\"name\":\"a\",\"services\":[\"gopher\"]}",
        "services|{\"name\":\"a\",\"services\":[\"redis\",\"redis\"]}",
        "archetype|{\"name\":\"a\",\"archetype\":\"toaster\"}",
        "archetype|{\"name\":\"a\",\"archetype\":\"windows-server\"}",
        "distro|{\"name\":\"a\",\"services\":[\"redis\"],\"distro\":\"windows\"}",
        "address|{\"name\":\"a\",\"services\":[\"redis\"],\"address\":\"localhost\"}",
        "ports|{\"name\":\"a\",\"services\":[\"redis\"],\"ports\":{\"redis\":70000}}",
        "ports|{\"name\":\"a\",\"services\":[\"redis\"],\"ports\":{\"http\":80}}",
        "ports|{\"name\":\"a\",\"services\":[\"redis\",\"http\"],\"ports\":{\"redis\":8080}}",
        "config|{\"name\":\"a\",\"services\":[\"redis\"],\"config\":{\"redis\":{\"colour\":\"x\"}}}",
        "config|{\"name\":\"a\",\"services\":[\"http\"],\"config\":{\"http\":{\"fake_app\":\"x\"}}}",
        "mutate_interval|{\"name\":\"a\",\"services\":[\"redis\"],\"mutate_interval\":20000}"
      })
  void whatCannotBeIsNamed(String field, String body) {
    Answer answer = admin.post("/deckies", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/error/details/field").asString()).isEqualTo(field);
    assertThat(answer.json().at("/error/message").asString()).doesNotContain("colour", "gopher");
  }

  @Test
  void settingsAreShownToAdminsOnly() {
    String name = SeedDeckies.decky(server.stores()).name();
    Calls viewer = server.calls().with(server.token(Role.VIEWER));
    assertThat(admin.get("/deckies/" + name).body()).contains("secret-of-redis");
    Answer seen = viewer.get("/deckies/" + name);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body()).doesNotContain("secret-of-redis");
    assertThat(viewer.get("/audit").status()).isEqualTo(403);
    assertThat(admin.get("/audit?limit=50").body()).doesNotContain("secret-of-redis");
  }

  @Test
  void wishesChangeWhatADecoyShallBe() {
    Decky decky = SeedDeckies.decky(server.stores());
    assertThat(
            admin
                .put("/deckies/" + decky.name() + "/mutate-interval", "{\"minutes\":7}")
                .json()
                .path("mutate_interval")
                .asInt())
        .isEqualTo(7);
    assertThat(admin.post("/deckies/" + decky.name() + "/stop", "").status()).isEqualTo(202);
    assertThat(store().decky(decky.name()).orElseThrow().wish()).isEqualTo(DeckyWish.STOP);
    assertThat(admin.delete("/deckies/" + decky.name()).status()).as("busy").isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"minutes\":-1}", "{\"minutes\":10081}"})
  void intervalsHaveBounds(String body) {
    String name = SeedDeckies.decky(server.stores()).name();
    assertThat(admin.put("/deckies/" + name + "/mutate-interval", body).status()).isEqualTo(422);
  }

  @Test
  void aServiceThatTheDecoyLacksHasNoSettings() {
    String name = SeedDeckies.decky(server.stores()).name();
    String path = "/deckies/" + name + "/services/";
    assertThat(admin.put(path + "https/config", "{\"config\":{}}").status()).isEqualTo(404);
    assertThat(admin.put(path + "redis/config", "{}").status()).isEqualTo(422);
    assertThat(admin.put(path + "redis/config", "{\"config\":{\"open\":\"maybe\"}}").status())
        .isEqualTo(422);
    assertThat(admin.put(path + "redis/config", "{\"config\":{\"open\":\"false\"}}").status())
        .isEqualTo(202);
    assertThat(store().decky(name).orElseThrow().services().getLast().config())
        .containsOnlyKeys("open");
  }

  @Test
  void operationsAreAskedForByTheirIds() {
    assertThat(admin.get("/deckies/lifecycle").status()).isEqualTo(200);
    assertThat(admin.get("/deckies/lifecycle?ids=").status()).isEqualTo(400);
    assertThat(admin.get("/deckies/lifecycle?ids=x").status()).isEqualTo(400);
    assertThat(
            admin.get("/deckies/lifecycle?ids=00000000-0000-0000-0000-000000000000").json().size())
        .isZero();
  }

  @Test
  void whatTheCatalogueOffersIsTakenAndWhatItMissesIsRefused() {
    JsonNode catalogue =
        server.calls().with(server.token(Role.VIEWER)).get("/deckies/catalogue").json();
    assertThat(catalogue.path("services").findValuesAsString("name")).contains("http", "redis");
    assertThat(catalogue.path("distros").findValuesAsString("name")).contains("debian");
    for (JsonNode archetype : catalogue.path("archetypes")) {
      SeedDeckies.clear(server.stores());
      String word = archetype.path("name").asString();
      Answer answer = admin.post("/deckies", "{\"name\":\"a\",\"archetype\":\"" + word + "\"}");
      assertThat(answer.status())
          .as(word)
          .isEqualTo(archetype.path("services").isEmpty() ? 422 : 202);
      if (answer.status() == 202) {
        assertThat(admin.get("/deckies/a").json().path("services").findValuesAsString("name"))
            .isEqualTo(archetype.path("services").valueStream().map(JsonNode::asString).toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalogue", "lifecycle"})
  void aNameThatIsAPathOfItsOwnIsRefused(String name) {
    Answer answer = admin.post("/deckies", "{\"name\":\"" + name + "\",\"services\":[\"redis\"]}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/error/details/field").asString()).isEqualTo("name");
  }
}
