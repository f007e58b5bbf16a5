package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.testkit.scenario.Fixtures;
import org.decnet.testkit.scenario.ScenarioGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 'decnet export' writes are the very bytes that the API answers. */
class ExportedBytesIT {
  private static final List<String> FORMATS = List.of("stix", "misp", "json", "csv", "navigator");

  @TempDir private Path folder;
  private DecnetProcess decnet;

  /**
   * Something that both can export.
   *
   * @param arguments what the command is told
   * @param path where the API has it in a format
   */
  private record Exported(List<String> arguments, String path) {}

  @Test
  void theCommandWritesTheBytesThatTheApiAnswers() throws Exception {
    Path data = folder.resolve("home");
    decnet = DecnetProcess.at(data);
    Path logs = Sensors.write(folder.resolve("logs"));
    Files.write(
        logs.resolve("operation.json"),
        ScenarioGenerator.generate(Fixtures.multiOperator(), 7).lines());
    run("ingest", logs.toString());
    run("cluster");
    List<Exported> things = things();
    assertThat(things).as("there is one thing of each kind").hasSize(5);

    int compared = 0;
    try (ServingNode node = ServingNode.on(data)) {
      for (Exported thing : things) {
        for (String format : FORMATS) {
          byte[] answered = node.get(path(thing, format));
          assertThat(written(thing, format))
              .as("%s as %s", thing.path(), format)
              .isEqualTo(new String(answered, StandardCharsets.UTF_8));
          assertThat(answered.length).as("%s as %s", thing.path(), format).isGreaterThan(100);
          compared++;
        }
        assertThat(node.get(path(thing, "stix") + "?tlp=red"))
            .isNotEqualTo(node.get(path(thing, "stix")));
      }
    }
    assertThat(compared).isEqualTo(25);
  }

  private static String path(Exported thing, String format) {
    boolean fleet = thing.path().equals("/attackers/export");
    if (fleet && format.equals("navigator")) {
      return "/ttp/export/navigator";
    }
    return thing.path() + (fleet && format.equals("json") ? "" : "/" + format);
  }

  private List<Exported> things() {
    String ip = first(run("attackers", "--json"), "ip");
    String attacker =
        String.valueOf(Json.object(run("show", "attacker", ip, "--json")).get("uuid"));
    String identity = first(run("identities", "--json"), "uuid");
    String campaign = first(run("campaigns", "--json"), "uuid");
    String session = "s000-web-1:ffad80c0006d";
    List<Exported> things = new ArrayList<>();
    things.add(new Exported(List.of("fleet"), "/attackers/export"));
    things.add(new Exported(List.of("attacker", ip), "/attackers/" + attacker + "/export"));
    things.add(new Exported(List.of("identity", identity), "/identities/" + identity + "/export"));
    things.add(new Exported(List.of("campaign", campaign), "/campaigns/" + campaign + "/export"));
    things.add(new Exported(List.of("session", session), "/sessions/" + session + "/export"));
    return things;
  }

  private static String first(String page, String member) {
    Map<String, Object> row = Json.objects(Json.object(page).get("data")).getFirst();
    return String.valueOf(row.get(member));
  }

  private String written(Exported thing, String format) throws Exception {
    Path file = folder.resolve("export");
    List<String> arguments = new ArrayList<>(List.of("export"));
    arguments.addAll(thing.arguments());
    arguments.addAll(List.of("--format", format, "--out", file.toString()));
    run(arguments.toArray(String[]::new));
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private String run(String... arguments) {
    DecnetProcess.Ending ending = decnet.run(arguments);
    assertThat(ending.code()).as(String.join(" ", arguments) + ": " + ending.err()).isZero();
    return ending.out();
  }
}
