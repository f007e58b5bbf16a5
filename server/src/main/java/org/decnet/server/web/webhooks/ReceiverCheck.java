package org.decnet.server.web.webhooks;

import java.util.ArrayList;
import java.util.List;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.webhook.ReceiverUrl;
import org.decnet.server.webhook.RefusedReceiver;
import org.decnet.server.webhook.Sender;

/** Says of an URL whether events may go there. What holds now is asked again at each sending. */
final class ReceiverCheck {
  private ReceiverCheck() {}

  /**
   * Checks an URL.
   *
   * @return what deserves a look
   * @throws ApiException 400 if nothing may be sent there
   */
  static List<String> check(Sender sender, String text) {
    List<String> warnings = new ArrayList<>();
    try {
      ReceiverUrl url = ReceiverUrl.of(text);
      if (!url.tls()) {
        warnings.add("Plain http: whoever is on the way reads and changes what is sent");
      }
      if (!sender.admits(url)) {
        warnings.add("The host has no address now");
      }
    } catch (RefusedReceiver e) {
      throw ApiException.badRequest("The receiver is refused: " + e.why());
    }
    return warnings;
  }
}
