package org.decnet.server.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.attack.Domain;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.TagWindow;
import org.decnet.export.navigator.NavigatorExport;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;

/** Navigator layers of what is stored, for the command and for every path of the API. */
public final class Layers {
  private final Stores stores;

  /** Layers of a store. */
  public Layers(Stores stores) {
    this.stores = stores;
  }

  /**
   * A layer, ready to be written.
   *
   * @param words what people call whose it is: {@code fleet}, or {@code attacker} and a UUID
   */
  public record Layer(String words, ExportDocument document) {}

  /** The layer of a scope; empty if there is no such attacker, session, identity or campaign. */
  public Optional<Layer> of(Scope scope, LayerChoice choice) {
    return standing(scope)
        .map(found ->
            new Layer(
                words(found),
                out -> {
                  List<TechniqueTally> tallies =
                      stores.tags().tally(found, choice.window(), choice.minConfidence());
                  NavigatorExport export = new NavigatorExport(choice.attack());
                  export
                      .layer(choice.domain(), words(found) + within(choice.window()), tallies)
                      .write(out);
                  return new Written(
                      Map.of(), otherMatrices(export.domains(tallies), choice.domain()));
                }));
  }

  /** The scope that stands for another, merges followed. */
  private Optional<Scope> standing(Scope scope) {
    return switch (scope) {
      case Scope.Fleet fleet -> Optional.of(fleet);
      case Scope.OfAttacker of -> stores.actors().attacker(of.attacker()).map(known -> of);
      case Scope.OfSession of -> stores.actors().session(of.session()).map(known -> of);
      case Scope.OfIdentity of ->
          stores.identities().identity(of.identity()).map(it -> new Scope.OfIdentity(it.uuid()));
      case Scope.OfCampaign of ->
          stores.identities().campaign(of.campaign()).map(it -> new Scope.OfCampaign(it.uuid()));
    };
  }

  private static String words(Scope scope) {
    return switch (scope) {
      case Scope.Fleet fleet -> "fleet";
      case Scope.OfAttacker of -> "attacker " + of.attacker();
      case Scope.OfSession of -> "session " + of.session().value();
      case Scope.OfIdentity of -> "identity " + of.identity();
      case Scope.OfCampaign of -> "campaign " + of.campaign();
    };
  }

  /** Who reads a layer must see that it does not show all. */
  private static String within(TagWindow window) {
    return (window.since() == null ? "" : ", since " + window.since())
        + (window.until() == null ? "" : ", until " + window.until())
        + (window.sensor() == null ? "" : ", sensor " + window.sensor());
  }

  private static List<String> otherMatrices(List<Domain> seen, Domain shown) {
    return seen.stream()
        .filter(other -> other != shown)
        .map(other -> "there are techniques of another matrix too: " + other.word())
        .toList();
  }
}
