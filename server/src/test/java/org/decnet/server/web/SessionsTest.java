package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class SessionsTest {
  private final Calls viewer;
  private final Calls admin;

  SessionsTest(TestServer server) {
    this.viewer = server.calls().with(server.token(Role.VIEWER));
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  @Test
  void listIsLatestFirstAndFilters() {
    assertThat(viewer.get("/sessions").json().path("total").asInt()).isEqualTo(4);
    assertThat(viewer.get("/sessions").json().at("/data/0/session_id").asString())
        .isEqualTo("web-2:dddd");
    assertThat(total("attacker=" + Seed.ATTACKER)).isEqualTo(2);
    assertThat(total("decky=web-2")).isEqualTo(1);
    assertThat(total("service=ssh")).isEqualTo(4);
    assertThat(total("service=ssh&decky=nowhere")).isZero();
  }

  @Test
  void detailHasSummaryCommandsAndTags() {
    JsonNode detail = viewer.get("/sessions/" + Seed.SESSION).json();

    assertThat(detail.path("session_id").asString()).isEqualTo(Seed.SESSION.value());
    assertThat(detail.path("login_outcome").asString()).isEqualTo("success");
    assertThat(detail.path("duration_s").asDouble()).isEqualTo(12.5);
    assertThat(detail.path("command_count").asInt()).isEqualTo(2);
    assertThat(detail.path("commands")).hasSize(2);
    assertThat(detail.at("/commands/0/tags")).hasSize(3);
    assertThat(detail.at("/commands/1/tags")).isEmpty();
    assertThat(detail.path("tags")).hasSize(3);
  }

  @Test
  void viewersSeeNoSecretsInCommandsAndAdminsDo() {
    String path = "/sessions/" + Seed.SESSION;

    assertThat(viewer.get(path).body()).contains("sshpass -p ***").doesNotContain(Seed.SECRET);
    assertThat(admin.get(path).body()).contains(Seed.SECRET);
  }

  @Test
  void anUnknownSessionIsNotFound() {
    assertThat(viewer.get("/sessions/web-1:nope").errorCode()).isEqualTo("not-found");
  }

  private int total(String filter) {
    return viewer.get("/sessions?" + filter).json().path("total").asInt();
  }
}
