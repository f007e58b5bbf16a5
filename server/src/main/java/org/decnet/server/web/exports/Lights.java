package org.decnet.server.web.exports;

import org.decnet.export.stix.Tlp;
import org.decnet.server.web.errors.ApiException;

/** Reads which traffic light a parameter asks for. */
final class Lights {
  /** What an export is marked with unless somebody says otherwise. */
  static final String USUAL = "green";

  private Lights() {}

  /**
   * The light of a word.
   *
   * @throws ApiException 400 if there is none
   */
  static Tlp of(String word) {
    return Tlp.ofWord(word)
        .orElseThrow(() -> ApiException.badParameter("tlp", "white, green, amber or red"));
  }
}
