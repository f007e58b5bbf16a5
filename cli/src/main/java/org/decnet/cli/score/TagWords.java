package org.decnet.cli.score;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.model.tag.Tag;

/** Tags in a few words, for lists that are read line by line. */
final class TagWords {
  private TagWords() {}

  /** Tags on one line; a dash if there are none. */
  static String line(Collection<Tag> tags) {
    return tags.isEmpty()
        ? "-"
        : tags.stream()
            .map(tag ->
                tag.tactic()
                    + " "
                    + tag.technique()
                    + " "
                    + Show.confidence(tag.confidence())
                    + " "
                    + tag.rule())
            .collect(Collectors.joining("; "));
  }

  /** Tags as JSON objects. */
  static List<JsonObject> json(Collection<Tag> tags) {
    return tags.stream()
        .map(tag ->
            new JsonObject()
                .put("tactic", tag.tactic())
                .put("technique", tag.technique())
                .put("confidence", tag.confidence())
                .put("rule_id", tag.rule()))
        .toList();
  }
}
