package org.decnet.server.web.deckies;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import org.decnet.decoy.catalogue.Archetype;
import org.decnet.decoy.catalogue.ServiceKind;
import org.decnet.decoy.catalogue.Services;
import org.decnet.decoy.persona.Distro;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What decoys of this version can be, for forms that must not know it by heart (ADR 235). */
@RestController
@RequestMapping("/deckies/catalogue")
public final class DeckyCatalogueController {
  /**
   * What a decoy can be made of.
   *
   * @param distros what it can claim to run
   */
  public record Catalogue(
      List<ArchetypeRow> archetypes, List<ServiceKindRow> services, List<DistroRow> distros) {}

  /**
   * A kind of host.
   *
   * @param services words of its services in this version; a decoy of one without any is refused
   * @param missing words of its services that this version does not have
   */
  public record ArchetypeRow(String name, List<String> services, List<String> missing) {}

  /**
   * A service that a decoy can offer.
   *
   * @param port where it listens unless somebody says otherwise
   * @param settings names of its settings, by the alphabet
   */
  public record ServiceKindRow(String name, int port, List<String> settings) {}

  /**
   * A distribution.
   *
   * @param name the word for it
   * @param title what it calls itself
   */
  public record DistroRow(String name, String title) {}

  /** All archetypes, services and distributions. */
  @Operation(summary = "The archetypes, services and distributions that decoys can be made of")
  @Allow(Access.VIEWER)
  @GetMapping
  Catalogue catalogue() {
    return new Catalogue(
        Arrays.stream(Archetype.values()).map(DeckyCatalogueController::row).toList(),
        Arrays.stream(ServiceKind.values()).map(DeckyCatalogueController::row).toList(),
        Arrays.stream(Distro.values())
            .map(one -> new DistroRow(one.slug(), one.pretty()))
            .toList());
  }

  private static ArchetypeRow row(Archetype archetype) {
    List<String> services = archetype.services().stream().map(ServiceKind::word).toList();
    return new ArchetypeRow(archetype.word(), services, archetype.missing());
  }

  private static ServiceKindRow row(ServiceKind kind) {
    return new ServiceKindRow(
        kind.word(), kind.port(), Services.settings(kind).stream().sorted().toList());
  }
}
