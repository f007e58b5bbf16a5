package org.decnet.cli.feed;

import java.io.InputStream;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/**
 * A night at three honeypots, as Cowrie writes it: 15 sessions written for this purpose, with
 * addresses of the documentation ranges (RFC 5737, RFC 3849) and names of RFC 2606.
 */
public final class DemoScenario {
  private static final String LOG = "/org/decnet/cli/demo/cowrie.json";

  private DemoScenario() {}

  /** Opens the log. */
  public static InputStream open() {
    InputStream log = DemoScenario.class.getResourceAsStream(LOG);
    if (log == null) {
      throw new DecnetException(ErrorCode.NO_SUCH_FILE, "The package lacks " + LOG);
    }
    return log;
  }
}
