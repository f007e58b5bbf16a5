package org.decnet.cli.swarm;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import org.decnet.cli.console.CommandTrail;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.swarm.AgentClient;
import org.decnet.server.swarm.tls.Authority;

/** Gives an order to one remote host and says what it answers. */
final class HostOrder {
  private static final int MOST_HOSTS = 1000;

  private final Console console;
  private final StoreOption data;
  private final String host;

  HostOrder(Console console, StoreOption data, String host) {
    this.console = console;
    this.data = data;
    this.host = host;
  }

  /** Asks, which nobody takes down. */
  int ask(String path) {
    return exchange((client, at, stores) -> client.get(at, path));
  }

  /**
   * Orders, and takes that down in the audit log.
   *
   * @param path such as {@code /deploy}
   */
  int give(String path, Map<String, Object> body) {
    return exchange((client, at, stores) -> {
      Map<String, Object> answer = client.post(at, path, body);
      String action = "swarm." + path.substring(1);
      stores.accounts().audit(CommandTrail.line(console, action, host, Map.of(), Map.of()));
      return answer;
    });
  }

  @FunctionalInterface
  private interface Exchange {
    Map<String, Object> with(AgentClient client, SwarmHost at, Stores stores) throws IOException;
  }

  private int exchange(Exchange exchange) {
    NodeSettings settings = data.existing(console);
    try (Stores stores = Node.openStores(settings)) {
      SwarmHost at =
          stores.swarm().hosts(MOST_HOSTS, 0).data().stream()
              .filter(one -> one.name().equals(host))
              .findFirst()
              .orElseThrow(() ->
                  new DecnetException(ErrorCode.NOT_FOUND, "There is no remote host " + host));
      SecureRandom random = new SecureRandom();
      Authority authority = Authority.open(data.folder(console), random, console.clock());
      AgentClient client = new AgentClient(authority.master(), random);
      JsonObject said = new JsonObject();
      exchange.with(client, at, stores).forEach(said::put);
      console.say(said);
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREACHABLE, "The host cannot be reached: " + e.getMessage(), e);
    }
    return ExitCode.OK;
  }
}
