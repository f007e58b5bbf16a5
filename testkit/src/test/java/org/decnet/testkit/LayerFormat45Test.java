package org.decnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerFormat45Test {
  /** Has every property of the format once. */
  private static final String WHOLE =
      """
      {"name": "whole", "domain": "enterprise-attack", "description": "d",
       "customDataURL": "https://example.org/bundle.json",
       "versions": {"attack": "18", "navigator": "5.1.0", "layer": "4.5"},
       "filters": {"platforms": ["Linux"]}, "sorting": 3,
       "layout": {"layout": "side", "showID": true, "showName": true,
         "showAggregateScores": false, "countUnscored": false, "aggregateFunction": "max",
         "expandedSubtechniques": "annotated"},
       "hideDisabled": false,
       "techniques": [
         {"techniqueID": "T1110", "tactic": "credential-access", "score": 1.5, "comment": "c",
          "enabled": true, "color": "#Fd8d3c", "showSubtechniques": true,
          "metadata": [{"name": "n", "value": "v"}, {"divider": true}],
          "links": [{"label": "l", "url": "https://example.org"}, {"divider": true}]},
         {"techniqueID": "T1110.001"}],
       "gradient": {"colors": ["#ff6666", "#8ec843"], "minValue": 0, "maxValue": 100},
       "legendItems": [{"label": "l", "color": "#FF00FF"}],
       "showTacticRowBackground": true, "tacticRowBackground": "#dddddd",
       "selectTechniquesAcrossTactics": false, "selectSubtechniquesWithParent": false,
       "selectVisibleTechniques": false,
       "metadata": [{"name": "n", "value": "v"}], "links": [{"label": "l", "url": "http://h"}]}
      """;

  @Test
  void layerWithEveryPropertyIsValid() {
    assertThat(problems(WHOLE)).isEmpty();
  }

  @Test
  void nameAndDomainAreEnough() {
    assertThat(problems("{\"name\": \"n\", \"domain\": \"ics-attack\"}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"name\": \"whole\", ~ `` ~ layer: name is missing",
        "\"enterprise-attack\" ~ \"enterprise\" ~ layer.domain: is not one of",
        "\"d\", ~ 7, ~ layer.description: is not a string",
        "https://example.org/bundle ~ file:///bundle ~ layer.customDataURL: is not an http",
        "\"layer\": \"4.5\" ~ \"layer\": \"4.4\" ~ layer.versions.layer: is not one of [4.5]",
        "5.1.0 ~ 4.8.2 ~ layer.versions.navigator: is not 4.9.0 or newer",
        "5.1.0 ~ 5.1 ~ layer.versions.navigator: is not 4.9.0 or newer",
        "\"attack\": \"18\" ~ \"attack\": \"18.1\" ~ layer.versions.attack: is not a number",
        "[\"Linux\"] ~ [1] ~ layer.filters.platforms[0]: is not a string",
        "\"sorting\": 3 ~ \"sorting\": 4 ~ layer.sorting: is not 0",
        "\"layout\": \"side\" ~ \"layout\": \"wide\" ~ layer.layout.layout: is not one of",
        "\"showID\": true ~ \"showID\": 1 ~ layer.layout.showID: is not a boolean",
        "\"hideDisabled\" ~ \"hideDisable\" ~ layer: unknown property hideDisable",
        "\"T1110\" ~ \"1110\" ~ layer.techniques[0].techniqueID: is not a technique id",
        "credential-access ~ Credential Access ~ layer.techniques[0].tactic: is not a short name",
        "1.5 ~ \"1.5\" ~ layer.techniques[0].score: is not a number",
        "#Fd8d3c ~ red ~ layer.techniques[0].color: is not a color",
        "\"value\": \"v\"}, ~ \"value\": 5}, ~ layer.techniques[0].metadata[0].value: is not a string",
        "{\"divider\": true}], ~ {}], ~ layer.techniques[0].metadata[1]: name is missing",
        "\"url\": \"https://example.org\" ~ \"url\": \"example.org\" ~ links[0].url: is not an http",
        "\"T1110.001\"} ~ \"T1110\", \"tactic\": \"credential-access\"} ~ [1]: is there twice",
        "[\"#ff6666\", \"#8ec843\"] ~ [\"#ff6666\"] ~ layer.gradient: has fewer than two colors",
        "\"maxValue\": 100 ~ \"maxValue\": 0 ~ layer.gradient: has a maxValue that is not above",
        "\"color\": \"#FF00FF\" ~ \"colour\": \"#FF00FF\" ~ layer.legendItems[0]: color is missing",
        "[{\"label\": \"l\", \"url\": \"http://h\"}] ~ {} ~ layer.links: is not an array",
      })
  void everyBreachIsFoundAtItsPlace(String valid, String broken, String problem) {
    assertThat(WHOLE).contains(valid);
    assertThat(problems(WHOLE.replace(valid, broken))).anyMatch(found -> found.contains(problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{\"name\": \"n\", \"name\": \"n\", \"domain\": \"ics-attack\"}",
        "{\"name\": \"n\", \"domain\": \"ics-attack\"} {}"
      })
  void whatIsNoSingleObjectIsNoLayer(String document) {
    assertThat(problems(document)).isNotEmpty();
  }

  private static List<String> problems(String layer) {
    return LayerFormat45.problems(layer.getBytes(StandardCharsets.UTF_8));
  }
}
