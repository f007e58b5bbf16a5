package org.decnet.server.web.stream;

import java.util.List;
import java.util.Map;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;

/**
 * Which topics a stream has, and under which names.
 *
 * @param names by the start of topics: a topic that is it, or goes on behind a dot; a null name is
 *     not there, an empty one stands for the topic itself
 */
record Topics(List<TopicPattern> patterns, Map<String, String> names) {
  private static final String TOPIC = "";

  static final Topics ATTACKER =
      of(
          Map.of(
              "attacker.observation", "observation",
              "attacker.fingerprint_rotated", "fingerprint.rotated",
              "attacker.scored", TOPIC,
              "ttp.tagged", TOPIC,
              "attribution", TOPIC));

  static final Topics IDENTITIES =
      of(
          Map.of(
              "identity.formed", "formed",
              "identity.observation.linked", "linked",
              "identity.merged", "merged",
              "identity.unmerged", "unmerged",
              "identity.split", "split",
              "identity.campaign.assigned", "assigned"));

  static final Topics CAMPAIGNS =
      of(
          Map.of(
              "campaign.formed", "formed",
              "campaign.identity.assigned", "assigned",
              "campaign.merged", "merged",
              "campaign.unmerged", "unmerged",
              "campaign.split", "split"));

  static final Topics TTP =
      of(
          Map.of(
              "ttp.tagged", TOPIC,
              "ttp.rule.fired", "ttp.rule.fired",
              "ttp.rule.state", "ttp.rule.state",
              "ttp.rule.reloaded", "ttp.rule.reloaded",
              "ttp.rule.suppressed", "ttp.rule.suppressed"));

  private static Topics of(Map<String, String> names) {
    List<TopicPattern> patterns =
        names.keySet().stream()
            .sorted()
            .<TopicPattern>mapMulti((start, some) -> {
              some.accept(new TopicPattern(start));
              some.accept(new TopicPattern(start + ".>"));
            })
            .toList();
    return new Topics(patterns, names);
  }

  /** The name of the event of a topic that matches. */
  String name(Topic topic) {
    String value = topic.value();
    for (Map.Entry<String, String> entry : names.entrySet()) {
      if (value.equals(entry.getKey()) || value.startsWith(entry.getKey() + '.')) {
        return entry.getValue().isEmpty() ? value : entry.getValue();
      }
    }
    throw new IllegalArgumentException("Not a topic of this stream: " + topic);
  }
}
