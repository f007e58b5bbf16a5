package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.UUID;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditQuery;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryState;
import org.decnet.server.canary.CanaryFiles;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Planted tokens as admins and viewers see them. */
@ExtendWith(ServerExtension.class)
class CanariesApiTest {
  private static final String PLAIN = "text/plain";

  private final TestServer server;
  private final Calls admin;
  private final Calls viewer;

  CanariesApiTest(TestServer server) {
    this.server = server;
    this.admin = server.calls().with(server.token(Role.ADMIN));
    this.viewer = server.calls().with(server.token(Role.VIEWER));
  }

  @Test
  void aTokenIsMadeDownloadedAndRevoked() {
    Answer made =
        plant("\"kind\":\"http\",\"generator\":\"env_file\",\"placement_path\":\"/srv/app/.env\"");
    assertThat(made.status()).isEqualTo(201);
    JsonNode token = made.json();
    String slug = token.path("callback_token").asString();
    assertThat(slug).hasSize(26);
    assertThat(slug.chars()).allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'));
    assertThat(made.body()).doesNotContain("seed", "nonce");
    assertThat(token.path("callback_address").asString())
        .isEqualTo("http://canary.example/c/" + slug);

    String path = "/canary/tokens/" + token.path("uuid").asString();
    Answer file = admin.get(path + "/preview");
    assertThat(file.body()).contains("BACKUP_ENDPOINT=http://canary.example/c/" + slug + "\n");
    assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\".env\"");
    assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(admin.get(path + "/preview").body()).isEqualTo(file.body());

