package org.decnet.cli.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.StopSignal;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.tag.RulePack;
import org.decnet.export.finding.FindingFormats;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.finding.FindingReader;
import org.decnet.server.forward.ForwardFolder;
import org.decnet.server.forward.ForwardTarget;
import org.decnet.server.forward.Forwarder;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.node.ProductVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Hands findings on to a log system. */
@Command(
    name = "forward",
    mixinStandardHelpOptions = true,
    description = {
      "Hand findings on to a file or a receiver of syslog as they are stored, until Ctrl-C or"
          + " SIGTERM. Each goes at least once, and an output goes on where it ended.",
      "",
      "A receiver that cannot be reached is tried again every few seconds. What no receiver takes"
          + " is laid aside in forward/NAME.dead.ndjson of the data folder."
    })
public final class ForwardCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  @Option(
      names = "--to",
      paramLabel = "TARGET",
      required = true,
      converter = Targets.class,
      description = "file:PATH, tcp://HOST:PORT or tls://HOST:PORT.")
  private @Nullable ForwardTarget target;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "SYSLOG",
      description = "ocsf, ecs, cef or syslog. Default: syslog.")
  private ExportFindingsCommand.Format format = ExportFindingsCommand.Format.SYSLOG;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "main",
      converter = Names.class,
      description = "Name of the output, which remembers how far it came. Default: main.")
  private String name = "main";

  @Option(names = "--once", description = "End when there is nothing new, or at the first failure.")
  private boolean once;

  /** The command on a console. */
  public ForwardCommand(Console console) {
    this.console = console;
  }

  /** Reads a target. */
  static final class Targets implements ITypeConverter<ForwardTarget> {
    @Override
    public ForwardTarget convert(String text) {
      return ForwardTarget.of(text)
          .orElseThrow(() ->
              new TypeConversionException(
                  "expected file:PATH, tcp://HOST:PORT or tls://HOST:PORT"));
    }
  }

  /** Reads a name. */
  static final class Names implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!ForwardFolder.isName(text)) {
        throw new TypeConversionException("expected letters, digits, dots and dashes");
      }
      return text;
    }
  }

  @Override
  public Integer call() {
    NodeSettings settings = data.settings(console);
    try (StoredData stored = StoredData.open(data, console);
        StopSignal stop = StopSignal.listen(console);
        Forwarder forwarder = forwarder(stored, settings)) {
      return run(forwarder, stop);
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE, "Output " + name + ": " + e.getMessage(), e);
    }
  }

  private Forwarder forwarder(StoredData stored, NodeSettings settings) throws IOException {
    RulePack rules = Knowledge.load(settings).rules();
    return new Forwarder(
        stored.stores().tags(),
        new FindingReader(stored.stores(), () -> rules),
        FindingFormats.of(
                format.name().toLowerCase(Locale.ROOT), stored.attack(), ProductVersion.get())
            .orElseThrow(),
        Objects.requireNonNull(target),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        ForwardFolder.open(settings.dataFolder(), name),
        console.clock());
  }

  private int run(Forwarder forwarder, StopSignal stop) throws IOException {
    long sent = 0;
    boolean down = false;
    while (!stop.requested()) {
      int some;
      try {
        some = forwarder.turn();
        sent += some;
        down = false;
      } catch (IOException e) {
        if (once) {
          throw e;
        }
        if (!down) {
          console.remark("waiting for the receiver: " + e.getMessage());
        }
        down = true;
        some = 0;
      }
      if (once && some == 0) {
        break;
      }
      if (some == 0) {
        stop.await(PAUSE);
      }
    }
    console.remark("handed on: " + sent);
    return ExitCode.OK;
  }
}
