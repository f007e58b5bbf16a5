package org.decnet.export.navigator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.TechniqueTally;
import tools.jackson.core.JsonGenerator;

/** Writes the parts of a layer that repeat. */
final class LayerJson {
  /** Community rules may be thousands; a tooltip is read by people. */
  private static final int MOST_RULES = 50;

  private static final int CONFIDENCE_DIGITS = 4;

  private final JsonGenerator json;

  LayerJson(JsonGenerator json) {
    this.json = json;
  }

  /** Breaks the line, which JSON allows between tokens. */
  void line() {
    json.writeRaw('\n');
  }

  void cell(LayerCell cell) {
    line();
    json.writeStartObject();
    json.writeStringProperty("techniqueID", cell.technique().value());
    json.writeStringProperty("tactic", cell.tactic().shortname());
    if (!cell.tallies().isEmpty()) {
      json.writeNumberProperty("score", cell.score());
      json.writeStringProperty("comment", comment(cell));
    }
    json.writeBooleanProperty("enabled", true);
    if (!cell.tallies().isEmpty()) {
      json.writeArrayPropertyStart("metadata");
      rules(cell.tallies());
      remapped(cell);
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("links");
    link(cell.technique() + " " + cell.name(), cell.url());
    json.writeEndArray();
    if (cell.opens()) {
      json.writeBooleanProperty("showSubtechniques", true);
    }
    json.writeEndObject();
  }

  void metadata(String name, String value) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("value", value);
    json.writeEndObject();
  }

  void link(String label, String url) {
    json.writeStartObject();
    json.writeStringProperty("label", label);
    json.writeStringProperty("url", url);
    json.writeEndObject();
  }

  private void rules(List<TechniqueTally> tallies) {
    for (int i = 0; i < Math.min(tallies.size(), MOST_RULES); i++) {
      if (i > 0) {
        json.writeStartObject();
        json.writeBooleanProperty("divider", true);
        json.writeEndObject();
      }
      TechniqueTally tally = tallies.get(i);
      metadata("rule", tally.rule().value());
      metadata("confidence", confidence(tally.maxConfidence()));
      metadata("count", Long.toString(tally.count()));
    }
    if (tallies.size() > MOST_RULES) {
      metadata("more rules", Integer.toString(tallies.size() - MOST_RULES));
    }
  }

  private void remapped(LayerCell cell) {
    for (TechniqueId from : cell.remappedFrom()) {
      json.writeStartObject();
      json.writeBooleanProperty("divider", true);
      json.writeEndObject();
      metadata("remapped_from", from.value());
    }
  }

  private static String comment(LayerCell cell) {
    List<TechniqueTally> tallies = cell.tallies();
    String rules =
        tallies.stream()
            .limit(MOST_RULES)
            .map(tally -> tally.rule().value())
            .collect(Collectors.joining(", "));
    String more =
        tallies.size() > MOST_RULES ? " and " + (tallies.size() - MOST_RULES) + " more" : "";
    return "First seen "
        + cell.firstSeen()
        + ", last seen "
        + cell.lastSeen()
        + ", highest confidence "
        + confidence(cell.maxConfidence())
        + ", rules "
        + rules
        + more;
  }

  /** Four digits are finer than any confidence that rules give, and hide what doubles add. */
  private static String confidence(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
