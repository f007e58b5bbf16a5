package org.decnet.testkit.scenario;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One SSH session as Cowrie writes it down. */
record SessionLines(
    Instant start,
    String ip,
    String decky,
    @Nullable String hassh,
    Phase.ToolSignature tool,
    int dwellSeconds) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  List<String> lines(String id) {
    List<String> lines = new ArrayList<>();
    long micros = 0;
    line(
        lines,
        id,
        micros,
        "session.connect",
        "\"src_port\":40022,\"dst_ip\":\"192.0.2.9\",\"dst_port\":22,\"protocol\":\"ssh\"");
    line(lines, id, ++micros, "client.version", "\"version\":\"SSH-2.0-Go\"");
    if (hassh != null) {
      line(
          lines,
          id,
          ++micros,
          "client.kex",
          "\"kexAlgs\":[\"kex-"
              + hassh
              + "\"],\"keyAlgs\":[\"ssh-rsa\"],\"encCS\":[\"enc\"],\"macCS\":[\"mac\"],\"compCS\":[\"none\"]");
    }
    for (int i = 0; i < tool.credentials().size(); i++) {
      boolean last = i == tool.credentials().size() - 1;
      List<String> pair = tool.credentials().get(i);
      line(
          lines,
          id,
          ++micros,
          last && !tool.commands().isEmpty() ? "login.success" : "login.failed",
          "\"username\":\"" + pair.get(0) + "\",\"password\":\"" + pair.get(1) + "\"");
    }
    for (String command : tool.commands()) {
      line(lines, id, ++micros, "command.input", "\"input\":\"" + command + "\"");
    }
    if (tool.payloadHash() != null) {
      String host = tool.c2Callback() == null ? "192.0.2.200:80" : tool.c2Callback();
      line(
          lines,
          id,
          ++micros,
          "session.file_download",
          "\"url\":\"http://"
              + host
              + "/x\",\"outfile\":\"dl/x\",\"shasum\":\""
              + tool.payloadHash()
              + "\"");
    }
    line(
        lines,
        id,
        dwellSeconds * 1_000_000L,
        "session.closed",
        "\"duration\":" + dwellSeconds + ".0");
    return lines;
  }

  private void line(List<String> lines, String id, long micros, String event, String fields) {
    lines.add(
        "{\"eventid\":\"cowrie."
            + event
            + "\","
            + fields
            + ",\"sensor\":\""
            + decky
            + "\",\"timestamp\":\""
            + TIME.format(start.plusNanos(micros * 1000))
            + "\",\"src_ip\":\""
            + ip
            + "\",\"session\":\""
            + id
            + "\"}");
  }
}
