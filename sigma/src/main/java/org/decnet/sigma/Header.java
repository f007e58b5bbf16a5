package org.decnet.sigma;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of Sigma document says about itself.
 *
 * @param path the file, as it was given to the parser
 * @param index position of the document in the file, from 0
 * @param title what the document is for, in a few words
 * @param id UUID; null if not given
 * @param name short name that other documents refer to; null if not given
 * @param status maturity; null if not given
 * @param level severity; null if not given
 * @param description what the document is for, at length; null if not given
 * @param author null if not given
 * @param references urls
 * @param tags for instance {@code attack.t1083}
 * @param metadata the other keys that Sigma defines (date, modified, related, falsepositives,
 *     fields, license, taxonomy, scope) as plain values
 * @param extensions the top-level keys that Sigma does not define, as immutable trees of {@code
 *     Map<String, Object>}, {@code List<Object>}, String, Long, Double and Boolean; empty values
 *     (YAML null) are left out with a warning
 * @param places where each node of {@code extensions} stands in the file, by its path joined with
 *     slashes: {@code decnet}, {@code decnet/emits/0/technique}
 * @param yaml source text of the document
 * @param hash SHA-256, in hex, of the document's content: comments, layout and the order of keys do
 *     not change it; that of a rule with a filter is of both
 */
public record Header(
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
    Map<String, Object> metadata,
    Map<String, Object> extensions,
    Map<String, Place> places,
    String yaml,
    String hash) {

  /** Copies the lists; the maps come immutable from the parser and keep the file's order. */
  public Header {
    references = List.copyOf(references);
    tags = List.copyOf(tags);
  }

  /** The same with another hash. */
  Header withHash(String other) {
    return new Header(
        path,
        index,
        title,
        id,
        name,
        status,
        level,
        description,
        author,
        references,
        tags,
        metadata,
        extensions,
        places,
        yaml,
        other);
  }
}
