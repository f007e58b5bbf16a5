package org.decnet.cli.query;

import java.util.List;
import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.PageOptions;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.ReuseQuery;
import org.decnet.engine.port.ReuseStore;
import org.decnet.model.Page;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseTarget;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.node.ReuseSettings;
import org.decnet.server.node.ReuseSweeps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Credentials that were tried at several places. */
@Command(
    name = "reuse",
    description = {
      "List credentials that were tried at several places, a place being a decoy and a service; with an",
      "ID, who tried one where. Secrets are never shown, only their SHA-256.",
      "",
      "The worker reuse-correlator finds them as they come; --sweep does it now."
    })
public final class ReuseCommand extends QueryCommand {
  private static final PageView<CredentialReuse> FINDINGS =
      new PageView<>(
          "credential",
          "No credentials that are used again, as far as somebody looked; see --sweep.",
          ReuseCommand::json,
          ReuseCommand::table);

  @Mixin private final PageOptions page = new PageOptions();
  @Mixin private final AttackerOption attacker = new AttackerOption();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Show where the credential of this id was tried, and by whom.")
  private @Nullable UUID id;

  @Option(
      names = "--min-targets",
      paramLabel = "N",
      defaultValue = "2",
      description = "Only credentials tried at N places or more. Default: ${DEFAULT-VALUE}.")
  private int leastTargets;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only secrets of this kind, such as plaintext or publickey.")
  private @Nullable String kind;

  @Option(
      names = "--sweep",
      description = "First look at all credentials that no worker has looked at yet.")
  private boolean sweep;

  /** The command on a console. */
  public ReuseCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    ReuseStore reuse = stored.stores().reuse();
    if (sweep) {
      new ReuseSweeps(reuse, ReuseSettings.of(console().environment())).all(() -> false);
    }
    if (id == null) {
      ReuseQuery query =
          new ReuseQuery(
              leastTargets,
              kind,
              attacker.find(stored.stores().actors()),
              page.limit(),
              page.offset());
      FINDINGS.print(console(), wantsJson(), reuse.findings(query));
    } else {
      CredentialReuse finding = reuse.finding(id).orElseThrow(() -> unknown(id));
      show(finding, reuse.targets(finding.id(), page.limit(), page.offset()));
    }
  }

  private static DecnetException unknown(UUID id) {
    return new DecnetException(
        ErrorCode.NOT_FOUND,
        "No credential " + id + " is known to be used again; 'decnet reuse' lists them");
  }

  private void show(CredentialReuse finding, Page<ReuseTarget> targets) {
    if (wantsJson()) {
      console()
          .say(
              json(finding)
                  .put("total", targets.total())
                  .put("targets", targets.data().stream().map(ReuseCommand::json).toList()));
      return;
    }
    new Facts()
        .add("Id", finding.id().toString())
        .add("Principal", Show.text(finding.principal()))
        .add("Secret", finding.key().secretKind() + ' ' + finding.key().secretSha256())
        .add("Places", Show.count(finding.targetCount()))
        .add("Attempts", Show.count(finding.attemptCount()))
        .add("First seen", Show.time(finding.firstSeen()))
        .add("Last seen", Show.time(finding.lastSeen()))
        .lines()
        .forEach(console()::say);
    console().say("");
    console().say(targets(targets.data()));
    if (targets.data().size() < targets.total()) {
      console().say(targets.data().size() + " of " + Show.counted(targets.total(), "target") + ".");
    }
  }

  private static JsonObject json(CredentialReuse row) {
    return new JsonObject()
        .put("id", row.id())
        .put("secret_sha256", row.key().secretSha256())
        .put("secret_kind", row.key().secretKind())
        .put("principal", row.principal())
        .put("target_count", row.targetCount())
        .put("attempt_count", row.attemptCount())
        .put("attacker_uuids", row.attackers())
        .put("attacker_ips", row.addresses())
        .put("confidence", row.confidence())
        .put("first_seen", row.firstSeen())
        .put("last_seen", row.lastSeen());
  }

  private static JsonObject json(ReuseTarget row) {
    return new JsonObject()
        .put("decky", row.place().decky())
        .put("service", row.place().service())
        .put("attacker_uuid", row.attacker())
        .put("attacker_ip", row.address())
        .put("attempts", row.attempts())
        .put("first_seen", row.firstSeen())
        .put("last_seen", row.lastSeen());
  }

  private static Table table(List<CredentialReuse> rows) {
    Table table =
        new Table(
            Table.left("LAST SEEN"),
            Table.right("PLACES"),
            Table.right("ATTEMPTS"),
            Table.right("ADDRESSES"),
            Table.left("PRINCIPAL"),
            Table.left("SECRET"),
            Table.left("ID"));
    for (CredentialReuse row : rows) {
      boolean more = row.addresses().size() >= CredentialReuse.MOST_NAMED;
      table.row(
          Show.time(row.lastSeen()),
          Show.count(row.targetCount()),
          Show.count(row.attemptCount()),
          Show.count(row.addresses().size()) + (more ? "+" : ""),
          Show.text(row.principal()),
          row.key().secretKind(),
          row.id().toString());
    }
    return table;
  }

  private static Table targets(List<ReuseTarget> rows) {
    Table table =
        new Table(
            Table.left("LAST SEEN"),
            Table.left("DECOY"),
            Table.left("SERVICE"),
            Table.left("ADDRESS"),
            Table.right("ATTEMPTS"));
    for (ReuseTarget row : rows) {
      table.row(
          Show.time(row.lastSeen()),
          row.place().decky(),
          Show.text(row.place().service()),
          row.address(),
          Show.count(row.attempts()));
    }
    return table;
  }
}
