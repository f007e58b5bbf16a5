package org.decnet.cli.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.BountyQuery;
import org.decnet.engine.port.FindStore;
import org.decnet.engine.port.SessionQuery;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.bounty.SmtpTarget;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything about one source address. */
@Command(
    name = "attacker",
    description = "Show a source address: techniques, sessions, commands, credentials.")
public final class ShowAttackerCommand extends QueryCommand {
  private static final int MOST_ROWS = 20;

  @Parameters(paramLabel = "ID|IP", description = "Address, or the attacker's UUID.")
  private String attacker = "";

  @Option(names = "--secrets", description = "Do not mask secrets inside commands.")
  private boolean secrets;

  /** The command on a console. */
  public ShowAttackerCommand(Console console) {
    super(console);
  }

  @Override
  void print(StoredData stored) {
    Findings findings =
        Findings.of(stored, AttackerLookup.find(stored.stores().actors(), attacker));
    if (wantsJson()) {
      console().say(json(stored, findings));
    } else {
      text(stored, findings);
    }
  }

  private void text(StoredData stored, Findings found) {
    Attacker who = found.attacker();
    new Facts()
        .add("Attacker", who.ip())
        .add("Id", who.uuid().toString())
        .add("Network", Show.text(network(who)))
        .add("First seen", Show.time(who.firstSeen()))
        .add("Last seen", Show.time(who.lastSeen()))
        .add("Events", Show.count(who.eventCount()))
        .add("Score", String.format(Locale.ROOT, "%.1f of 100", found.score()))
        .add("Finds", Show.count(found.finds()))
        .add("Services", Show.text(String.join(", ", who.services())))
        .add("Decoys", Show.text(String.join(" -> ", who.deckies())))
        .lines()
        .forEach(console()::say);
    section("Techniques", found.techniques().size());
    console().say(new TechniqueView(stored.attack()).table(found.techniques()));
    section("Sessions", found.sessions().total());
    console().say(ActorView.sessions(found.sessions().data()));
    section("Commands", found.commands().total());
    console().say(new ActorView(secrets).commands(found.commands().data()));
    if (found.targets().total() > 0) {
      section("Mail meant for", found.targets().total());
      console().say(targets(found.targets().data()));
    }
    section("Credentials", who.credentialCount());
    console().say(ActorView.credentials(found.credentials()));
  }

  private static String network(Attacker who) {
    NetworkFacts known = who.network();
    return Stream.of(
            known.countryCode(), known.asn() == null ? null : "AS" + known.asn(), known.asName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static Table targets(List<SmtpTarget> rows) {
    Table table =
        new Table(
            Table.left("DOMAIN"),
            Table.right("MAILS"),
            Table.left("FIRST SEEN"),
            Table.left("LAST SEEN"));
    rows.forEach(row ->
        table.row(
            row.domain(),
            Show.count(row.count()),
            Show.time(row.firstSeen()),
            Show.time(row.lastSeen())));
    return table;
  }

  private static JsonObject json(SmtpTarget row) {
    return new JsonObject()
        .put("domain", row.domain())
        .put("count", row.count())
        .put("first_seen", row.firstSeen())
        .put("last_seen", row.lastSeen());
  }

  private void section(String title, long total) {
    console().say("");
    console().say(title + " (" + Show.count(total) + ")");
  }

  private JsonObject json(StoredData stored, Findings found) {
    ActorView view = new ActorView(secrets);
    TechniqueView techniques = new TechniqueView(stored.attack());
    return ActorView.json(found.attacker())
        .put("score", found.score())
        .put("bounty_count", found.finds())
        .put("techniques", found.techniques().stream().map(techniques::json).toList())
        .put("session_count", found.sessions().total())
        .put("sessions", found.sessions().data().stream().map(ActorView::json).toList())
        .put("command_count", found.commands().total())
        .put("commands", found.commands().data().stream().map(view::json).toList())
        .put(
            "smtp_targets", found.targets().data().stream().map(ShowAttackerCommand::json).toList())
        .put("credentials", found.credentials().stream().map(ActorView::json).toList());
  }

  /** What is known about the attacker, the latest rows of each kind. */
  private record Findings(
      Attacker attacker,
      List<TechniqueRollup> techniques,
      Page<Session> sessions,
      Page<TypedCommand> commands,
      Page<SmtpTarget> targets,
      long finds,
      double score,
      List<Credential> credentials) {

    static Findings of(StoredData stored, Attacker who) {
      ActorStore actors = stored.stores().actors();
      FindStore finds = stored.stores().finds();
      return new Findings(
          who,
          TechniqueRollup.of(stored.stores().tags().tally(new Scope.OfAttacker(who.uuid()), 0)),
          actors.sessions(new SessionQuery(who.uuid(), null, null, MOST_ROWS, 0)),
          actors.commands(who.uuid(), MOST_ROWS, 0),
          finds.smtpTargets(who.uuid(), MOST_ROWS, 0),
          finds.bounties(new BountyQuery(null, who.uuid(), null, 1, 0)).total(),
          finds.score(who.uuid()),
          actors.credentials(who.uuid(), MOST_ROWS, 0).data());
    }
  }
}
