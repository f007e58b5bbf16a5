package org.decnet.server.web.misp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.port.Stores;
import org.decnet.export.json.PlainJson;
import org.decnet.export.misp.MispExport;
import org.decnet.model.tag.Scope;
import org.decnet.server.export.Exports;
import org.decnet.server.export.MispEvents;
import org.decnet.server.export.MispPushSettings;
import org.decnet.server.export.MispSetup;
import org.decnet.server.web.misp.PushOutcome.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Tells a MISP of what is grave enough. An event that it knows is updated, so sending twice makes
 * nothing twice. What MISP refuses is logged with its answer.
 */
public final class MispPush {
  private static final Logger LOG = LoggerFactory.getLogger(MispPush.class);
  private static final int RETRIES = 3;
  private static final double MULTIPLIER = 3;
  private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

  private final Stores stores;
  private final MispEvents events;
  private final MispPushSettings settings;
  private final MispSetup setup;
  private final RetryTemplate retries;

  private MispPush(
      Stores stores,
      AttackCatalog attack,
      MispSetup setup,
      MispPushSettings settings,
      String version,
      Duration firstDelay) {
    this.stores = stores;
    this.setup = setup;
    this.settings = settings;
    this.events =
        new Exports(stores, attack, setup.events(), version).mispEvents(setup.events().tlp());
    this.retries =
        new RetryTemplate(
            RetryPolicy.builder()
                .includes(IOException.class)
                .maxRetries(RETRIES)
                .delay(firstDelay)
                .multiplier(MULTIPLIER)
                .build());
  }

  /** A sender; empty if no MISP is set up. */
  public static Optional<MispPush> of(
      Stores stores, AttackCatalog attack, MispSetup setup, String version) {
    return of(stores, attack, setup, version, FIRST_DELAY);
  }

  /** The same, with another wait before the first retry. */
  static Optional<MispPush> of(
      Stores stores, AttackCatalog attack, MispSetup setup, String version, Duration firstDelay) {
    return Optional.ofNullable(setup.push())
        .map(push -> new MispPush(stores, attack, setup, push, version, firstDelay));
  }

  /**
   * Sends the event about a scope, or those about everybody.
   *
   * @param force whether they are sent whatever they say
   * @param into takes what became of each; it is not called if there is no such scope
   */
  public void push(Scope scope, boolean force, Consumer<PushOutcome> into)
      throws InterruptedException {
    try (MispClient client = new MispClient(settings)) {
      for (Scope one : scopes(scope)) {
        MispExport.Event event = events.event(one).orElse(null);
        if (event != null) {
          into.accept(push(client, one, event, force));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory does not fail", e);
    }
  }

  private List<Scope> scopes(Scope scope) throws IOException {
    if (!(scope instanceof Scope.Fleet)) {
      return List.of(scope);
    }
    List<Scope> all = new ArrayList<>();
    stores.facts().eachScope(setup.events().breadth(), (each, facts) -> all.add(each));
    return all;
  }

  private PushOutcome push(MispClient client, Scope scope, MispExport.Event event, boolean force)
      throws IOException, InterruptedException {
    ScoreGate.Decision decision =
        new ScoreGate(settings.minScore()).on(event, stores.tags().tally(scope, 0), force);
    Result result = decision.passes() ? send(client, event) : Result.HELD;
    return new PushOutcome(event.uuid(), result, event.score(), decision.reasons());
  }

  private Result send(MispClient client, MispExport.Event event)
      throws IOException, InterruptedException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    PlainJson.write(json, writer -> PlainJson.write(writer, event.document()));
    byte[] document = json.toByteArray();
    try {
      MispAnswer edited = ask(client, "/events/edit/" + event.uuid(), document);
      if (edited.isDone()) {
        return Result.UPDATED;
      }
      if (edited.isNoNewer()) {
        return Result.UNCHANGED;
      }
      MispAnswer last = edited.isUnknownEvent() ? ask(client, "/events/add", document) : edited;
      if (last.isDone()) {
        return Result.CREATED;
      }
      LOG.warn("MISP refused event {}: {}", event.uuid(), last.line());
      return Result.REFUSED;
    } catch (RetryException e) {
      LOG.warn(
          "MISP was asked {} times about event {}: {}",
          e.getRetryCount() + 1,
          event.uuid(),
          e.getLastException().getMessage());
      return Result.UNREACHABLE;
    }
  }

  /** Asks, and asks again later if that may help. */
  private MispAnswer ask(MispClient client, String path, byte[] document)
      throws RetryException, InterruptedException {
    try {
      return retries.execute(() -> {
        MispAnswer answer = client.post(path, document);
        if (answer.isPassing()) {
          throw new IOException("MISP answered with " + answer.line());
        }
        return answer;
      });
    } catch (RetryException e) {
      if (e.getLastException() instanceof InterruptedException) {
        throw new InterruptedException("The push was stopped");
      }
      throw e;
    }
  }
}
