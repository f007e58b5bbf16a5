package org.decnet.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.TagStore;
import org.decnet.export.download.CsvExport;
import org.decnet.export.download.JsonExport;
import org.decnet.export.misp.MispSettings;
import org.decnet.export.stix.StixExport;
import org.decnet.export.stix.Tlp;
import org.decnet.model.fact.FactVisitor;
import org.decnet.model.tag.Scope;

/** Exports of what is stored: of everything, an attacker, a session, an identity or a campaign. */
public final class Exports {
  private final Stores stores;
  private final AttackCatalog attack;
  private final MispSettings misp;
  private final String version;
  private final Layers layers;

  /**
   * Exports of a store.
   *
   * @param attack the active ATT&amp;CK release
   * @param misp what MISP is told
   * @param version version of the product
   */
  public Exports(Stores stores, AttackCatalog attack, MispSettings misp, String version) {
    this.stores = stores;
    this.attack = attack;
    this.misp = misp;
    this.version = version;
    this.layers = new Layers(stores);
  }

  /** Events for MISP, for whoever may see them. */
  public MispEvents mispEvents(Tlp tlp) {
    return new MispEvents(stores, attack, misp.with(tlp));
  }

  /** The export of a scope; empty if there is no such attacker, session, identity or campaign. */
  public Optional<ExportDocument> of(Scope scope, ExportFormat format, Tlp tlp) {
    return of(scope, format, tlp, TagStore.SHOWN);
  }

  /**
   * The same for whoever wants to see more or less of a layer.
   *
   * @param minConfidence lowest confidence of tags that a Navigator layer counts, 0 to 1
   */
  public Optional<ExportDocument> of(
      Scope scope, ExportFormat format, Tlp tlp, double minConfidence) {
    return switch (format) {
      case NAVIGATOR ->
          layers
              .of(scope, LayerChoice.usual(attack).from(minConfidence))
              .map(Layers.Layer::document);
      case STIX -> Subject.of(stores, scope).map(subject -> out -> stix(subject, tlp, out));
      case MISP ->
          Subject.of(stores, scope).map(subject -> out -> mispEvents(tlp).write(subject, out));
      case JSON -> Subject.of(stores, scope).map(subject -> out -> json(subject, out));
      case CSV -> Subject.of(stores, scope).map(subject -> out -> csv(subject, out));
    };
  }

  private Written stix(Subject subject, Tlp tlp, OutputStream out) throws IOException {
    StixExport export = new StixExport(attack, tlp);
    StixExport.Outcome done =
        switch (subject) {
          case Subject.Everything all -> export.fleet(stores.facts()::eachAttacker, out);
          case Subject.OneAttacker one -> export.attacker(one.facts(), out);
          case Subject.OneSession one -> export.session(one.session(), one.facts(), out);
          case Subject.OneIdentity one ->
              export.identity(one.identity(), visitor -> each(one, visitor), out);
          case Subject.OneCampaign one ->
              export.campaign(one.campaign(), visitor -> each(one, visitor), out);
        };
    return new Written(
        done.objects(),
        done.unknownTechniques() == 0
            ? List.of()
            : List.of(
                done.unknownTechniques()
                    + " sightings left out: their techniques are not in "
                    + attack.release()));
  }

  private Written json(Subject subject, OutputStream out) throws IOException {
    long count =
        new JsonExport(version, attack.release().version())
            .write(visitor -> each(subject, visitor), out);
    return new Written(Map.of("attackers", count), List.of());
  }

  private Written csv(Subject subject, OutputStream out) throws IOException {
    long count = CsvExport.write(visitor -> each(subject, visitor), out);
    return new Written(Map.of("attackers", count), List.of());
  }

  private void each(Subject subject, FactVisitor visitor) throws IOException {
    stores.facts().each(subject.scope(), visitor);
  }
}
