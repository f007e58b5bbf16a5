package org.decnet.cli.query;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.VisibleText;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.Scope;
import org.decnet.server.export.MispSetup;
import org.decnet.server.node.ProductVersion;
import org.decnet.server.web.misp.MispPush;
import org.decnet.server.web.misp.PushOutcome;
import org.decnet.server.web.misp.PushOutcome.Result;

/** Sends events to a MISP and says what became of them. */
final class PushRun {
  private final Console console;
  private final StoredData stored;
  private final Map<Result, Integer> counts = new EnumMap<>(Result.class);

  PushRun(Console console, StoredData stored) {
    this.console = console;
    this.stored = stored;
  }

  /**
   * Sends the events of a scope.
   *
   * @throws DecnetException if no MISP is set up, or one of them did not arrive
   */
  void push(Scope scope, boolean force) {
    MispPush push =
        MispPush.of(
                stored.stores(),
                stored.attack(),
                MispSetup.of(console.environment()),
                ProductVersion.get())
            .orElseThrow(() ->
                new DecnetException(
                    ErrorCode.BAD_SETTING, "DECNET_MISP_URL says of no MISP to send to"));
    try {
      push.push(scope, force, this::tell);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DecnetException(ErrorCode.STORE_UNAVAILABLE, "The push was stopped", e);
    }
    int lost = counts.getOrDefault(Result.REFUSED, 0) + counts.getOrDefault(Result.UNREACHABLE, 0);
    if (lost > 0) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE, lost + " events did not get into MISP; the log says why");
    }
  }

  private void tell(PushOutcome outcome) {
    counts.merge(outcome.result(), 1, Integer::sum);
    console.say(
        outcome.eventUuid()
            + "  "
            + outcome.result().name().toLowerCase(Locale.ROOT)
            + "  "
            + VisibleText.of(String.join(", ", outcome.reasons())));
  }
}
