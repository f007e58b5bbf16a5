package org.decnet.export.navigator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Domain;
import org.decnet.attack.Release;
import org.decnet.attack.Technique;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.TechniqueTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers against a JSON schema of format 4.5, by a library that knows nothing of ours. */
class LayerSchemaTest {
  private static final AttackCatalogs CATALOGS = new AttackCatalogs();
  private static final Schema SCHEMA = schema();

  @ParameterizedTest
  @ValueSource(strings = {"18.1", "15.1"})
  void everyTechniqueThatThereEverWasGivesValidLayersOfEachRelease(String release)
      throws IOException {
    NavigatorExport export = new NavigatorExport(CATALOGS.load(new Release(release)));
    List<TechniqueTally> tallies = everything();
    for (Domain domain : Domain.values()) {
      String layer = text(export.layer(domain, "fleet", tallies));
      assertThat(SCHEMA.validate(layer, InputFormat.JSON)).extracting(Error::toString).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatNavigatorWould() throws IOException {
    String layer =
        text(new NavigatorExport(CATALOGS.load()).layer(Domain.ENTERPRISE, "fleet", everything()));
    for (List<String> change :
        List.of(
            List.of("\"layer\":\"4.5\"", "\"layer\":\"4.4\""),
            List.of("\"domain\":\"enterprise-attack\"", "\"domain\":\"office\""),
            List.of("\"techniqueID\":\"T1083\"", "\"techniqueID\":\"1083\""),
            List.of("\"score\":", "\"points\":"),
            List.of("https://attack.mitre.org/", "javascript:/"),
            List.of("\"enabled\":true", "\"enabled\":1"))) {
      String broken = layer.replace(change.getFirst(), change.getLast());
      assertThat(broken).isNotEqualTo(layer);
      assertThat(SCHEMA.validate(broken, InputFormat.JSON)).as(change.getLast()).isNotEmpty();
    }
  }

  @Test
  void anIdOfAnotherReleaseIsShownAsWhatTookItsPlace() throws IOException {
    List<TechniqueTally> tallies =
        List.of(tally("T1156", "TA0003", "R0001"), tally("T1546.004", "TA0003", "R0002"));

    String layer =
        text(new NavigatorExport(CATALOGS.load()).layer(Domain.ENTERPRISE, "fleet", tallies));

    assertThat(layer)
        .contains("{\"techniqueID\":\"T1546.004\",\"tactic\":\"persistence\",\"score\":2")
        .contains("{\"name\":\"remapped_from\",\"value\":\"T1156\"}")
        .doesNotContain("left out");
  }

  /** All that any release ever had, under each of its tactics. */
  private static List<TechniqueTally> everything() {
    List<TechniqueTally> tallies = new ArrayList<>();
    for (Release release : CATALOGS.known()) {
      AttackCatalog catalog = CATALOGS.load(release);
      for (Technique technique : catalog.techniques()) {
        technique
            .tactics()
            .forEach(tactic -> tallies.add(tally(technique.id().value(), tactic.value(), "R0001")));
      }
    }
    return tallies;
  }

  private static TechniqueTally tally(String technique, String tactic, String rule) {
    Instant at = Instant.parse("2026-03-01T10:00:00Z");
    return new TechniqueTally(
        new TechniqueId(technique), new TacticId(tactic), new RuleId(rule), 1, at, at, 0.7);
  }

  private static String text(NavigatorLayer layer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    layer.write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Schema schema() {
    InputStream text = LayerSchemaTest.class.getResourceAsStream("layer-4.5.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Objects.requireNonNull(text));
  }
}
