package org.decnet.attack.compact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small STIX bundle of our own making, with invented names, for tests of the compactor. */
final class BundleBuilder {
  private static final String UUID_STEM = "00000000-0000-4000-8000-0000000000";

  private final List<String> objects = new ArrayList<>();

  /** A matrix with two tactics, three techniques, a group and a tool. */
  static BundleBuilder honest() {
    return new BundleBuilder()
        .matrix(2, 1)
        .tactic(1, "TA0001", "first-step", "First Step")
        .tactic(2, "TA0002", "second-step", "Second Step")
        .technique(11, "T0011", "Knock", "first-step", "")
        .technique(12, "T0011.001", "Knock Twice", "first-step", "")
        .technique(13, "T0013", "Old Knock", "first-step", ",\"revoked\":true")
        .technique(14, "T0014", "Older Knock", "second-step", ",\"x_mitre_deprecated\":true")
        .relationship("subtechnique-of", "attack-pattern", 12, 11, "")
        .relationship("revoked-by", "attack-pattern", 13, 12, "")
        .user("intrusion-set", 21, "G0021", "Owls", "\"Owls\",\"Night Birds\"", "")
        .user("tool", 22, "S0022", "Knocker", "", "")
        .relationship("uses", "intrusion-set", 21, 12, "")
        .relationship("uses", "tool", 22, 12, "");
  }

  static String uuid(int number) {
    return UUID_STEM + number;
  }

  BundleBuilder object(String json) {
    objects.add(json);
    return this;
  }

  BundleBuilder matrix(int... tactics) {
    StringBuilder refs = new StringBuilder();
    for (int tactic : tactics) {
      refs.append(refs.isEmpty() ? "" : ",").append("\"x-mitre-tactic--");
      refs.append(uuid(tactic + 30)).append('"');
    }
    return object(
        "{\"type\":\"x-mitre-matrix\",\"id\":\"x-mitre-matrix--"
            + uuid(99)
            + "\",\"tactic_refs\":["
            + refs
            + "]}");
  }

  BundleBuilder tactic(int number, String id, String shortname, String name) {
    return object(
        "{\"x_mitre_shortname\":\""
            + shortname
            + "\",\"name\":\""
            + name
            + "\","
            + head("x-mitre-tactic", number + 30)
            + reference(id, "https://attack.mitre.org/tactics/" + id)
            + "}");
  }

  BundleBuilder technique(int number, String id, String name, String tactic, String more) {
    String url = "https://attack.mitre.org/techniques/" + id.replace('.', '/');
    return technique(number, id, name, tactic, url, more);
  }

  BundleBuilder technique(
      int number, String id, String name, String tactic, String url, String more) {
    return object(
        "{\"name\":\""
            + name
            + "\","
            + "\"description\":\"must not be kept\","
            + "\"x_mitre_platforms\":[\"Linux\",\"Windows\"],"
            + "\"kill_chain_phases\":[{\"kill_chain_name\":\"mitre-attack\",\"phase_name\":\""
            + tactic
            + "\"}],"
            + head("attack-pattern", number)
            + reference(id, url)
            + more
            + "}");
  }

  BundleBuilder user(String type, int number, String id, String name, String aliases, String more) {
    String folder = type.equals("intrusion-set") ? "groups/" : "software/";
    return object(
        "{\"name\":\""
            + name
            + "\",\"aliases\":["
            + aliases
            + "],"
            + head(type, number)
            + reference(id, "https://attack.mitre.org/" + folder + id)
            + more
            + "}");
  }

  BundleBuilder relationship(String kind, String sourceType, int source, int target, String more) {
    return object(
        "{\"type\":\"relationship\",\"id\":\"relationship--"
            + uuid(98)
            + "\",\"relationship_type\":\""
            + kind
            + "\",\"source_ref\":\""
            + sourceType
            + "--"
            + uuid(source)
            + "\",\"target_ref\":\"attack-pattern--"
            + uuid(target)
            + "\""
            + more
            + "}");
  }

  String json() {
    return "{\"type\":\"bundle\",\"id\":\"bundle--"
        + uuid(97)
        + "\",\"objects\":[\n"
        + String.join(",\n", objects)
        + "\n],\"spec_version\":\"2.0\"}";
  }

  Path write(Path folder) throws IOException {
    return Files.writeString(folder.resolve("bundle.json"), json());
  }

  private static String head(String type, int number) {
    return "\"type\":\""
        + type
        + "\",\"id\":\""
        + type
        + "--"
        + uuid(number)
        + "\",\"created\":\"2020-01-02T03:04:05.678Z\",\"modified\":\"2021-01-02T03:04:05.000Z\"";
  }

  private static String reference(String id, String url) {
    return ",\"external_references\":[{\"source_name\":\"capec\",\"external_id\":\"CAPEC-1\"},"
        + "{\"source_name\":\"mitre-attack\",\"external_id\":\""
        + id
        + "\",\"url\":\""
        + url
        + "\"}]";
  }
}
