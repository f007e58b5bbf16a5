package org.decnet.model.fact;

import java.util.List;
import java.util.UUID;
import org.decnet.model.actor.Attacker;
import org.decnet.model.intel.AttackerIntel;
import org.jspecify.annotations.Nullable;

/**
 * All that an export tells of one attacker. Lists are in a fixed order, so that the same rows give
 * the same export. Texts are the attacker's, with secrets masked; numbers of values are bounded by
 * whoever reads them.
 *
 * @param attacker the source address
 * @param identity identity that it belongs to; null before one was found
 * @param techniques by technique and session
 * @param files files that it brought, by hash
 * @param domains names that it mailed to, downloaded from or called home to
 * @param urls what it downloaded from
 * @param endpoints addresses, with or without port, that its commands download from
 * @param commands distinct command lines
 * @param fingerprints what its programs look like
 * @param intel what providers say; null if nobody was asked
 * @param details what only some exports tell
 */
public record ActorFacts(
    Attacker attacker,
    @Nullable UUID identity,
    List<TechniqueSighting> techniques,
    List<FileSighting> files,
    List<ValueSighting> domains,
    List<ValueSighting> urls,
    List<ValueSighting> endpoints,
    List<ValueSighting> commands,
    List<Fingerprint> fingerprints,
    @Nullable AttackerIntel intel,
    ActorDetails details) {
  /** Copies the lists. */
  public ActorFacts {
    techniques = List.copyOf(techniques);
    files = List.copyOf(files);
    domains = List.copyOf(domains);
    urls = List.copyOf(urls);
    endpoints = List.copyOf(endpoints);
    commands = List.copyOf(commands);
    fingerprints = List.copyOf(fingerprints);
  }

  /** Facts without details. */
  public ActorFacts(
      Attacker attacker,
      @Nullable UUID identity,
      List<TechniqueSighting> techniques,
      List<FileSighting> files,
      List<ValueSighting> domains,
      List<ValueSighting> urls,
      List<ValueSighting> endpoints,
      List<ValueSighting> commands,
      List<Fingerprint> fingerprints,
      @Nullable AttackerIntel intel) {
    this(
        attacker,
        identity,
        techniques,
        files,
        domains,
        urls,
        endpoints,
        commands,
        fingerprints,
        intel,
        ActorDetails.NONE);
  }

  /** The same with details. */
  public ActorFacts with(ActorDetails other) {
    return new ActorFacts(
        attacker,
        identity,
        techniques,
        files,
        domains,
        urls,
        endpoints,
        commands,
        fingerprints,
        intel,
        other);
  }

  /** The same without command lines. */
  public ActorFacts withoutCommands() {
    return new ActorFacts(
        attacker,
        identity,
        techniques,
        files,
        domains,
        urls,
        endpoints,
        List.of(),
        fingerprints,
        intel,
        details);
  }

  /** Nothing but the address. */
  public static ActorFacts of(Attacker attacker) {
    return new ActorFacts(
        attacker, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        null);
  }

  /**
   * What a program of the attacker looks like.
   *
   * @param type such as {@code hassh}
   * @param value the fingerprint
   */
  public record Fingerprint(String type, String value) {}
}
