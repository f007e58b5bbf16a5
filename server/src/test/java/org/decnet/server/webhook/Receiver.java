package org.decnet.server.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.decnet.testkit.FakeService;
import org.decnet.testkit.FakeService.Answer;
import org.decnet.testkit.FakeService.Asked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber: a real HTTP server that takes events, unless it is down. */
final class Receiver implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final FakeService service = new FakeService();
  private final List<Asked> taken = new ArrayList<>();
  private Answer trouble = FakeService.text(503, "");
  private boolean down;
  private Runnable onEvent = () -> {};

  Receiver() throws IOException {
    service.answersBy(this::answer);
  }

  private synchronized Answer answer(Asked asked) {
    if (down) {
      return trouble;
    }
    taken.add(asked);
    onEvent.run();
    return FakeService.text(200, "thanks");
  }

  /** Answers from now on in another way. */
  synchronized Receiver fails(Answer how) {
    trouble = how;
    down = true;
    return this;
  }

  synchronized void recovers() {
    down = false;
  }

  synchronized void onEvent(Runnable action) {
    onEvent = action;
  }

  String url() {
    return service.at("/in?key=1").toString();
  }

  /** Requests, taken or not. */
  int requests() {
    return service.asked().size();
  }

  synchronized List<Asked> taken() {
    return List.copyOf(taken);
  }

  synchronized Asked last() {
    return taken.getLast();
  }

  /** Ids of the events that were taken, in order, those of batches by themselves. */
  synchronized List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Asked asked : taken) {
      JsonNode body = JSON.readTree(asked.body());
      if (body.path("type").asString().equals("batch")) {
        body.at("/payload/events").forEach(event -> ids.add(event.path("id").asString()));
      } else {
        ids.add(body.path("id").asString());
      }
    }
    return ids;
  }

  static JsonNode json(Asked asked) {
    return JSON.readTree(asked.body());
  }

  /** What a receiver computes by itself to check who sent a body. */
  static String signature(String body, String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    service.close();
  }
}
