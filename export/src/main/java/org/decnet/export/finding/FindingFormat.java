package org.decnet.export.finding;

/** A way to write findings, one a line. */
public interface FindingFormat {
  /** The finding as one line, without its end. */
  String line(Finding finding);

  /** Media type of many lines. */
  String mediaType();
}
