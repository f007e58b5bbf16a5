package org.decnet.export.navigator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.decnet.attack.Domain;
import org.decnet.attack.Release;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * One Navigator layer, ready to be written. The same tallies always give the same bytes: nothing in
 * it comes from a clock or from the order of the input.
 */
public final class NavigatorLayer {
  /** Media type of the bytes. */
  public static final String MEDIA_TYPE = "application/json";

  private static final String NAVIGATOR_VERSION = "5.1.0";
  private static final String LAYER_VERSION = "4.5";
  private static final String FEW = "#fee8c8";
  private static final String SOME = "#fdbb84";
  private static final String MANY = "#e34a33";
  private static final int MOST_LEFT_OUT = 50;
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Release release;
  private final Domain domain;
  private final String scope;
  private final List<LayerCell> cells;
  private final Map<String, Long> leftOut;

  NavigatorLayer(
      Release release,
      Domain domain,
      String scope,
      List<LayerCell> cells,
      Map<String, Long> leftOut) {
    this.release = release;
    this.domain = domain;
    this.scope = scope;
    this.cells = List.copyOf(cells);
    this.leftOut = leftOut;
  }

  /** The domain whose matrix the layer colours. */
  public Domain domain() {
    return domain;
  }

  /** What Navigator shows as the layer's title. */
  public String name() {
    return "DECNET TTP coverage " + scope;
  }

  /**
   * Writes the layer as UTF-8 JSON with one technique a line, and leaves the stream open.
   *
   * @throws IOException if the stream fails
   */
  public void write(OutputStream out) throws IOException {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      write(json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void write(JsonGenerator json) {
    LayerJson layer = new LayerJson(json);
    json.writeStartObject();
    json.writeStringProperty("name", name());
    json.writeObjectPropertyStart("versions");
    json.writeStringProperty("attack", release.major());
    json.writeStringProperty("navigator", NAVIGATOR_VERSION);
    json.writeStringProperty("layer", LAYER_VERSION);
    json.writeEndObject();
    json.writeStringProperty("domain", domain.word());
    json.writeStringProperty("description", description());
    json.writeBooleanProperty("hideDisabled", false);
    json.writeArrayPropertyStart("techniques");
    cells.forEach(layer::cell);
    json.writeEndArray();
    layer.line();
    writeColours(json);
    json.writeBooleanProperty("showTacticRowBackground", true);
    json.writeStringProperty("tacticRowBackground", "#dddddd");
    writeMetadata(json, layer);
    json.writeArrayPropertyStart("links");
    layer.link("MITRE ATT&CK " + release, releaseUrl());
    json.writeEndArray();
    json.writeEndObject();
    layer.line();
  }

  private void writeColours(JsonGenerator json) {
    json.writeObjectPropertyStart("gradient");
    json.writeArrayPropertyStart("colors");
    json.writeString(FEW);
    json.writeString(SOME);
    json.writeString(MANY);
    json.writeEndArray();
    json.writeNumberProperty("minValue", 0);
    json.writeNumberProperty("maxValue", highestScore());
    json.writeEndObject();
    json.writeArrayPropertyStart("legendItems");
    writeLegendItem(json, "few tags", FEW);
    writeLegendItem(json, "most tags: " + highestScore(), MANY);
    json.writeEndArray();
  }

  private static void writeLegendItem(JsonGenerator json, String label, String color) {
    json.writeStartObject();
    json.writeStringProperty("label", label);
    json.writeStringProperty("color", color);
    json.writeEndObject();
  }

  private void writeMetadata(JsonGenerator json, LayerJson layer) {
    json.writeArrayPropertyStart("metadata");
    layer.metadata("scope", scope);
    layer.metadata("attack_release", release.version());
    layer.metadata("tags", Long.toString(cells.stream().mapToLong(LayerCell::score).sum()));
    leftOut.entrySet().stream()
        .limit(MOST_LEFT_OUT)
        .forEach(left -> layer.metadata("left out", left.getKey() + ", tags: " + left.getValue()));
    if (leftOut.size() > MOST_LEFT_OUT) {
      layer.metadata("left out", (leftOut.size() - MOST_LEFT_OUT) + " more");
    }
    json.writeEndArray();
  }

  private String description() {
    return "ATT&CK techniques that DECNET tagged, scope "
        + scope
        + "; the score is the number of tags";
  }

  /** At least 1, because Navigator wants the upper end of the gradient above the lower. */
  private long highestScore() {
    return Math.max(1, cells.stream().mapToLong(LayerCell::score).max().orElse(1));
  }

  private String releaseUrl() {
    return "https://attack.mitre.org/versions/v" + release.major() + "/";
  }
}
