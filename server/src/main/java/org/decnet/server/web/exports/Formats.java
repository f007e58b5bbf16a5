package org.decnet.server.web.exports;

import org.decnet.server.export.ExportFormat;
import org.decnet.server.web.errors.ApiException;

/** Reads which format a path asks for. */
final class Formats {
  private Formats() {}

  /**
   * The format of a word.
   *
   * @throws ApiException 400 if there is none
   */
  static ExportFormat of(String word) {
    return ExportFormat.ofWord(word)
        .orElseThrow(
            () -> ApiException.badParameter("format", "stix, misp, json, csv or navigator"));
  }
}
