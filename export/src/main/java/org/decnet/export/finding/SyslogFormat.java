package org.decnet.export.finding;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/** Messages of syslog (RFC 5424) with structured data. */
public final class SyslogFormat implements FindingFormat {
  /** Most octets of a message. */
  public static final int LONGEST = 8192;

  private static final int LOCAL0 = 16;
  private static final String NIL = "-";
  private static final String STRUCTURE = "relay@55555";
  private static final String BOM = "\uFEFF";
  private static final int LONGEST_VALUE = 1024;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final AttackCatalog catalog;

  /**
   * Messages with names of a release.
   *
   * @param catalog the release
   */
  public SyslogFormat(AttackCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String mediaType() {
    return "text/plain;charset=UTF-8";
  }

  @Override
  public String line(Finding finding) {
    Tag tag = finding.tag();
    AttackWords words = AttackWords.of(tag, catalog);
    StringBuilder line = new StringBuilder();
    line.append('<').append(LOCAL0 * 8 + finding.severity().syslog()).append(">1 ");
    line.append(TIME.format(tag.observedAt()));
    name(line, tag.decky(), 255);
    name(line, finding.text(Field.SERVICE), 48);
    line.append(" -");
    name(line, tag.sourceKind(), 32);
    line.append(" [").append(STRUCTURE);
    put(line, "tag", tag.uuid().toString());
    put(line, "technique", tag.technique().value());
    put(line, "tactic", tag.tactic().value());
    put(line, "tactic_name", words.tactic());
    put(line, "rule", tag.rule().value());
    put(line, "rule_version", Integer.toString(tag.ruleVersion()));
    put(line, "confidence", Integer.toString(finding.percent()));
    put(line, "attack_release", tag.attackRelease());
    put(line, "src_ip", finding.sourceIp());
    put(line, "session", tag.session() == null ? null : tag.session().value());
    put(line, "command", finding.commandLine());
    put(line, "sha256", finding.sha256());
    line.append(']');
    return message(line, finding.title());
  }

  private static String message(StringBuilder line, String text) {
    String clean = oneLine(CleanText.of(text));
    boolean ascii = clean.chars().allMatch(letter -> letter < 0x80);
    line.append(' ').append(ascii ? "" : BOM);
    int room = LONGEST - line.toString().getBytes(StandardCharsets.UTF_8).length;
    return line.append(fitting(clean, room)).toString();
  }

  private static String fitting(String text, int octets) {
    String fitting = text;
    while (!fitting.isEmpty() && fitting.getBytes(StandardCharsets.UTF_8).length > octets) {
      fitting = CleanText.first(fitting, fitting.length() / 2);
    }
    return fitting;
  }

  /** A name of the header: printable ASCII without blanks. */
  private static void name(StringBuilder line, @Nullable String value, int most) {
    line.append(' ');
    if (value == null || value.isEmpty()) {
      line.append(NIL);
      return;
    }
    for (int i = 0; i < Math.min(value.length(), most); i++) {
      char letter = value.charAt(i);
      line.append(letter > ' ' && letter < 0x7f ? letter : '_');
    }
  }

  private static void put(StringBuilder line, String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return;
    }
    line.append(' ').append(name).append("=\"");
    String clean = oneLine(CleanText.first(CleanText.of(value), LONGEST_VALUE));
    for (int i = 0; i < clean.length(); i++) {
      char letter = clean.charAt(i);
      if (letter == '"' || letter == '\\' || letter == ']') {
        line.append('\\');
      }
      line.append(letter);
    }
    line.append('"');
  }

  /** Receivers that take lines for messages must not be led astray. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ' || line.charAt(i) == 0x7f) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
