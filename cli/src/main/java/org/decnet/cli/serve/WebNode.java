package org.decnet.cli.serve;

import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.StopSignal;
import org.decnet.engine.tag.RulePack;
import org.decnet.server.canary.CanarySettings;
import org.decnet.server.export.MispSetup;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.node.Node;
import org.decnet.server.node.ProductVersion;
import org.decnet.server.node.UsualLimits;
import org.decnet.server.selftest.SelfTestSettings;
import org.decnet.server.swarm.SwarmSettings;
import org.decnet.server.web.RunningServer;
import org.decnet.server.web.WebServer;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.ComponentHealth;
import org.decnet.server.web.setup.WebSettings;
import org.decnet.server.webhook.Sender;
import org.decnet.server.webhook.WebhookSettings;
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
  void serve(@Nullable String host, @Nullable Integer port, StopSignal stop) {
    WebSettings environment = WebSettings.of(console.environment());
    WebSettings settings =
        environment.at(
            host == null ? environment.host() : host, port == null ? environment.port() : port);
    try (Sender webhooks = Sender.of(WebhookSettings.of(console.environment()));
        RunningServer server = WebServer.start(settings, parts(webhooks), node.telemetry())) {
      announce(server);
      stop.await();
    }
  }

  private ApiParts parts(Sender webhooks) {
    return new ApiParts(
        node.stores(),
        node.knowledge().attack(),
        node.releases(),
        this::rules,
        () -> List.of(tagger(rules())),
        node::changed,
        node.dataFolder(),
        console.clock(),
        ProductVersion.get(),
        node.rules(),
        webhooks,
        UsualLimits.of(console.environment()),
        MispSetup.of(console.environment()),
        node::ingest,
        CanarySettings.of(console.environment()),
        SelfTestSettings.of(console.environment()),
        node.ruleCases(),
        DecoySettings.of(console.environment()),
        SwarmSettings.of(console.environment()));
  }

  private RulePack rules() {
    return node.rules().active().pack();
  }

  private static ComponentHealth tagger(RulePack rules) {
    return new ComponentHealth(
        "tagger", ComponentHealth.Status.HEALTHY, rules.rules().size() + " rules in force");
  }

  private void announce(RunningServer server) {
    String host = server.host().contains(":") ? "[" + server.host() + "]" : server.host();
    String origin = server.scheme() + "://" + host + ":" + server.port();
    console.say("Dashboard " + origin + "/");
    console.say("Serving " + origin + "/api/v1/openapi.json");
    server
        .firstPassword()
        .ifPresent(password -> {
          console.say("First login: user admin, password " + password.value());
          console.say("The password is shown only now and must be changed at the first login.");
        });
    console.say("Stop with Ctrl-C.");
    console.out().flush();
  }
}
