package org.decnet.cli.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.cli.text.JsonObject;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Finding;
import org.decnet.sigma.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says to one event.
 *
 * @param subject what the event is, for people
 * @param members what JSON output says about the event
 * @param explanation why the rule matches or does not
 */
record Explained(String subject, JsonObject members, Explanation explanation) {
  boolean matches() {
    return explanation instanceof Explanation.Matched;
  }

  /** The members with the outcome and the findings. */
  JsonObject json() {
    List<Finding> findings =
        switch (explanation) {
          case Explanation.Matched matched -> matched.findings();
          case Explanation.NotMatched not -> not.reasons();
        };
    return members
        .put("matches", matches())
        .put("findings", findings.stream().map(Explained::json).toList());
  }

  private static JsonObject json(Finding finding) {
    return new JsonObject()
        .put("selection", finding.selection())
        .put("field", finding.field())
        .put("test", finding.test())
        .put("value", finding.value())
        .put("held", finding.held())
        .put("bytes", bytes(finding));
  }

  /** First byte and one past the last, in the UTF-8 form of the value, of what the test matched. */
  private static @Nullable List<Integer> bytes(Finding finding) {
    Span span = finding.span();
    String value = finding.value();
    if (span == null || value == null) {
      return null;
    }
    int start = value.substring(0, span.start()).getBytes(StandardCharsets.UTF_8).length;
    return List.of(start, start + span.of(value).getBytes(StandardCharsets.UTF_8).length);
  }
}
