package org.decnet.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.decnet.cli.agent.AgentCommand;
import org.decnet.cli.attack.AttackCommand;
import org.decnet.cli.canary.CanaryCommand;
import org.decnet.cli.cluster.ClusterCommand;
import org.decnet.cli.cluster.DecisionsCommand;
import org.decnet.cli.console.Console;
import org.decnet.cli.database.DatabaseCommand;
import org.decnet.cli.deckies.DeckiesCommand;
import org.decnet.cli.enrich.EnrichCommand;
import org.decnet.cli.feed.DemoCommand;
import org.decnet.cli.feed.IngestCommand;
import org.decnet.cli.feed.ListenCommand;
import org.decnet.cli.feed.SelfTestCommand;
import org.decnet.cli.feed.TagCommand;
import org.decnet.cli.query.ArtifactsCommand;
import org.decnet.cli.query.AttackersCommand;
import org.decnet.cli.query.AuditCommand;
import org.decnet.cli.query.BountyCommand;
import org.decnet.cli.query.CampaignsCommand;
import org.decnet.cli.query.ExportCommand;
import org.decnet.cli.query.ForwardCommand;
import org.decnet.cli.query.IdentitiesCommand;
import org.decnet.cli.query.MailsCommand;
import org.decnet.cli.query.ReuseCommand;
import org.decnet.cli.query.ShowCommand;
import org.decnet.cli.query.StatusCommand;
import org.decnet.cli.query.TechniquesCommand;
import org.decnet.cli.replay.ReplayCommand;
import org.decnet.cli.role.NodeRole;
import org.decnet.cli.role.RefusedCommand;
import org.decnet.cli.rules.RulesCommand;
import org.decnet.cli.score.ScoreCommand;
import org.decnet.cli.serve.UpCommand;
import org.decnet.cli.swarm.SwarmCommand;
import org.decnet.cli.webhook.WebhooksCommand;
import org.decnet.cli.worker.TtpBackfillCommand;
import org.decnet.cli.worker.TtpCommand;
import org.decnet.cli.worker.WorkerCommand;
import org.decnet.model.error.DecnetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The decnet command with its subcommands. */
@Command(
    name = "decnet",
    mixinStandardHelpOptions = true,
    versionProvider = Decnet.Version.class,
    description = {
      "Labels what attackers did to your honeypots with MITRE ATT&CK techniques, and keeps the"
          + " evidence.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 done, 1 something failed, 2 wrong arguments, 3 done and found something.",
      "Start with: decnet demo"
    })
public final class Decnet implements Runnable {
  private static final int LEAST_HELP_WIDTH = 60;
  private static final int MOST_HELP_WIDTH = 120;
  private static final int USUAL_HELP_WIDTH = 100;

  @Spec private CommandSpec spec;

  private Decnet() {
    spec = CommandSpec.create();
  }

  /**
   * Runs a command.
   *
   * @return its exit code, see {@link ExitCode}
   */
  public static int run(Console console, String... arguments) {
    Failures failures = new Failures(console);
    NodeRole role;
    try {
      role = NodeRole.of(console.environment());
    } catch (DecnetException e) {
      return failures.tell(e);
    }
    return commandLine(console, role, arguments)
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(helpWidth(console))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .execute(arguments);
  }

  /** The command with all its subcommands, ready for arguments. */
  public static CommandLine commandLine(Console console) {
    return commandLine(console, NodeRole.MASTER);
  }

  private static CommandLine commandLine(Console console, NodeRole role) {
    CommandLine decnet = new CommandLine(new Decnet());
    subcommands(console, role)
        .forEach((name, command) -> decnet.addSubcommand(name, command.get()));
    return decnet;
  }

  // Describing a command to the parser costs time that a short command feels, so when the first
  // argument names one, only that one is described.
  private static CommandLine commandLine(Console console, NodeRole role, String... arguments) {
    Supplier<Object> named =
        arguments.length == 0 ? null : subcommands(console, role).get(arguments[0]);
    return named == null
        ? commandLine(console, role)
        : new CommandLine(new Decnet()).addSubcommand(arguments[0], named.get());
  }

  private static Map<String, Supplier<Object>> subcommands(Console console, NodeRole role) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("demo", () -> new DemoCommand(console));
    commands.put("ingest", () -> new IngestCommand(console));
    commands.put("listen", () -> new ListenCommand(console));
    commands.put("tag", () -> new TagCommand(console));
    commands.put("self-test", () -> new SelfTestCommand(console));
    commands.put("status", () -> new StatusCommand(console));
    commands.put("techniques", () -> new TechniquesCommand(console));
    commands.put("attackers", () -> new AttackersCommand(console));
    commands.put("bounty", () -> new BountyCommand(console));
    commands.put("audit", () -> new AuditCommand(console));
    commands.put("artifacts", () -> new ArtifactsCommand(console));
    commands.put("mails", () -> new MailsCommand(console));
    commands.put("reuse", () -> new ReuseCommand(console));
    commands.put("identities", () -> new IdentitiesCommand(console));
    commands.put("campaigns", () -> new CampaignsCommand(console));
    commands.put("show", () -> ShowCommand.with(console));
    commands.put("canary", () -> CanaryCommand.with(console));
    commands.put("webhooks", () -> WebhooksCommand.with(console));
    commands.put("deckies", () -> DeckiesCommand.with(console));
    commands.put("swarm", () -> SwarmCommand.with(console));
    commands.put("agent", () -> new AgentCommand(console));
    commands.put("cluster", () -> new ClusterCommand(console));
    commands.put("identity", () -> DecisionsCommand.identity(console));
    commands.put("campaign", () -> DecisionsCommand.campaign(console));
    commands.put("export", () -> ExportCommand.with(console));
    commands.put("forward", () -> new ForwardCommand(console));
    commands.put("rules", () -> RulesCommand.with(console));
    commands.put("score", () -> ScoreCommand.with(console));
    commands.put("attack", () -> AttackCommand.with(console, role));
    commands.put("db", () -> DatabaseCommand.with(console));
    commands.put("enrich", () -> new EnrichCommand(console));
    commands.put("replay", () -> new ReplayCommand(console));
    commands.put("up", () -> new UpCommand(console));
    commands.put("ttp", () -> new TtpCommand(console));
    commands.put("ttp-backfill", () -> new TtpBackfillCommand(console));
    commands.put("worker", () -> new WorkerCommand(console));
    commands.replaceAll(
        (name, command) -> role.allows(name) ? command : () -> new RefusedCommand(name));
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  private static int helpWidth(Console console) {
    return console.columns() == 0
        ? USUAL_HELP_WIDTH
        : Math.clamp(console.columns(), LEAST_HELP_WIDTH, MOST_HELP_WIDTH);
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Decnet.class.getPackage().getImplementationVersion();
      return new String[] {"decnet " + (version == null ? "(not packaged)" : version)};
    }
  }
}
