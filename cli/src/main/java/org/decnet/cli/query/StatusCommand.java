package org.decnet.cli.query;

import java.nio.file.Path;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.StoreTotals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much is stored and how fresh it is. */
@Command(name = "status", description = "Say how much is stored, and how fresh it is.")
public final class StatusCommand extends QueryCommand {

  @Option(names = "--sensors", description = "Say how each sensor fares instead.")
  private boolean sensors;

  /** The command on a console. */
  public StatusCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    if (sensors) {
      SensorView.print(stored.stores().sensors(), console(), wantsJson());
      return;
    }
    StoreTotals totals = stored.stores().events().totals();
    Path folder = data().folder(console()).toAbsolutePath().normalize();
    WorkerRows rows = WorkerRows.of(stored.stores(), console().clock().instant());
    if (wantsJson()) {
      console().say(json(totals, folder, stored).put("workers", rows.json()));
    } else {
      Facts facts = new Facts();
      facts.add("Data folder", folder.toString());
      facts.add("ATT&CK release", stored.release().version());
      facts.add("Events", Show.count(totals.events()));
      facts.add("Attackers", Show.count(totals.attackers()));
      facts.add("Sessions", Show.count(totals.sessions()));
      facts.add("Commands", Show.count(totals.commands()));
      facts.add("Credentials", Show.count(totals.credentials()));
      facts.add("Tags", Show.count(totals.tags()));
      facts.add("Techniques", Show.count(totals.techniques()));
      facts.add("Last event", Show.time(totals.lastEventAt()));
      rows.facts(facts);
      facts.lines().forEach(console()::say);
    }
  }

  private static JsonObject json(StoreTotals totals, Path folder, StoredData stored) {
    return new JsonObject()
        .put("data_folder", folder)
        .put("attack_release", stored.release())
        .put("events", totals.events())
        .put("attackers", totals.attackers())
        .put("sessions", totals.sessions())
        .put("commands", totals.commands())
        .put("credentials", totals.credentials())
        .put("tags", totals.tags())
        .put("techniques", totals.techniques())
        .put("last_event_at", totals.lastEventAt());
  }
}
