package org.decnet.sigma.lint.check;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Document;
import org.decnet.sigma.Place;

/** Collects what one check finds. */
public final class Findings {
  private final Check check;
  private final List<LintFinding> list = new ArrayList<>();

  /** A collection for the findings of a check. */
  public Findings(Check check) {
    this.check = check;
  }

  /** Adds a finding about a part of the detection. */
  public void add(Document document, Place place, String field, String message, String advice) {
    list.add(
        new LintFinding(
            check.id(),
            check.severity(),
            document.path(),
            place.line(),
            place.column(),
            document.ruleId(),
            field,
            message,
            advice));
  }

  /** Adds a finding about a top-level key, or about the lack of it: the key's name says where. */
  public void add(Document document, String field, String message, String advice) {
    add(document, Place.WHOLE_FILE, field, message, advice);
  }

  /** What was added. */
  public List<LintFinding> list() {
    return List.copyOf(list);
  }
}
