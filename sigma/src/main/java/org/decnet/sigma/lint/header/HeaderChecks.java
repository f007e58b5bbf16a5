package org.decnet.sigma.lint.header;

import java.util.List;
import org.decnet.sigma.Document;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.LintSeverity;
import org.decnet.sigma.lint.check.TagCatalog;

/** The checks of this package. */
public final class HeaderChecks {
  private HeaderChecks() {}

  /** All of them. */
  public static List<Check> all(TagCatalog tags) {
    return List.of(
        new MissingKey(
            "id", LintSeverity.WARNING, d -> d.id() != null, "give it a UUID that never changes"),
        new MissingKey(
            "level", LintSeverity.WARNING, d -> d.level() != null, "say how severe a match is"),
        new MissingKey(
            "description",
            LintSeverity.STYLE,
            d -> d.description() != null && !d.description().isBlank(),
            "say what a match means"),
        new MissingKey(
            "tags",
            LintSeverity.STYLE,
            d -> !d.tags().isEmpty(),
            "name the technique, for instance attack.t1083"),
        new Duplicate("id", LintSeverity.FAULT, Document::id, "give one of them an id of its own"),
        new Duplicate(
            "name", LintSeverity.FAULT, Document::name, "give one of them a name of its own"),
        new Duplicate(
            "title", LintSeverity.WARNING, Document::title, "say in the titles what differs"),
        new DeprecatedStatus(),
        new OldDate(),
        new MalformedTag(),
        new UnknownTag(tags));
  }
}