    assertThat(viewer.get(path).json().path("callback_token").isNull()).isTrue();
    assertThat(viewer.get(path).body()).as("nothing leads a viewer to it").doesNotContain(slug);
    assertThat(viewer.get(path).json().path("state").asString()).isEqualTo("planted");
    assertThat(viewer.get(path + "/preview").status()).isEqualTo(403);
    assertThat(viewer.delete(path).status()).isEqualTo(403);

    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(admin.delete(path).status()).as("once more does no harm").isEqualTo(204);
    assertThat(viewer.get(path).json().path("state").asString()).isEqualTo("revoked");
    AuditEntry line = newest("canary.token.revoke");
    assertThat(line.actor()).isEqualTo("ada");
    assertThat(line.before()).containsEntry("state", "planted");
    assertThat(newest("canary.token.add").after().toString()).doesNotContain(slug);
  }

  @Test
  void whatDoesNotFitIsRefusedWithAReason() {
    for (String wrong :
        new String[] {
          "\"kind\":\"http\"",
          "\"generator\":\"env_file\"",
          "\"kind\":\"smoke\",\"generator\":\"env_file\"",
          "\"kind\":\"http\",\"generator\":\"nothing\"",
          "\"kind\":\"dns\",\"generator\":\"fingerprint_html\"",
          "\"kind\":\"aws_passive\",\"generator\":\"env_file\"",
          "\"kind\":\"http\",\"generator\":\"env_file\",\"instrumenter\":\"html\"",
          "\"kind\":\"http\",\"generator\":\"env_file\",\"placement_path\":\"\"",
          "\"kind\":\"http\",\"generator\":\"env_file\",\"placement_path\":\"a\\nb\"",
          "\"kind\":\"http\",\"generator\":\"env_file\",\"params\":{\"host\":\"a\"}",
          "\"kind\":\"http\",\"generator\":\"env_file\",\"params\":{\"user\":\"a b\"}",
          "\"kind\":\"http\",\"generator\":\"env_file\",\"params\":{\"title\":null}",
          "\"kind\":\"http\",\"generator\":\"env_file\",\"blob_uuid\":\"" + new UUID(1, 1) + "\""
        }) {
      Answer answer = plant(wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.json().at("/error/details/expected").asString()).isNotEmpty();
    }
    assertThat(
            admin
                .post(
                    "/canary/tokens",
                    "{\"kind\":\"http\",\"generator\":\"env_file\",\"decky_name\":\"No Decky\"}")
                .status())
        .isEqualTo(422);
    assertThat(plant("\"kind\":\"http\",\"blob_uuid\":\"" + new UUID(1, 1) + "\"").status())
        .isEqualTo(404);
  }

  @Test
  void anUploadedFileIsKeptOncePlantedAndGoesLast() throws Exception {
    Answer first = upload("notes.txt", PLAIN, "see {{canary_url}} and {{canary_url}}");
    assertThat(first.status()).isEqualTo(201);
    String blob = first.json().path("uuid").asString();
    Answer again = upload("other.txt", PLAIN, "see {{canary_url}} and {{canary_url}}");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(first.json().path("size_bytes").asInt()).isEqualTo(37);

    JsonNode token = plant("\"kind\":\"http\",\"blob_uuid\":\"" + blob + "\"").json();
    assertThat(token.path("instrumenter").asString()).isEqualTo("plain");
    String path = "/canary/tokens/" + token.path("uuid").asString();
    assertThat(admin.get(path + "/preview").body())
        .isEqualTo(
            "see http://canary.example/c/"
                + token.path("callback_token").asString()
                + " and {{canary_url}}");

    assertThat(admin.delete("/canary/blobs/" + blob).status()).isEqualTo(409);
    admin.delete(path);
    assertThat(admin.delete("/canary/blobs/" + blob).status()).isEqualTo(204);
    assertThat(admin.delete("/canary/blobs/" + blob).status()).isEqualTo(404);
    assertThat(admin.get(path + "/preview").status()).isEqualTo(409);
    String hash = first.json().path("sha256").asString();
    assertThat(Files.exists(server.folder().resolve(CanaryFiles.FOLDER).resolve(hash))).isFalse();
  }

  @Test
  void aPageGetsItsPictureBeforeItsEnd() {
    String page = "<HTML><body>a</BODY>\n<!-- </body> -->";
    String blob = upload("a.html", "text/html; charset=utf-8", page).json().path("uuid").asString();
    JsonNode token = plant("\"kind\":\"http\",\"blob_uuid\":\"" + blob + "\"").json();
    String url = "http://canary.example/c/" + token.path("callback_token").asString();
    assertThat(admin.get("/canary/tokens/" + token.path("uuid").asString() + "/preview").body())
        .isEqualTo("<HTML><body>a</BODY>\n<!-- <img src=\"" + url + "\" alt=\"\"></body> -->");
  }

  @Test
  void namesAreNoPaths() {
    assertThat(upload("../../etc/passwd", PLAIN, "p").json().path("filename").asString())
        .isEqualTo("passwd");
    assertThat(upload("C:\\\\a\\\\b.txt", PLAIN, "q").json().path("filename").asString())
        .isEqualTo("b.txt");
    assertThat(upload("a/", PLAIN, "r").status()).isEqualTo(400);
  }

  @Test
  void formsThatAreNoneAreRefused() {
    String file =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n";
    assertThat(form("multipart/form-data; boundary=b", file).status()).isEqualTo(201);
    assertThat(form("multipart/form-data; boundary=c", file).status()).isEqualTo(400);
    assertThat(form("multipart/form-data", file).status()).isEqualTo(400);
    assertThat(form("multipart/form-data; boundary=b", "").status()).isEqualTo(400);
    assertThat(form("multipart/form-data; boundary=b", file.replace("\r\n--b--", "")).status())
        .isEqualTo(400);
    assertThat(
            form("multipart/form-data; boundary=b", file.replace("; filename=\"a\"", "")).status())
        .isEqualTo(400);
    assertThat(
            form("multipart/form-data; boundary=b", file.replace("\r\n\r\nx", "\r\n\r\n")).status())
        .as("empty")
        .isEqualTo(400);
    assertThat(form("multipart/form-data; boundary=b", file.replace("--b--", "--b\r\n")).status())
        .as("a second part")
        .isEqualTo(400);
    assertThat(form("application/octet-stream", "x").status()).isEqualTo(415);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    assertThat(upload("big", PLAIN, "x".repeat(CanaryBlob.MOST_BYTES + 1)).status()).isEqualTo(413);
    assertThat(upload("huge", PLAIN, "x".repeat(CanaryBlob.MOST_BYTES + 9000)).status())
        .isEqualTo(413);
    assertThat(upload("large", PLAIN, "x".repeat(CanaryBlob.MOST_BYTES)).status()).isEqualTo(201);
  }

  @Test
  void aTokenWhoseFileCannotBeMadeIsKeptAsFailed() {
    String blob = SeedCanaries.blob(server.stores()).toString();
    assertThat(plant("\"kind\":\"http\",\"blob_uuid\":\"" + blob + "\"").status()).isEqualTo(500);
    JsonNode failed = admin.get("/canary/tokens?state=failed").json().at("/data/0");
    assertThat(failed.path("blob_uuid").asString()).isEqualTo(blob);
    assertThat(failed.path("last_error").asString()).contains("is not there");
    String path = "/canary/tokens/" + failed.path("uuid").asString();
    assertThat(admin.get(path + "/preview").status()).isEqualTo(409);
    assertThat(failed.path("state").asString()).isEqualTo(CanaryState.FAILED.word());
  }

  @Test
  void usesAreShownAndWhatClientsSaidOnlyToAdmins() {
    String path = "/canary/tokens/" + SeedCanaries.TOKEN + "/triggers";
    JsonNode all = admin.get(path).json();
    assertThat(all.path("total").asInt()).isEqualTo(1);
    assertThat(all.at("/data/0/src_ip").asString()).isEqualTo(SeedCanaries.IP);
    assertThat(all.at("/data/0/raw_headers/0").asString()).isEqualTo("Host: a");
    assertThat(all.at("/data/0/fingerprint").asString()).isEqualTo("{}");
    JsonNode some = viewer.get(path).json();
    assertThat(some.at("/data/0/user_agent").asString()).isEqualTo("curl/8");
    assertThat(some.at("/data/0/raw_headers").isNull()).isTrue();
    assertThat(some.at("/data/0/fingerprint").isNull()).isTrue();
    assertThat(admin.get(path + "?limit=500").status()).isEqualTo(200);
    assertThat(admin.get(path + "?limit=501").status()).isEqualTo(400);
  }

  private Answer plant(String fields) {
    return admin.post("/canary/tokens", "{\"decky_name\":\"web-1\"," + fields + "}");
  }

  private Answer upload(String name, String type, String content) {
    return form(
        "multipart/form-data; boundary=\"ab-c\"",
        "--ab-c\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: "
            + type
            + "\r\n\r\n"
            + content
            + "\r\n--ab-c--\r\n");
  }

  private Answer form(String type, String body) {
    return admin.call(
        "POST",
        "/canary/blobs",
        request ->
            request.header("Content-Type", type).method("POST", BodyPublishers.ofString(body)));
  }

  private AuditEntry newest(String action) {
    return server
        .stores()
        .audit()
        .lines(new AuditQuery(null, action, null, 1, 0))
        .data()
        .getFirst()
        .entry();
  }
}
