package org.decnet.attack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;

/**
 * The words of the catalogue files, shared by their writer and their reader.
 *
 * <p>A catalogue of a release and domain is two UTF-8 files of lines with tab-separated cells: one
 * with tactics and techniques, which every start needs, and one with their users, which few do. The
 * first line of each names format, release and domain. A url cell is empty where the url follows
 * from the id, and no line ends in an empty cell, which editors would trim.
 * docs/reference/attack-data.md describes every column.
 */
public final class FactFormat {
  /** First cell of every file. */
  public static final String MAGIC = "decnet-attack-facts";

  /** Version of this format, the second cell. */
  public static final String VERSION = "1";

  /** Last cell of the first line of the file with tactics and techniques. */
  public static final String TECHNIQUES = "techniques";

  /** Last cell of the first line of the file with groups and software. */
  public static final String USES = "uses";

  /** First cell of a line about a tactic. */
  public static final String TACTIC_LINE = "tactic";

  /** First cell of a line about a technique. */
  public static final String TECHNIQUE_LINE = "technique";

  /** First cell of a line about a group. */
  public static final String GROUP_LINE = "group";

  /** First cell of a line about malware or a tool. */
  public static final String SOFTWARE_LINE = "software";

  /** First cell of a line that lists the groups using a technique. */
  public static final String GROUP_USE_LINE = "used-by-groups";

  /** First cell of a line that lists the software using a technique. */
  public static final String SOFTWARE_USE_LINE = "used-by-software";

  /** State of a technique that another one replaced. */
  public static final String REVOKED = "revoked";

  /** State of a technique that MITRE withdrew. */
  public static final String DEPRECATED = "deprecated";

  /** Between the cells of a line. */
  public static final char CELL_END = '\t';

  /** Between the items of a cell that is a list. */
  public static final char ITEM_END = '|';

  /** Name of the file that lists the SHA-256 of all others. */
  public static final String CHECKSUMS = "SHA256SUMS";

  private static final String SITE = "https://attack.mitre.org/";

  private FactFormat() {}

  /** Name of a catalogue file; {@code part} is {@link #TECHNIQUES} or {@link #USES}. */
  public static String fileName(Domain domain, Release release, String part) {
    return domain.word() + "-" + release.version() + "." + part + ".tsv";
  }

  /** The SHA-256 of a file, in the form in which {@link #CHECKSUMS} lists it. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Where MITRE's site has a technique. */
  public static String usualUrl(TechniqueId id) {
    return SITE + "techniques/" + id.value().replace('.', '/');
  }

  /** Where MITRE's site has a tactic. */
  public static String usualUrl(TacticId id) {
    return SITE + "tactics/" + id.value();
  }

  /** Where MITRE's site has a group. */
  public static String usualGroupUrl(String id) {
    return SITE + "groups/" + id;
  }

  /** Where MITRE's site has malware or a tool. */
  public static String usualSoftwareUrl(String id) {
    return SITE + "software/" + id;
  }
}
