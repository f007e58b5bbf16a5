package org.decnet.server.webhook.channel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.decnet.model.attack.TechniqueId;

/** Says in our own words what an event is about; nothing of it is an attacker's. */
final class Headline {
  private static final int MOST_TECHNIQUES = 5;

  private static final Map<String, String> BY_ROOT =
      Map.ofEntries(
          Map.entry("attacker", "Attacker activity"),
          Map.entry("identity", "Identity changed"),
          Map.entry("campaign", "Campaign changed"),
          Map.entry("attribution", "Attribution changed"),
          Map.entry("credential", "Credentials used"),
          Map.entry("email", "Mail received"),
          Map.entry("smtp", "Mail received"),
          Map.entry("canary", "Canary token used"),
          Map.entry("ttp", "Techniques seen"),
          Map.entry("decky", "Decoy news"),
          Map.entry("system", "System news"),
          Map.entry("webhook", "Test of a webhook"));

  private Headline() {}

  static String of(Envelope event) {
    String topic = event.topic();
    int dot = topic.indexOf('.');
    String words =
        BY_ROOT.getOrDefault(dot < 0 ? topic : topic.substring(0, dot), "Something happened");
    String techniques = techniques(event);
    return techniques.isEmpty() ? words : words + ": " + techniques;
  }

  private static String techniques(Envelope event) {
    return event.payload().get("techniques_added") instanceof List<?> ids
        ? ids.stream()
            .filter(id -> id instanceof String text && TechniqueId.isWellFormed(text))
            .limit(MOST_TECHNIQUES)
            .map(Object::toString)
            .collect(Collectors.joining(", "))
        : "";
  }
}
