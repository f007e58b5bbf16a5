package org.decnet.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.decnet.cli.console.Console;
import org.decnet.cli.feed.DemoCommand;
import org.decnet.cli.feed.IngestCommand;
import org.decnet.cli.feed.TagCommand;
import org.decnet.cli.query.AttackersCommand;
import org.decnet.cli.query.ExportCommand;
import org.decnet.cli.query.ShowCommand;
import org.decnet.cli.query.StatusCommand;
import org.decnet.cli.query.TechniquesCommand;
import org.decnet.cli.rules.RulesCommand;
import org.decnet.cli.serve.UpCommand;
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
    return commandLine(console)
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

  /** The command with its subcommands, ready for arguments. */
  public static CommandLine commandLine(Console console) {
    return new CommandLine(new Decnet())
        .addSubcommand(new DemoCommand(console))
        .addSubcommand(new IngestCommand(console))
        .addSubcommand(new TagCommand(console))
        .addSubcommand(new StatusCommand(console))
        .addSubcommand(new TechniquesCommand(console))
        .addSubcommand(new AttackersCommand(console))
        .addSubcommand(ShowCommand.with(console))
        .addSubcommand(ExportCommand.with(console))
        .addSubcommand(RulesCommand.with(console))
        .addSubcommand(new UpCommand(console));
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
