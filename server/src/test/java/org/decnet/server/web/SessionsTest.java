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

  @Test
  void aTechniqueNarrowsTheList() {
    assertThat(total("technique=T1083")).isEqualTo(1);
    assertThat(total("technique=T1548.001")).isEqualTo(1);
    assertThat(total("technique=T1059")).isZero();
    assertThat(viewer.get("/sessions?technique=all").errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void detailHasFilesFingerprintAndTunnels() {
    JsonNode detail = viewer.get("/sessions/" + Seed.SESSION).json();

    assertThat(detail.at("/files/0/sha256").asString()).isEqualTo(SeedFiles.SHA256);
    assertThat(detail.at("/files/0/filename").asString()).isEqualTo("run.sh");
    assertThat(detail.path("fingerprint")).isEmpty();
    assertThat(detail.path("tunnels")).isEmpty();
  }

  @Test
  void statementsAreTakenApartWithTheirTags() {
    JsonNode line = viewer.get("/sessions/" + Seed.SESSION + "/statements").json().at("/data/0");

    assertThat(line.path("parse_status").asString()).isEqualTo("ok");
    assertThat(line.path("tags")).hasSize(3);
    JsonNode find = line.at("/statements/0");
    assertThat(find.path("text").asString()).isEqualTo("find / -perm -u=s");
    assertThat(find.path("Image").asString()).isEqualTo("/usr/bin/find");
    assertThat(find.path("args"))
        .extracting(JsonNode::asString)
        .containsExactly("/", "-perm", "-u=s");
    assertThat(find.path("span_end").asInt()).isEqualTo(17);
    assertThat(find.path("tags")).hasSize(3);
    JsonNode sshpass = line.at("/statements/1");
    assertThat(sshpass.path("tags")).isEmpty();
    assertThat(sshpass.at("/statements/0/Image").asString()).isEqualTo("/usr/bin/ssh");
    assertThat(sshpass.at("/statements/0/via/0").asString()).isEqualTo("sshpass");
  }

  @Test
  void viewersSeeNoSecretsInStatements() {
    String path = "/sessions/" + Seed.SESSION + "/statements";

    assertThat(viewer.get(path).body()).contains("***").doesNotContain(Seed.SECRET);
    assertThat(admin.get(path).body()).contains(Seed.SECRET);
    JsonNode shown = viewer.get(path).json().at("/data/0");
    assertThat(shown.path("command_text").asString()).endsWith("sshpass -p *** ssh b");
    assertThat(shown.at("/statements/1/text").asString()).isEqualTo("sshpass -p *** ssh b");
    assertThat(viewer.get(path + "?offset=1").json().at("/data/0/ordinal").asInt()).isEqualTo(2);
  }

  @Test
  void recordingsAreForAdminsWholeAndInParts() {
    String path = "/sessions/" + Seed.SESSION + "/recording";
    Calls.Answer whole = admin.get(path);

    assertThat(viewer.get(path).status()).isEqualTo(403);
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.header("Content-Type")).isEqualTo("application/x-asciicast");
    assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(whole.body()).startsWith("{\"version\":2").contains("[1.500000,\"i\",\"id");
    Calls.Answer part = range(path, "bytes=2-8");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("version");
    assertThat(part.header("Content-Range")).isEqualTo("bytes 2-8/" + whole.body().length());
    assertThat(range(path, "bytes=-3").body())
        .isEqualTo(whole.body().substring(whole.body().length() - 3));
    for (String all : new String[] {"bytes=0-1,4-5", "lines=1-2", "bytes=99999999-", "x"}) {
      assertThat(range(path, all).body()).as(all).isEqualTo(whole.body());
    }
    assertThat(viewer.get("/sessions/" + Seed.SESSION).json().path("recorded").asBoolean())
        .isTrue();
    assertThat(viewer.get("/sessions/" + Seed.QUIET_SESSION).json().path("recorded").asBoolean())
        .isFalse();
    assertThat(admin.get("/sessions/" + Seed.QUIET_SESSION + "/recording").errorCode())
        .isEqualTo("not-found");
  }

  private Calls.Answer range(String path, String range) {
    return admin.call("GET", path, request -> request.header("Range", range));
  }

  private int total(String filter) {
    return viewer.get("/sessions?" + filter).json().path("total").asInt();
  }
}
