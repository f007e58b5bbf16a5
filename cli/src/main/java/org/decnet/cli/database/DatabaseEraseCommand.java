package org.decnet.cli.database;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.decnet.cli.console.Consent;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.Operator;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.query.AttackerLookup;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.RetentionStore.Data;
import org.decnet.engine.port.Stores;
import org.decnet.model.actor.Attacker;
import org.decnet.server.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes all that is known of one address. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Delete all that the database knows of one address: events, sessions, commands, credentials, tags,"
          + " observations, and the identity and campaign that it was part of. The clusterer finds anew"
          + " what is left of those.",
      "",
      "Logs of sensors, captured files and messages that were told stay: see docs/operations.md."
    })
final class DatabaseEraseCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "ADDRESS", description = "Address, or the attacker's UUID.")
  private String address = "";

  @Option(names = "--dry-run", description = "Only say what would be deleted.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  DatabaseEraseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Stores stores = Node.openStores(data.existing(console))) {
      Attacker attacker = AttackerLookup.find(stores.actors(), address);
      Map<Data, Long> rows = stores.retention().countOf(attacker.uuid());
      if (!dryRun && !yes && !Consent.to(console, question(attacker, rows))) {
        console.remark("Nothing was deleted");
        return ExitCode.FAILURE;
      }
      if (!dryRun) {
        stores.retention().erase(attacker.uuid());
        stores.accounts().audit(audit(console.clock().instant(), rows));
      }
      print(attacker, rows);
    }
    return ExitCode.OK;
  }

  private static String question(Attacker attacker, Map<Data, Long> rows) {
    String what =
        rows.entrySet().stream()
            .filter(row -> row.getValue() > 0 && row.getKey() != Data.ATTACKERS)
            .map(
                row -> Show.count(row.getValue()) + " of " + DatabaseInfoCommand.word(row.getKey()))
            .collect(Collectors.joining(", "));
    return "Delete "
        + attacker.ip()
        + " with all its rows"
        + (what.isEmpty() ? "" : " (" + what + ")")
        + "? This cannot be undone.";
  }

  /** Who was deleted is not remembered, only that somebody was. */
  private static AuditEntry audit(Instant now, Map<Data, Long> rows) {
    return new AuditEntry(
        now,
        Operator.name(),
        "attacker.erase",
        "an address with " + rows.getOrDefault(Data.EVENTS, 0L) + " events",
        null);
  }

  private void print(Attacker attacker, Map<Data, Long> rows) {
    if (json.wanted()) {
      JsonObject object =
          new JsonObject()
              .put("dry_run", dryRun)
              .put("attacker_ip", attacker.ip())
              .put("attacker_uuid", attacker.uuid());
      rows.forEach((one, count) -> object.put(DatabaseInfoCommand.word(one), count));
      console.say(object);
      return;
    }
    Table table =
        new Table(Table.left("DATA"), Table.right(dryRun ? "ROWS THAT WOULD GO" : "ROWS GONE"));
    rows.forEach((one, count) -> table.row(DatabaseInfoCommand.word(one), Show.count(count)));
    console.say(table);
  }
}
