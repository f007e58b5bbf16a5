package org.decnet.decoy.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.decoy.line.SessionLog;

/** A web server as its owner wants it to look. */
record CustomSite(WebSite app, HttpSettings settings) implements WebSite {
  private static final String SERVER = "Server: ";
  private static final String LENGTH = "Content-Length: ";

  @Override
  public int mostBody() {
    return app.mostBody();
  }

  @Override
  public Answer answer(Request request, boolean goesOn) {
    Answer usual = app.answer(request, goesOn);
    boolean page = request.path().equals("/") && usual.status() == 200;
    boolean own = page && !settings.customBody().isEmpty();
    byte[] body = own ? settings.customBody().getBytes(StandardCharsets.UTF_8) : usual.body();
    int code = page ? settings.responseCode() : usual.status();
    String reason = code == usual.status() ? usual.reason() : Reasons.of(code);
    return new Answer(code, reason, headers(usual.headers(), body.length, own), body);
  }

  @Override
  public Answer refuse(Refusal why) {
    Answer usual = app.refuse(why);
    return new Answer(
        usual.status(),
        usual.reason(),
        headers(usual.headers(), usual.body().length, false),
        usual.body());
  }

  private List<String> headers(List<String> usual, int length, boolean own) {
    List<String> headers = new ArrayList<>();
    for (String line : usual) {
      if (line.startsWith(SERVER) && !settings.serverHeader().isEmpty()) {
        headers.add(SERVER + settings.serverHeader());
      } else {
        headers.add(own && line.startsWith(LENGTH) ? LENGTH + length : line);
      }
    }
    boolean named = usual.stream().anyMatch(line -> line.startsWith(SERVER));
    if (!named && !settings.serverHeader().isEmpty()) {
      headers.addFirst(SERVER + settings.serverHeader());
    }
    headers.addAll(settings.extraHeaders());
    return headers;
  }

  @Override
  public void note(SessionLog log, Request request, Answer answer) {
    app.note(log, request, answer);
  }
}
