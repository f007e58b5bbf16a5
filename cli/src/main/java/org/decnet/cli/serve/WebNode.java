package org.decnet.cli.serve;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.engine.tag.SecretMask;
import org.decnet.server.node.Node;
import org.decnet.server.web.RunningServer;
import org.decnet.server.web.WebServer;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.ComponentHealth;
import org.decnet.server.web.setup.RuleRow;
import org.decnet.server.web.setup.WebSettings;
import org.jspecify.annotations.Nullable;

/** A node behind the web server. A class of its own, so that no other command loads the server. */
final class WebNode {
  private final Console console;
  private final Node node;

  WebNode(Console console, Node node) {
    this.console = console;
    this.node = node;
  }

  /** Serves until the process is told to stop. */
  void serve(@Nullable String host, @Nullable Integer port) {
    WebSettings environment = WebSettings.of(console.environment());
    WebSettings settings =
        environment.at(
            host == null ? environment.host() : host, port == null ? environment.port() : port);
    CountDownLatch stopped = new CountDownLatch(1);
    try (RunningServer server = WebServer.start(settings, parts())) {
      stopOnSignal(server, stopped);
      announce(server);
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ApiParts parts() {
    List<RuleRow> rules = RuleRows.of(node.knowledge().rules());
    String version = WebNode.class.getPackage().getImplementationVersion();
    return new ApiParts(
        node.stores(),
        node.knowledge().attack(),
        () -> rules,
        SecretMask::mask,
        () -> List.of(tagger(rules)),
        node.dataFolder(),
        console.clock(),
        version == null ? "development" : version);
  }

  private static ComponentHealth tagger(List<RuleRow> rules) {
    return new ComponentHealth(
        "tagger", ComponentHealth.Status.HEALTHY, rules.size() + " rules in force");
  }

  private void announce(RunningServer server) {
    String host = server.host().contains(":") ? "[" + server.host() + "]" : server.host();
    console.say("Serving http://" + host + ":" + server.port() + "/api/v1/openapi.json");
    server
        .firstPassword()
        .ifPresent(
            password -> {
              console.say("First login: user admin, password " + password.value());
              console.say("The password is shown only now and must be changed at the first login.");
            });
    console.say("Stop with Ctrl-C.");
    console.out().flush();
  }

  // The process ends as soon as its hooks return, so this one waits for what it stops. It then ends
  // the process with 0: to be told to stop is no failure, which 143 would say to a supervisor.
  private void stopOnSignal(RunningServer server, CountDownLatch stopped) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  node.close();
                  stopped.countDown();
                  console.out().flush();
                  console.err().flush();
                  Runtime.getRuntime().halt(ExitCode.OK);
                },
                "decnet-stop"));
  }
}
