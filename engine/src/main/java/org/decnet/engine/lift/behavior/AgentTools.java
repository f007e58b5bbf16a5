package org.decnet.engine.lift.behavior;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tools that give themselves away in the User-Agent of their requests. */
final class AgentTools {
  private static final List<String> NAMED =
      List.of(
          "nikto",
          "sqlmap",
          "nuclei",
          "masscan",
          "zgrab",
          "metasploit",
          "python-requests",
          "gobuster",
          "dirbuster",
          "hydra",
          "wfuzz");

  private AgentTools() {}

  /** Names of all tools that a User-Agent tells of. */
  static List<String> of(String userAgent) {
    String lower = userAgent.toLowerCase(Locale.ROOT);
    List<String> tools = new ArrayList<>(0);
    if (lower.contains("nmap scripting engine")) {
      tools.add("nmap");
    }
    if (lower.startsWith("curl/")) {
      tools.add("curl");
    }
    NAMED.stream().filter(lower::contains).forEach(tools::add);
    return tools;
  }
}
