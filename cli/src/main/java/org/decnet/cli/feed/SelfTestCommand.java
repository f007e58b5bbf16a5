package org.decnet.cli.feed;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.sensor.SelfTest;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.Node;
import org.decnet.server.selftest.SelfTestSettings;
import org.decnet.server.selftest.SelfTester;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tests a sensor. */
@Command(
    name = "self-test",
    mixinStandardHelpOptions = true,
    description = {
      "Send a made-up attack the way of a sensor's records, and say how long it took until it was",
      "stored and its tags were known. It leaves an event that is marked synthetic, and no attacker,",
      "session, credential or tag. What lies before this process is not tested: the sensor itself,",
      "its file, and the network."
    },
    footer = {"", "Exits with 3 if the tag was late or the test failed."})
public final class SelfTestCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "SENSOR", description = "Name of the sensor, as in 'status --sensors'.")
  private String sensor = "";

  /** The command on a console. */
  public SelfTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    SelfTestSettings settings = SelfTestSettings.of(console.environment());
    try (Node node = Node.open(rules.settings(data, console));
        PushIntake intake =
            new PushIntake(
                node::ingest, node.stores().events(), node.deadLetterFolder(), console.clock())) {
      SelfTester tester =
          SelfTester.of(node.stores(), intake, settings, new SecureRandom(), console.clock());
      List<SelfTest> tests = tests(tester);
      print(tests);
      return tests.stream().allMatch(SelfTest::isWell) ? ExitCode.OK : ExitCode.FINDING;
    }
  }

  private List<SelfTest> tests(SelfTester tester) throws InterruptedException {
    List<String> formats = tester.formats(sensor);
    if (formats.isEmpty()) {
      throw new DecnetException(
          ErrorCode.NOT_FOUND,
          "Nothing was ever read of a sensor of this name; see 'status --sensors'");
    }
    List<SelfTest> tests = new ArrayList<>();
    for (String source : formats.stream().filter(SelfTester::canTest).toList()) {
      tests.add(
          tester
              .test(source, sensor, null)
              .orElseThrow(() ->
                  new DecnetException(
                      ErrorCode.CONFLICT, "A self-test of this sensor runs already")));
    }
    if (tests.isEmpty()) {
      throw new DecnetException(
          ErrorCode.CONFLICT,
          "The sensor cannot be tested: no rule labels what its format tells in one record");
    }
    return tests;
  }

  private void print(List<SelfTest> tests) {
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("sensor", sensor)
              .put("tests", tests.stream().map(SelfTestCommand::json).toList()));
      return;
    }
    Table table =
        new Table(
            Table.left("FORMAT"), Table.left("OUTCOME"), Table.right("TOOK"), Table.left("WHY"));
    tests.forEach(test ->
        table.row(
            test.source(),
            test.outcome().word(),
            Show.count(test.took().toMillis()) + " ms",
            test.detail()));
    console.say(table);
  }

  private static JsonObject json(SelfTest test) {
    return new JsonObject()
        .put("source", test.source())
        .put("outcome", test.outcome().word())
        .put("tested_at", test.at())
        .put("took_ms", test.took().toMillis())
        .put("detail", test.detail());
  }
}
