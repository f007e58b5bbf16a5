package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class FindsTest {
  private final Calls viewer;
  private final Calls admin;

  FindsTest(TestServer server) {
    this.viewer = server.calls().with(server.token(Role.VIEWER));
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  private int total(String path) {
    return viewer.get(path).json().path("total").asInt();
  }

  @Test
  void credentialsAreMaskedAndFiltered() {
    Calls.Answer answer = viewer.get("/credentials");

    assertThat(answer.json().path("total").asInt()).isEqualTo(4);
    assertThat(answer.json().at("/data/0/secret").asString()).isEqualTo("***");
    assertThat(answer.body()).doesNotContain(Seed.SECRET);
    assertThat(total("/credentials?search=roo")).isEqualTo(2);
    assertThat(total("/credentials?search=r%25t")).as("no wildcard").isZero();
    assertThat(total("/credentials?search=" + "e".repeat(64))).isEqualTo(1);
    assertThat(total("/credentials?service=telnet")).isZero();
    assertThat(total("/credentials?attacker_ip=" + Seed.IP)).isEqualTo(2);
    assertThat(total("/credentials?secret_kind=publickey")).isZero();
  }

  @Test
  void finds() {
    JsonNode page = viewer.get("/bounty").json();

    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(page.at("/data/0/bounty_type").asString()).isEqualTo("artifact");
    assertThat(page.at("/data/0/payload/sha256").asString()).isEqualTo(SeedFiles.SHA256);
    assertThat(total("/bounty?bounty_type=ip_leak")).isZero();
    assertThat(total("/bounty?attacker_uuid=" + Seed.ATTACKER)).isEqualTo(1);
    assertThat(total("/bounty?search=nothing")).isZero();
    assertThat(viewer.get("/bounty?bounty_type=gold").errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void capturedFilesAreListedByTheirContent() {
    JsonNode row = viewer.get("/artifacts?sha256=" + SeedFiles.SHA256).json().at("/data/0");

    assertThat(row.path("size").asInt()).isEqualTo(SeedFiles.CONTENT.length());
    assertThat(row.path("name_count").asInt()).isEqualTo(1);
    assertThat(row.path("count").asInt()).isEqualTo(1);
    assertThat(row.path("state").asString()).isEqualTo("kept");
    assertThat(total("/artifacts?decky=web-2")).isZero();
    assertThat(total("/artifacts?service=ssh")).isEqualTo(1);
    String type = row.path("file_type").asString();
    assertThat(type).isEqualTo("application/x-sh");
    assertThat(total("/artifacts?file_type=" + type)).isEqualTo(1);
    assertThat(total("/artifacts?file_type=application/pdf")).isZero();
    for (String bad :
        new String[] {
          "sha256=x", "decky=..", "service=a/b", "file_type=x", "file_type=a/b/c", "file_type=A/b"
        }) {
      assertThat(viewer.get("/artifacts?" + bad).errorCode()).as(bad).isEqualTo("bad-parameter");
    }
  }

  @Test
  void capturedFilesAreDownloadsForAdmins() {
    String path = "/artifacts/web-1/" + SeedFiles.SHA256 + "?service=ssh";
    Calls.Answer answer = admin.get(path);

    assertThat(viewer.get(path).status()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo(SeedFiles.CONTENT);
    assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=");
    assertThat(admin.get("/artifacts/web-1/" + SeedFiles.SHA256 + "?service=ftp").errorCode())
        .isEqualTo("not-found");
    for (String bad :
        new String[] {"web-1/..", "web-1/...", "web-1/a%20b", "WEB/a", "web-1/a%5Cb"}) {
      assertThat(admin.get("/artifacts/" + bad).status()).as(bad).isIn(400, 404);
    }
    assertThat(admin.get("/artifacts/web-1/a%20b").errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void transcriptsArePagedEvents() {
    String path = "/transcripts/web-1/aaaa";
    JsonNode page = admin.get(path).json();

    assertThat(viewer.get(path).status()).isEqualTo(403);
    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(page.path("limit").asInt()).isEqualTo(500);
    assertThat(page.at("/data/0/code").asString()).isEqualTo("i");
    assertThat(page.at("/data/0/time").asDouble()).isEqualTo(1.5);
    assertThat(admin.get(path + "?offset=1").json().at("/data/0/data").asString())
        .isEqualTo("uid=0(root)\r\n");
    assertThat(admin.get(path + "?limit=5001").errorCode()).isEqualTo("bad-parameter");
    assertThat(admin.get("/transcripts/web-2/" + Seed.SESSION).errorCode()).isEqualTo("not-found");
  }

  @Test
  void reusedCredentialsHaveTheirRealPlaces() {
    JsonNode row = viewer.get("/credential-reuse").json().at("/data/0");

    assertThat(row.path("id").asString()).isEqualTo(SeedFiles.REUSE.toString());
    assertThat(row.path("target_count").asInt()).isEqualTo(2);
    assertThat(row.path("principal").asString()).isEqualTo("pi");
    assertThat(row.at("/attacker_ips/0").asString()).isEqualTo("203.0.113.9");
    JsonNode detail = viewer.get("/credential-reuse/" + SeedFiles.REUSE).json();
    assertThat(detail.path("targets")).hasSize(2);
    assertThat(detail.path("targets"))
        .extracting(target -> target.path("decky").asString())
        .containsExactlyInAnyOrder("web-1", "web-2");
    assertThat(detail.toString()).doesNotContain(Seed.SECRET);
    assertThat(total("/credential-reuse?min_target_count=3")).isZero();
    assertThat(total("/credential-reuse?secret_kind=publickey")).isZero();
    assertThat(viewer.get("/credential-reuse?min_target_count=1").errorCode())
        .isEqualTo("bad-parameter");
  }
}
