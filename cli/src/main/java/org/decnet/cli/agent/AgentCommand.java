package org.decnet.cli.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.StopSignal;
import org.decnet.cli.option.DaemonOption;
import org.decnet.cli.option.DataOption;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.agent.Agent;
import org.decnet.server.agent.AgentHome;
import org.decnet.server.agent.AgentSettings;
import org.decnet.server.agent.MasterAddress;
import org.decnet.server.agent.Membership;
import org.decnet.server.agent.Redeemer;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.fleet.DecoySettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs decoys on this host for a master. */
@Command(
    name = "agent",
    mixinStandardHelpOptions = true,
    description = {
      "Run decoys on this host, and bring what they see to a master, until Ctrl-C or SIGTERM.",
      "The first start needs --master and a token of it; later ones know both."
    },
    footer = {
      "",
      "What the master does not have yet waits on disk. Settings in the environment: see",
      "docs/agents.md."
    })
public final class AgentCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final DaemonOption daemon = new DaemonOption();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "API of the master, https://HOST[:PORT]; http:// for this host alone.")
  private @Nullable String master;

  @ArgGroup private @Nullable TokenOption token;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder of key, spool and decoys. Default: agent in the data folder.")
  private @Nullable Path dir;

  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "File of decoys that there shall be: [NAME] with services = http:80,redis …")
  private @Nullable Path config;

  @Option(names = "--enroll-only", description = "Enrol this host, and end.")
  private boolean enrollOnly;

  /** The command on a console. */
  public AgentCommand(Console console) {
    this.console = console;
  }

  /** The token, or the file that holds it. */
  static final class TokenOption {
    @Option(
        names = "--token",
        paramLabel = "TOKEN",
        description = "What the master's POST /swarm/enroll showed; other users may see it here.")
    private @Nullable String text;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the token.")
    private @Nullable Path file;

    private String read() {
      if (text != null) {
        return text;
      }
      try {
        return file == null ? "" : Files.readString(file).strip();
      } catch (IOException e) {
        throw new DecnetException(
            ErrorCode.UNREADABLE_FILE, "The token cannot be read from " + file, e);
      }
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = dir == null ? data.folder(console).resolve("agent") : dir;
    if (daemon.wanted()) {
      return daemon.start(console, folder, "agent");
    }
    AgentSettings settings = AgentSettings.of(console.environment());
    DecoySettings decoys = DecoySettings.of(console.environment());
    List<DeckyPlan> plans =
        config == null ? List.of() : new DeckyIni(config, decoys.address()).read();
    SecureRandom random = new SecureRandom();
    AgentHome home = new AgentHome(folder);
    try (StopSignal stop = StopSignal.listen(console)) {
      Membership membership = membership(home, settings, random);
      if (enrollOnly) {
        return ExitCode.OK;
      }
      AtomicBoolean destroyed = new AtomicBoolean();
      Runnable end =
          () -> {
            destroyed.set(true);
            stop.request();
          };
      Agent.Task task =
          new Agent.Task(
              membership.masterHost(settings),
              settings.spoolBytes(),
              settings.listen(),
              decoys,
              plans);
      try (Agent agent = Agent.start(home, membership, task, end, random, console.clock())) {
        console.say("Agent " + membership.name() + ", host " + membership.uuid());
        console.say("Takes orders of its master on port " + agent.api().address().getPort());
        console.say("Stop with Ctrl-C.");
        console.out().flush();
        stop.await();
        console.say(agent.level().lines() + " lines wait for the master");
      }
      if (destroyed.get()) {
        home.destroy();
        console.say("The master wanted all gone that was here, and it is.");
      }
    }
    return ExitCode.OK;
  }

  private Membership membership(AgentHome home, AgentSettings settings, SecureRandom random)
      throws IOException, InterruptedException {
    Optional<Membership> known = home.membership();
    Membership membership = known.isPresent() ? known.get() : enrolled(home, settings, random);
    if (settings.hostUuid() != null && !settings.hostUuid().equals(membership.uuid())) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING,
          "DECNET_HOST_UUID is not that of this folder, which is " + membership.uuid());
    }
    return membership;
  }

  private Membership enrolled(AgentHome home, AgentSettings settings, SecureRandom random)
      throws IOException, InterruptedException {
    if (master == null || token == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets the specification").commandLine(),
          "This host is not enrolled yet: --master and --token or --token-file are needed");
    }
    MasterAddress address = MasterAddress.of(master);
    Membership membership =
        new Redeemer(address, random).redeem(token.read(), settings.listen().port());
    home.keep(membership);
    console.say("Enrolled as " + membership.name() + " at " + address.url());
    return membership;
  }
}
