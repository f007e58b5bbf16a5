package org.decnet.server.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.export.finding.FindingFormats;
import org.decnet.server.finding.FindingReader;
import org.decnet.server.forward.ForwardFolder;
import org.decnet.server.forward.ForwardSettings;
import org.decnet.server.forward.Forwarder;
import org.decnet.server.node.Node;
import org.decnet.server.node.ProductVersion;

/** The worker that hands findings on; an output that is down keeps none of the others waiting. */
final class ForwardWork implements Work {
  private final Node node;
  private final ForwardSettings settings;
  private final Clock clock;
  private final Map<String, Forwarder> outputs = new LinkedHashMap<>();
  private long handedOn;

  ForwardWork(Node node, ForwardSettings settings, Clock clock) {
    this.node = node;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void begin() {
    for (ForwardSettings.Output output : settings.outputs()) {
      if (!outputs.containsKey(output.name())) {
        outputs.put(output.name(), open(output));
      }
    }
  }

  private Forwarder open(ForwardSettings.Output output) {
    try {
      return new Forwarder(
          node.stores().tags(),
          new FindingReader(node.stores(), () -> node.rules().active().pack()),
          FindingFormats.of(output.format(), node.knowledge().attack(), ProductVersion.get())
              .orElseThrow(),
          output.target(),
          (SSLSocketFactory) SSLSocketFactory.getDefault(),
          ForwardFolder.open(node.dataFolder(), output.name()),
          clock);
    } catch (IOException e) {
      throw new UncheckedIOException("Output " + output.name() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    if (outputs.isEmpty()) {
      return new Done("no output is set", false);
    }
    StringJoiner down = new StringJoiner("; ");
    outputs.forEach((name, output) -> {
      try {
        handOn(output, stopped);
      } catch (IOException e) {
        down.add(name + " waits for its receiver: " + e.getMessage());
      }
    });
    return down.length() == 0
        ? new Done(handedOn + " findings handed on", false)
        : new Done(down.toString(), true);
  }

  private void handOn(Forwarder output, BooleanSupplier stopped) throws IOException {
    int some = 1;
    while (some > 0 && !stopped.getAsBoolean()) {
      some = output.turn();
      handedOn += some;
    }
  }

  /** Ends all connections. */
  void close() {
    outputs
        .values()
        .forEach(output -> {
          try {
            output.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
