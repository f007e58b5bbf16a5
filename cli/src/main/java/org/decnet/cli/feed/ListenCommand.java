package org.decnet.cli.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.StopSignal;
import org.decnet.cli.option.DaemonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Show;
import org.decnet.ingest.kafka.KafkaSettings;
import org.decnet.ingest.listen.HttpPush;
import org.decnet.net.ListenAddress;
import org.decnet.server.intake.Arrivals;
import org.decnet.server.intake.TopicIntake;
import org.decnet.server.node.Node;
import org.decnet.server.telemetry.RunningTelemetry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes records that senders bring. */
@Command(
    name = "listen",
    mixinStandardHelpOptions = true,
    description = {
      "Take records of sensors over syslog (RFC 5424, 5425), HTTP and Kafka, tag and store them, until",
      "Ctrl-C or SIGTERM. An ADDRESS is PORT, for senders on this host alone, or HOST:PORT."
    },
    footer = {
      "",
      "A record of syslog must show by itself of which format it is. What does not is kept with the dead",
      "letters of the data folder. HTTP takes lines of one format by POST /api/v1/ingest/SOURCE with",
      "the header 'Authorization: Bearer TOKEN'; over HTTPS, once --tls-keystore is given.",
      "$DECNET_KAFKA_BOOTSTRAP says where Kafka is."
    })
public final class ListenCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final DaemonOption daemon = new DaemonOption();

  @Option(names = "--syslog-tcp", paramLabel = "ADDRESS", description = "Take syslog over TCP.")
  private @Nullable String syslogTcp;

  @Option(names = "--syslog-udp", paramLabel = "ADDRESS", description = "Take syslog over UDP.")
  private @Nullable String syslogUdp;

  @Option(
      names = "--syslog-tls",
      paramLabel = "ADDRESS",
      description = "Take syslog over TLS; needs --tls-keystore.")
  private @Nullable String syslogTls;

  @Option(names = "--http", paramLabel = "ADDRESS", description = "Take lines over HTTP.")
  private @Nullable String http;

  @Option(
      names = "--kafka",
      paramLabel = "[FORMAT@]TOPIC",
      description = "Take records of a topic; may be given again.")
  private List<String> topics = List.of();

  @Mixin private final TlsOption tls = new TlsOption();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with the token that senders over HTTP must know, at least 32 characters.")
  private @Nullable Path tokenFile;

  /** The command on a console. */
  public ListenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (syslogTcp == null
        && syslogTls == null
        && syslogUdp == null
        && http == null
        && topics.isEmpty()) {
      throw usage(
          "At least one of --syslog-tcp, --syslog-tls, --syslog-udp, --http and --kafka is needed");
    }
    if (syslogTls != null && !tls.given()) {
      throw usage("--syslog-tls needs --tls-keystore");
    }
    if ((http == null) != (tokenFile == null)) {
      throw usage("--http needs --token-file, and is what that is for");
    }
    Doors.Wanted wanted =
        new Doors.Wanted(
            address(syslogTcp),
            address(syslogTls),
            address(syslogUdp),
            address(http),
            token(),
            tls.read(this::usage));
    KafkaSettings kafka = KafkaSettings.of(console.environment(), topics, "--kafka");
    if (daemon.wanted()) {
      return daemon.start(console, data.folder(console), "listen");
    }
    try (StopSignal stop = StopSignal.listen(console);
        Node node = Node.open(rules.settings(data, console));
        RunningTelemetry telemetry = node.startTelemetry(console.environment());
        Doors doors = Doors.open(wanted)) {
      telemetry.telemetry().dropped(doors.inbox()::lost);
      doors.addresses().forEach(address -> console.say("Listening for " + address));
      kafka.topics().forEach(one -> console.say("Reading the topic " + one.topic()));
      console.out().flush(); // whoever started it waits for this
      Arrivals arrivals =
          new Arrivals(
              node::ingest, node.stores().events(), node.deadLetterFolder(), console.clock());
      TopicIntake read =
          TopicIntake.start(
              kafka,
              node::ingest,
              node.stores().events(),
              node.deadLetterFolder(),
              console.clock());
      try (read) {
        arrivals.takeAll(doors.inbox(), stop::requested);
      }
      console.say(
          String.format(
              Locale.ROOT,
              "%s records, %s malformed, %s lost",
              Show.count(arrivals.records() + read.records()),
              Show.count(arrivals.malformed() + read.malformed()),
              Show.count(doors.inbox().lost())));
    }
    return ExitCode.OK;
  }

  private @Nullable ListenAddress address(@Nullable String text) {
    return text == null ? null : refusing(ListenAddress::of, text);
  }

  private String token() throws IOException {
    if (tokenFile == null) {
      return "";
    }
    String token = Files.readString(tokenFile).strip();
    if (token.length() < HttpPush.SHORTEST_TOKEN) {
      throw usage(
          "The token in "
              + tokenFile
              + " needs at least "
              + HttpPush.SHORTEST_TOKEN
              + " characters, and has "
              + token.length());
    }
    return token;
  }

  private <T> T refusing(Function<String, T> reader, String text) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli sets the specification").commandLine(), message);
  }
}
