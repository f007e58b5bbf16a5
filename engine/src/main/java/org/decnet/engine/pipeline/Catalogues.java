package org.decnet.engine.pipeline;

import org.decnet.engine.fingerprint.FingerprintCatalogue;
import org.decnet.engine.malware.KnownMalware;
import org.decnet.model.event.Event;

/**
 * What is known before any event comes.
 *
 * @param fingerprints names what speaks
 * @param malware knows files
 */
public record Catalogues(FingerprintCatalogue fingerprints, KnownMalware malware) {
  /** Nothing is known. */
  public static final Catalogues EMPTY =
      new Catalogues(FingerprintCatalogue.EMPTY, KnownMalware.NONE);

  /** An event with what is known of what it shows. */
  Event complete(Event event) {
    return malware.judge(fingerprints.name(event));
  }
}
