package org.decnet.export.misp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Technique;

/** ATT&amp;CK techniques as clusters of MISP's galaxy of them. */
final class MispGalaxy {
  private static final String TYPE = "mitre-attack-pattern";
  private static final String UUID = "c4e851fa-775f-11e7-8163-b774922098cd";

  private final AttackCatalog catalog;

  MispGalaxy(AttackCatalog catalog) {
    this.catalog = catalog;
  }

  /** The tag of a technique. Names are MITRE's and hold no quotes. */
  static String tag(Technique technique) {
    return "misp-galaxy:" + TYPE + "=\"" + value(technique) + "\"";
  }

  private static String value(Technique technique) {
    return technique.name() + " - " + technique.id().value();
  }

  /** The galaxy with the clusters of techniques; nothing if there are none. */
  List<Object> of(Collection<Technique> techniques) {
    if (techniques.isEmpty()) {
      return List.of();
    }
    Map<String, Object> galaxy = new LinkedHashMap<>();
    galaxy.put("uuid", UUID);
    galaxy.put("name", "Attack Pattern");
    galaxy.put("type", TYPE);
    galaxy.put("description", "ATT&CK techniques");
    galaxy.put("GalaxyCluster", techniques.stream().<Object>map(this::cluster).toList());
    return List.of(galaxy);
  }

  private Map<String, Object> cluster(Technique technique) {
    Map<String, Object> cluster = new LinkedHashMap<>();
    cluster.put("uuid", technique.stixId().substring(technique.stixId().indexOf("--") + 2));
    cluster.put("type", TYPE);
    cluster.put("value", value(technique));
    cluster.put("tag_name", tag(technique));
    cluster.put("description", "");
    cluster.put("source", "https://github.com/mitre/cti");
    cluster.put("authors", List.of("MITRE"));
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("external_id", List.of(technique.id().value()));
    meta.put("kill_chain", phases(technique));
    meta.put("refs", List.of(technique.url()));
    cluster.put("meta", meta);
    return cluster;
  }

  private List<Object> phases(Technique technique) {
    List<Object> phases = new ArrayList<>();
    technique
        .tactics()
        .forEach(id ->
            catalog
                .tactic(id)
                .ifPresent(tactic ->
                    phases.add(technique.domain().killChain() + ":" + tactic.shortname())));
    return phases;
  }
}
