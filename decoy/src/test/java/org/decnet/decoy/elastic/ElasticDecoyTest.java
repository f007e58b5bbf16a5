package org.decnet.decoy.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

class ElasticDecoyTest extends DecoyContract {
  @Override
  protected String service() {
    return "elasticsearch";
  }

  @Override
  protected Talk talk(Site site) {
    return Web.of(new ElasticSite(site));
  }

  private static String call(Decoy decoy, String method, String path, String body)
      throws Exception {
    try (Socket socket = TestSite.connect(decoy)) {
      String head =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: a\r\nUser-Agent: scan/1\r\nConnection: close\r\n"
              + "Content-Length: "
              + body.length()
              + "\r\n\r\n";
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void whatIsLookedAtIsAnsweredAndNamed() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site)) {
      assertThat(call(decoy, "GET", "/", "")).contains("\"You Know, for Search\"");
      told(site, "root_probe", "/");
      assertThat(call(decoy, "GET", "/_cat/indices?v", "")).startsWith("HTTP/1.1 200 OK");
      told(site, "cat_api", "/_cat/indices?v");
      assertThat(call(decoy, "GET", "/_cluster/health", "")).contains("\"status\":\"green\"");
      told(site, "cluster_recon", "/_cluster/health");
      call(decoy, "GET", "/_nodes", "");
      told(site, "nodes_recon", "/_nodes");
      assertThat(call(decoy, "GET", "/x\"y/1", "")).contains("no such index [xy]");
      told(site, "request", "/x\"y/1");
      assertThat(call(decoy, "DELETE", "/logs", "")).startsWith("HTTP/1.1 404 Not Found");
      told(site, "delete_request", "/logs");
      assertThat(call(decoy, "POST", "/a/_doc", "{\"note\":\"pay\"}")).contains("\"created\"");
      Event note = ReadLines.event(EventKind.HTTP_REQUEST, site.next("post_request"));
      assertThat(note.text(Field.BODY)).isEqualTo("{\"note\":\"pay\"}");
      assertThat(note.text(Field.USER_AGENT)).isEqualTo("scan/1");
    }
    assertThat(site.faults()).isEmpty();
  }

  private static void told(TestSite site, String type, String target) throws Exception {
    List<Event> events = ReadLines.of(site.next(type));
    assertThat(events.getFirst().text(Field.RAW_URL)).isEqualTo(target);
  }
}
