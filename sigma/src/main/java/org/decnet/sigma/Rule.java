package org.decnet.sigma;

import java.util.List;
import java.util.Map;
import org.decnet.sigma.ast.Detection;
import org.jspecify.annotations.Nullable;

/**
 * One Sigma detection rule as its file states it.
 *
 * @param path the file, as it was given to the parser
 * @param index position of the document in the file, from 0
 * @param title what the rule finds, in a few words
 * @param id UUID; null if not given
 * @param name short name that other rules refer to; null if not given
 * @param status maturity; null if not given
 * @param level severity; null if not given
 * @param description what the rule finds, at length; null if not given
 * @param author null if not given
 * @param references urls
 * @param tags for instance {@code attack.t1083}
 * @param logsource the logs that the rule is about
 * @param detection searches by name, and the conditions over them
 * @param metadata the other keys that Sigma defines (date, modified, related, falsepositives,
 *     fields, license, taxonomy, scope) as plain values
 * @param extensions the top-level keys that Sigma does not define, as immutable trees of {@code
 *     Map<String, Object>}, {@code List<Object>}, String, Long, Double and Boolean; empty values
 *     (YAML null) are left out with a warning
 * @param places where each node of {@code extensions} stands in the file, by its path joined with
 *     slashes: {@code decnet}, {@code decnet/emits/0/technique}
 * @param yaml source text of the document
 * @param hash SHA-256, in hex, of the rule's content: comments, layout and the order of keys do not
 *     change it
 */
public record Rule(
    String path,
    int index,
    String title,
    @Nullable String id,
    @Nullable String name,
    @Nullable Status status,
    @Nullable Level level,
    @Nullable String description,
    @Nullable String author,
    List<String> references,
    List<String> tags,
    Logsource logsource,
    Detection detection,
    Map<String, Object> metadata,
    Map<String, Object> extensions,
    Map<String, Place> places,
    String yaml,
    String hash) {

  /** Copies the lists; the maps come immutable from the parser and keep the file's order. */
  public Rule {
    references = List.copyOf(references);
    tags = List.copyOf(tags);
  }

  /** What the rule is called in tags and messages: its name, else its id, else its title. */
  public String ruleId() {
    if (name != null) {
      return name;
    }
    return id != null ? id : title;
  }

  /** Where a node of {@link #extensions()} stands; the whole file for an unknown path. */
  public Place place(String extensionPath) {
    return places.getOrDefault(extensionPath, Place.WHOLE_FILE);
  }
}
