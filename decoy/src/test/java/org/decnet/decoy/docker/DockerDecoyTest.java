package org.decnet.decoy.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.http.Web;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class DockerDecoyTest extends DecoyContract {
  @Override
  protected String service() {
    return "docker_api";
  }

  @Override
  protected Talk talk(Site site) {
    return Web.of(new DockerSite(site));
  }

  private static HttpResponse<String> call(Decoy decoy, String method, String path, String body)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + decoy.address().getPort() + path);
      HttpRequest request =
          HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  @Test
  void aContainerIsPromisedAndTakenDownWithWhatItWouldHold() throws Exception {
    TestSite site = new TestSite();
    String wish =
        "{\"Image\":\"alpine\",\"Cmd\":[\"chroot\",\"/mnt\",\"sh\"],\"HostConfig\":"
            + "{\"Privileged\":true,\"Binds\":[\"/:/mnt\"]}}";
    try (Decoy decoy = start(site)) {
      assertThat(call(decoy, "GET", "/_ping", "").body()).isEqualTo("OK");
      assertThat(call(decoy, "GET", "/v1.24/version", "").body())
          .contains("\"ApiVersion\":\"1.43\"");
      assertThat(call(decoy, "GET", "/v1.99/version", "").statusCode()).isEqualTo(400);
      HttpResponse<String> made = call(decoy, "POST", "/v1.41/containers/create?name=x", wish);
      assertThat(made.statusCode()).isEqualTo(201);
      String id = made.body().substring(7, 71);
      assertThat(call(decoy, "POST", "/v1.41/containers/" + id + "/start", "").statusCode())
          .isEqualTo(204);
      assertThat(call(decoy, "GET", "/containers/" + id.substring(0, 12) + "/json", "").body())
          .contains(id);
      HttpResponse<String> none = call(decoy, "POST", "/containers/nobody%22/start", "");
      assertThat(none.statusCode()).isEqualTo(404);
      assertThat(none.headers().firstValue("Server")).hasValue("Docker/24.0.7 (linux)");
      assertThat(call(decoy, "POST", "/images/create?fromImage=al%22pine", "").body())
          .contains("Pulling from library/alpine");
      Event event = ReadLines.event(EventKind.HTTP_REQUEST, site.next("request"));
      while (!String.valueOf(event.text(Field.RAW_URL)).contains("create?name=x")) {
        event = ReadLines.event(EventKind.HTTP_REQUEST, site.next("request"));
      }
      assertThat(event.text(Field.DOCKER_IMAGE)).isEqualTo("alpine");
      assertThat(event.list(Field.DOCKER_SIGNALS)).containsExactly("privileged:true", "bind:/:/");
    }
    assertThat(site.faults()).isEmpty();
  }
}
